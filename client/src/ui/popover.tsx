import { useEffect, useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { m } from '../paraglide/messages'
import { Icon } from './icon'

/**
 * What floats under its trigger. Takes focus, Esc or a press outside closes it, and focus goes back where it was.
 * It lies in its row, so on narrow screens it simply opens the row; `about` names that row to those who hear it.
 */
export function Popover({ heading, about, onClose, start = false, children }: { heading: string; about?: string | undefined; onClose: () => void; start?: boolean; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const close = useRef(onClose)
  const headingId = useId()
  const [turned, setTurned] = useState(start)
  useEffect(() => {
    close.current = onClose
  })
  // It opens towards the middle of the page: a mark far to the left would push it out of view.
  useLayoutEffect(() => {
    if ((box.current?.getBoundingClientRect().left ?? 0) < 8) setTurned(true)
  }, [])
  useEffect(() => {
    const at = box.current
    const home = at?.parentElement
    // Some browsers do not focus a button that is pressed; then it is the one it lies beside.
    const came = document.activeElement === document.body ? home?.querySelector('button') : document.activeElement
    at?.focus()
    function outside(event: PointerEvent): void {
      if (event.target instanceof Node && !home?.contains(event.target)) close.current()
    }
    document.addEventListener('pointerdown', outside)
    return () => {
      document.removeEventListener('pointerdown', outside)
      if (came instanceof HTMLElement && came.isConnected && (document.activeElement === document.body || at?.contains(document.activeElement))) came.focus()
    }
  }, [])
  return (
    <div
      ref={box}
      className={turned ? 'pop start' : 'pop'}
      role="dialog"
      aria-labelledby={headingId}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <h3 id={headingId}>
        <span>{heading}{about ? <span className="vh"> {about}</span> : null}</span>
        <button type="button" className="xb" aria-label={m.close()} onClick={onClose}><Icon name="close" /></button>
      </h3>
      {children}
    </div>
  )
}
