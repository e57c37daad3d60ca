import { PROCESS_GOAL_REASON_MAX, PROCESS_GOALS_MAX } from '../vocabulary/limits.js'
import { compare, type LocalDate } from '../vocabulary/local-date.js'
import { allOf, ALLOWED, refused, type Decision } from './decision.js'
import type { Viewer } from './viewer.js'

type Writer = Pick<Viewer, 'role'>

/** Process goals bind the daily work: the coordinators of both sides write them. Everybody of both sides reads them. */
export function mayWriteProcessGoals({ role }: Writer): Decision {
  return role === 'SAMORDNARE' ? ALLOWED : refused('PROCESSMAL_SKRIVS_AV_SAMORDNARE')
}

/** Proposing a goal or another version of one: from today at the earliest, so that what has been is judged by what held then. */
export function mayProposeGoal(viewer: Writer, { validFrom, today, isNew, holding }: { readonly validFrom: LocalDate; readonly today: LocalDate; readonly isNew: boolean; readonly holding: number }): Decision {
  return allOf(mayWriteProcessGoals(viewer), compare(validFrom, today) < 0 ? refused('PROCESSMAL_DAG') : ALLOWED, isNew && holding >= PROCESS_GOALS_MAX ? refused('PROCESSMAL_FOR_MANGA') : ALLOWED)
}

/** Four eyes: the other side says yes, once, to the latest version. */
export function mayAgreeToGoal(viewer: Writer, { own, agreed, ended }: { readonly own: boolean; readonly agreed: boolean; readonly ended: boolean }): Decision {
  return allOf(mayWriteProcessGoals(viewer), own ? refused('PROCESSMAL_EGET_FORSLAG') : ALLOWED, ended ? refused('PROCESSMAL_AVSLUTAT') : ALLOWED, agreed ? refused('PROCESSMAL_REDAN_ENSE') : ALLOWED)
}

/** Either side ends one, once, with why; what it has judged stands. */
export function mayEndGoal(viewer: Writer, { ended, reason }: { readonly ended: boolean; readonly reason: string }): Decision {
  return allOf(mayWriteProcessGoals(viewer), ended ? refused('PROCESSMAL_AVSLUTAT') : ALLOWED, reason === '' || reason.length > PROCESS_GOAL_REASON_MAX ? refused('PROCESSMAL_SKAL') : ALLOWED)
}

/** Going through a gate that is not open: never refused as such, for the step is a right by law, but told why [domain 3.1]. */
export function mayPassGate(reason: string): Decision {
  return reason === '' || reason.length > PROCESS_GOAL_REASON_MAX ? refused('GRIND_STANGD') : ALLOWED
}
