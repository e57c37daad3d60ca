import { randomUUID } from 'node:crypto';
import type { FactCategory } from '@bokvar/domain/disclosure';
import { dueDayPayable } from '@bokvar/domain/calendar';
import { startOfDay, type ActionKind, type ActionResult, type Instant, type LocalDate } from '@bokvar/domain/vocabulary';
import type { Em } from '../../../database/orm.js';
import { CaseActionEntity } from '../facts/fact.entity.js';
import { columnsOf, type NewRow } from '../facts/new-row.js';

/** Something that was done. What was said at it is a note, which is a fact of its own. */
export interface NewAction extends NewRow {
  category: FactCategory;
  concerns: readonly string[];
  kind: ActionKind;
  result: ActionResult | null;
  doneAt: Instant;
}

/** Adds a line to the log of a case. @returns its id */
export async function insertAction(em: Em, action: NewAction): Promise<string> {
  const id = randomUUID();
  const { kind, result, doneAt } = action;
  await em.insert(CaseActionEntity, { ...columnsOf(action), id, kind, result, doneAt: new Date(doneAt) });
  return id;
}

/**
 * Whether an organisation has logged a referral to budget- och skuldrådgivning in a case, for the rent that is unpaid: one from before
 * its last day to pay was about another. Where no rent is unpaid, any counts.
 */
export async function hasReferral(em: Em, caseId: string, organisationId: string): Promise<boolean> {
  const [oldest]: { dueOn: LocalDate | null }[] = await em.execute(
    'select min(due_on)::text as "dueOn" from bill where case_id = ? and holder_id = ? and paid_on is null', [caseId, organisationId]);
  const since = oldest?.dueOn ? new Date(startOfDay(dueDayPayable(oldest.dueOn))) : null;
  return (await em.count(CaseActionEntity, { caseId, holderId: organisationId, kind: 'HANVISNING_BUS', ...(since === null ? {} : { doneAt: { $gte: since } }) })) > 0;
}
