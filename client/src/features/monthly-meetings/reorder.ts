import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { useIntent } from '../../apollo/intent'
import { AgendaSection_MoveDocument, type AgendaRow_ItemFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { useAnnounce } from '../../ui/announce'
import { itemName } from './item-words'

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

/** Where a point lies among those that can be moved, and the order with it moved by `by`; null at the ends. */
function moved(items: readonly Item[], id: string, by: number): readonly string[] | null {
  const ids = items.map((item) => item.id)
  const from = ids.indexOf(id)
  const to = from + by
  if (to < 0 || to >= ids.length || !items[to]?.movable) return null
  ids.splice(to, 0, ...ids.splice(from, 1))
  return ids
}

/** Which row the pointer is over. */
function rowAt(handle: HTMLElement, y: number): number {
  const rows = [...(handle.closest('ul')?.children ?? [])]
  const at = rows.findIndex((row) => y < row.getBoundingClientRect().bottom)
  return at < 0 ? rows.length - 1 : at
}

/**
 * Order by dragging the handle, or by keyboard: Enter lifts, arrows move, Enter drops, Esc puts it back. Each place
 * is read aloud. The server is told once, when it is dropped.
 */
export function useReorder(items: readonly Item[]): Reorder {
  const [order, setOrder] = useState<readonly string[] | null>(null)
  const [lifted, setLifted] = useState<string | null>(null)
  const [wrong, setWrong] = useState<Reorder['wrong']>(null)
  const move = useIntent(AgendaSection_MoveDocument)
  const say = useAnnounce()
  const current = useRef(items)
  current.current = inOrder(items, order)

  const placeOf = (id: string): { place: number; of: number } => ({ place: current.current.findIndex((one) => one.id === id) + 1, of: items.length })

  function shift(item: Item, by: number): void {
    const next = moved(current.current, item.id, by)
    if (!next) return
    current.current = inOrder(items, next)
    setOrder(next)
    say(m.moved_to(placeOf(item.id)))
  }

  function putBack(item: Item): void {
    setLifted(null)
    setOrder(null)
    say(m.moved_back({ name: itemName(item), place: items.indexOf(item) + 1 }))
  }

  async function drop(item: Item): Promise<void> {
    setLifted(null)
    const { place, of } = placeOf(item.id)
    if (place === items.findIndex((one) => one.id === item.id) + 1) return setOrder(null)
    say(m.moved_drop({ name: itemName(item), place, of }))
    const outcome = await move({ itemId: item.id, position: place - 1, version: item.version })
    setWrong(outcome.kind === 'refused' ? { itemId: item.id, text: outcome.refusal.text } : null)
    setOrder(null)
  }

  function onKey(event: KeyboardEvent, item: Item): void {
    const isLifted = lifted === item.id
    const steps: Readonly<Record<string, () => void>> = {
      Enter: () => (isLifted ? void drop(item) : (setLifted(item.id), say(m.moved_lift({ name: itemName(item), ...placeOf(item.id) })))),
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
