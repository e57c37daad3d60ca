import { randomUUID } from 'node:crypto';
import type { GoverningFacts } from '@bokvar/domain/governing-documents';
import type { PointAgreed } from '@bokvar/domain/policy';
import type { AgreedKind, FirstTopic, Instant, LocalDate, OrganisationKind } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { CURRENT_ORGANISATION } from '../../database/policies.js';
import { reading } from '../../database/reading-functions.js';
import { governingFactsOf } from '../governing-documents/governing-document.store.js';
import { SIDE_KINDS } from '../partnerships/other-side.js';
import { latestWayIn, type PartyWayIn } from '../partnerships/way-in.store.js';

/** A side of the partnership, with what it has told of itself. */
export interface SideRecord {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: OrganisationKind;
  readonly wayIn: PartyWayIn['wayIn'];
  readonly governing: Pick<GoverningFacts, 'inForce' | 'answered'>;
}

/** The latest words on a topic: a side's own, or common ones where `ofId` is the partnership's. */
export interface WordRecord {
  readonly id: string;
  readonly ofId: string;
  readonly topic: FirstTopic;
  readonly number: number;
  /** Null: taken back. */
  readonly text: string | null;
  readonly organisationId: string;
  readonly agreed: boolean;
}

export interface PointRecord {
  readonly id: string;
  readonly kind: AgreedKind;
  readonly text: string;
  readonly ownerId: string | null;
  readonly dueOn: LocalDate | null;
  /** The goal that it is a part of. */
  readonly partOf: string | null;
  readonly at: Instant;
  /** Why it no longer holds; null: it does. */
  readonly reason: string | null;
  /** It was reached, rather than let go; null while it holds. */
  readonly reached: boolean | null;
}

/** A monthly meeting, as far as the goal of meeting is concerned. */
export interface BookedMeeting { readonly startsAt: Instant; readonly endsAt: Instant; readonly cancelled: boolean; readonly recorded: boolean; readonly said: boolean | null }

/** The first meeting of one of the reader's partnerships. */
export interface FirstMeetingRecord {
  readonly id: string;
  readonly sides: readonly SideRecord[];
  readonly words: readonly WordRecord[];
  readonly points: readonly PointRecord[];
  readonly meetings: readonly BookedMeeting[];
}

/** Two years of meetings: this year's marks, and those that are booked. */
const MEETINGS_MAX = 60;

const wordsOf = (partnership: string): string => `array(select w from (select distinct on (w.of_id, w.topic) w.id, w.of_id as "ofId", w.topic, w.number, w.text, w.organisation_id as "organisationId",
    exists (select 1 from first_meeting_agreement a where a.word_id = w.id) as agreed
  from first_meeting_word w where w.partnership_id = ${partnership} order by w.of_id, w.topic, w.number desc) w)`;
const pointsOf = (partnership: string): string => `array(select k from (select k.id, k.kind, k.text, k.owner_id as "ownerId", k.due_on as "dueOn", k.part_of as "partOf", ms(k.recorded_at) as at, e.reason, e.reached
  from agreed_point k left join agreed_point_ended e on e.point_id = k.id where k.partnership_id = ${partnership} order by k.recorded_at, k.id) k)`;

export const firstMeetingsReading = reading<readonly FirstMeetingRecord[]>('first_meetings', ['date'],
  `select array_to_json(array(select row_to_json(p) from (select pp.partnership_id as id,
       array(select s from (select o.id, o.name, o.short_name as "shortName", o.kind, ${latestWayIn('o.id')} as "wayIn", ${governingFactsOf('o.id', '$1')} as governing
         from partnership_party q join organisation o on o.id = q.organisation_id where q.partnership_id = pp.partnership_id and q.to_at is null and o.kind in (${SIDE_KINDS}) order by o.name, o.id) s) as sides,
       ${wordsOf('pp.partnership_id')} as words, ${pointsOf('pp.partnership_id')} as points,
       array(select row_to_json(m) from (select ms(m.starts_at) as "startsAt", ms(m.ends_at) as "endsAt", m.cancelled_at is not null as cancelled,
           exists (select 1 from meeting_run r where r.meeting_id = m.id) or exists (select 1 from minutes_event e where e.meeting_id = m.id) as recorded,
           (select h.held from meeting_held h where h.meeting_id = m.id order by h.number desc limit 1) as said
         from monthly_meeting m where m.partnership_id = pp.partnership_id order by m.starts_at desc limit ${MEETINGS_MAX}) m) as meetings
     from partnership_party pp join organisation me on me.id = pp.organisation_id
     where pp.organisation_id = ${CURRENT_ORGANISATION} and pp.to_at is null and me.kind in (${SIDE_KINDS}) order by pp.from_at, pp.partnership_id) p))::text`);

