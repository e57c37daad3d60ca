import { randomUUID } from 'node:crypto';
import type { Instant, LocalDate } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { byValues, type By } from './by.js';

/** An improvement that a partnership has named, and what came of it. */
export interface ImprovementRecord {
  readonly id: string;
  readonly namedOn: LocalDate;
  readonly name: string;
  readonly text: string;
  readonly organisationId: string;
  /** What came of it; null: nothing has been said yet. */
  readonly outcome: string | null;
  readonly endedAt: Instant | null;
}

/** The improvements of a partnership as an array of JSON, the latest first. @param partnership an SQL expression */
export const improvementsJson = (partnership: string): string => `array(select i from (select i.id, i.named_on as "namedOn", i.name, i.text, i.organisation_id as "organisationId",
  e.text as outcome, ms(e.recorded_at) as "endedAt" from improvement i left join improvement_ended e on e.improvement_id = i.id where i.partnership_id = ${partnership} order by i.named_on desc, i.id) i)`;

/** An improvement to be kept. */
export interface NewImprovement { readonly partnershipId: string; readonly name: string; readonly text: string; readonly namedOn: LocalDate }

export async function insertImprovement(em: Em, { partnershipId, name, text, namedOn }: NewImprovement, by: By): Promise<string> {
  const id = randomUUID();
  await em.execute('insert into improvement (id, partnership_id, named_on, name, text, organisation_id, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?)',
    [id, partnershipId, namedOn, name, text, ...byValues(by)]);
  return id;
}

/** An improvement that the reader may have, and whether it is said what came of it. */
export async function findImprovement(em: Em, id: string): Promise<{ readonly partnershipId: string; readonly ended: boolean } | null> {
  const rows: { partnershipId: string; ended: boolean }[] = await em.execute(
    'select i.partnership_id as "partnershipId", exists (select 1 from improvement_ended e where e.improvement_id = i.id) as ended from improvement i where i.id = ?', [id]);
  return rows[0] ?? null;
}

/** @returns false when somebody else has said it in between */
export async function insertImprovementEnded(em: Em, improvementId: string, text: string, by: By): Promise<boolean> {
  const made: unknown[] = await em.execute(
    'insert into improvement_ended (id, improvement_id, text, organisation_id, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?) on conflict (improvement_id) do nothing returning id',
    [randomUUID(), improvementId, text, ...byValues(by)]);
  return made.length > 0;
}
