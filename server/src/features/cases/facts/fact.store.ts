import { randomUUID } from 'node:crypto';
import type { FactCategory } from '@bokvar/domain/disclosure';
import { legalStages, type FactKind, type Instant, type LegalStage, type LocalDate } from '@bokvar/domain/vocabulary';
import type { Em } from '../../../database/orm.js';
import { FactEntity } from './fact.entity.js';
import { columnsOf, type NewRow } from './new-row.js';

/** Something that an organisation wants kept on a case. */
export interface NewFact extends NewRow {
  category: FactCategory;
  concerns: readonly string[];
  kind: FactKind;
  text: string;
  onDate?: LocalDate | null;
  /** The action that a note was written at. */
  actionId?: string;
}

/** Adds a fact. It is never rewritten: what replaces it is a fact of its own. @returns its id */
export async function insertFact(em: Em, fact: NewFact): Promise<string> {
  const { kind, text, onDate, actionId } = fact;
  const id = randomUUID();
  await em.insert(FactEntity, { ...columnsOf(fact), id, kind, text, onDate: onDate ?? null, actionId: actionId ?? null, endedAt: null });
  return id;
}

/** Ends an organisation's facts of one kind: a later one holds from here on. @returns their ids */
export async function endFacts(em: Em, of: { caseId: string; holderId: string; kind: FactKind }, at: Instant): Promise<string[]> {
  const rows: { id: string }[] = await em.execute(
    'update fact set ended_at = ? where case_id = ? and holder_id = ? and kind = ? and ended_at is null returning id', [new Date(at), of.caseId, of.holderId, of.kind]);
  return rows.map(({ id }) => id);
}

/** Has the organisation confirmed a notice of this case since that instant? */
export async function hasReceiptSince(em: Em, of: { caseId: string; holderId: string }, since: Instant): Promise<boolean> {
  return (await em.count(FactEntity, { ...of, kind: 'KVITTENS', recordedAt: { $gte: new Date(since) } })) > 0;
}

/** The legal stage that an organisation recorded last in a case; null where it has recorded none, or in words of its own. */
export async function latestStage(em: Em, caseId: string, holderId: string): Promise<LegalStage | null> {
  const [row]: { text: string }[] = await em.execute(`select f.text from fact f where f.case_id = ? and f.holder_id = ? and f.kind = 'STEG' and f.ended_at is null order by f.recorded_at desc, f.id desc limit 1`, [caseId, holderId]);
  return legalStages.find((code) => code === row?.text) ?? null;
}
