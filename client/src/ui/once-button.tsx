import { useLayoutEffect, useRef } from 'react'
import { Button, type ButtonProps } from './button'

/**
 * A button that is gone when it has been pressed, since nothing is left to press. Whoever stood on it then stands at the heading
 * of its part, and not at nothing; at the page's where that part is gone too.
 */
export function OnceButton(props: ButtonProps) {
  const at = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    const button = at.current
    return () => {
      if (button === null || document.activeElement !== button) return
      const heading = button.closest('section')?.querySelector('h2') ?? null
      queueMicrotask(() => {
        const next = heading?.isConnected ? heading : document.querySelector('h1')
        if (next === null) return
        next.tabIndex = -1
        next.focus()
      })
    }
  }, [])
  return <Button ref={at} {...props} />
}
