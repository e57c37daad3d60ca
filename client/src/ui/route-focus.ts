import { useEffect, useRef, type RefObject } from 'react'

let wanted = false

/** The next h1 that is drawn takes focus: what one stood in is about to give way to it. */
export function wantRouteFocus(): void {
  wanted = true
}

/**
 * Called when the page of another address has been drawn, and no sooner: until then the page one leaves may be drawn once
 * more, and would take the focus with it. The h1 takes it now, or when the page's answer has come.
 */
export function focusNewPage(): void {
  const h1 = document.querySelector('h1')
  if (h1) focusFromTop(h1)
  else wanted = true
}

/** The h1 of a page takes focus when it is wanted there, so that the page is read from its beginning. */
export function useRouteFocus<Element extends HTMLElement>(): RefObject<Element | null> {
  const at = useRef<Element>(null)
  useEffect(() => {
    if (!wanted || !at.current) return
    wanted = false
    focusFromTop(at.current)
  })
  return at
}

function focusFromTop(heading: HTMLElement): void {
  heading.focus({ preventScroll: true })
  scrollTo(0, 0)
}

/** The heading of the page takes focus when what one stood in has gone from it. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('h1')?.focus()
}
