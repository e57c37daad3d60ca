import type { RecoveryForm } from '../vocabulary/calendar-codes.js'
import { addDays, compare, type LocalDate } from '../vocabulary/local-date.js'
import { addWorkdays, dueDayPayable, workdayOnOrAfter } from './swedish-workdays.js'

/**
 * The legal clock of a home with unpaid rent, for the deadlines of a case. Computed dates are an aid and never legal advice; premises (lokaler)
 * have other periods and are not covered.
 */
export interface RecoveryFacts {
  /** When the oldest unpaid rent was due, as written on the bill. */
  readonly dueOn: LocalDate
  /** Formulär 1 served on the tenant (delgivning), or null. A notice sent again: pass the date that is to count. */
  readonly form1ServedOn: LocalDate | null
  /** Formulär 3 given to socialnämnden, or null. */
  readonly form3GivenOn: LocalDate | null
}

/** The three weeks in which a paid rent takes back the tenancy, and the two weekdays after them. */
export interface RecoveryPeriod {
  readonly startsOn: LocalDate
  /** The last day to pay. */
  readonly endsOn: LocalDate
  /** The second weekday after `endsOn`; an eviction is not decided before it has passed. */
  readonly noDecisionThrough: LocalDate
}

export type RecoveryClock = { readonly forfeitableFrom: LocalDate } & (
  | { readonly state: 'HAR_INTE_BORJAT'; readonly missing: readonly RecoveryForm[] }
  | ({ readonly state: 'LOPER' | 'HAR_LOPT_UT' } & RecoveryPeriod)
)

/**
 * Reads the clock on a day. The recovery period runs from the later of Formulär 1 served and Formulär 3 given; while either
 * is missing it has not begun. [JB 12:44]
 */
export function readRecoveryClock(facts: RecoveryFacts, today: LocalDate): RecoveryClock {
  const forfeitableFrom = forfeitureFrom(facts.dueOn)
  const { form1ServedOn, form3GivenOn } = facts
  if (form1ServedOn === null || form3GivenOn === null) {
    const missing: RecoveryForm[] = []
    if (form1ServedOn === null) missing.push('FORMULAR_1')
    if (form3GivenOn === null) missing.push('FORMULAR_3')
    return { forfeitableFrom, state: 'HAR_INTE_BORJAT', missing }
  }
  const period = recoveryPeriod(form1ServedOn > form3GivenOn ? form1ServedOn : form3GivenOn)
  return { forfeitableFrom, state: compare(today, period.endsOn) > 0 ? 'HAR_LOPT_UT' : 'LOPER', ...period }
}

/**
 * The period that begins when the second of the two forms arrives. Three weeks end on the same weekday; a last day on a day off
 * moves to the next weekday. [JB 12:44, 1930:173 1 and 2 §§]
 */
export function recoveryPeriod(startsOn: LocalDate): RecoveryPeriod {
  const endsOn = workdayOnOrAfter(addDays(startsOn, 21))
  return { startsOn, endsOn, noDecisionThrough: addWorkdays(endsOn, 2) }
}

/** The first day on which the tenancy can be forfeited: the rent is then more than one week late. [JB 12:42 first paragraph, 1] */
export function forfeitureFrom(dueOn: LocalDate): LocalDate {
  return addDays(dueDayPayable(dueOn), 8)
}
