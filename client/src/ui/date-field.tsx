import { useRef, useState, type ReactNode } from 'react'
import { m } from '../paraglide/messages'
import { dayWords, daysFromToday, fullDay, today } from '../text/dates'
import { readDay, type Yearless } from '../text/written-date'
import { Field } from './field'
import { Icon } from './icon'

/** So far ahead that it may have been meant otherwise, days: the number of days is then said too. */
const FAR_DAYS = 60

/** How the day was understood, with its year, beside the field while one writes it. */
function understood(day: string): string {
  const days = daysFromToday(day)
  return days > FAR_DAYS ? m.date_reads_far({ day: fullDay(day), days }) : fullDay(day)
}

/** What is to be done about a text that is no day; null while nothing is written. */
function wrongWords(text: string, yearless: Yearless): string | null {
  const read = readDay(text, today(), yearless)
  if (text.trim() === '' || 'day' in read) return null
  return read.wrong === 'YEAR' ? m.date_year() : m.date_unread()
}

/**
 * A day, `YYYY-MM-DD` or empty. Written as people write it (26 nov, 26/11, i morgon, 2026-11-26), said with its year
 * beside the field from then on, and shown in words when one leaves it. Whoever points can take it from the
 * browser's own calendar instead. Without a year it is the nearest day ahead; behind, where nothing after today can be
 * meant (`max` is today); and with `withYear`, as for when somebody was born, it must have one.
 *
 * `onChoose` gets the day, empty when there is none, and beside it what to say at the field if the form is saved as it
 * stands: null when a day can be read, or nothing is written.
 */
export function DateField({ label, value, onChoose, help, wrong, min, max, withYear = false, id, after, fieldClass }: {
  label: string
  value: string
  onChoose: (value: string, wrong: string | null) => void
  help?: ReactNode
  wrong?: string | undefined
  min?: string
  max?: string
  withYear?: boolean
  id?: string
  after?: ReactNode
  fieldClass?: string
}) {
  const [written, setWritten] = useState<string | null>(null)
  // Stays when one leaves the field: what moves under the mouse is not what one presses.
  const [told, setTold] = useState(false)
  const [left, setLeft] = useState(false)
  const calendar = useRef<HTMLInputElement>(null)
  const yearless: Yearless = withYear ? 'REFUSED' : max === undefined || max > today() ? 'AHEAD' : 'BEHIND'
  const reads = told && value ? understood(value) : ''
  const unread = written === null || value !== '' || !left ? null : wrongWords(written, yearless)

  function write(text: string): void {
    const read = readDay(text, today(), yearless)
    setWritten(text)
    setTold(true)
    onChoose('day' in read ? read.day : '', wrongWords(text, yearless))
  }

  return (
    <div className={`date ${fieldClass ?? ''}`.trim()}>
      <Field
        label={label}
        value={written ?? (value ? dayWords(value) : '')}
        placeholder={withYear ? m.date_example_year() : m.date_example()}
        help={help && reads ? <>{help} <b>{reads}</b></> : reads || help}
        wrong={wrong ?? unread ?? undefined}
        {...(id ? { id } : {})}
        onChange={(event) => write(event.target.value)}
        onBlur={() => {
          setLeft(true)
          if (value) setWritten(null)
        }}
        after={after}
      />
      <span className="vh" role="status">{reads}</span>
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
          onChoose(event.target.value, null)
        }}
      />
    </div>
  )
}
