import { caseAxis, type CaseAxis } from '@bokvar/domain/calendar';
import { isPrioritised, type CaseSummary } from '@bokvar/domain/meetings';
import { compare, toLocalDate } from '@bokvar/domain/vocabulary';
import { historyOf } from '../../timelines/timeline.store.js';
import type { ListReading } from '../list-reading.js';
import type { DisclosedCase } from '../read-case.service.js';

/**
 * The agreed steps and the legal clock of a case, from what has been disclosed to this reader and from nothing else: a notice
 * without a ground starts no clock here, and leaves the axis of a case that has no such notice.
 */
export function caseAxisOf(of: DisclosedCase, summary: CaseSummary, { context, settings, timelines }: ListReading): CaseAxis | null {
  const step = of.facts.findLast((fact) => fact.value.kind === 'STEG');
  return caseAxis({
    kind: of.head?.kind ?? null,
    bills: of.bills.map(({ value }) => ({ dueOn: value.dueOn, paidOn: value.paidOn })),
    actions: summary.actions,
    notices: of.notices.map(({ value }) => ({ code: value.code, sentOn: value.sentOn, servedOn: value.servedOn })),
    stage: step === undefined || summary.stage === null ? null : { code: summary.stage, on: step.value.onDate ?? toLocalDate(step.fact.recordedAt) },
    evictionOn: summary.evictionOn,
    timeline: historyOf(timelines, landlordOf(of)),
    prioritised: isPrioritised(summary, settings),
    timesLateBefore: summary.timesLateBefore,
    decided: summary.nextAction,
    takesSteps: settings.timeline !== null,
  }, context.today);
}

/** Whose rent is on the axis: the oldest unpaid one that this reader sees. */
function landlordOf({ bills, holderId }: DisclosedCase): string {
  const oldest = bills.filter(({ value }) => value.paidOn === null).toSorted((one, other) => compare(one.value.dueOn, other.value.dueOn))[0];
  return oldest?.fact.holderId ?? holderId;
}
