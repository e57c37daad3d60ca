import { useEffect, useRef, type RefObject } from 'react'

let wanted = false

/** Called when the address has changed by something the person did: the new page's h1 shall take focus. */
export function wantRouteFocus(): void {
  wanted = true
}

/** The first h1 to appear after a change of page takes focus, so that the page is read from its beginning. */
export function useRouteFocus<Element extends HTMLElement>(): RefObject<Element | null> {
  const at = useRef<Element>(null)
  useEffect(() => {
    if (!wanted || !at.current) return
    wanted = false
    at.current.focus({ preventScroll: true })
    scrollTo(0, 0)
  })
  return at
}

/** The heading of the page takes focus when what one stood in has gone from it. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('h1')?.focus()
}
