import { m } from '../../paraglide/messages'
import { Field } from '../../ui/field'
import { TickGroup } from '../../ui/tick-group'
import type { Refused, Stop } from '../../ui/use-refused'
import type { Training, TrainingsPageData } from './training-words'

/** Who attended of the own side, as somebody writes it. */
export interface WrittenAttendance {
  readonly there: readonly string[]
  readonly others: string
}

export const ATTENDANCE_FIELDS = ['there', 'others'] as const

export type Attended = Training['attended'][number]

export function writtenAttendance(own: Attended | undefined): WrittenAttendance {
  return { there: own?.people.map(({ id }) => id) ?? [], others: own && own.others > 0 ? String(own.others) : '' }
}

/** Of the number of others: nothing written is none. */
export function attendanceStops({ others }: WrittenAttendance): readonly Stop[] {
  return /^\s*\d*\s*$/u.test(others) ? [] : [{ field: 'others', text: m.trainings_wrong_others() }]
}

export function sentAttendance({ there, others }: WrittenAttendance): { there: string[]; others: number } {
  return { there: [...there], others: Number(others.trim() || 0) }
}

/** One's own people by name, also one who has left and was ticked before; and how many others. */
export function AttendanceFields({ attendance, own, colleagues, stops, onChange }: {
  attendance: WrittenAttendance
  own: Attended | undefined
  colleagues: TrainingsPageData['colleagues']
  stops: Refused
  onChange: (part: Partial<WrittenAttendance>) => void
}) {
  const left = own?.people.filter(({ id }) => !colleagues.some((colleague) => colleague.id === id)) ?? []
  return (
    <>
      <TickGroup
        id={stops.idOf('there')} legend={m.trainings_there()} help={m.trainings_there_help()} wrong={stops.of('there')}
        choices={[...colleagues, ...left].map(({ id, name }) => ({ value: id, label: name }))} chosen={attendance.there} onChoose={(there) => onChange({ there })}
      />
      <Field
        id={stops.idOf('others')} fieldClass="training-others" label={m.trainings_others()} help={m.trainings_others_help()} inputMode="numeric" wrong={stops.of('others')}
        value={attendance.others} onChange={({ target }) => onChange({ others: target.value })}
      />
    </>
  )
}
