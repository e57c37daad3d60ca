import type { IntentContent } from '@bokvar/domain/letters-of-intent';
import type { Instant, IntentState, LocalDate, OrganisationKind, Role, SigningAnswer } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { reading } from '../../database/reading-functions.js';
import type { Colleague } from '../partnerships/colleague.js';
import { improvementsJson } from '../manager-meetings/improvement.store.js';
import { managerMeetingsJson } from '../manager-meetings/manager-meeting.store.js';
import { trainingsJson, type CountedTraining } from '../trainings/training.store.js';
import { latestWayIn, type PartyWayIn } from '../partnerships/way-in.store.js';
import type { SeatKept } from './letter-of-intent.entity.js';

/** Who did something with a letter, and when; no name where the portal did it, or where she is not known any more. */
export interface ByWhom { readonly organisationId: string; readonly by: string | null; readonly at: Instant }

/** One of a letter's versions, without its text. */
export interface VersionRecord extends ByWhom { readonly number: number; readonly place: string }

/** Something that became of a letter. */
export interface EventRecord extends ByWhom {
  readonly number: number;
  readonly state: IntentState;
  readonly version: number;
  readonly voided: number;
  readonly reason: string | null;
}

/** A place in the signing, of whom and by what name. */
export interface SeatRecord extends SeatKept {
  readonly organisationId: string;
  readonly name: string | null;
  /** What her organisation calls her or her role, in its own words; null: it has none of its own. */
  readonly title: string | null;
  /** Her role there now; null: she has left. */
  readonly holds: Role | null;
}

/** What a side has said last of who signs for it. */
export interface SeatsRecord { readonly organisationId: string; readonly number: number; readonly seats: readonly SeatRecord[] }

export interface AnswerRecord {
  readonly seatId: string;
  readonly round: number;
  readonly version: number;
  readonly organisationId: string;
  readonly userId: string;
  readonly answer: SigningAnswer;
  readonly reason: string | null;
  readonly textSha256: string;
  readonly acr: string | null;
  readonly vouchedBy: string | null;
  readonly authenticatedAt: Instant;
  readonly mandateBasis: string | null;
  readonly at: Instant;
}

export interface CommentRecord extends ByWhom {
  readonly id: string;
  readonly version: number;
  readonly place: string;
  readonly text: string;
  readonly settled: boolean;
}

/** A meeting of the partnership, as far as it is counted. */
export interface CountedMeetingRecord { readonly startsAt: Instant; readonly endsAt: Instant; readonly cancelled: boolean; readonly recorded: boolean; readonly said: boolean | null }

/** Another letter of the same partnership, with what it says last and where it stands. */
export interface OtherLetter { readonly id: string; readonly year: number; readonly content: IntentContent; readonly state: IntentState }

/** All that there is about a letter. */
export interface LetterRecord {
  readonly id: string;
  readonly partnershipId: string;
  readonly year: number;
  readonly recordedAt: Instant;
  readonly content: IntentContent;
  /** The text of the version that was asked for; null: there is none such. */
  readonly since: IntentContent | null;
  readonly previous: OtherLetter | null;
  /** First day of the letter that comes after this one, where that is signed by all. */
  readonly replacedFrom: LocalDate | null;
  readonly parties: readonly PartyWayIn[];
  readonly versions: readonly VersionRecord[];
  readonly events: readonly EventRecord[];
  readonly seats: readonly SeatsRecord[];
  readonly answers: readonly AnswerRecord[];
  readonly comments: readonly CommentRecord[];
  readonly sealed: { readonly level: string; readonly sealedBy: string; readonly timestampedAt: Instant | null; readonly at: Instant } | null;
  /** Who works at the reader's organisation now. */
  readonly colleagues: readonly Colleague[];
  readonly meetings: readonly CountedMeetingRecord[];
  readonly managerMeetings: readonly { readonly startsAt: Instant; readonly cancelled: boolean; readonly held: boolean }[];
  readonly improvements: readonly { readonly name: string; readonly namedOn: LocalDate }[];
  readonly trainings: readonly CountedTraining[];
}

