import type { GateStep } from '../vocabulary/calendar-codes.js'
import type { ActionKind, LegalStage } from '../vocabulary/case-codes.js'
import type { NoticeCode } from '../vocabulary/notice.js'
import { isStepAhead } from './gate-stage.js'

const BY_STAGE: Partial<Record<LegalStage, GateStep>> = {
  INKASSO: 'INKASSOKRAV', UPPSAGD_FORVERKAD: 'UPPSAGNING', ATERVINNINGSFRIST: 'UPPSAGNING', UPPSAGD_46_2: 'UPPSAGNING',
  BF_ANSOKT: 'BF_ANSOKAN', BESTRITT: 'BF_ANSOKAN', UTSLAG: 'BF_ANSOKAN',
  AVHYSNING_ANSOKT: 'AVHYSNINGSANSOKAN', DATUM_SATT: 'AVHYSNINGSANSOKAN', VERKSTALLD: 'VERKSTALLIGHET',
}
/** Where a round has ended without the loss of the home: what comes after is a new one. */
const ROUND_OVER: readonly LegalStage[] = ['KVAR', 'ATERKALLAD']

/**
 * The step towards the loss of a home that is taken when a legal stage is recorded; null where it tells of none, or of one
 * that had been taken before in this round: that an application is contested is no second application.
 * @param before the stage that was recorded last; null: none
 */
export function stepOfStage(stage: LegalStage, before: LegalStage | null): GateStep | null {
  const step = BY_STAGE[stage]
  if (step === undefined) return null
  return before === null || ROUND_OVER.includes(before) || isStepAhead(step, before) ? step : null
}

const BY_NOTICE: Partial<Record<NoticeCode, GateStep>> = { N_44_ARREARS: 'UPPSAGNING', N_44_TENANT: 'UPPSAGNING', N_42_COPY: 'UPPSAGNING' }

/** The same for a notice: those that belong to a termination [JB 12:44, 42]. */
export function stepOfNotice(code: NoticeCode): GateStep | null {
  return BY_NOTICE[code] ?? null
}

/** The same for an action that is logged. */
export function stepOfAction(kind: ActionKind): GateStep | null {
  return kind === 'INKASSOKRAV' ? 'INKASSOKRAV' : null
}
