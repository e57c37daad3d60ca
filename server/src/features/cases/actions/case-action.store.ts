import { randomUUID } from 'node:crypto';
import type { FactCategory } from '@bokvar/domain/disclosure';
import type { ActionKind, ActionResult, Instant } from '@bokvar/domain/vocabulary';
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
