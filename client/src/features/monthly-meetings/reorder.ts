import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { useIntent } from '../../apollo/intent'
import { AgendaSection_MoveDocument, type AgendaRow_ItemFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { useAnnounce } from '../../ui/announce'
import { isEmptied, itemName } from './item-words'

type Item = AgendaRow_ItemFragment

export interface Reorder {
  /** The points in the order they lie just now, also while one is lifted. */
  readonly items: readonly Item[]
  readonly lifted: string | null
  readonly wrong: { readonly itemId: string; readonly text: string } | null
  onKey(event: KeyboardEvent, item: Item): void
  onDown(event: PointerEvent<HTMLElement>, item: Item): void
}

function inOrder(items: readonly Item[], order: readonly string[] | null): readonly Item[] {
  if (!order) return items
  const place = (item: Item): number => (order.includes(item.id) ? order.indexOf(item.id) : items.indexOf(item))
  return [...items].sort((a, b) => place(a) - place(b))
}

/** The order with a point moved by `by`; null at the ends. A point stays among those of its own kind. */
function moved(items: readonly Item[], item: Item, by: number): readonly string[] | null {
  const ids = items.map((one) => one.id)
  const from = ids.indexOf(item.id)
  const beside = items[from + by]
  if (!beside || beside.kind !== item.kind || isEmptied(beside)) return null
  ids.splice(from + by, 0, ...ids.splice(from, 1))
  return ids
}

/** Its place among the points of its kind, counted from 1, as the server counts them. */
function placeAmong(items: readonly Item[], item: Item): { place: number; of: number } {
  const kind = items.filter((one) => one.kind === item.kind && !isEmptied(one))
  return { place: kind.findIndex((one) => one.id === item.id) + 1, of: kind.length }
}

/** Which row the pointer is over. */
function rowAt(handle: HTMLElement, y: number): number {
  const rows = [...(handle.closest('ul')?.children ?? [])]
  const at = rows.findIndex((row) => y < row.getBoundingClientRect().bottom)
  return at < 0 ? rows.length - 1 : at
}

/**
 * Order by dragging the handle, or by keyboard: Enter lifts, arrows move, Enter drops, Esc puts it back. Each place
 * is read aloud and kept in view. The server is told once, when it is dropped.
 */
export function useReorder(items: readonly Item[]): Reorder {
  const [order, setOrder] = useState<readonly string[] | null>(null)
  const [lifted, setLifted] = useState<string | null>(null)
  const [wrong, setWrong] = useState<Reorder['wrong']>(null)
  const move = useIntent(AgendaSection_MoveDocument)
  const say = useAnnounce()
  const current = useRef(items)
  current.current = inOrder(items, order)
  useEffect(() => {
    if (lifted) document.activeElement?.closest('li')?.scrollIntoView({ block: 'nearest' })
  }, [order, lifted])

  function shift(item: Item, by: number): void {
    const next = moved(current.current, item, by)
    if (!next) return
    current.current = inOrder(items, next)
    setOrder(next)
    say(m.moved_to(placeAmong(current.current, item)))
  }

  function putBack(item: Item): void {
    setLifted(null)
    setOrder(null)
    say(m.moved_back({ name: itemName(item), place: placeAmong(items, item).place }))
  }

  async function drop(item: Item): Promise<void> {
    setLifted(null)
    const { place, of } = placeAmong(current.current, item)
    if (place === placeAmong(items, item).place) return setOrder(null)
    say(m.moved_drop({ name: itemName(item), place, of }))
    const outcome = await move({ itemId: item.id, position: place, version: item.version })
    setWrong(outcome.kind === 'refused' ? { itemId: item.id, text: outcome.refusal.text } : null)
    setOrder(null)
  }

  function onKey(event: KeyboardEvent, item: Item): void {
    const isLifted = lifted === item.id
    const steps: Readonly<Record<string, () => void>> = {
      Enter: () => (isLifted ? void drop(item) : (setLifted(item.id), say(m.moved_lift({ name: itemName(item), ...placeAmong(current.current, item) })))),
      ...(isLifted ? { ArrowUp: () => shift(item, -1), ArrowDown: () => shift(item, 1), Escape: () => putBack(item), Tab: () => putBack(item) } : {}),
    }
    const step = steps[event.key]
    if (!step) return
    if (event.key !== 'Tab') event.preventDefault()
    step()
  }

  function onDown(event: PointerEvent<HTMLElement>, item: Item): void {
    if (event.button !== 0) return
    const handle = event.currentTarget
    handle.setPointerCapture(event.pointerId)
    setLifted(item.id)
    const onMove = (at: globalThis.PointerEvent): void => {
      const by = rowAt(handle, at.clientY) - current.current.findIndex((one) => one.id === item.id)
      if (by !== 0) shift(item, Math.sign(by))
    }
    const stop = (): void => {
      handle.removeEventListener('pointermove', onMove)
      handle.removeEventListener('pointerup', stop)
      handle.removeEventListener('pointercancel', stop)
      void drop(item)
    }
    handle.addEventListener('pointermove', onMove)
    handle.addEventListener('pointerup', stop)
    handle.addEventListener('pointercancel', stop)
  }

  return { items: current.current, lifted, wrong, onKey, onDown }
}
