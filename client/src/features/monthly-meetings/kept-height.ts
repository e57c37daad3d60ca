import { useEffect, useLayoutEffect, useRef, type CSSProperties, type RefObject } from 'react'
import type { AgendaRow_ItemFragment } from '../../gql/graphql'
import { isEmptied } from './item-words'

/** What a section remembers of its rows while the page is open: numbers and ids only. */
export interface Heights {
  readonly byId: Map<string, number>
  /** The point in whose row one stands. */
  held: string | null
}

interface Seen {
  /** Every point that has stood here, the latest last. */
  readonly ids: readonly string[]
  /** The point that an emptied seat came in place of. */
  readonly cameFor: ReadonlyMap<string, string>
}

/**
 * A point that is emptied may come back under another id, since the id of what it was about is gone as well. The seat
 * then takes the height of the point that went away.
 */
export function useHeights(items: readonly AgendaRow_ItemFragment[]): { heights: Heights; idBefore: (id: string) => string } {
  const heights = useRef<Heights>({ byId: new Map(), held: null })
  const seen = useRef<Seen>({ ids: [], cameFor: new Map() })
  const ids = items.map((item) => item.id)
  const taken = new Set(seen.current.cameFor.values())
  const went = seen.current.ids.filter((id) => !ids.includes(id) && !taken.has(id)).reverse()
  const came = items.filter((item) => isEmptied(item) && !seen.current.ids.includes(item.id)).map((item) => item.id)
  const cameFor = new Map(seen.current.cameFor)
  came.forEach((id, index) => {
    const gone = went[index]
    if (gone) cameFor.set(id, gone)
  })
  useEffect(() => {
    seen.current = { ids: [...seen.current.ids.filter((id) => !ids.includes(id)), ...ids], cameFor }
  })
  return { heights: heights.current, idBefore: (id) => cameFor.get(id) ?? id }
}

/**
 * When ground is lost nothing moves: the row keeps the height it had, so that nobody presses the wrong thing. If the
 * place one stood in is gone, focus goes to the row.
 */
export function useKeptHeight(item: { id: string; lost: boolean }, heights: Heights, idBefore: string): { ref: RefObject<HTMLLIElement | null>; style: CSSProperties } {
  const ref = useRef<HTMLLIElement>(null)
  const was = useRef(item.lost && idBefore === item.id)
  useLayoutEffect(() => {
    const row = ref.current
    if (!row) return
    const stoodHere = heights.held === item.id || heights.held === idBefore
    if (item.lost && !was.current && stoodHere && document.activeElement === document.body) row.focus({ preventScroll: true })
    was.current = item.lost
    if (!item.lost) heights.byId.set(item.id, row.getBoundingClientRect().height)
  })
  useLayoutEffect(() => {
    const row = ref.current
    const onFocus = (): void => {
      heights.held = item.id
    }
    // A removed element blurs to nowhere; only a move to another element means that one has left the row.
    const onLeave = (event: FocusEvent): void => {
      if (event.relatedTarget instanceof Node && !row?.contains(event.relatedTarget)) heights.held = null
    }
    row?.addEventListener('focusin', onFocus)
    row?.addEventListener('focusout', onLeave)
    return () => {
      row?.removeEventListener('focusin', onFocus)
      row?.removeEventListener('focusout', onLeave)
    }
  }, [heights, item.id])
  const height = heights.byId.get(idBefore)
  return { ref, style: item.lost && height ? { minHeight: height } : {} }
}
