import { dateParts, type LocalDate } from '../vocabulary/local-date.js'
import type { MonthMark } from '../vocabulary/first-meeting-codes.js'

/** A monthly meeting by its day and what became of it. */
export interface MarkedMeeting { readonly on: LocalDate; readonly state: 'HELD' | 'NOT_HELD' | 'AHEAD' | 'UNTOLD' }

const ORDER: readonly MonthMark[] = ['HALLET', 'BOKAT', 'INTE_HALLET', 'INGET']

/** A month has been missed once it is over; until then somebody can still meet in it. One that nobody has told of is none that was held. */
function markOf({ on, state }: MarkedMeeting, today: LocalDate): MonthMark {
  if (state === 'HELD') return 'HALLET'
  return state === 'AHEAD' && on >= today ? 'BOKAT' : 'INTE_HALLET'
}

/** The twelve months of a year against the goal of meeting in each of them: the best that any of a month's meetings gives it [Seed 4]. */
export function monthMarks(meetings: readonly MarkedMeeting[], year: number, today: LocalDate): readonly MonthMark[] {
  const now = dateParts(today)
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1
    const marks = meetings.filter(({ on }) => dateParts(on).year === year && dateParts(on).month === month).map((meeting) => markOf(meeting, today))
    const isOver = now.year > year || (now.year === year && now.month > month)
    return ORDER.find((mark) => marks.includes(mark)) ?? (isOver ? 'INTE_HALLET' : 'INGET')
  })
}
