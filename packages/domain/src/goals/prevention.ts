import { dueDayPayable } from '../calendar/swedish-workdays.js'
import type { ActionKind } from '../vocabulary/case-codes.js'
import { compare, daysBetween, type LocalDate } from '../vocabulary/local-date.js'
import type { Verdict } from '../vocabulary/target-codes.js'
import { spreadOf, type Spread } from './cohort.js'
import { isReached, type DoneAction } from './required-action.js'

/** What was done about one unpaid rent, and when the legal clock was set going. Null is "nobody has written it down". */
export interface PreventionFacts {
  /** When the rent was due, as written on the bill. */
  readonly dueOn: LocalDate | null
  readonly actions: readonly DoneAction[]
  /** Whether the contract has been terminated for it; null where nobody knows the day. */
  readonly terminated: boolean
  readonly terminatedOn: LocalDate | null
  /** Formulär 1 served on the tenant, and Formulär 3 given to socialnämnden. */
  readonly servedOn: LocalDate | null
  readonly noticeOn: LocalDate | null
}

/** Three-valued: a missing fact stands apart and is never no. */
export interface Proportion {
  readonly yes: number
  readonly no: number
  readonly unknown: number
}

/** How early the work began, of all unpaid rents in a period. [Seed 4: insatserna "bör äga rum innan återvinningsfristen börjar löpa"; N6] */
export interface Prevention {
  readonly rents: number
  /** Whether the first personal contact came before the recovery period began, or could have begun. */
  readonly contactFirst: Proportion
  /** Of terminated contracts: whether socialnämnden was told on the same day at the latest. */
  readonly toldSameDay: Proportion
  /** Days from the last day to pay to the first personal contact. */
  readonly daysToContact: Spread | null
  /** How often the recovery period has been needed: it has begun. Väsbyhem: never. [Seed 4] */
  readonly recovery: Proportion
}

/** Somebody is spoken with: a letter, a text message and a note are no personal contact. */
const PERSONAL: readonly ActionKind[] = ['TELEFON', 'HEMBESOK_HV', 'HEMBESOK_SOC', 'GEMENSAMT_HEMBESOK', 'MOTE_TRAFF']

/** Measures of prevention before the legal clock, with those apart of whom something is not known. */
export function preventionOf(rents: readonly PreventionFacts[]): Prevention {
  const terminated = rents.filter((rent) => rent.terminated)
  return {
    rents: rents.length,
    contactFirst: proportionOf(rents.map(contactCameFirst)),
    toldSameDay: proportionOf(terminated.map(toldSameDay)),
    daysToContact: spreadOf(rents.flatMap((rent) => daysToContact(rent) ?? [])),
    recovery: proportionOf(rents.map(recoveryBegun)),
  }
}

/** Whether the recovery period has begun: both of what it is counted from have come. Terminated and one of them not written down: not known. [JB 12:44] */
export function recoveryBegun({ terminated, servedOn, noticeOn }: PreventionFacts): Verdict {
  if (servedOn !== null && noticeOn !== null) return 'JA'
  return terminated || servedOn !== null ? 'OKAND' : 'NEJ'
}

/**
 * Whether somebody was spoken with before the recovery period began. A rent that nobody has terminated the contract for and with
 * nobody spoken with is not known yet, and so is one with a call or a visit of which no result is written.
 */
export function contactCameFirst(rent: PreventionFacts): Verdict {
  const { servedOn, noticeOn } = rent
  const contacts = personalContacts(rent)
  if (contacts === null) return 'OKAND'
  const begins = servedOn === null || noticeOn === null ? null : compare(servedOn, noticeOn) > 0 ? servedOn : noticeOn
  const before = contacts.filter(({ doneOn }) => begins === null || compare(doneOn, begins) < 0)
  if (before.some(isReached)) return 'JA'
  return begins === null || before.some(({ result }) => result === null) ? 'OKAND' : 'NEJ'
}

function toldSameDay({ terminatedOn, noticeOn }: PreventionFacts): Verdict {
  if (terminatedOn === null || noticeOn === null) return 'OKAND'
  return compare(noticeOn, terminatedOn) <= 0 ? 'JA' : 'NEJ'
}

/** From the last day on which the rent was in time; null where nobody has been spoken with, or the day is not known. */
export function daysToContact(rent: PreventionFacts): number | null {
  const first = personalContacts(rent)?.find(isReached)
  return first === undefined || rent.dueOn === null ? null : daysBetween(dueDayPayable(rent.dueOn), first.doneOn)
}

/** Since the rent was late, the earliest first; null where it is not known when that was. */
function personalContacts({ dueOn, actions }: PreventionFacts): readonly DoneAction[] | null {
  if (dueOn === null) return null
  const from = dueDayPayable(dueOn)
  return actions.filter(({ kind, doneOn }) => PERSONAL.includes(kind) && compare(doneOn, from) >= 0).toSorted((one, other) => compare(one.doneOn, other.doneOn))
}

function proportionOf(verdicts: readonly Verdict[]): Proportion {
  const count = (verdict: Verdict): number => verdicts.filter((one) => one === verdict).length
  return { yes: count('JA'), no: count('NEJ'), unknown: count('OKAND') }
}
