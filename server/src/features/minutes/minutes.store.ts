import { randomUUID } from 'node:crypto';
import type { ItemKind, LearningCode, MinutesEvent, StandingCode } from '@bokvar/domain/meetings';
import type { Instant, MinutesEventKind, MinutesKind, Role } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { reading } from '../../database/reading-functions.js';
import { generalWords, type OutcomeRecord } from '../meeting-tasks/item-outcome.store.js';
import type { MinutesDocument, MinutesOrganisation } from './minutes-document.js';
import { MinutesDiaryEntity, MinutesEventEntity, MinutesTextEntity } from './minutes.entity.js';

export interface MinutesItemRecord {
  readonly id: string;
  readonly kind: ItemKind;
  readonly standing: StandingCode | null;
  readonly learning: LearningCode | null;
  readonly text: string | null;
  readonly openings: readonly { readonly from: Instant; readonly to: Instant | null }[];
  /** What all at the table wrote at it; null: nothing. */
  readonly note: string | null;
}

/** A part's text as it was saved last. */
export interface MinutesTextRecord {
  readonly section: string;
  readonly version: number;
  readonly text: string;
  readonly recordedAt: Instant;
  readonly organisationId: string;
  /** What the other side kept there last; null: it has written nothing there. */
  readonly others: string | null;
  /** The name of a colleague; null for somebody of another organisation. */
  readonly by: string | null;
}

export interface MinutesEventRecord extends MinutesEvent {
  readonly id: string;
  readonly signedAs: string;
  readonly text: string | null;
  readonly document: MinutesDocument | null;
}

/** Somebody who was let in, by her first coming in and last going out. */
export interface MinutesPersonRecord {
  readonly userId: string;
  readonly name: string;
  readonly organisation: MinutesOrganisation;
  readonly substitutesFor: string | null;
  readonly mandates: readonly { readonly role: Role; readonly from: Instant; readonly to: Instant | null }[];
  /** Null: she never came in. */
  readonly from: Instant | null;
  readonly to: Instant | null;
}

/** All that the minutes of a meeting are made of. */
export interface MinutesRecord {
  /** Null where the reader sits at no such table. */
  readonly meeting: {
    readonly id: string;
    readonly partnership: string;
    readonly place: string;
    readonly kind: MinutesKind;
    readonly workdays: number;
    readonly nextStartsAt: Instant | null;
    readonly parties: readonly MinutesOrganisation[];
    /** Null: not held with the portal open. */
    readonly startedAt: Instant | null;
    readonly endedAt: Instant | null;
    readonly chairId: string | null;
  } | null;
  /** What was decided and given at items on no household. */
  readonly agreed: readonly OutcomeRecord[];
  readonly people: readonly MinutesPersonRecord[];
  readonly items: readonly MinutesItemRecord[];
  readonly texts: readonly MinutesTextRecord[];
  /** The earliest first. */
  readonly events: readonly MinutesEventRecord[];
  /** The reader's organisation's own. */
  readonly diary: string | null;
}

const ORGANISATION = `json_build_object('id', o.id, 'name', o.name, 'shortName', o.short_name, 'kind', o.kind)`;

/** Items on a household are not here, nor one that its owner has not sent: the minutes are the same to both sides. */
export const minutesReading = reading<Omit<MinutesRecord, 'agreed'>>('minutes', ['uuid'],
  `select to_json(x)::text from (select
     (select m from (select m.id, p.name as partnership, m.place, p.minutes_kind as kind, p.minutes_workdays as workdays,
         (select ms(min(n.starts_at)) from monthly_meeting n where n.partnership_id = m.partnership_id and n.starts_at > m.starts_at and n.cancelled_at is null) as "nextStartsAt",
         array(select ${ORGANISATION} from partnership_party pp join organisation o on o.id = pp.organisation_id where pp.partnership_id = m.partnership_id and pp.to_at is null order by o.name) as parties,
         ms(r.started_at) as "startedAt", ms(r.ended_at) as "endedAt", r.chair_id as "chairId"
       from monthly_meeting m join partnership p on p.id = m.partnership_id left join meeting_run r on r.meeting_id = m.id where m.id = $1) m) as meeting,
     array(select p from (select p.user_id as "userId", p.name, p.organisation, p.substitutes_for as "substitutesFor", p.mandates,
         (select ms(min(s.from_at)) from room_stay s where s.meeting_id = $1 and s.user_id = p.user_id) as "from",
         (select ms(max(s.to_at)) from room_stay s where s.meeting_id = $1 and s.user_id = p.user_id) as "to"
       from room_people($1) p where p.admitted_at is not null) p) as people,
     array(select i from (select i.id, i.kind, i.standing, i.learning, i.text,
         array(select o from (select ms(o.opened_at) as "from", ms(o.closed_at) as "to" from room_opening o where o.item_id = i.id order by o.opened_at, o.id) o) as openings,
         (select n.text from shared_note n where n.item_id = i.id order by n.version desc limit 1) as note
       from agenda_item i where i.meeting_id = $1 and i.answer = 'TA_MED' and i.case_id is null and i.kind <> 'HUSHALL' and (i.owner_id is null or i.sent_at is not null)
       order by i.position, i.id) i) as items,
     array(select t from (select distinct on (t.section) t.section, t.version, t.text, ms(t.recorded_at) as "recordedAt", t.organisation_id as "organisationId",
         (select o.text from minutes_text o where o.meeting_id = $1 and o.section = t.section and o.organisation_id <> t.organisation_id order by o.version desc limit 1) as others,
         (select c.name from colleagues() c where c.id = t.recorded_by) as by
       from minutes_text t where t.meeting_id = $1 order by t.section, t.version desc) t) as texts,
     array(select e from (select e.id, e.kind, e.recorded_by as "userId", ms(e.recorded_at) as at, e.signed_as as "signedAs", e.adjusters, e.text, e.document
       from minutes_event e where e.meeting_id = $1 order by e.number) e) as events,
     (select d.number from minutes_diary d where d.meeting_id = $1) as diary) x`);