const LATEST_STATE = (of: string): string => `(select e.state from letter_of_intent_event e where e.letter_id = ${of} order by e.number desc limit 1)`;
const LATEST_CONTENT = (of: string): string => `(select v.content from letter_of_intent_version v where v.letter_id = ${of} order by v.number desc limit 1)`;
const NAMED = (of: string): string => `(select p.name from letter_of_intent_people(l.id) p where p.id = ${of})`;
/** Meetings that a letter can count: two years of them, and the ones that are planned. */
const MEETINGS_MAX = 60;

export const letterOfIntentReading = reading<LetterRecord | null>('letter_of_intent', ['uuid', 'int'],
  `select row_to_json(x)::text from (select l.id, l.partnership_id as "partnershipId", l.year, ms(l.recorded_at) as "recordedAt", ${LATEST_CONTENT('l.id')} as content,
     (select v.content from letter_of_intent_version v where v.letter_id = l.id and v.number = $2) as since,
     (select row_to_json(b) from (select b.id, b.year, ${LATEST_CONTENT('b.id')} as content, ${LATEST_STATE('b.id')} as state from letter_of_intent b where b.id = l.previous_id) b) as previous,
     (select min(${LATEST_CONTENT('n.id')} ->> 'validFrom') from letter_of_intent n where n.previous_id = l.id and ${LATEST_STATE('n.id')} = 'GALLANDE') as "replacedFrom",
     array(select o from (select o.id, o.name, o.short_name as "shortName", o.kind, ${latestWayIn('o.id')} as "wayIn"
       from partnership_party pp join organisation o on o.id = pp.organisation_id where pp.partnership_id = l.partnership_id and pp.to_at is null order by o.name, o.id) o) as parties,
     array(select v from (select v.number, v.place, v.organisation_id as "organisationId", ${NAMED('v.recorded_by')} as by, ms(v.recorded_at) as at from letter_of_intent_version v where v.letter_id = l.id order by v.number) v) as versions,
     array(select e from (select e.number, e.state, e.version, e.voided, e.reason, e.organisation_id as "organisationId", ${NAMED('e.recorded_by')} as by, ms(e.recorded_at) as at from letter_of_intent_event e where e.letter_id = l.id order by e.number) e) as events,
     array(select s from (select distinct on (s.organisation_id) s.organisation_id as "organisationId", s.number,
         array(select row_to_json(k) from (select (one ->> 'id') as id, (one ->> 'userId') as "userId", (one ->> 'role') as role, (one ->> 'order')::int as "order", s.organisation_id as "organisationId", ${NAMED(`(one ->> 'userId')::uuid`)} as name, t.title, t.role as holds
           from jsonb_array_elements(s.seats) one left join titles_of(s.organisation_id) t on t.id = (one ->> 'userId')::uuid) k order by k."order", k.name, k.id) as seats
       from letter_of_intent_seats s where s.letter_id = l.id order by s.organisation_id, s.number desc) s) as seats,
     array(select a from (select a.seat_id as "seatId", a.round, a.version, a.organisation_id as "organisationId", a.user_id as "userId", a.answer, a.reason, a.text_sha256 as "textSha256", a.acr, a.vouched_by as "vouchedBy",
         ms(a.authenticated_at) as "authenticatedAt", a.mandate_basis as "mandateBasis", ms(a.recorded_at) as at from letter_of_intent_answer a where a.letter_id = l.id order by a.recorded_at, a.seat_id) a) as answers,
     array(select c from (select c.id, c.version, c.place, c.text, c.organisation_id as "organisationId", ${NAMED('c.recorded_by')} as by, ms(c.recorded_at) as at,
         exists (select 1 from letter_of_intent_comment_settled d where d.comment_id = c.id) as settled from letter_of_intent_comment c where c.letter_id = l.id order by c.recorded_at, c.id) c) as comments,
     (select row_to_json(f) from (select f.level, f.sealed_by as "sealedBy", ms(f.timestamped_at) as "timestampedAt", ms(f.recorded_at) as at from sealed_letter f where f.letter_id = l.id) f) as sealed,
     array(select row_to_json(c) from (select c.id, c.name from colleagues_now() c order by c.name, c.id) c) as colleagues,
     array(select row_to_json(m) from (select ms(m.starts_at) as "startsAt", ms(m.ends_at) as "endsAt", m.cancelled_at is not null as cancelled,
         exists (select 1 from meeting_run r where r.meeting_id = m.id) or exists (select 1 from minutes_event e where e.meeting_id = m.id) as recorded,
         (select h.held from meeting_held h where h.meeting_id = m.id order by h.number desc limit 1) as said
       from monthly_meeting m where m.partnership_id = l.partnership_id order by m.starts_at desc limit ${MEETINGS_MAX}) m) as meetings,
     ${managerMeetingsJson('l.partnership_id')} as "managerMeetings", ${improvementsJson('l.partnership_id')} as improvements, ${trainingsJson('l.partnership_id')} as trainings
   from letter_of_intent l where l.id = $1) x`);

