import { useEffect, useRef, useState, type RefObject } from 'react'
import type { RowFocus } from './work-row'

/** How long a row is waited for that is on its way to another group, milliseconds. */
const WAITED_FOR_MS = 3_000

/**
 * Keeps focus in the list when rows change place under it: whoever has logged goes on with the next open row, and whoever
 * has undone or planned stays with the row, wherever it stands now. `order` is the open rows of this drawing: who began
 * to write in it goes on by it, although by then the row has gone to those that are done.
 */
export function useRowFocus(list: RefObject<HTMLElement | null>, order: readonly string[]): RowFocus {
  const wanted = useRef<{ caseId: string; until: number } | null>(null)
  const [, draw] = useState(0)
  useEffect(() => {
    if (!wanted.current) return
    if (focusRow(list.current, wanted.current.caseId) || Date.now() > wanted.current.until) wanted.current = null
  })
  function to(caseId: string): void {
    wanted.current = { caseId, until: Date.now() + WAITED_FOR_MS }
    draw((count) => count + 1)
  }
  function after(caseId: string): boolean {
    const next = order[order.indexOf(caseId) + 1] ?? order.find((other) => other !== caseId)
    if (next === undefined) return false
    to(next)
    return true
  }
  return { after, to }
}

function focusRow(list: HTMLElement | null, caseId: string): boolean {
  const button = list?.querySelector<HTMLElement>(`li[data-case="${caseId}"][data-open="true"] [data-log]`)
  button?.focus()
  return button !== null && button !== undefined
}