/** All that the minutes of a meeting are made of, as the reader of `em` may have it: two statements. */
export async function loadMinutes(em: Em, meetingId: string): Promise<MinutesRecord> {
  return { ...await minutesReading.read(em, [meetingId]), agreed: await generalWords(em, meetingId) };
}

/** A meeting that was held, with what has been done with its minutes. */
export interface OwedMinutes {
  readonly meetingId: string;
  readonly partnership: string;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  /** Who was named its secretary last, or who led it. */
  readonly secretaryId: string;
  readonly workdays: number;
  readonly events: readonly MinutesEvent[];
}

/** Meetings that are asked about: of half a year at the most, for somebody at some tables. */
const OWED_MAX = 24;

export const owedMinutesReading = reading<readonly OwedMinutes[]>('owed_minutes', [],
  `select coalesce(json_agg(w), '[]')::text from (select m.id as "meetingId", p.name as partnership, ms(r.started_at) as "startedAt", ms(r.ended_at) as "endedAt", p.minutes_workdays as workdays,
     coalesce((select (e.document ->> 'secretaryId')::uuid from minutes_event e where e.meeting_id = m.id and e.document is not null order by e.number desc limit 1), r.chair_id) as "secretaryId",
     array(select e from (select e.kind, e.recorded_by as "userId", ms(e.recorded_at) as at, e.adjusters from minutes_event e where e.meeting_id = m.id order by e.number) e) as events
   from meeting_run r join monthly_meeting m on m.id = r.meeting_id join partnership p on p.id = m.partnership_id
   where r.ended_at is not null order by r.ended_at desc limit ${OWED_MAX}) w`);

/** The latest meetings that were held at the reader's tables, with what has been done with their minutes: one statement. */
export async function loadOwedMinutes(em: Em): Promise<readonly OwedMinutes[]> {
  return await owedMinutesReading.read(em, []);
}

/** Lets nobody else change these minutes until this change is done. */
export async function holdMinutes(em: Em, meetingId: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtext(?))', [`minutes ${meetingId}`]);
}

/** Whose it is, and when. */
export interface MinutesBy { readonly meetingId: string; readonly organisationId: string; readonly recordedBy: string; readonly recordedAt: Instant }

/** Adds a version to a part's text. */
export async function insertMinutesText(em: Em, { recordedAt, ...by }: MinutesBy, text: { section: string; version: number; text: string }): Promise<void> {
  await em.insert(MinutesTextEntity, { id: randomUUID(), ...by, ...text, recordedAt: new Date(recordedAt) });
}

/** Something that was done with the minutes. */
export interface NewMinutesEvent {
  readonly number: number;
  readonly kind: MinutesEventKind;
  /** Name and organisation of who did it. */
  readonly signedAs: string;
  /** Of a sending. */
  readonly adjusters?: readonly string[] | undefined;
  readonly document?: MinutesDocument | undefined;
  /** What is to be changed, or an addendum. */
  readonly text?: string | undefined;
}

/** Keeps that something was done with the minutes. */
export async function insertMinutesEvent(em: Em, { recordedAt, ...by }: MinutesBy, { number, kind, signedAs, adjusters = [], text, document }: NewMinutesEvent): Promise<void> {
  await em.insert(MinutesEventEntity, { id: randomUUID(), ...by, number, kind, signedAs, adjusters: [...adjusters], text: text ?? null, document: document ?? null, recordedAt: new Date(recordedAt) });
}

/** Keeps the number of an organisation's own copy. */
export async function putDiaryNumber(em: Em, { recordedAt, ...by }: MinutesBy, number: string): Promise<void> {
  await em.upsert(MinutesDiaryEntity, { ...by, number, recordedAt: new Date(recordedAt) });
}

/** Names of colleagues at the reader's own organisation. */
export async function colleagueNames(em: Em): Promise<string[]> {
  const rows: { name: string }[] = await em.execute('select name from colleagues()');
  return rows.map(({ name }) => name);
}
