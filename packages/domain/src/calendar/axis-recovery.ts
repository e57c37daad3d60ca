import type { RecoveryForm, RecoveryState } from '../vocabulary/calendar-codes.js'
import { compare, type LocalDate } from '../vocabulary/local-date.js'
import type { NoticeCode } from '../vocabulary/notice.js'
import { forfeitureFrom, readRecoveryClock, recoveryPeriod, type RecoveryPeriod } from './recovery-clock.js'
import { dueDayPayable } from './swedish-workdays.js'

/** A bill as the axis needs it: when the rent was due, and the day that it is recorded as paid. */
export interface AxisBill {
  readonly dueOn: LocalDate
  readonly paidOn: LocalDate | null
}

/** A statutory notice as it was recorded. One that was sent again stands there twice. */
export interface AxisNotice {
  readonly code: NoticeCode
  readonly sentOn: LocalDate
  /** When the tenant was served; on Formulär 3, when she was served with Formulär 1. */
  readonly servedOn: LocalDate | null
}

/** Återvinningsfristen as far as the facts tell. */
export interface AxisRecovery {
  readonly state: RecoveryState
  /** The forms of which no day is recorded; as long as there is one the period has not begun. */
  readonly missing: readonly RecoveryForm[]
  /** Counted from the first of forms that were sent again. Not begun: what it would be if what is missing came today. */
  readonly period: RecoveryPeriod
  /** Counted from the last of forms that were sent again, where that makes another day. Which of them counts is a question of law. */
  readonly ifLatestCounts: RecoveryPeriod | null
  /** The day on which the rent is recorded as paid, or on which socialnämnden took it on; null while neither is. */
  readonly settledOn: LocalDate | null
}

/** The rent that the legal clock is about, and what stands still because it is paid. */
interface ReadRent {
  /** Null where no bill is known. */
  readonly dueOn: LocalDate | null
  readonly paidOn: LocalDate | null
}

/**
 * The period of JB 12:44 for the oldest unpaid rent, or for the last one that was paid after a form had come. Null where
 * there is nothing to tell: no unpaid rent, and no form.
 *
 * Only forms of a day after the last day to pay that rent are about it. Of a form that was sent again the first counts,
 * since a fault in it seldom takes its force [NJA 1985 s. 586], and whoever pays by the earlier day is safe either way.
 */
export function readRecovery(bills: readonly AxisBill[], notices: readonly AxisNotice[], today: LocalDate): AxisRecovery | null {
  const rent = rentOf(bills)
  const since = rent.dueOn === null ? null : dueDayPayable(rent.dueOn)
  const about = (day: LocalDate | null): day is LocalDate => day !== null && (since === null || compare(day, since) > 0)
  const form1 = notices.filter(({ code }) => code === 'N_44_TENANT' || code === 'N_44_ARREARS').map(({ servedOn }) => servedOn).filter(about).sort(compare)
  const form3 = notices.filter(({ code }) => code === 'N_44_ARREARS').map(({ sentOn }) => sentOn).filter(about).sort(compare)
  const unpaid = rent.dueOn !== null && rent.paidOn === null
  if (!unpaid && form1.length === 0 && form3.length === 0) return null
  const clock = readRecoveryClock({ dueOn: rent.dueOn ?? today, form1ServedOn: form1[0] ?? null, form3GivenOn: form3[0] ?? null }, today)
  const begun = clock.state !== 'HAR_INTE_BORJAT'
  const period = begun ? clock : recoveryPeriod(earliestStart(rent.dueOn, today))
  const takenOn = notices.filter(({ code }) => code === 'N_LIABILITY').map(({ sentOn }) => sentOn).filter(about).sort(compare)[0] ?? null
  const settled = settledBy(rent.paidOn, takenOn, begun ? period.endsOn : null)
  return {
    state: settled?.state ?? clock.state,
    missing: begun ? [] : clock.missing,
    period: { startsOn: period.startsOn, endsOn: period.endsOn, noDecisionThrough: period.noDecisionThrough },
    ifLatestCounts: begun ? latestOf(form1, form3, period) : null,
    settledOn: settled?.on ?? null,
  }
}

/** The oldest unpaid rent; with none, the oldest of those that were paid last. */
function rentOf(bills: readonly AxisBill[]): ReadRent {
  const oldest = (some: readonly AxisBill[]): LocalDate | null => some.map(({ dueOn }) => dueOn).sort(compare)[0] ?? null
  const unpaid = oldest(bills.filter(({ paidOn }) => paidOn === null))
  if (unpaid !== null) return { dueOn: unpaid, paidOn: null }
  const paidOn = bills.flatMap((bill) => bill.paidOn ?? []).sort(compare).at(-1) ?? null
  return { dueOn: oldest(bills.filter((bill) => bill.paidOn === paidOn)), paidOn }
}

/** Nobody terminates a contract before the rent is late enough, so the period does not begin before that either. */
function earliestStart(dueOn: LocalDate | null, today: LocalDate): LocalDate {
  const from = dueOn === null ? today : forfeitureFrom(dueOn)
  return compare(from, today) > 0 ? from : today
}

function latestOf(form1: readonly LocalDate[], form3: readonly LocalDate[], first: RecoveryPeriod): RecoveryPeriod | null {
  const [one, three] = [form1.at(-1), form3.at(-1)]
  if (one === undefined || three === undefined) return null
  const latest = recoveryPeriod(compare(one, three) > 0 ? one : three)
  return latest.endsOn === first.endsOn ? null : latest
}

/** A rent that is paid before the period has ended, or that socialnämnden has answered for by then, takes its force. [JB 12:43–44] */
function settledBy(paidOn: LocalDate | null, takenOn: LocalDate | null, endsOn: LocalDate | null): { state: RecoveryState; on: LocalDate } | null {
  const inTime = (day: LocalDate): boolean => endsOn === null || compare(day, endsOn) <= 0
  if (paidOn !== null && inTime(paidOn)) return { state: 'BETALD_I_TID', on: paidOn }
  if (takenOn !== null && inTime(takenOn)) return { state: 'SOCIALNAMNDEN_SVARAR', on: takenOn }
  return paidOn === null ? null : { state: 'BETALD_SENARE', on: paidOn }
}
