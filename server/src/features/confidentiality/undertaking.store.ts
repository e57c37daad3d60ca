import { randomUUID } from 'node:crypto';
import type { Instant, LocalDate, OrganisationKind } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { CURRENT_ORGANISATION } from '../../database/policies.js';
import { reading } from '../../database/reading-functions.js';

/** A text that the partnership has written, from its first day. */
export interface WrittenText { readonly version: number; readonly text: string; readonly from: LocalDate }

/** What somebody signed last. */
export interface SignatureRecord { readonly userId: string; readonly version: number; readonly signedAt: Instant; readonly until: LocalDate }

/** Somebody who sits at the table, of those whom the reader knows by name. */
export interface TablePerson { readonly userId: string; readonly name: string; readonly organisationId: string }

export interface PartyRecord { readonly id: string; readonly name: string; readonly shortName: string; readonly kind: OrganisationKind }

/** The undertaking of one partnership, as the reader's organisation may have it. */
export interface UndertakingRecord {
  readonly partnershipId: string;
  readonly parties: readonly PartyRecord[];
  /** Without the first, which the portal brings. */
  readonly texts: readonly WrittenText[];
  readonly signatures: readonly SignatureRecord[];
  readonly people: readonly TablePerson[];
}

/** Texts and latest signatures of the partnership `of`: columns of a reading. */
export const undertakingColumns = (of: string): string => `
     array(select t from (select t.version, t.text, t.valid_from as "from" from confidentiality_text t where t.partnership_id = ${of} order by t.version) t) as texts,
     array(select s from (select distinct on (s.user_id) s.user_id as "userId", s.version, ms(s.signed_at) as "signedAt", s.valid_until as until
       from confidentiality_signature s where s.partnership_id = ${of} order by s.user_id, s.signed_at desc, s.id) s) as signatures`;

export const undertakingReading = reading<readonly UndertakingRecord[]>('undertaking', [],
  `select coalesce(json_agg(x), '[]')::text from (select mine.partnership_id as "partnershipId",
     array(select o from (select o.id, o.name, o.short_name as "shortName", o.kind from partnership_party pp join organisation o on o.id = pp.organisation_id
       where pp.partnership_id = mine.partnership_id and pp.to_at is null order by o.name, o.id) o) as parties,
     array(select p from (select p.user_id as "userId", p.name, p.organisation_id as "organisationId" from table_people(mine.partnership_id) p order by p.name, p.user_id) p) as people,
     ${undertakingColumns('mine.partnership_id')}
   from partnership_party mine where mine.organisation_id = ${CURRENT_ORGANISATION} and mine.to_at is null order by mine.from_at, mine.partnership_id) x`);

/** The undertakings of the partnerships in which the reader's organisation sits, its oldest first: one statement. */
export async function loadUndertakings(em: Em): Promise<readonly UndertakingRecord[]> {
  return await undertakingReading.read(em, []);
}

/** A text to be signed from a day on. */
export interface NewText extends WrittenText { readonly partnershipId: string; readonly organisationId: string; readonly recordedBy: string; readonly recordedAt: Instant }

/** Adds a text. @returns false when somebody else has written the same version in between */
export async function insertText(em: Em, { partnershipId, organisationId, recordedBy, recordedAt, version, text, from }: NewText): Promise<boolean> {
  const made: unknown[] = await em.execute(
    `insert into confidentiality_text (id, partnership_id, version, text, valid_from, organisation_id, recorded_at, recorded_by)
     values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (partnership_id, version) do nothing returning id`,
    [randomUUID(), partnershipId, version, text, from, organisationId, new Date(recordedAt), recordedBy]);
  return made.length > 0;
}

/** A signature for oneself. */
export interface NewSignature extends SignatureRecord { readonly partnershipId: string; readonly organisationId: string }

/** Keeps that somebody has signed. */
export async function insertSignature(em: Em, { partnershipId, organisationId, userId, version, signedAt, until }: NewSignature): Promise<void> {
  await em.execute(
    'insert into confidentiality_signature (id, partnership_id, user_id, organisation_id, version, signed_at, valid_until) values (?, ?, ?, ?, ?, ?, ?)',
    [randomUUID(), partnershipId, userId, organisationId, version, new Date(signedAt), until]);
}

/** Whether somebody has come to a meeting of the partnership, and so is known by name to all at its table. */
export async function isKnownAtTable(system: Em, partnershipId: string, userId: string): Promise<boolean> {
  const rows: unknown[] = await system.execute(
    'select 1 from room_attendance a join monthly_meeting m on m.id = a.meeting_id where m.partnership_id = ? and a.user_id = ? limit 1', [partnershipId, userId]);
  return rows.length > 0;
}
