import { m } from '../../paraglide/messages'
import { dayWords, today } from '../../text/dates'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-field'

/** A day of the series as it is proposed, and as it has been changed by hand: null when it was taken away. */
export interface ChosenDay {
  readonly agreedOn: string
  readonly on: string | null
  readonly reason: string | null
  /** No meeting is proposed by the calendar. */
  readonly none: boolean
}

/** Each day of a series, with why it is not the agreed one, to change or take away before anything is booked. */
export function SeriesDays({ days, onChange }: { days: readonly ChosenDay[]; onChange: (days: readonly ChosenDay[]) => void }) {
  const shown = days.filter(({ on, none }) => on !== null || none)
  const meetings = shown.filter(({ none }) => !none)
  const set = (agreedOn: string, on: string | null): void => onChange(days.map((day) => (day.agreedOn === agreedOn ? { ...day, on } : day)))
  return (
    <ol className="series-days" role="list">
      {shown.map((day) => (
        <li key={day.agreedOn}>
          {day.none || day.on === null ? <p className="muted">{m.series_none({ day: dayWords(day.agreedOn), reason: day.reason ?? '' })}</p> : (
            <div className="series-day">
              <DateField
                label={m.series_day({ number: meetings.indexOf(day) + 1 })}
                value={day.on}
                min={today()}
                help={day.reason ? m.series_moved({ day: dayWords(day.agreedOn), reason: day.reason }) : undefined}
                onChoose={(on) => { if (on) set(day.agreedOn, on) }}
              />
              <Button small onClick={() => set(day.agreedOn, null)} aria-label={m.series_drop({ day: dayWords(day.on) })}>{m.series_remove()}</Button>
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}
