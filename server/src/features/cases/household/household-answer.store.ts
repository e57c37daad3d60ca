import { randomUUID } from 'node:crypto';
import type { HouseholdAnswer } from '@bokvar/domain/targets';
import { toLocalDate, type HouseholdQuestion, type Instant } from '@bokvar/domain/vocabulary';
import type { Em } from '../../../database/orm.js';
import { CURRENT_INSTANT, CURRENT_ORGANISATION } from '../../../database/policies.js';
import { HouseholdAnswerEntity } from './household-answer.entity.js';

/** An answer as it is kept, with who gave it: a colleague of the reader's. */
export interface AnswerRecord { childId: string | null; question: HouseholdQuestion; answer: string | null; recordedAt: number; by: string | null }

/** The same as the domain reads it, with who gave it. */
export interface KeptAnswer extends HouseholdAnswer { readonly by: string | null }

const ANSWER = (a: string): string => `${a}.case_id as "caseId", ${a}.child_id as "childId", ${a}.question, ${a}.answer, ms(${a}.recorded_at) as "recordedAt"`;
const OWN = `a.organisation_id = ${CURRENT_ORGANISATION} and a.recorded_at <= ${CURRENT_INSTANT}`;

/** The column `answers` of a case document: what the reader's own organisation has answered of the `picked` cases, in the order it did. */
export const ANSWERS_COLUMN = `array(select a from (
    select ${ANSWER('a')}, case when a.recorded_by is not null then (select jsonb_object_agg(u.id, u.name) from colleagues() u) ->> a.recorded_by::text end as by
    from household_answer a where a.case_id = any(array(select id from picked)) and ${OWN} order by a.recorded_at, a.id) a) as answers`;

/** The same of the case `caseId`, beside others and without who said it. */
export const ANSWERS_OF = (caseId: string): string => `array(select a from (select ${ANSWER('a')} from household_answer a where a.case_id = ${caseId} and ${OWN} order by a.recorded_at, a.id) a)`;

/** As the domain reads it. */
export function answerOf({ childId, question, answer, recordedAt }: Omit<AnswerRecord, 'by'>): HouseholdAnswer {
  return { childId, question, answer, recordedOn: toLocalDate(recordedAt as Instant) };
}

/** All that the acting organisation has answered in a case, in the order it did. */
export async function answersIn(em: Em, caseId: string): Promise<readonly HouseholdAnswer[]> {
  const rows: { found: Omit<AnswerRecord, 'by'>[] }[] = await em.execute(`select coalesce(to_json(${ANSWERS_OF('of.id')}), '[]') as found from (select ?::uuid as id) of`, [caseId]);
  return (rows[0]?.found ?? []).map(answerOf);
}

export interface NewAnswer { caseId: string; organisationId: string; childId: string | null; question: HouseholdQuestion; answer: string | null; recordedAt: Instant; recordedBy: string }

/** Adds answers. What they correct stays. @returns their ids */
export async function insertAnswers(em: Em, answers: readonly NewAnswer[]): Promise<string[]> {
  const rows = answers.map((one) => ({ ...one, id: randomUUID(), recordedAt: new Date(one.recordedAt) }));
  if (rows.length > 0) await em.insertMany(HouseholdAnswerEntity, rows);
  return rows.map(({ id }) => id);
}
