import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { m } from '../../paraglide/messages'
import { Button } from '../../ui/button'

/** A form of a part of a letter: what stops it stands first in it, and takes focus; it closes when it has been kept. */
export function LetterForm({ label, go, busy, send, onClose, children }: {
  label: string
  go: string
  busy: boolean
  /** Sends it; the words of what stopped it, or null. */
  send: () => Promise<string | null>
  onClose: (kept: boolean) => void
  children: ReactNode
}) {
  const [wrong, setWrong] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const said = useRef<HTMLParagraphElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('textarea, input, select')?.focus(), [])

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    const stopped = await send()
    setWrong(stopped)
    if (stopped !== null) requestAnimationFrame(() => said.current?.focus())
    else onClose(true)
  }

  return (
    <form ref={form} className="intent-form" aria-label={label} noValidate onSubmit={(event) => void save(event)}>
      {wrong ? <p className="wrong" role="alert" ref={said} tabIndex={-1}>{wrong}</p> : null}
      {children}
      <div className="tools">
        <Button kind="go" type="submit" busy={busy}>{go}</Button>
        <Button kind="plain" onClick={() => onClose(false)}>{m.cancel()}</Button>
      </div>
    </form>
  )
}
