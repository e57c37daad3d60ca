import type { FormEvent, ReactNode } from 'react'

/**
 * The line that opens in a row. Enter saves where one writes, Esc closes and keeps what was written. In a list Enter does
 * nothing: it is what opened the line, and pressed twice it would save what nobody has looked at.
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
        if (event.key === 'Enter' && event.target instanceof HTMLSelectElement) event.preventDefault()
      }}
    >
      <div className="logline">{children}</div>
      <div className="loghelp">{help}</div>
    </form>
  )
}
