import type { IntentState } from '../vocabulary/letter-of-intent-codes.js'
import { addDays, daysBetween, type LocalDate } from '../vocabulary/local-date.js'
import type { IntentContent } from './letter-content.js'

/** Where a letter can go from each state [domain 6]. What has held is never taken up again: a new letter is written. */
const MOVES: Readonly<Record<IntentState, readonly IntentState[]>> = {
  UTKAST: ['GRANSKNING'],
  GRANSKNING: ['UTKAST', 'FOR_UNDERSKRIFT'],
  FOR_UNDERSKRIFT: ['GRANSKNING', 'GALLANDE'],
  GALLANDE: ['UTGANGEN', 'UPPSAGD', 'ERSATT'],
  UTGANGEN: [],
  UPPSAGD: [],
  ERSATT: [],
}

/** May a letter go from one state to the other? Staying is no move. */
export function mayMove(from: IntentState, to: IntentState): boolean {
  return MOVES[from].includes(to)
}

/** What comes of a changed text. What is signed by all, or has ended, is not changed any more. */
export type AfterChange<Answer> =
  | { readonly mayChange: false }
  | {
    readonly mayChange: true
    readonly state: IntentState
    /** The answers that no longer count, for telling those who gave them why. */
    readonly voided: readonly Answer[]
  }

/**
 * The text has been changed, by so little as a word. Nobody has signed what it says now, so that no signature counts and
 * the letter is read through anew; before anybody has answered it stays where it is. [domain 6]
 * @param answers the answers that count now: signatures, approvals, refusals
 */
export function afterChange<Answer>(state: IntentState, answers: readonly Answer[]): AfterChange<Answer> {
  switch (state) {
    case 'UTKAST': case 'GRANSKNING': return { mayChange: true, state, voided: answers }
    case 'FOR_UNDERSKRIFT': return { mayChange: true, state: answers.length > 0 ? 'GRANSKNING' : state, voided: answers }
    case 'GALLANDE': case 'UTGANGEN': case 'UPPSAGD': case 'ERSATT': return { mayChange: false }
  }
}

type Validity = Pick<IntentContent, 'validFrom' | 'validTo'>

/** The state on a day: a letter that held has run out when its last day is past. It is never renewed in silence [domain 6]. */
export function stateOn(state: IntentState, { validTo }: Pick<Validity, 'validTo'>, day: LocalDate): IntentState {
  return state === 'GALLANDE' && day > validTo ? 'UTGANGEN' : state
}

/** Do its commitments count on the day? One that is signed in December for next year waits for its first day. */
export function holdsOn(state: IntentState, validity: Validity, day: LocalDate): boolean {
  return stateOn(state, validity, day) === 'GALLANDE' && validity.validFrom <= day
}

/** How many days before its last day a letter's parties are reminded [domain 6]. */
export const END_REMINDER_DAYS = [90, 30] as const

export interface EndReminder {
  readonly on: LocalDate
  readonly daysLeft: (typeof END_REMINDER_DAYS)[number]
}

/** The days on which the parties are reminded that a letter ends; one that began later than such a day has none for it. */
export function endReminders({ validFrom, validTo }: Validity): readonly EndReminder[] {
  return END_REMINDER_DAYS.map((daysLeft) => ({ on: addDays(validTo, -daysLeft), daysLeft })).filter(({ on }) => on >= validFrom)
}

/**
 * The reminder that is due by a day: the last one whose day has come, since a morning without a server or a workday is made up by
 * the next. Null when none is; only a letter that holds is reminded of.
 */
export function endReminderBy(state: IntentState, validity: Validity, day: LocalDate): EndReminder | null {
  return state === 'GALLANDE' && day <= validity.validTo ? (endReminders(validity).findLast(({ on }) => on <= day) ?? null) : null
}

/** Which reminder to sign is due by a day: the first on day 3 after it became her turn, the second on day 7, then one a week. 0: none yet. */
export function signReminderBy(since: LocalDate, day: LocalDate): number {
  const days = daysBetween(since, day)
  return days < 3 ? 0 : 1 + Math.floor(days / 7)
}
