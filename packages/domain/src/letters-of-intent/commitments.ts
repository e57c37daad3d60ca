import type { CommitmentState, MeasureKind } from '../vocabulary/letter-of-intent-codes.js'
import { addDays, addMonths, dateParts, localDate, type LocalDate } from '../vocabulary/local-date.js'
import type { IntentContent, IntentPoint } from './letter-content.js'

/** What was held up to and including today, and the next day that is booked; null when none is. */
export interface Held {
  readonly held: number
  readonly next: LocalDate | null
}

/** What the portal has seen happen since the letter's first day. Counts only: no person and no case is in it. */
export interface MeasuredFacts {
  readonly today: LocalDate
  /** The joint monthly meetings. `planned`: those whose day has come, held or not; one that was moved counts on its new day. */
  readonly monthlyMeetings: Held & { readonly planned: number }
  /** Trainings that were held, by what they were about. One without a topic taught nobody anything, and does not count. */
  readonly trainings: { readonly topics: readonly string[]; readonly next: LocalDate | null }
  /** Improvements of the work that have a name. */
  readonly improvements: readonly string[]
  /** How many of the parties have a whole way in. */
  readonly waysIn: { readonly complete: number; readonly of: number }
  /** The follow-up of the year is done and kept. */
  readonly followUpDone: boolean
  readonly managerMeetings: Held
  readonly networkMeetings: Held
}

/** How a point goes, to be said as "10 av 10 möten". */
export interface CommitmentStanding {
  readonly pointId: string
  readonly kind: MeasureKind
  /** HALLS: all that can be asked by today. PA_VAG: there is time. EFTER: behind, and can be made good. BRUTEN: the time is out. */
  readonly state: CommitmentState
  readonly done: number
  /** Of monthly meetings: as many as were to be held by today. Of anything else: as many as the letter promises. */
  readonly of: number
  /** The day on which more is booked, or on which the follow-up begins; null when none is known or nothing is left to do. */
  readonly next: LocalDate | null
  /** The last day for it; null when nothing is left to do, or when it is to hold all the time. */
  readonly by: LocalDate | null
}

type Validity = Pick<IntentContent, 'validFrom' | 'validTo'>

/** How every point of a letter goes, in the letter's order [product N10]. */
export function commitmentStandings(content: Pick<IntentContent, 'points'> & Validity, facts: MeasuredFacts): readonly CommitmentStanding[] {
  return content.points.map((point) => ({ pointId: point.id, kind: point.measure.kind, ...standing(point, content, facts) }))
}

type Standing = Omit<CommitmentStanding, 'pointId' | 'kind'>

function standing({ measure }: IntentPoint, validity: Validity, facts: MeasuredFacts): Standing {
  switch (measure.kind) {
    case 'MONTHLY_MEETINGS': return monthly(measure.perYear, validity, facts)
    case 'TRAINING': return counted(measure.perYear, { held: facts.trainings.topics.filter(isNamed).length, next: facts.trainings.next }, validity, facts)
    case 'IMPROVEMENTS': return counted(measure.perYear, { held: facts.improvements.filter(isNamed).length, next: null }, validity, facts)
    case 'MANAGER_MEETINGS': return counted(measure.perYear, facts.managerMeetings, validity, facts)
    case 'NETWORK_MEETINGS': return counted(measure.perYear, facts.networkMeetings, validity, facts)
    case 'WAYS_IN': return waysIn(facts, validity)
    case 'FOLLOW_UP': return followUp(measure.by, validity, facts)
  }
}

const isNamed = (text: string): boolean => text.trim() !== ''

/** Whole calendar months from the first day to another; 0 before the first has passed. */
export function monthsPassed(from: LocalDate, today: LocalDate): number {
  const [one, other] = [dateParts(from), dateParts(today)]
  const months = (other.year - one.year) * 12 + other.month - one.month
  // By the calendar's own rule, that the month after 31 January ends with February.
  return Math.max(0, addMonths(from, months) > today ? months - 1 : months)
}

/** What a number per year comes to over the whole letter, and by today: never more than the time that has passed can ask. */
function promised(perYear: number, { validFrom, validTo }: Validity, today: LocalDate): { readonly inAll: number; readonly byToday: number } {
  const months = Math.max(1, monthsPassed(validFrom, addDays(validTo, 1)))
  const passed = Math.min(months, monthsPassed(validFrom, addDays(today, 1)))
  const inAll = Math.max(1, Math.round((perYear * months) / 12))
  return { inAll, byToday: Math.floor((inAll * passed) / months) }
}

function monthly(perYear: number, validity: Validity, { today, monthlyMeetings: { held, planned, next } }: MeasuredFacts): Standing {
  const { inAll, byToday } = promised(perYear, validity, today)
  const isOver = today > validity.validTo
  // One that was planned and did not take place is told of, also where the promise was for fewer.
  const of = isOver ? inAll : Math.max(planned, byToday)
  const state = isOver ? (held >= inAll ? 'HALLS' : 'BRUTEN') : held < byToday ? 'EFTER' : held >= of && held > 0 ? 'HALLS' : 'PA_VAG'
  return { state, done: held, of, next: isOver ? null : next, by: isOver || held >= inAll ? null : validity.validTo }
}

function counted(perYear: number, { held, next }: Held, validity: Validity, { today }: MeasuredFacts): Standing {
  const { inAll, byToday } = promised(perYear, validity, today)
  if (held >= inAll) return { state: 'HALLS', done: held, of: inAll, next: null, by: null }
  if (today > validity.validTo) return { state: 'BRUTEN', done: held, of: inAll, next: null, by: null }
  return { state: held < byToday ? 'EFTER' : 'PA_VAG', done: held, of: inAll, next, by: validity.validTo }
}

/** To be whole all the time: a letter is not signed before they are, so that one that is not is one that was lost. */
function waysIn({ today, waysIn: { complete, of } }: MeasuredFacts, { validTo }: Validity): Standing {
  const isWhole = of > 0 && complete >= of
  return { state: isWhole ? 'HALLS' : today > validTo ? 'BRUTEN' : 'EFTER', done: complete, of, next: null, by: null }
}

/** It begins on the first of the month in which it is due. Late is behind, and broken when the letter has ended too. */
function followUp(by: LocalDate, { validTo }: Validity, { today, followUpDone }: MeasuredFacts): Standing {
  if (followUpDone) return { state: 'HALLS', done: 1, of: 1, next: null, by: null }
  const begins = localDate(`${by.slice(0, 8)}01`)
  const state = today <= by ? 'PA_VAG' : today > validTo ? 'BRUTEN' : 'EFTER'
  return { state, done: 0, of: 1, next: today < begins ? begins : null, by: state === 'BRUTEN' ? null : by }
}
