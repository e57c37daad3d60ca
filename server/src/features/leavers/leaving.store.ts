import { randomUUID } from 'node:crypto';
import type { Worker } from '@bokvar/domain/partnerships';
import type { DeclineReason, HeldKind, Instant, LocalDate } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { CURRENT_INSTANT, CURRENT_ORGANISATION } from '../../database/policies.js';
import { reading } from '../../database/reading-functions.js';
import type { Colleague } from '../partnerships/colleague.js';
import type { MandateEnd } from '../sessions/mandate-end.js';

/** The asking of one colleague to take over one kind; `accepted` is null until she has answered. */
export interface HandoverRecord {
  readonly id: string;
  readonly kind: HeldKind;
  readonly number: number;
  readonly toId: string;
  readonly to: string;
  readonly accepted: boolean | null;
  readonly reason: DeclineReason | null;
  readonly moved: number | null;
  readonly answeredAt: number | null;
}

/** Somebody who leaves, or has left: what she holds in kinds and counts, and who is asked to take it over. */
export interface LeaverRecord extends Colleague {
  readonly number: number;
  readonly leavingId: string;
  readonly lastDay: LocalDate;
  readonly gone: boolean;
  readonly held: readonly { readonly kind: HeldKind; readonly held: number }[];
  /** The latest of each kind. */
  readonly handovers: readonly HandoverRecord[];
}

/** A colleague who works there now; `leaves`: somebody has said that she will not. */
export interface LeaverColleague extends Colleague, Worker { readonly leaves: boolean }

/** Who leaves the reader's organisation, and among whom what they hold can be shared. No household is in it. */
export interface LeaversDocument {
  readonly leavers: readonly LeaverRecord[];
  readonly colleagues: readonly LeaverColleague[];
  readonly answersId: string | null;
  readonly deputyId: string | null;
}

const LATEST = `(select distinct on (l.user_id) l.* from leaving l where l.organisation_id = ${CURRENT_ORGANISATION} order by l.user_id, l.number desc)`;

export const leaversReading = reading<LeaversDocument>('leavers', [],
  `with latest as materialized ${LATEST}, way as (select w.answers_id, w.deputy_id from way_in w where w.organisation_id = ${CURRENT_ORGANISATION} order by w.number desc limit 1)
   select json_build_object('answersId', (select answers_id from way), 'deputyId', (select deputy_id from way),
     'colleagues', array(select row_to_json(c) from (select c.id, c.name, c.roles, c.opens as "mayOpenProtected",
         exists (select 1 from latest where latest.user_id = c.id and latest.last_day is not null) as leaves from colleagues_now() c order by c.name, c.id) c),
     'leavers', array(select row_to_json(x) from (select l.user_id as id, c.name, l.number, l.of_id as "leavingId", l.last_day as "lastDay", l.ends_at <= ${CURRENT_INSTANT} as gone,
         array(select row_to_json(k) from (select kind, held from held_counts(l.user_id)) k) as held,
         array(select row_to_json(h) from (select distinct on (h.kind) h.id, h.kind, h.number, h.to_id as "toId", t.name as to, a.accepted, a.reason, a.moved, ms(a.recorded_at) as "answeredAt"
           from handover h join colleagues() t on t.id = h.to_id left join handover_answer a on a.handover_id = h.id
           where h.leaving_id = l.of_id order by h.kind, h.number desc) h) as handovers
       from latest l join colleagues() c on c.id = l.user_id where l.last_day is not null order by l.last_day, c.name, c.id) x))::text`);

/** Who leaves the reader's organisation, one statement. */
export async function loadLeavers(em: Em): Promise<LeaversDocument> {
  return await leaversReading.read(em, []);
}

/** The latest word about somebody's leaving. */
export interface LeavingWord { readonly ofId: string; readonly number: number; readonly lastDay: LocalDate | null; readonly endsAt: number | null; readonly mandates: readonly MandateEnd[] }

/** Lets nobody else of the organisation change somebody's leaving until this change is done. */
export async function holdLeaving(em: Em, organisationId: string, userId: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtext(?))', [`leaving ${organisationId} ${userId}`]);
}

