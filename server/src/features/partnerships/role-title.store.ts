import { randomUUID } from 'node:crypto';
import { label, type Instant, type Language, type Role } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { CURRENT_ORGANISATION } from '../../database/policies.js';
import { reading } from '../../database/reading-functions.js';
import type { Colleague } from './colleague.js';

/** Something that has a title: a role's code, or the id of a person. `number` 0: nothing was said. */
export interface TitleRecord { readonly subject: string; readonly number: number; readonly title: string | null }

/** A colleague who works there now, in every role that she has there. */
export interface TitledColleague extends Colleague { readonly roles: readonly Role[] }

/** What an organisation calls its roles and its people. */
export interface OwnTitles { readonly people: readonly TitledColleague[]; readonly titles: readonly TitleRecord[] }

export const titlesReading = reading<OwnTitles>('own_titles', [],
  `select json_build_object(
     'people', array(select row_to_json(c) from (select c.id, c.name, c.roles from colleagues_now() c order by c.name, c.id) c),
     'titles', array(select row_to_json(t) from (select distinct on (t.subject) t.subject, t.number, t.title from role_title t
       where t.organisation_id = ${CURRENT_ORGANISATION} order by t.subject, t.number desc) t))::text`);

/** The reader's own organisation's. */
export async function loadOwnTitles(em: Em): Promise<OwnTitles> {
  return await titlesReading.read(em, []);
}

/**
 * What those are called who work at an organisation that the reader may know of: the title of the person, else the
 * organisation's own name of her role, else the portal's. For letters, lists and lines to sign on. @returns by user id
 */
export async function titlesOf(em: Em, organisationId: string, language: Language = 'sv'): Promise<ReadonlyMap<string, string>> {
  const rows: { id: string; role: Role; title: string | null }[] = await em.execute('select id, role, title from titles_of(?)', [organisationId]);
  return new Map(rows.map(({ id, role, title }) => [id, title ?? label('Role', role, language)]));
}

/** Keeps what somebody or a role is called from now on; null: nothing of its own. @returns false when somebody else has written in between */
export async function insertTitle(em: Em, row: TitleRecord & { readonly organisationId: string; readonly recordedAt: Instant; readonly recordedBy: string | null }): Promise<boolean> {
  const made: unknown[] = await em.execute(
    `insert into role_title (id, organisation_id, subject, number, title, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?)
     on conflict (organisation_id, subject, number) do nothing returning id`,
    [randomUUID(), row.organisationId, row.subject, row.number, row.title, new Date(row.recordedAt), row.recordedBy]);
  return made.length > 0;
}

/** What an operator's file calls it, until the organisation itself has said: from then on it is its own. As the portal itself. @returns whether it was written */
export async function putTitle(system: Em, organisationId: string, { subject, title }: Pick<TitleRecord, 'subject' | 'title'>, now: Instant): Promise<boolean> {
  const [latest]: { number: number; title: string | null; own: boolean }[] = await system.execute(
    'select number, title, recorded_by is not null as own from role_title where organisation_id = ? and subject = ? order by number desc limit 1', [organisationId, subject]);
  if (latest?.own === true || (latest?.title ?? null) === title) return false;
  return await insertTitle(system, { organisationId, subject, number: (latest?.number ?? 0) + 1, title, recordedAt: now, recordedBy: null });
}
