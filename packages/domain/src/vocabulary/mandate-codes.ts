import type { ActionKind } from './case-codes.js'
import type { FactKind } from './fact-kind.js'
import type { NoticeCode } from './notice.js'
import { isLandlord, type OrganisationKind } from './organisation.js'
import type { DecisionKind } from './outcome-codes.js'

/** What somebody may be given a mandate (delegation) to decide for her organisation [domain 1.1; KL 6:37–40, 7:5]. */
export const mandateDecisions = [
  'AVBETALNINGSPLAN', 'ANSTAND', 'ATERKALLA', 'KORTTIDSAVTAL', 'BISTANDSBESLUT', 'BETALNINGSATAGANDE', 'UNDANTAG_GRIND', 'UNDERTECKNA',
] as const
export type MandateDecision = (typeof mandateDecisions)[number]

/** Who makes each decision, and whether it is about a sum of money that a mandate can set a limit to. */
const MADE: Readonly<Record<MandateDecision, { readonly by: 'LANDLORD' | 'SOCIAL' | 'BOTH'; readonly sum: boolean }>> = {
  AVBETALNINGSPLAN: { by: 'LANDLORD', sum: true },
  ANSTAND: { by: 'LANDLORD', sum: true },
  ATERKALLA: { by: 'LANDLORD', sum: false },
  KORTTIDSAVTAL: { by: 'LANDLORD', sum: false },
  BISTANDSBESLUT: { by: 'SOCIAL', sum: true },
  BETALNINGSATAGANDE: { by: 'SOCIAL', sum: true },
  UNDANTAG_GRIND: { by: 'BOTH', sum: false },
  UNDERTECKNA: { by: 'BOTH', sum: false },
}

/** The decisions that an organisation makes itself; none for those around the table. */
export function mandateDecisionsOf(kind: OrganisationKind): readonly MandateDecision[] {
  const side = kind === 'SOCIALTJANST' ? 'SOCIAL' : isLandlord(kind) ? 'LANDLORD' : null
  return mandateDecisions.filter((decision) => side !== null && (MADE[decision].by === side || MADE[decision].by === 'BOTH'))
}

/** True for decisions about a sum of money: a mandate for them may have a limit. */
export function hasSum(decision: MandateDecision): boolean {
  return MADE[decision].sum
}

const OF_ACTION: Partial<Record<ActionKind, MandateDecision>> = {
  AVBETALNINGSPLAN: 'AVBETALNINGSPLAN', ANSTAND: 'ANSTAND', KORTTIDSAVTAL_1PLUS1: 'KORTTIDSAVTAL', BETALNINGSATAGANDE_SOC: 'BETALNINGSATAGANDE',
}

/** The decision that logging an action records; null for what anybody who works with the case does. */
export function decisionOfAction(kind: ActionKind): MandateDecision | null {
  return OF_ACTION[kind] ?? null
}

const AT_ITEM: Partial<Record<DecisionKind, MandateDecision>> = { AVBETALNINGSPLAN: 'AVBETALNINGSPLAN', ANSTAND: 'ANSTAND' }

/** The same for what is decided at an item of a meeting. */
export function decisionAtItem(kind: DecisionKind): MandateDecision | null {
  return AT_ITEM[kind] ?? null
}

/** The same for a statutory notice: social services that answer for the rent. A landlord that records it has only been told [JB 12:44 st. 4 p. 1]. */
export function decisionOfNotice(code: NoticeCode, by: OrganisationKind): MandateDecision | null {
  return code === 'N_LIABILITY' && by === 'SOCIALTJANST' ? 'BETALNINGSATAGANDE' : null
}

/** A step is written as its code, or in words of one's own: "Ansökan återkallad", "Vi återkallar". */
const WITHDRAWN = /[åa]terkalla/iu

/**
 * The same for a fact that is written by hand: the landlord's application that is withdrawn, and assistance with the day on
 * which it is paid. Without a day it is told that somebody has applied, which is no decision [domain 1.3].
 */
export function decisionOfFact({ kind, text, dated }: { readonly kind: FactKind; readonly text: string; readonly dated: boolean }, by: OrganisationKind): MandateDecision | null {
  if (kind === 'STEG') return WITHDRAWN.test(text) && isLandlord(by) ? 'ATERKALLA' : null
  return kind === 'BISTAND' && dated && by === 'SOCIALTJANST' ? 'BISTANDSBESLUT' : null
}

/** How a mandate stands on a day, the ones to look at first first; in this order they are listed. */
export const mandateStates = ['SLUTAR_SNART', 'UTAN_INNEHAVARE', 'GALLER', 'BORJAR', 'SLUT'] as const
export type MandateState = (typeof mandateStates)[number]

/** What somebody is told before she makes a decision: whether it is hers to make, as mandates are written now. */
export const mandateAnswers = ['EGET', 'ERSATTARE', 'ANDRAS', 'OREGLERAT'] as const
export type MandateAnswer = (typeof mandateAnswers)[number]
