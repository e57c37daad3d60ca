import { ALLOWED, refused, type Decision } from '../policy/decision.js'
import { MANDATE_SOON_DAYS } from '../vocabulary/limits.js'
import { addDays, compare, type LocalDate } from '../vocabulary/local-date.js'
import { mandateDecisions, mandateStates, type MandateAnswer, type MandateDecision, type MandateState } from '../vocabulary/mandate-codes.js'

/** One person's mandate for one kind of decision, as her organisation has written it. */
export interface HeldMandate {
  readonly userId: string
  readonly organisationId: string
  readonly decision: MandateDecision
  /** In öre; null: no sum, or no limit. */
  readonly maxAmountOre: number | null
  readonly from: LocalDate
  /** The last day on which it holds; null: until further notice. */
  readonly until: LocalDate | null
  /** Decides within the same limits when she is away, or has left. */
  readonly deputyId: string | null
}

/** Who wants to decide what, on which day, about how much. */
export interface MandateQuestion {
  readonly userId: string
  readonly organisationId: string
  readonly decision: MandateDecision
  /** Null where the decision records no sum: then kind and day alone are asked for. */
  readonly amountOre: number | null
  readonly today: LocalDate
}

type Days = Pick<HeldMandate, 'from' | 'until'>

export function holdsOn({ from, until }: Days, day: LocalDate): boolean {
  return compare(from, day) <= 0 && (until === null || compare(day, until) <= 0)
}

const covers = ({ maxAmountOre }: Pick<HeldMandate, 'maxAmountOre'>, amountOre: number | null): boolean => amountOre === null || maxAmountOre === null || amountOre <= maxAmountOre

const isFor = ({ organisationId, decision }: Pick<MandateQuestion, 'organisationId' | 'decision'>) => (held: HeldMandate): boolean => held.organisationId === organisationId && held.decision === decision

/**
 * May she decide it? When she, or somebody whose deputy she is, has a mandate of her organisation's that covers the decision,
 * the sum and the day. A deputy decides within the same limits, and nobody adds two mandates up [KL 6:37–40, 7:5; domain 1.1].
 * Nobody's mandate at all is a refusal too: this is what signing asks.
 * @param mandates those that the organisation has written, also the ones that have ended or not begun: they tell what to say
 */
export function mayDecide(question: MandateQuestion, mandates: readonly HeldMandate[]): Decision {
  const { userId, amountOre, today } = question
  const hers = mandates.filter(isFor(question)).filter((held) => held.userId === userId || held.deputyId === userId)
  const holding = hers.filter((held) => holdsOn(held, today))
  if (holding.length > 0) return holding.some((held) => covers(held, amountOre)) ? ALLOWED : refused('MANDAT_BELOPP')
  if (hers.some(({ from }) => compare(from, today) > 0)) return refused('MANDAT_EJ_BORJAT')
  return refused(hers.length > 0 ? 'MANDAT_SLUT' : 'MANDAT_SAKNAS')
}

/** Is the decision written in the organisation's register on that day: does anybody there have a mandate for it? */
export function isRegulated(question: Pick<MandateQuestion, 'organisationId' | 'decision' | 'today'>, mandates: readonly HeldMandate[]): boolean {
  return mandates.some((held) => isFor(question)(held) && holdsOn(held, question.today))
}

/**
 * May the decision be recorded in daily work? As `mayDecide`, once somebody at the organisation has a mandate for it. Where nobody
 * has one today, it is recorded as before, and whoever records it is told so: a register that its managers have not filled in, or
 * that has run out, must not stop a household's payment plan. From the first mandate on, who has none is refused.
 */
export function mayRecordDecision(question: MandateQuestion, mandates: readonly HeldMandate[]): Decision {
  return isRegulated(question, mandates) ? mayDecide(question, mandates) : ALLOWED
}

/** What to tell somebody before she decides, whatever the sum. */
export function mandateAnswer(question: Omit<MandateQuestion, 'amountOre'>, mandates: readonly HeldMandate[]): MandateAnswer {
  if (!isRegulated(question, mandates)) return 'OREGLERAT'
  const holding = mandates.filter((held) => isFor(question)(held) && holdsOn(held, question.today))
  if (holding.some(({ userId }) => userId === question.userId)) return 'EGET'
  return holding.some(({ deputyId }) => deputyId === question.userId) ? 'ERSATTARE' : 'ANDRAS'
}

/** How a mandate stands on a day. @param gone whoever has it does not work there any more */
export function mandateState({ from, until }: Days, gone: boolean, today: LocalDate): MandateState {
  if (until !== null && compare(until, today) < 0) return 'SLUT'
  if (compare(from, today) > 0) return 'BORJAR'
  if (until !== null && compare(until, addDays(today, MANDATE_SOON_DAYS)) <= 0) return 'SLUTAR_SNART'
  return gone ? 'UTAN_INNEHAVARE' : 'GALLER'
}

/** The order of a list: what needs something done first, then by decision; of those that end, the next one first. */
export function byWhatToDo(one: Days & { readonly decision: MandateDecision; readonly state: MandateState }, other: typeof one): number {
  const byState = mandateStates.indexOf(one.state) - mandateStates.indexOf(other.state)
  if (byState !== 0) return byState
  if (one.state === 'SLUTAR_SNART' && one.until !== null && other.until !== null) return compare(one.until, other.until)
  if (one.state === 'SLUT' && one.until !== null && other.until !== null) return compare(other.until, one.until)
  return mandateDecisions.indexOf(one.decision) - mandateDecisions.indexOf(other.decision)
}

/** The last day of a mandate that was written to a day, and ended from another: nothing prolongs it. */
export function lastDay(validTo: LocalDate | null, endedOn: LocalDate | null): LocalDate | null {
  if (endedOn === null) return validTo
  const before = addDays(endedOn, -1)
  return validTo !== null && compare(validTo, before) < 0 ? validTo : before
}

