import { useRef, useState, type ReactNode } from 'react'
import { m } from '../paraglide/messages'
import { dayWords, today } from '../text/dates'
import { readDate } from '../text/written-date'
import { Field } from './field'
import { Icon } from './icon'

/**
 * A day, `YYYY-MM-DD` or empty. Written as people write it (26 nov, 26/11, i morgon, 2026-11-26), and shown in words
 * when one leaves the field, with its weekday. Whoever points can take it from the browser's own calendar instead.
 * Without a year it is the nearest day ahead; behind, where nothing after today can be meant (`max` is today).
 */
export function DateField({ label, value, onChoose, help, wrong, min, max, id, after, fieldClass }: {
  label: string
  value: string
  onChoose: (value: string) => void
  help?: ReactNode
  wrong?: string | undefined
  min?: string
  max?: string
  id?: string
  after?: ReactNode
  fieldClass?: string
}) {
  const [written, setWritten] = useState<string | null>(null)
  const calendar = useRef<HTMLInputElement>(null)
  const ahead = max === undefined || max > today()
  const unread = written !== null && written.trim() !== '' && value === ''
  const shown = written ?? (value ? dayWords(value) : '')

  function write(text: string): void {
    setWritten(text)
    onChoose(readDate(text, today(), ahead) ?? '')
  }

  return (
    <div className={`date ${fieldClass ?? ''}`.trim()}>
      <Field
        label={label}
        value={shown}
        placeholder={m.date_example()}
        {...(help === undefined ? {} : { help })}
        wrong={wrong ?? (unread && written.length > 5 ? m.date_unread() : undefined)}
        {...(id ? { id } : {})}
        onChange={(event) => write(event.target.value)}
        onBlur={() => {
          if (value) setWritten(null)
        }}
        after={after}
      />
      <button type="button" className="date-pick" tabIndex={-1} aria-hidden="true" onClick={() => calendar.current?.showPicker()}><Icon name="calendar" /></button>
      <input
        ref={calendar}
        className="date-native"
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        value={value}
        {...(min ? { min } : {})}
        {...(max ? { max } : {})}
        onChange={(event) => {
          setWritten(null)
          onChoose(event.target.value)
        }}
      />
    </div>
  )
}