/** The first meetings of the reader's partnerships, whole: one statement. */
export async function loadFirstMeetings(em: Em, today: LocalDate): Promise<readonly FirstMeetingRecord[]> {
  return await firstMeetingsReading.read(em, [today]);
}

/** What was written and agreed at the first meeting of a partnership, for the letter that comes of it. */
export async function loadWhatWasAgreed(em: Em, partnershipId: string): Promise<Pick<FirstMeetingRecord, 'words' | 'points'>> {
  const rows: { found: Pick<FirstMeetingRecord, 'words' | 'points'> }[] = await em.execute(`select row_to_json(x) as found from (select ${wordsOf('f.id')} as words, ${pointsOf('f.id')} as points from (select ?::uuid as id) f) x`, [partnershipId]);
  return rows[0]?.found ?? { words: [], points: [] };
}

interface By { readonly organisationId: string; readonly recordedAt: Instant; readonly recordedBy: string }
const byValues = ({ organisationId, recordedAt, recordedBy }: By): unknown[] => [organisationId, new Date(recordedAt), recordedBy];

/** Lets nobody else write on this partnership's first meeting until this change is done. */
export async function holdFirstMeeting(em: Em, partnershipId: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtext(?))', [`first meeting ${partnershipId}`]);
}

export async function insertWord(em: Em, { partnershipId, ofId, topic, number, text }: Pick<WordRecord, 'ofId' | 'topic' | 'number' | 'text'> & { readonly partnershipId: string }, by: By): Promise<string> {
  const id = randomUUID();
  await em.execute('insert into first_meeting_word (id, partnership_id, of_id, topic, number, text, organisation_id, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    [id, partnershipId, ofId, topic, number, text, ...byValues(by)]);
  return id;
}

export async function insertAgreement(em: Em, { wordId, partnershipId }: { readonly wordId: string; readonly partnershipId: string }, by: By): Promise<void> {
  await em.execute('insert into first_meeting_agreement (id, word_id, partnership_id, organisation_id, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?)', [randomUUID(), wordId, partnershipId, ...byValues(by)]);
}

export async function insertPoint(em: Em, { partnershipId, kind, text, ownerId, dueOn, partOf }: PointAgreed & { readonly partnershipId: string; readonly ownerId: string | null; readonly partOf: string | null }, by: By): Promise<string> {
  const id = randomUUID();
  await em.execute('insert into agreed_point (id, partnership_id, kind, text, owner_id, due_on, part_of, organisation_id, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    [id, partnershipId, kind, text, ownerId, dueOn, partOf, ...byValues(by)]);
  return id;
}

/** A goal or a decision, and what of it holds. */
interface FoundPoint { readonly partnershipId: string; readonly kind: AgreedKind; readonly ended: boolean; readonly parts: number }

/** The partnership of a point that the actor may read, and whether it has ended; null where there is none to her. */
export async function findPoint(em: Em, id: string): Promise<FoundPoint | null> {
  const rows: FoundPoint[] = await em.execute(
    `select k.partnership_id as "partnershipId", k.kind, exists (select 1 from agreed_point_ended e where e.point_id = k.id) as ended,
       (select count(*)::int from agreed_point p where p.part_of = k.id and not exists (select 1 from agreed_point_ended e where e.point_id = p.id)) as parts from agreed_point k where k.id = ?`, [id]);
  return rows[0] ?? null;
}

/** @returns false when somebody else has ended it in between */
export async function insertPointEnded(em: Em, { pointId, partnershipId, reached, reason }: { readonly pointId: string; readonly partnershipId: string; readonly reached: boolean; readonly reason: string }, by: By): Promise<boolean> {
  const made: unknown[] = await em.execute(
    'insert into agreed_point_ended (id, point_id, partnership_id, reached, reason, organisation_id, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (point_id) do nothing returning id',
    [randomUUID(), pointId, partnershipId, reached, reason, ...byValues(by)]);
  return made.length > 0;
}
