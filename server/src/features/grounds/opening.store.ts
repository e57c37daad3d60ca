import { randomUUID } from 'node:crypto';
import { instant, type Instant, type OpeningPurpose } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { CURRENT_INSTANT, CURRENT_ORGANISATION, CURRENT_USER } from '../../database/policies.js';

/** An opening of a protected household, as it is recorded. */
export interface NewOpening { caseId: string; organisationId: string; userId: string; purpose: OpeningPurpose; from: Instant; to: Instant }

/** Records that somebody opens a protected household. @returns the opening's id */
export async function insertOpening(em: Em, { caseId, organisationId, userId, purpose, from, to }: NewOpening): Promise<string> {
  const id = randomUUID();
  await em.execute('insert into protected_opening (id, case_id, organisation_id, user_id, purpose, opened_at, closes_at) values (?, ?, ?, ?, ?, ?, ?)',
    [id, caseId, organisationId, userId, purpose, new Date(from), new Date(to)]);
  return id;
}

/** What the acting person has open of a case stands open. */
const STANDS = `organisation_id = ${CURRENT_ORGANISATION} and user_id = ${CURRENT_USER} and opened_at <= ${CURRENT_INSTANT} and closes_at > ${CURRENT_INSTANT}`;

/** Has the acting person the case open now? */
export async function hasOpened(em: Em, caseId: string): Promise<boolean> {
  const rows: unknown[] = await em.execute(`select 1 from protected_opening where case_id = ? and ${STANDS} limit 1`, [caseId]);
  return rows.length > 0;
}

/** Closes whatever the acting person has open of a case. @returns whether there was anything to close */
export async function closeOpenings(em: Em, caseId: string, at: Instant): Promise<boolean> {
  const rows: unknown[] = await em.execute(`update protected_opening set closes_at = ? where case_id = ? and ${STANDS} returning id`, [new Date(at), caseId]);
  return rows.length > 0;
}

/**
 * Tells an opening to those who answer for it at the same organisation: the others who may open, and the managers, by the
 * mandates that are valid now.
 */
export async function tellOpening(system: Em, openingId: string, { organisationId, userId, from }: Pick<NewOpening, 'organisationId' | 'userId' | 'from'>): Promise<void> {
  const now = new Date(from);
  await system.execute(
    `insert into opening_told (id, opening_id, organisation_id, user_id)
     select gen_random_uuid(), ?, m.organisation_id, m.user_id from mandate m
     where m.organisation_id = ? and m.user_id <> ? and (m.may_open_protected or m.role = 'CHEF')
       and m.valid_from <= ? and (m.valid_to is null or m.valid_to > ?) group by m.organisation_id, m.user_id`,
    [openingId, organisationId, userId, now, now]);
}

/** An opening that somebody has been told of and has not read yet. */
export interface ToldOpening {
  id: string;
  caseId: string;
  /** Null: the case is another organisation's, whose number is its own. */
  reference: string | null;
  by: string;
  purpose: OpeningPurpose;
  at: Instant;
}

/** What the asking person has been told of her organisation's openings and has not read, the latest first. */
export async function unreadOpenings(em: Em, organisationId: string): Promise<ToldOpening[]> {
  const [row]: { rows: (Omit<ToldOpening, 'at'> & { at: number })[] }[] = await em.execute('select openings_told(?) as rows', [organisationId]);
  return (row?.rows ?? []).map((one) => ({ ...one, at: instant(one.at) }));
}

/** Marks one as read by the person whom it was told to. @returns whether it was told to her and not read before */
export async function markOpeningRead(em: Em, toldId: string, at: Instant): Promise<boolean> {
  const rows: unknown[] = await em.execute('update opening_told set read_at = ? where id = ? and read_at is null returning id', [new Date(at), toldId]);
  return rows.length > 0;
}
