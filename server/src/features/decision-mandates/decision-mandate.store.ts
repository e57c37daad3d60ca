import { randomUUID } from 'node:crypto';
import { lastDay, type HeldMandate } from '@bokvar/domain/partnerships';
import type { MandateGiven } from '@bokvar/domain/policy';
import type { Instant, LocalDate, MandateDecision, OrganisationKind } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { uuidArray } from '../../database/uuid-array.js';
import { reading } from '../../database/reading-functions.js';
import type { Colleague } from '../partnerships/colleague.js';
import { SIDES_OF_READER } from '../partnerships/opposite-reader.js';

interface StoredDays { readonly from: LocalDate; readonly validTo: LocalDate | null; readonly endedOn: LocalDate | null }

/** A mandate as the reader has it: people by name, where they still work there. */
export interface MandateRecord extends StoredDays {
  readonly id: string;
  readonly userId: string;
  /** Null: she has left. */
  readonly holder: string | null;
  readonly decision: MandateDecision;
  readonly maxAmountOre: number | null;
  /** Null: none was named, or the one who was has left. */
  readonly deputyId: string | null;
  readonly deputy: string | null;
  readonly basis: string;
  readonly reason: string | null;
}

/** An organisation with what it has written about who decides. */
export interface RegisterRecord {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: OrganisationKind;
  readonly mandates: readonly MandateRecord[];
}

/** What the page of mandates is made of: the reader's own register first. */
export interface StoredRegisters { readonly colleagues: readonly Colleague[]; readonly registers: readonly RegisterRecord[] }

/** Everybody's mandates at the reader's own organisation and at the other side of each of its tables. */
export const mandatesReading = reading<StoredRegisters>('mandates', [],
  `select json_build_object(
     'colleagues', array(select row_to_json(c) from (select c.id, c.name from colleagues_now() c order by c.name, c.id) c),
     'registers', array(select row_to_json(r) from (select o.id, o.name, o.short_name as "shortName", o.kind,
       array(select row_to_json(x) from (select m.id, m.user_id as "userId", h.name as holder, m.decision, m.max_amount_ore as "maxAmountOre", m.valid_from as "from", m.valid_to as "validTo",
           e.ended_on as "endedOn", d.id as "deputyId", d.name as deputy, m.basis, e.reason
         from decision_mandate m left join decision_mandate_end e on e.mandate_id = m.id
         left join decision_mandate_people(o.id) h on h.id = m.user_id left join decision_mandate_people(o.id) d on d.id = m.deputy_id
         where m.organisation_id = o.id order by h.name nulls first, m.valid_from, m.id) x) as mandates
     ${SIDES_OF_READER}
     order by o.id <> me.id, o.name, o.id) r))::text`);

export async function loadRegisters(em: Em): Promise<StoredRegisters> {
  return await mandatesReading.read(em, []);
}

/** The last day of a mandate; null: until further notice. */
export const untilOf = ({ validTo, endedOn }: StoredDays): LocalDate | null => lastDay(validTo, endedOn);

type StoredMandate = Omit<HeldMandate, 'until'> & StoredDays;

/**
 * The mandates that an organisation has written and that somebody can use: also those that have ended or not begun, so that it can be
 * said why one does not count. Whoever has left decides nothing; her deputy goes on within the same limits until it is ended.
 */
export async function mandatesOf(em: Em, organisationId: string): Promise<HeldMandate[]> {
  const rows: StoredMandate[] = await em.execute(
    `select m.user_id as "userId", m.organisation_id as "organisationId", m.decision, m.max_amount_ore::float8 as "maxAmountOre", m.valid_from::text as "from", m.valid_to::text as "validTo",
       e.ended_on::text as "endedOn", d.id as "deputyId"
     from decision_mandate m left join decision_mandate_end e on e.mandate_id = m.id
     left join decision_mandate_people(m.organisation_id) h on h.id = m.user_id left join decision_mandate_people(m.organisation_id) d on d.id = m.deputy_id
     where m.organisation_id = ? and (h.id is not null or d.id is not null) order by m.valid_from, m.id`, [organisationId]);
  return rows.map(({ validTo, endedOn, ...mandate }) => ({ ...mandate, until: lastDay(validTo, endedOn) }));
}

/** The mandate of the organisation's own, for ending it; null where it has none such. */
export async function findOwnMandate(em: Em, id: string, organisationId: string): Promise<StoredDays | null> {
  const rows: StoredDays[] = await em.execute(
    `select m.valid_from::text as "from", m.valid_to::text as "validTo", e.ended_on::text as "endedOn" from decision_mandate m left join decision_mandate_end e on e.mandate_id = m.id
     where m.id = ? and m.organisation_id = ?`, [id, organisationId]);
  return rows[0] ?? null;
}

type GivenMandate = MandateGiven & { readonly id: string };

/** Mandates of the organisation's own that somebody has, and that nobody has ended, out of those asked for. */
export async function mandatesHeldBy(em: Em, { organisationId, userId, ids }: { readonly organisationId: string; readonly userId: string; readonly ids: readonly string[] }): Promise<GivenMandate[]> {
  return await em.execute(
    `select m.id, m.user_id as "userId", m.decision, m.max_amount_ore::float8 as "maxAmountOre", m.valid_from::text as "from", m.valid_to::text as until, m.deputy_id as "deputyId", m.basis
     from decision_mandate m where m.organisation_id = ? and m.user_id = ? and m.id = any(?::uuid[]) and not exists (select 1 from decision_mandate_end e where e.mandate_id = m.id)
     order by m.valid_from, m.id`, [organisationId, userId, uuidArray(ids)]);
}

interface By { readonly recordedAt: Instant; readonly recordedBy: string }

/** Keeps a mandate. @returns its id */
export async function insertMandate(em: Em, { organisationId, userId, decision, maxAmountOre, from, until, deputyId, basis, recordedAt, recordedBy }: MandateGiven & By & { readonly organisationId: string }): Promise<string> {
  const id = randomUUID();
  await em.execute(
    `insert into decision_mandate (id, organisation_id, user_id, decision, max_amount_ore, valid_from, valid_to, deputy_id, basis, recorded_at, recorded_by)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, organisationId, userId, decision, maxAmountOre, from, until, deputyId, basis, new Date(recordedAt), recordedBy]);
  return id;
}

/** Ends a mandate from a day on. @returns false when somebody else has ended it in between */
export async function insertMandateEnd(em: Em, { mandateId, endedOn, reason, recordedAt, recordedBy }: By & { readonly mandateId: string; readonly endedOn: LocalDate; readonly reason: string }): Promise<boolean> {
  const made: unknown[] = await em.execute(
    'insert into decision_mandate_end (mandate_id, ended_on, reason, recorded_at, recorded_by) values (?, ?, ?, ?, ?) on conflict do nothing returning mandate_id',
    [mandateId, endedOn, reason, new Date(recordedAt), recordedBy]);
  return made.length > 0;
}