/**
 * All about a letter; null where the reader is no side of its partnership.
 * @param since a version whose text is wanted too, to be held against the latest
 */
export async function loadLetter(em: Em, letterId: string, since: number | null): Promise<LetterRecord | null> {
  return await letterOfIntentReading.read(em, [letterId, since === null ? null : String(since)]);
}

/** A letter among others: what a list says of it. */
export interface ListedLetter {
  readonly id: string;
  readonly partnershipId: string;
  readonly year: number;
  readonly state: IntentState;
  readonly content: Pick<IntentContent, 'title' | 'validFrom' | 'validTo'>;
  readonly parties: readonly { readonly id: string; readonly name: string; readonly shortName: string; readonly kind: OrganisationKind }[];
  readonly replacedFrom: LocalDate | null;
  readonly version: number;
  readonly events: readonly Pick<EventRecord, 'number' | 'state' | 'version' | 'voided' | 'at'>[];
  readonly seats: readonly SeatsRecord[];
  readonly answers: readonly AnswerRecord[];
  readonly sealed: boolean;
}

export const lettersOfIntentReading = reading<readonly ListedLetter[]>('letters_of_intent', [],
  `select coalesce(json_agg(x), '[]')::text from (select l.id, l.partnership_id as "partnershipId", l.year, ${LATEST_STATE('l.id')} as state,
     (select json_build_object('title', v.content ->> 'title', 'validFrom', v.content ->> 'validFrom', 'validTo', v.content ->> 'validTo') from letter_of_intent_version v where v.letter_id = l.id order by v.number desc limit 1) as content,
     array(select o from (select o.id, o.name, o.short_name as "shortName", o.kind from partnership_party pp join organisation o on o.id = pp.organisation_id where pp.partnership_id = l.partnership_id and pp.to_at is null order by o.name, o.id) o) as parties,
     (select min(${LATEST_CONTENT('n.id')} ->> 'validFrom') from letter_of_intent n where n.previous_id = l.id and ${LATEST_STATE('n.id')} = 'GALLANDE') as "replacedFrom",
     (select max(v.number) from letter_of_intent_version v where v.letter_id = l.id) as version,
     array(select e from (select e.number, e.state, e.version, e.voided, ms(e.recorded_at) as at from letter_of_intent_event e where e.letter_id = l.id order by e.number) e) as events,
     array(select s from (select distinct on (s.organisation_id) s.organisation_id as "organisationId", s.number,
         (select coalesce(jsonb_agg(one || jsonb_build_object('organisationId', s.organisation_id, 'name', null, 'title', null, 'holds', null)), '[]') from jsonb_array_elements(s.seats) one) as seats
       from letter_of_intent_seats s where s.letter_id = l.id order by s.organisation_id, s.number desc) s) as seats,
     array(select a from (select a.seat_id as "seatId", a.round, a.version, a.organisation_id as "organisationId", a.user_id as "userId", a.answer, a.reason, a.text_sha256 as "textSha256", a.acr, a.vouched_by as "vouchedBy",
         ms(a.authenticated_at) as "authenticatedAt", a.mandate_basis as "mandateBasis", ms(a.recorded_at) as at from letter_of_intent_answer a where a.letter_id = l.id order by a.recorded_at, a.seat_id) a) as answers,
     exists (select 1 from sealed_letter f where f.letter_id = l.id) as sealed
   from letter_of_intent l order by l.year desc, l.recorded_at desc, l.id) x`);

/** The letters of the reader's partnerships, the latest year first. */
export async function loadLetters(em: Em): Promise<readonly ListedLetter[]> {
  return await lettersOfIntentReading.read(em, []);
}
