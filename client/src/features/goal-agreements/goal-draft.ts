import { METHOD_ACTION_KINDS, type ActionKind, type ActionWay, type GateGroup, type GateStep } from '@bokvar/domain/vocabulary'
import { isReachOf, splitKinds, type GoalVersion, type Required } from './goal-words'

/** Whether somebody is to be reached: not at all, once, or each time that counts. */
export type Reach = 'NO' | 'SOME' | 'EVERY'

/** One thing that is asked for, while it is written. */
export interface Demand {
  readonly ways: readonly ActionWay[]
  readonly others: readonly ActionKind[]
  readonly count: string
  readonly minWays: string
  readonly reach: Reach
}

export interface GoalDraft {
  readonly base: number
  readonly name: string
  readonly group: GateGroup
  readonly demands: readonly Demand[]
  readonly before: GateStep
  readonly ownStep: string
  readonly validFrom: string
}

/** The method's example: letter, telephone, summons and home visit [Seed 4]. */
export const NEW_DEMAND: Demand = { ways: ['letter', 'telephone', 'summons', 'homeVisit'], others: [], count: '3', minWays: '2', reach: 'SOME' }

/** A new goal, or the one that another version is written of. */
export function goalDraft(of: GoalVersion | null, today: string): GoalDraft {
  if (of === null) return { base: 0, name: '', group: 'BARNFAMILJ', demands: [NEW_DEMAND], before: 'BF_ANSOKAN', ownStep: '', validFrom: today }
  return { base: of.version, name: of.name, group: of.group, demands: demandsOf(of.required), before: of.before, ownStep: of.ownStep ?? '', validFrom: today }
}

function demandsOf(required: readonly Required[]): readonly Demand[] {
  return required.flatMap((one, index) => {
    if (isReachOf(one, required[index - 1])) return []
    const next = required[index + 1]
    const reach: Reach = one.mustReach ? 'EVERY' : next !== undefined && isReachOf(next, one) ? 'SOME' : 'NO'
    return { ...splitKinds(one.kinds), count: String(one.minCount), minWays: String(one.minWays), reach }
  })
}

const numberOf = (text: string): number => (/^\d{1,3}$/u.test(text.trim()) ? Number(text.trim()) : 0)

/** What is sent: that somebody is reached once is asked for beside the number. */
export function requiredOf(demands: readonly Demand[]): Required[] {
  return demands.flatMap(({ ways, others, count, minWays, reach }) => {
    const kinds: ActionKind[] = [...ways.flatMap((way): readonly ActionKind[] => METHOD_ACTION_KINDS[way]), ...others]
    const asked = { kinds, minCount: numberOf(count), minWays: numberOf(minWays), mustReach: reach === 'EVERY' }
    return reach === 'SOME' ? [asked, { kinds, minCount: 1, minWays: 1, mustReach: true }] : [asked]
  })
}
