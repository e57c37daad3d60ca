import { randomUUID } from 'node:crypto';
import type { Instant, LocalDate, ManagerDecisionState, ManagerItem, OrganisationKind } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { CURRENT_ORGANISATION } from '../../database/policies.js';
import { reading } from '../../database/reading-functions.js';
import { uuidArray } from '../../database/uuid-array.js';
import { byValues, type By } from './by.js';
import { improvementsJson, type ImprovementRecord } from './improvement.store.js';

/** A side of a partnership, or another party of it. */
export interface TableParty {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: OrganisationKind;
}

/** A managers' meeting as it stands: where and when it is after the latest move, and what became of it. */
export interface ManagerMeetingRecord {
  readonly id: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly place: string;
  readonly cancelled: boolean;
  /** Why it did not take place. */
  readonly reason: string | null;
  readonly held: boolean;
}

/** One of the reader's partnerships, with the managers' meetings and the improvements that it has named, the latest first. */
export interface ManagerTableRecord {
  readonly id: string;
  /** From when both sides have been parties. */
  readonly begunAt: Instant;
  readonly parties: readonly TableParty[];
  readonly meetings: readonly ManagerMeetingRecord[];
  readonly improvements: readonly ImprovementRecord[];
}

const latestMove = (column: string): string => `(select v.${column} from manager_meeting_event v where v.meeting_id = m.id and v.kind = 'FLYTTAT' order by v.number desc limit 1)`;
const isSo = (kind: string): string => `exists (select 1 from manager_meeting_event v where v.meeting_id = m.id and v.kind = '${kind}')`;
const AS_IT_STANDS = `ms(coalesce(${latestMove('starts_at')}, m.starts_at)) as "startsAt", ms(coalesce(${latestMove('ends_at')}, m.ends_at)) as "endsAt",
  coalesce(${latestMove('place')}, m.place) as place, ${isSo('INSTALLT')} as cancelled, ${isSo('HALLET')} as held,
  (select v.reason from manager_meeting_event v where v.meeting_id = m.id and v.kind = 'INSTALLT' limit 1) as reason`;
const PARTIES = (partnership: string): string => `array(select o from (select o.id, o.name, o.short_name as "shortName", o.kind
  from partnership_party pp join organisation o on o.id = pp.organisation_id where pp.partnership_id = ${partnership} and pp.to_at is null order by o.name, o.id) o)`;

/** The reader's partnerships, its oldest first, with everything of their managers' meetings but what is written there. */
export const managerTablesReading = reading<readonly ManagerTableRecord[]>('manager_tables', [],
  `select coalesce(json_agg(x), '[]')::text from (select p.id, (select ms(max(pp.from_at)) from partnership_party pp join organisation o on o.id = pp.organisation_id
       where pp.partnership_id = p.id and pp.to_at is null and o.kind in ('SOCIALTJANST', 'KOMMUNALT_BOLAG', 'PRIVAT_HYRESVARD', 'BRF')) as "begunAt", ${PARTIES('p.id')} as parties,
     array(select x from (select m.id, ${AS_IT_STANDS} from manager_meeting m where m.partnership_id = p.id order by 2 desc, m.id) x) as meetings,
     ${improvementsJson('p.id')} as improvements
   from partnership_party mine join partnership p on p.id = mine.partnership_id
   where mine.organisation_id = ${CURRENT_ORGANISATION} and mine.to_at is null order by mine.from_at, p.id) x`);

/** The reader's partnerships with their managers' meetings: one statement. */
export async function loadManagerTables(em: Em): Promise<readonly ManagerTableRecord[]> {
  return await managerTablesReading.read(em, []);
}

/** What stands at an item. */
export interface ManagerTextRecord {
  readonly item: ManagerItem;
  readonly version: number;
  readonly text: string;
  readonly recordedAt: Instant;
  readonly organisationId: string;
  /** The name of a colleague; null for somebody of the other side. */
  readonly by: string | null;
}

/** A decision of this meeting, or one of an earlier meeting that was not done when this one began. */
export interface ManagerDecisionRecord {
  readonly id: string;
  readonly meetingId: string;
  readonly item: ManagerItem;
  readonly text: string;
  readonly ownerId: string;
  readonly dueOn: LocalDate;
  readonly state: ManagerDecisionState;
}

/** A manager of either side. */
export interface ManagerRecord {
  readonly id: string;
  readonly name: string;
  readonly organisationId: string;
  readonly worksNow: boolean;
}

/** One managers' meeting, whole. */
export interface WholeManagerMeeting extends ManagerMeetingRecord {
  readonly partnershipId: string;
  /** How often it has been moved, given up or closed. */
  readonly changes: number;
  readonly there: readonly string[];
  readonly parties: readonly TableParty[];
  readonly texts: readonly ManagerTextRecord[];
  readonly decisions: readonly ManagerDecisionRecord[];
  readonly managers: readonly ManagerRecord[];
}

