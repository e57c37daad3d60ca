import type { MandateDecision } from '../vocabulary/mandate-codes.js'
import type { WorkNeed } from '../vocabulary/partnership-codes.js'
import { worksWithCases, type Role } from '../vocabulary/role.js'

/** Somebody who works at an organisation now, in every role that she has there. */
export interface Worker {
  readonly id: string
  readonly roles: readonly Role[]
  /** Of the small named group that may open households with protected identity. */
  readonly mayOpenProtected: boolean
}

/** What an organisation's part in its partnerships stands on. */
export interface WorkFacts {
  readonly workers: readonly Worker[]
  /** Who answers at its one way in: whoever usually does, and her deputy; null where nobody is named. */
  readonly answersId: string | null
  readonly deputyId: string | null
  /** The mandates that hold today, each with whoever has it and her deputy. */
  readonly mandates: readonly { readonly decision: MandateDecision; readonly userId: string; readonly deputyId: string | null }[]
}

type Met = (workers: readonly Worker[], facts: WorkFacts) => boolean

const anybody = (is: (worker: Worker) => boolean): Met => (workers) => workers.some(is)

/** When each thing that the work needs is met, by those who are there. */
const MET: Readonly<Record<WorkNeed, Met>> = {
  MOTEN: anybody(({ roles }) => roles.includes('SAMORDNARE')),
  ARENDEN: anybody(({ roles }) => roles.some(worksWithCases)),
  SKYDDADE: anybody(({ mayOpenProtected }) => mayOpenProtected),
  BESLUT: anybody(({ roles }) => roles.includes('CHEF')),
  // Every decision that is written with somebody's name can be made by somebody: whoever has it, or a deputy.
  MANDAT: (workers, { mandates }) => {
    const present = new Set(workers.map(({ id }) => id))
    const made = new Set(mandates.filter(({ userId, deputyId }) => present.has(userId) || (deputyId !== null && present.has(deputyId))).map(({ decision }) => decision))
    return mandates.every(({ decision }) => made.has(decision))
  },
  // Where nobody is named as the one who usually answers, several do.
  INGANG: (workers, { answersId, deputyId }) => answersId === null ? workers.length > 0 : workers.some(({ id }) => id === answersId || id === deputyId),
}

/** Something that nobody would do any more if one person left. */
export interface Dependence {
  readonly workerId: string
  readonly need: WorkNeed
}

/**
 * The person-independence check: for each person, what would be left undone without her [metodstöd: samverkan ska fortsätta
 * även om en handläggare slutar]. What nobody does today depends on nobody: it is missing, and told elsewhere.
 */
export function dependences(facts: WorkFacts): Dependence[] {
  const needs = (Object.keys(MET) as WorkNeed[]).filter((need) => MET[need](facts.workers, facts))
  return facts.workers.flatMap(({ id: workerId }) => {
    const others = facts.workers.filter(({ id }) => id !== workerId)
    return needs.flatMap((need) => (MET[need](others, facts) ? [] : [{ workerId, need }]))
  })
}

/** What nobody would do if one person were not there, whoever does it today: also of somebody who has left already. */
export function unmetWithout(facts: WorkFacts, workerId: string): WorkNeed[] {
  const others = facts.workers.filter(({ id }) => id !== workerId)
  return (Object.keys(MET) as WorkNeed[]).filter((need) => !MET[need](others, facts))
}
