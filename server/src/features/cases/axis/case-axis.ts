import { caseAxis, type CaseAxis } from '@bokvar/domain/calendar';
import { isPrioritised, type CaseSummary } from '@bokvar/domain/meetings';
import { toLocalDate } from '@bokvar/domain/vocabulary';
import { AGREED_TIMELINE } from '../../partnerships/agenda-settings.js';
import type { ListReading } from '../list-reading.js';
import type { DisclosedCase } from '../read-case.service.js';

/**
 * The agreed steps and the legal clock of a case, from what has been disclosed to this reader and from nothing else: a notice
 * without a ground starts no clock here, and leaves the axis of a case that has no such notice.
 */
export function caseAxisOf(of: DisclosedCase, summary: CaseSummary, { context, settings }: ListReading): CaseAxis | null {
  const step = of.facts.findLast((fact) => fact.value.kind === 'STEG');
  return caseAxis({
    kind: of.head?.kind ?? null,
    bills: of.bills.map(({ value }) => ({ dueOn: value.dueOn, paidOn: value.paidOn })),
    actions: summary.actions,
    notices: of.notices.map(({ value }) => ({ code: value.code, sentOn: value.sentOn, servedOn: value.servedOn })),
    stage: step === undefined || summary.stage === null ? null : { code: summary.stage, on: step.value.onDate ?? toLocalDate(step.fact.recordedAt) },
    evictionOn: summary.evictionOn,
    timeline: AGREED_TIMELINE,
    prioritised: isPrioritised(summary, settings),
    decided: summary.nextAction,
    takesSteps: settings.timeline !== null,
  }, context.today);
}
