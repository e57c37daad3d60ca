import { randomUUID } from 'node:crypto';
import type { Instant, LocalDate } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { PersonDeathEntity } from './person-death.entity.js';

/** Whose death, in which case. */
export interface OfPerson { caseId: string; personId: string }

/** True where `person`, an expression of SQL, has not died as far as the acting organisation knows. */
export const LIVES = (person: string): string => `not exists (select 1 from person_death d where d.person_id = ${person} and d.ended_at is null)`;

/** The day of a person's death as the acting organisation has recorded it; null when it has not. */
export async function findDeath(em: Em, { caseId, personId }: OfPerson): Promise<LocalDate | null> {
  const row = await em.findOne(PersonDeathEntity, { caseId, personId, endedAt: null });
  return (row?.diedOn ?? null) as LocalDate | null;
}

/** The persons of a case who have died as far as the acting organisation knows. */
export async function deadIn(em: Em, caseId: string): Promise<ReadonlySet<string>> {
  return new Set((await em.find(PersonDeathEntity, { caseId, endedAt: null })).map(({ personId }) => personId));
}

/** Records it anew, or that it was wrong (null). What was recorded before stands, ended. */
export async function replaceDeath(em: Em, of: OfPerson, diedOn: LocalDate | null, by: { organisationId: string; userId: string; at: Instant }): Promise<void> {
  await em.nativeUpdate(PersonDeathEntity, { ...of, holderId: by.organisationId, endedAt: null }, { endedAt: new Date(by.at) });
  if (diedOn === null) return;
  await em.insert(PersonDeathEntity, { id: randomUUID(), ...of, holderId: by.organisationId, diedOn, recordedAt: new Date(by.at), recordedBy: by.userId, endedAt: null });
}