/** What was last said of somebody; null: nothing. */
export async function latestLeaving(em: Em, userId: string): Promise<LeavingWord | null> {
  const rows: LeavingWord[] = await em.execute(
    `select of_id as "ofId", number, last_day::text as "lastDay", ms(ends_at)::float8 as "endsAt", mandates from leaving
     where organisation_id = ${CURRENT_ORGANISATION} and user_id = ? order by number desc limit 1`, [userId]);
  return rows[0] ?? null;
}

/** A word to keep. `ofId` null: the first since she last stayed. */
export interface NewLeaving { readonly organisationId: string; readonly userId: string; readonly number: number; readonly ofId: string | null; readonly lastDay: LocalDate | null; readonly endsAt: Instant | null; readonly mandates: readonly MandateEnd[]; readonly recordedAt: Instant; readonly recordedBy: string }

/** Keeps it. @returns its id */
export async function insertLeaving(em: Em, { organisationId, userId, number, ofId, lastDay, endsAt, mandates, recordedAt, recordedBy }: NewLeaving): Promise<string> {
  const id = randomUUID();
  await em.execute(
    `insert into leaving (id, of_id, organisation_id, user_id, number, last_day, ends_at, mandates, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)`,
    [id, ofId ?? id, organisationId, userId, number, lastDay, endsAt === null ? null : new Date(endsAt), JSON.stringify(mandates), new Date(recordedAt), recordedBy]);
  return id;
}

/** Asks a colleague. @returns its id, or null when somebody else has asked in between */
export async function insertHandover(em: Em, row: { leavingId: string; organisationId: string; fromId: string; toId: string; kind: HeldKind; number: number; recordedAt: Instant; recordedBy: string }): Promise<string | null> {
  const made: { id: string }[] = await em.execute(
    `insert into handover (id, leaving_id, organisation_id, from_id, to_id, kind, number, recorded_at, recorded_by)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (leaving_id, kind, number) do nothing returning id`,
    [randomUUID(), row.leavingId, row.organisationId, row.fromId, row.toId, row.kind, row.number, new Date(row.recordedAt), row.recordedBy]);
  return made[0]?.id ?? null;
}

/** Of whom somebody was asked to take over what; null where she was not, or there is no such asking. */
export async function askedOf(em: Em, id: string, toId: string): Promise<{ readonly fromId: string; readonly kind: HeldKind } | null> {
  const rows: { fromId: string; kind: HeldKind }[] = await em.execute('select from_id as "fromId", kind from handover where id = ? and to_id = ?', [id, toId]);
  return rows[0] ?? null;
}

/** Keeps what she answered. @returns false when it has been answered already */
export async function insertAnswer(em: Em, row: { handoverId: string; organisationId: string; accepted: boolean; reason: DeclineReason | null; moved: number; recordedAt: Instant; recordedBy: string }): Promise<boolean> {
  const made: unknown[] = await em.execute(
    `insert into handover_answer (id, handover_id, organisation_id, accepted, reason, moved, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (handover_id) do nothing returning id`,
    [randomUUID(), row.handoverId, row.organisationId, row.accepted, row.reason, row.moved, new Date(row.recordedAt), row.recordedBy]);
  return made.length > 0;
}

/** When somebody's last day at an organisation ends, where a manager has said one; null otherwise. As the portal itself. */
export async function leavesAt(system: Em, userId: string, organisationId: string): Promise<Instant | null> {
  const rows: { at: number | null }[] = await system.execute(
    'select ms(ends_at)::float8 as at from leaving where user_id = ? and organisation_id = ? order by number desc limit 1', [userId, organisationId]);
  const at = rows[0]?.at ?? null;
  return at === null ? null : Number(at) as Instant;
}

/** What somebody has taken over at an organisation from colleagues who left. As the portal itself. */
export async function takenOverBy(system: Em, userId: string, organisationId: string): Promise<readonly HeldKind[]> {
  const rows: { kind: HeldKind }[] = await system.execute(
    'select distinct h.kind from handover h join handover_answer a on a.handover_id = h.id where a.accepted and h.to_id = ? and h.organisation_id = ?', [userId, organisationId]);
  return rows.map(({ kind }) => kind);
}
