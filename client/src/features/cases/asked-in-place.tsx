import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'

/** What came of it: done, or stopped. The words of what stopped it, unless they stand at their own field. */
export type Answered = { readonly done: true } | { readonly done: false; readonly text: string | null }

/**
 * One question in the place of the button that asked it. Focus goes to its first field, so that a second Enter does
 * nothing yet. The row may be gone when it is done: whoever answered then stands at the heading of its part.
 */
export function AskedInPlace({ ask, why, go, keep, send, onClose, children }: {
  ask: string
  why: ReactNode
  go: string
  keep: string
  send: () => Promise<Answered>
  onClose: () => void
  children?: ReactNode
}) {
  const [busy, setBusy] = useState(false)
  const [stopped, setStopped] = useState<string | null>(null)
  const at = useRef<HTMLFormElement>(null)
  const asked = useId()
  useEffect(() => {
    const form = at.current
    const first = form?.querySelector('input') ?? form
    // All of the question in view, above what is told at the bottom of the window; the field first where it is too tall for that.
    form?.scrollIntoView({ block: 'nearest' })
    first?.focus()
  }, [])

  async function answer(): Promise<void> {
    const heading = at.current?.closest('section')?.querySelector('h2')
    setBusy(true)
    const outcome = await send()
    setBusy(false)
    if (!outcome.done) {
      setStopped(outcome.text)
      // Its words stand at a field: one stands there too, or nothing would tell that anything came of it.
      if (outcome.text === null) requestAnimationFrame(() => at.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    onClose()
    if (heading) {
      heading.tabIndex = -1
      heading.focus()
    }
  }

  return (
    <form
      ref={at}
      className="take-back f"
      aria-labelledby={asked}
      tabIndex={-1}
      noValidate
      onSubmit={(event) => { event.preventDefault(); void answer() }}
      onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onClose() } }}
    >
      <div className="small"><b id={asked}>{ask}</b> {why}</div>
      {stopped ? <p className="wrong" role="alert"><Icon name="action" />{stopped}</p> : null}
      {children}
      <div className="tools">
        <Button small type="submit" busy={busy}>{go}</Button>
        <Button small kind="plain" onClick={onClose}>{keep}</Button>
      </div>
    </form>
  )
}
