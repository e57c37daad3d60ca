import { m } from '../../paraglide/messages'
import { dayOf } from '../../text/dates'
import { isoOf, swedishInstant } from '../../text/swedish-time'
import { DateField } from '../../ui/date-field'
import { Field } from '../../ui/field'
import { TimeField } from '../../ui/time-field'
import type { Refused, Stop } from '../../ui/use-refused'
import { timeOfDay } from '../meeting-series/time-of-day'

/** When and where, as somebody writes it. */
export interface WrittenTime {
  readonly on: string
  readonly from: string
  readonly to: string
  readonly place: string
}

export const TIME_FIELDS = ['startsAt', 'from', 'endsAt', 'place'] as const

export function writtenTime({ startsAt, endsAt, place }: { readonly startsAt: string; readonly endsAt: string; readonly place: string }): WrittenTime {
  return { on: dayOf(startsAt), from: timeOfDay(startsAt), to: timeOfDay(endsAt), place }
}

/** What is missing before it can be sent. */
export function timeStops({ on, from, to, place }: WrittenTime): readonly Stop[] {
  const stops: Stop[] = []
  if (!on) stops.push({ field: 'startsAt', text: m.plan_wrong_on() })
  if (!from || !to) stops.push({ field: from ? 'endsAt' : 'from', text: m.plan_wrong_time() })
  else if (to <= from) stops.push({ field: 'endsAt', text: m.plan_wrong_order() })
  if (!place.trim()) stops.push({ field: 'place', text: m.plan_wrong_place() })
  return stops
}

export function sentTime({ on, from, to, place }: WrittenTime): { startsAt: string; endsAt: string; place: string } {
  return { startsAt: isoOf(swedishInstant(on, from)), endsAt: isoOf(swedishInstant(on, to)), place: place.trim() }
}

export function TimeFields({ time, help, stops, onChange }: { time: WrittenTime; help?: string; stops: Refused; onChange: (part: Partial<WrittenTime>) => void }) {
  return (
    <>
      <DateField id={stops.idOf('startsAt')} label={m.plan_on()} value={time.on} help={help} wrong={stops.of('startsAt')} onChoose={(on) => onChange({ on })} />
      <div className="plan-times">
        <TimeField id={stops.idOf('from')} label={m.plan_from()} value={time.from} wrong={stops.of('from')} onChoose={(from) => onChange({ from })} />
        <TimeField id={stops.idOf('endsAt')} label={m.plan_to()} value={time.to} wrong={stops.of('endsAt')} onChoose={(to) => onChange({ to })} />
      </div>
      <Field id={stops.idOf('place')} label={m.plan_place()} value={time.place} wrong={stops.of('place')} onChange={({ target }) => onChange({ place: target.value })} />
    </>
  )
}
