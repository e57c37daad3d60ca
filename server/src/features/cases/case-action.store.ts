import { randomUUID } from 'node:crypto';
import type { FactCategory } from '@bokvar/domain/disclosure';
import { instant, type ActionKind, type ActionResult, type Instant } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { CaseActionEntity } from './fact.entity.js';
import { columnsOf, type NewRow } from './new-row.js';

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
  await em.insert(CaseActionEntity, { ...columnsOf(action), id, kind, result, doneAt: new Date(doneAt), undoneAt: null });
  return id;
}

/** An organisation's own line that stands, with when it was written; null when there is none. */
export async function findStandingAction(em: Em, id: string, holderId: string): Promise<{ caseId: string; recordedAt: Instant } | null> {
  const row = await em.findOne(CaseActionEntity, { id, holderId, undoneAt: null });
  return row === null ? null : { caseId: row.caseId, recordedAt: instant(row.recordedAt.getTime()) };
}

/** Takes a line back. */
export async function takeBackAction(em: Em, id: string, at: Instant): Promise<void> {
  await em.nativeUpdate(CaseActionEntity, { id }, { undoneAt: new Date(at) });
}
