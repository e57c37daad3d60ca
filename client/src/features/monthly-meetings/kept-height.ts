import { useLayoutEffect, useRef, type CSSProperties, type RefObject } from 'react'

/**
 * When ground is lost nothing moves: the row keeps the height it had, so that nobody presses the wrong thing. If the
 * place one stood in is gone, focus goes to the row.
 */
export function useKeptHeight(lost: boolean): { ref: RefObject<HTMLLIElement | null>; style: CSSProperties } {
  const ref = useRef<HTMLLIElement>(null)
  const height = useRef(0)
  const held = useRef(false)
  const was = useRef(lost)
  useLayoutEffect(() => {
    const row = ref.current
    if (!row) return
    if (lost && !was.current && held.current && !row.contains(document.activeElement)) row.focus({ preventScroll: true })
    was.current = lost
    held.current = row.contains(document.activeElement)
    if (!lost) height.current = row.offsetHeight
  })
  useLayoutEffect(() => {
    const row = ref.current
    const onFocus = (): void => {
      held.current = true
    }
    // A removed element blurs to nowhere; only a move to another element means that one has left the row.
    const onLeave = (event: FocusEvent): void => {
      if (event.relatedTarget instanceof Node && !row?.contains(event.relatedTarget)) held.current = false
    }
    row?.addEventListener('focusin', onFocus)
    row?.addEventListener('focusout', onLeave)
    return () => {
      row?.removeEventListener('focusin', onFocus)
      row?.removeEventListener('focusout', onLeave)
    }
  }, [])
  return { ref, style: lost && height.current > 0 ? { minHeight: height.current } : {} }
}
