import { addDays, addMonths, dateParts, localDate, type LocalDate } from '../vocabulary/local-date.js'
import type { IntentContent, Measure, SectionText } from './letter-content.js'

/** How a paragraph of MAL begins that says where a year is to go. Last year's is taken out when the new one comes. */
const DIRECTION = /^Inriktning för \d{4}: /u

/**
 * The next letter, as the follow-up of the year leaves it: last year's words, the new direction, and a year of its own. Days
 * move as far as the first day does; a mandate that has ended by then is left out, since the annex tells who may decide.
 * @param directions the new direction, as the follow-up words it; a paragraph each
 * @param year the year of the new letter: from 1 January, or from the day after the last one's end where that comes in the year
 */
export function draftFromFollowUp(previous: IntentContent, directions: readonly string[], year: number): IntentContent {
  const validFrom = firstDay(previous.validTo, year)
  const moved = mover(previous.validFrom, validFrom)
  return {
    ...previous,
    title: previous.title.replaceAll(String(dateParts(previous.validFrom).year), String(year)),
    sections: withDirection(previous.sections, directions, year),
    points: previous.points.map((point) => ({ ...point, measure: movedMeasure(point.measure, moved) })),
    goals: previous.goals.map((goal) => ({ ...goal, dueOn: moved(goal.dueOn) })),
    followUps: previous.followUps.map((activity) => ({ ...activity, dueOn: moved(activity.dueOn) })),
    mandates: previous.mandates.filter(({ until }) => until >= validFrom),
    validFrom,
    validTo: addDays(addMonths(validFrom, 12), -1),
  }
}

function firstDay(previousTo: LocalDate, year: number): LocalDate {
  const newYear = localDate(`${String(year).padStart(4, '0')}-01-01`)
  const dayAfter = addDays(previousTo, 1)
  return dayAfter > newYear && dateParts(dayAfter).year === year ? dayAfter : newYear
}

/** Moves a day by as many calendar months as lie between the two first days. The last of a month stays the last. */
function mover(from: LocalDate, to: LocalDate): (day: LocalDate) => LocalDate {
  const [one, other] = [dateParts(from), dateParts(to)]
  const months = (other.year - one.year) * 12 + other.month - one.month
  const isLast = (day: LocalDate): boolean => dateParts(addDays(day, 1)).day === 1
  // Counted from the first of the next month, or 28 February would come of 29 and 28 June of 28 February's end.
  return (day) => (isLast(day) ? addDays(addMonths(addDays(day, 1), months), -1) : addMonths(day, months))
}

function movedMeasure(measure: Measure, moved: (day: LocalDate) => LocalDate): Measure {
  return measure.kind === 'FOLLOW_UP' ? { ...measure, by: moved(measure.by) } : measure
}

function withDirection(sections: readonly SectionText[], directions: readonly string[], year: number): readonly SectionText[] {
  const fresh = directions.map((text) => text.trim()).filter((text) => text !== '').map((text) => `Inriktning för ${year}: ${text}`)
  if (fresh.length === 0) return sections
  const kept = (text: string): string[] => text.split('\n\n').filter((paragraph) => paragraph !== '' && !DIRECTION.test(paragraph))
  const own = sections.find(({ code }) => code === 'MAL') ?? { code: 'MAL', text: '' }
  return [...sections.filter(({ code }) => code !== 'MAL'), { ...own, text: [...kept(own.text), ...fresh].join('\n\n') }]
}