/** Decisions of earlier meetings are there as long as nothing has been said of them. */
export const managerMeetingReading = reading<WholeManagerMeeting | null>('manager_meeting', ['uuid'],
  `select to_json(x)::text from (select m.id, m.partnership_id as "partnershipId", ${AS_IT_STANDS}, ${PARTIES('m.partnership_id')} as parties,
     (select count(*)::int from manager_meeting_event v where v.meeting_id = m.id) as changes,
     coalesce((select v.there from manager_meeting_event v where v.meeting_id = m.id and v.kind = 'HALLET' limit 1), '{}') as there,
     array(select t from (select distinct on (t.item) t.item, t.version, t.text, ms(t.recorded_at) as "recordedAt", t.organisation_id as "organisationId",
         (select c.name from colleagues() c where c.id = t.recorded_by) as by
       from manager_meeting_text t where t.meeting_id = m.id order by t.item, t.version desc) t) as texts,
     array(select d from (select d.id, d.meeting_id as "meetingId", d.item, d.text, d.owner_id as "ownerId", d.due_on as "dueOn",
         coalesce((select a.state from manager_decision a where a.of_id = d.id and a.id <> d.id order by a.recorded_at limit 1), d.state) as state
       from manager_decision d join manager_meeting w on w.id = d.meeting_id
       where d.of_id = d.id and w.partnership_id = m.partnership_id
         and (w.id = m.id or (w.starts_at < m.starts_at and not exists (select 1 from manager_decision a where a.of_id = d.id and a.id <> d.id)))
       order by w.id <> m.id, d.due_on, d.id) d) as decisions,
     array(select u from (select u.id, u.name, u.organisation_id as "organisationId", u.works_now as "worksNow" from partnership_managers(m.partnership_id) u order by u.name, u.id) u) as managers
   from manager_meeting m where m.id = $1) x`);

/** A managers' meeting as the reader of `em` may have it; null: there is none to her. One statement. */
export async function loadManagerMeeting(em: Em, meetingId: string): Promise<WholeManagerMeeting | null> {
  return await managerMeetingReading.read(em, [meetingId]);
}

/** The managers' meetings of a partnership by day and fate, as an array of JSON: what a promise of two a year is measured by. @param partnership an SQL expression */
export const managerMeetingsJson = (partnership: string): string => `array(select row_to_json(x) from (select ms(coalesce(${latestMove('starts_at')}, m.starts_at)) as "startsAt", ${isSo('INSTALLT')} as cancelled, ${isSo('HALLET')} as held
  from manager_meeting m where m.partnership_id = ${partnership} order by 1, m.id) x)`;

/** Lets nobody else change this meeting, or what is written at it, until this change is done. */
export async function holdManagerMeeting(em: Em, meetingId: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtext(?))', [`manager meeting ${meetingId}`]);
}

/** When and where one meets. */
export interface MeetingTime { readonly startsAt: Instant; readonly endsAt: Instant; readonly place: string }

export async function insertManagerMeeting(em: Em, partnershipId: string, { startsAt, endsAt, place }: MeetingTime, by: By): Promise<string> {
  const id = randomUUID();
  await em.execute('insert into manager_meeting (id, partnership_id, starts_at, ends_at, place, organisation_id, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?)',
    [id, partnershipId, new Date(startsAt), new Date(endsAt), place, ...byValues(by)]);
  return id;
}

/** What becomes of a meeting. */
export type ManagerMeetingEvent = ({ readonly kind: 'FLYTTAT' } & MeetingTime) | { readonly kind: 'INSTALLT'; readonly reason: string } | { readonly kind: 'HALLET'; readonly there: readonly string[] };

/** @param number one more than the events that were read */
export async function insertManagerMeetingEvent(em: Em, meetingId: string, number: number, event: ManagerMeetingEvent, by: By): Promise<void> {
  const time = event.kind === 'FLYTTAT' ? [new Date(event.startsAt), new Date(event.endsAt), event.place] : [null, null, null];
  await em.execute(
    `insert into manager_meeting_event (id, meeting_id, number, kind, starts_at, ends_at, place, reason, there, organisation_id, recorded_at, recorded_by)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?::uuid[], ?, ?, ?)`,
    [randomUUID(), meetingId, number, event.kind, ...time, event.kind === 'INSTALLT' ? event.reason : null, uuidArray(event.kind === 'HALLET' ? event.there : []), ...byValues(by)]);
}

export async function insertManagerText(em: Em, { meetingId, item, version, text }: { meetingId: string; item: ManagerItem; version: number; text: string }, by: By): Promise<void> {
  await em.execute('insert into manager_meeting_text (id, meeting_id, item, version, text, organisation_id, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?)',
    [randomUUID(), meetingId, item, version, text, ...byValues(by)]);
}

/** A decision to be kept. */
export interface NewDecision { readonly meetingId: string; readonly item: ManagerItem; readonly text: string; readonly ownerId: string; readonly dueOn: LocalDate }

export async function insertManagerDecision(em: Em, { meetingId, item, text, ownerId, dueOn }: NewDecision, by: By): Promise<string> {
  const id = randomUUID();
  await em.execute(
    `insert into manager_decision (id, meeting_id, of_id, state, item, text, owner_id, due_on, organisation_id, recorded_at, recorded_by) values (?, ?, ?, 'OPPET', ?, ?, ?, ?, ?, ?, ?)`,
    [id, meetingId, id, item, text, ownerId, dueOn, ...byValues(by)]);
  return id;
}

/** A decision that the reader may have, and the meeting whose it is. */
export async function findManagerDecision(em: Em, id: string): Promise<{ readonly meetingId: string; readonly partnershipId: string; readonly state: ManagerDecisionState } | null> {
  const rows: { meetingId: string; partnershipId: string; state: ManagerDecisionState }[] = await em.execute(
    `select d.meeting_id as "meetingId", m.partnership_id as "partnershipId", coalesce((select a.state from manager_decision a where a.of_id = d.id and a.id <> d.id limit 1), d.state) as state
     from manager_decision d join manager_meeting m on m.id = d.meeting_id where d.id = ? and d.of_id = d.id`, [id]);
  return rows[0] ?? null;
}

export async function insertDecisionAnswer(em: Em, { decisionId, meetingId, state }: { decisionId: string; meetingId: string; state: ManagerDecisionState }, by: By): Promise<void> {
  await em.execute('insert into manager_decision (id, meeting_id, of_id, state, organisation_id, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?)',
    [randomUUID(), meetingId, decisionId, state, ...byValues(by)]);
}
