import { actionKindLabels, actionWays, gateGroupPhrases, gateStepPhrases, inSentence, METHOD_ACTION_KINDS, type ActionKind, type ActionWay, type GateGroup, type GateStep } from '@bokvar/domain/vocabulary'
import type { Goal_AtTableFragment, Goal_RequiredFragment, Goal_VersionFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { word } from '../../text/labels'
import { language } from '../../text/language'

export type GoalVersion = Goal_VersionFragment
export type GoalAtTable = Goal_AtTableFragment
export type Required = Pick<Goal_RequiredFragment, 'kinds' | 'minCount' | 'minWays' | 'mustReach'>

const WAY: Readonly<Record<ActionWay, () => string>> = { letter: m.goal_way_letter, telephone: m.goal_way_telephone, summons: m.goal_way_summons, homeVisit: m.goal_way_home }

/** Whom a goal is for: "Alla barnfamiljer". */
export const groupWords = (group: GateGroup): string => word(gateGroupPhrases, group)
/** A way of turning to a household. */
export const wayWords = (way: ActionWay): string => WAY[way]()

/** The step, as it stands after "innan". */
export function stepWords({ before, ownStep }: { readonly before: GateStep; readonly ownStep?: string | null }): string {
  return before === 'EGET_STEG' && ownStep ? m.goal_step_own_named({ name: ownStep }) : word(gateStepPhrases, before)
}

/** Kinds as the ways they make up, and by themselves where only some of a way's are meant. */
export function splitKinds(kinds: readonly ActionKind[]): { readonly ways: readonly ActionWay[]; readonly others: readonly ActionKind[] } {
  const ways = actionWays.filter((way) => METHOD_ACTION_KINDS[way].every((kind) => kinds.includes(kind)))
  const covered: readonly ActionKind[] = ways.flatMap((way) => METHOD_ACTION_KINDS[way])
  return { ways, others: kinds.filter((kind) => !covered.includes(kind)) }
}

const sameKinds = (one: Required, other: Required): boolean => one.kinds.length === other.kinds.length && one.kinds.every((kind) => other.kinds.includes(kind))

/** Whether a requirement says of the one before it that somebody is to have been reached, and nothing else. */
export function isReachOf(one: Required, before: Required | undefined): boolean {
  return before !== undefined && !before.mustReach && one.mustReach && one.minCount === 1 && sameKinds(one, before)
}

/** "brev till hushållet, telefonsamtal eller hembesök": what counts, in a sentence. */
export function kindsWords(kinds: readonly ActionKind[]): string {
  const { ways, others } = splitKinds(kinds)
  const words = [...ways.map(wayWords), ...others.map((kind) => word(actionKindLabels, kind))].map((text) => inSentence(text, language()))
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : m.goal_kinds_or({ first: words.slice(0, -1).join(', '), last })
}

/** One thing that is asked for: "minst 3 åtgärder (…) på minst 2 sätt". */
export function demandWords({ kinds, minCount: count, minWays, mustReach }: Required): string {
  const words = { count, kinds: kindsWords(kinds) }
  const part = mustReach
    ? count === 1 ? m.goal_part_reached_one(words) : m.goal_part_reached_many(words)
    : count === 1 ? m.goal_part_one(words) : m.goal_part_many(words)
  return minWays > 1 ? m.goal_part_ways({ part, ways: minWays }) : part
}

/** A goal in one sentence, as it was put together. */
export function goalSentence(goal: { readonly group: GateGroup; readonly required: readonly Required[]; readonly before: GateStep; readonly ownStep?: string | null }): string {
  const { required } = goal
  const parts = required.flatMap((one, index) => {
    if (isReachOf(one, required[index - 1])) return []
    const part = demandWords(one)
    const next = required[index + 1]
    return next !== undefined && isReachOf(next, one) ? m.goal_part_and_reached({ part }) : part
  })
  const last = parts.at(-1) ?? ''
  const demands = parts.length < 2 ? last : m.goal_parts_and({ first: parts.slice(0, -1).join(', '), last })
  return m.goal_sentence({ group: groupWords(goal.group), demands, step: stepWords(goal) })
}
