import type { FormEvent, ReactNode } from 'react'

/**
 * The line that opens in a row. Enter saves from anywhere in it, Esc closes and keeps what was written.
 * It knows nothing of what is logged; the fields are its children, in Tab order.
 */
export function LogLine({ label, help, onSave, onClose, children }: { label: string; help: ReactNode; onSave: () => void; onClose: () => void; children: ReactNode }) {
  function submit(event: FormEvent): void {
    event.preventDefault()
    onSave()
  }
  return (
    <form
      className="log"
      aria-label={label}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation()
          onClose()
        }
        const inField = event.target instanceof HTMLSelectElement || (event.target instanceof HTMLInputElement && event.target.type === 'radio')
        if (event.key === 'Enter' && inField) {
          event.preventDefault()
          onSave()
        }
      }}
    >
      <div className="logline">{children}</div>
      <div className="loghelp">{help}</div>
    </form>
  )
}
