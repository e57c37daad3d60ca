import type { GateStep } from '../vocabulary/calendar-codes.js'
import type { LegalStage } from '../vocabulary/case-codes.js'

const BEFORE_COLLECTION: readonly LegalStage[] = ['SEN']
const BEFORE_TERMINATION: readonly LegalStage[] = [...BEFORE_COLLECTION, 'INKASSO', 'RATTELSEANMANING']
const BEFORE_ORDER: readonly LegalStage[] = [...BEFORE_TERMINATION, 'UPPSAGD_FORVERKAD', 'ATERVINNINGSFRIST', 'UPPSAGD_46_2', 'HYRESNAMND']
const BEFORE_EVICTION: readonly LegalStage[] = [...BEFORE_ORDER, 'BF_ANSOKT', 'BESTRITT', 'UTSLAG']
const BEFORE_EXECUTION: readonly LegalStage[] = [...BEFORE_EVICTION, 'AVHYSNING_ANSOKT', 'DATUM_SATT', 'UPPSKOV', 'ANSTAND']

const STILL_AHEAD: Readonly<Record<GateStep, readonly LegalStage[]>> = {
  INKASSOKRAV: BEFORE_COLLECTION,
  UPPSAGNING: BEFORE_TERMINATION,
  BF_ANSOKAN: BEFORE_ORDER,
  AVHYSNINGSANSOKAN: BEFORE_EVICTION,
  VERKSTALLIGHET: BEFORE_EXECUTION,
  // No stage tells whether a step of the parties' own has been taken: it lies ahead until somebody says so.
  EGET_STEG: BEFORE_EXECUTION,
}

/** Whether a step still lies ahead of a case at a legal stage. A case whose stage nobody has recorded stands before every step. */
export function isStepAhead(step: GateStep, stage: LegalStage | null): boolean {
  return stage === null || STILL_AHEAD[step].includes(stage)
}
