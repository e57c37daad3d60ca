import type { FactCategory } from '@bokvar/domain/disclosure';
import type { ItemAnswer, ItemKind, LearningCode, StandingCode } from '@bokvar/domain/meetings';
import type { Em } from '../../database/orm.js';
import { CURRENT_INSTANT, CURRENT_ORGANISATION } from '../../database/policies.js';
import { CASE_DOCUMENT_COLUMNS, caseReading, type CaseDocument } from '../cases/case-document.store.js';

/** That a meeting was moved, or with `cancels` cancelled: from when, and why. */
export interface MoveRecord { movedAt: number; wasStartsAt: number; cancels: boolean; reason: string }

export interface MeetingRecord {
  id: string;
  partnershipId: string;
  partnership: string;
  reservedMinutes: number;
  startsAt: number;
  endsAt: number;
  place: string;
  cancelledAt: number | null;
  seriesId: string | null;
  /** The first first. */
  moves: MoveRecord[];
  /** When the reader's organisation last sent its part, and when each other first did: what came after is told by the points it brought. */
  sendings: { organisationId: string; sentAt: number }[];
  /** The organisations of the partnership now. */
  parties: string[];
  /** When the reader's organisation last changed anything here. */
  savedAt: number | null;
  /** The partnership's meeting before this one. */
  previousStartsAt: number | null;
  /** The partnership's next meeting after this one. */
  nextStartsAt: number | null;
}
export interface ItemRecord {
  id: string;
  ownerId: string | null;
  kind: ItemKind;
  standing: StandingCode | null;
  learning: LearningCode | null;
  text: string | null;
  caseId: string | null;
  /** Of a point on a household: what it tells that its owner raises it, and about whom. */
  category: FactCategory | null;
  concerns: string[];
  sentAt: number | null;
  position: number;
  minutes: number;
  answer: ItemAnswer;
  refusedReason: string | null;
  version: number;
}
export interface AgendaDocument extends CaseDocument {
  meeting: MeetingRecord | null;
  items: ItemRecord[];
  /** What the reader's organisation has been shown on this agenda of others' facts, by case and holder, and the holder's point as it was shown last. */
  shownBefore: { caseId: string; holderId: string; categories: string[]; seatId: string | null; seatPosition: number; seatMinutes: number }[];
  packets: { id: string; code: string; issuedAt: number; consentIds: string[]; destroyedAt: number | null }[];
}

const ITEM_COLUMNS = `i.id, i.owner_id as "ownerId", i.kind, i.standing, i.learning, i.text, i.case_id as "caseId", i.category, i.concerns,
  ms(i.sent_at) as "sentAt", i.position, i.minutes, i.answer, i.refused_reason as "refusedReason", i.version`;

const MOVES = `(select coalesce(json_agg(v order by v."movedAt"), '[]') from (select ms(v.moved_at) as "movedAt", ms(v.was_starts_at) as "wasStartsAt", v.cancels, v.reason
  from meeting_move v where v.meeting_id = m.id) v) as moves`;

export const agendaReading = caseReading<AgendaDocument>('agenda', ['uuid'],
    `with meeting as materialized (select m.* from monthly_meeting m where m.id = $1),
     item as materialized (select i.* from agenda_item i join meeting on meeting.id = i.meeting_id where i.answer <> 'BORTTAGEN'),
     picked as materialized (select distinct case_id as id from item where case_id is not null)
     select to_json(x)::text from (select
       (select m from (select m.id, m.partnership_id as "partnershipId", p.name as partnership, p.reserved_minutes as "reservedMinutes",
          ms(m.starts_at) as "startsAt", ms(m.ends_at) as "endsAt", m.place, ms(m.cancelled_at) as "cancelledAt", m.series_id as "seriesId", ${MOVES},
          (select ms(max(a.at)) from audit a where a.object_ids @> array[m.id]) as "savedAt",
          (select ms(max(b.starts_at)) from monthly_meeting b where b.partnership_id = m.partnership_id and b.starts_at < m.starts_at and b.cancelled_at is null) as "previousStartsAt",
          (select ms(min(n.starts_at)) from monthly_meeting n where n.partnership_id = m.partnership_id and n.starts_at > m.starts_at and n.cancelled_at is null) as "nextStartsAt",
          array(select s from (select s.organisation_id as "organisationId", ms(case when s.organisation_id = ${CURRENT_ORGANISATION} then max(s.sent_at) else min(s.sent_at) end) as "sentAt"
            from agenda_sending s where s.meeting_id = m.id group by s.organisation_id) s) as sendings,
          array(select pp.organisation_id from partnership_party pp where pp.partnership_id = m.partnership_id and pp.to_at is null order by 1) as parties
        from meeting m join partnership p on p.id = m.partnership_id) m) as meeting,
       array(select i from (select ${ITEM_COLUMNS} from item i order by i.position, i.id) i) as items,
       array(select k from (select k.id, k.code, ms(k.issued_at) as "issuedAt", k.consent_ids as "consentIds", ms(k.destroyed_at) as "destroyedAt"
          from packet k join meeting on meeting.id = k.meeting_id order by k.issued_at desc) k) as packets,
       array(select s from (select s.case_id as "caseId", s.holder_id as "holderId", s.categories,
            s.seat_id as "seatId", s.seat_position as "seatPosition", s.seat_minutes as "seatMinutes"
          from disclosure_shown s join meeting on meeting.id = s.place_id where s.organisation_id = ${CURRENT_ORGANISATION}) s) as "shownBefore",
       ${CASE_DOCUMENT_COLUMNS}) x`);

/**
 * A meeting with its agenda, the cases on it, what may open them, and what was shown of them before: one statement.
 * The rows are those of the reader's organisation at the instant of the transaction.
 */
export async function loadAgenda(em: Em, meetingId: string): Promise<AgendaDocument> {
  return await agendaReading.read(em, [meetingId]);
}

export interface MeetingLine {
  id: string;
  partnershipId: string;
  partnership: string;
  startsAt: number;
  endsAt: number;
  place: string;
  cancelledAt: number | null;
  seriesId: string | null;
  /** The first first. */
  moves: MoveRecord[];
  sentAt: number | null;
  /** The partnership's meeting before this one. */
  previousStartsAt: number | null;
  /** It was begun with the portal open, or has minutes. */
  recorded: boolean;
  /** What was said last of whether it was held; null: nothing. */
  said: boolean | null;
  /** A household stood on its agenda that the reader's organisation may read, or was shown there. */
  lateOnAgenda: boolean;
}

/** Meetings, and of those ahead that are not sent the reader's organisation's own proposals with their cases. */
export interface MeetingsDocument extends CaseDocument {
  meetings: MeetingLine[];
  /** Who sits at the table of each partnership now. */
  parties: { partnershipId: string; organisationId: string }[];
  proposals: (ItemRecord & { meetingId: string })[];
}

export const meetingsReading = caseReading<MeetingsDocument>('meetings', [],
    `with meeting as materialized (
       select m.id, m.partnership_id as "partnershipId", p.name as partnership, ms(m.starts_at) as "startsAt", ms(m.ends_at) as "endsAt", m.place, ms(m.cancelled_at) as "cancelledAt", m.series_id as "seriesId", ${MOVES},
         (select ms(max(s.sent_at)) from agenda_sending s where s.meeting_id = m.id and s.organisation_id = ${CURRENT_ORGANISATION}) as "sentAt",
         (select ms(max(b.starts_at)) from monthly_meeting b where b.partnership_id = m.partnership_id and b.starts_at < m.starts_at and b.cancelled_at is null) as "previousStartsAt",
         exists (select 1 from meeting_run r where r.meeting_id = m.id) or exists (select 1 from minutes_event e where e.meeting_id = m.id) as recorded,
         (select h.held from meeting_held h where h.meeting_id = m.id order by h.number desc limit 1) as said,
         exists (select 1 from agenda_item i where i.meeting_id = m.id and i.kind = 'HUSHALL' and i.answer = 'TA_MED')
           or exists (select 1 from disclosure_shown d where d.place_id = m.id and d.organisation_id = ${CURRENT_ORGANISATION} and d.seat_id is not null) as "lateOnAgenda"
       from monthly_meeting m join partnership p on p.id = m.partnership_id
       where m.starts_at >= date_trunc('year', ${CURRENT_INSTANT} at time zone 'Europe/Stockholm') at time zone 'Europe/Stockholm' - interval '1 year' order by m.starts_at limit 1000),
     item as materialized (
       select i.* from agenda_item i join meeting on meeting.id = i.meeting_id
       where meeting."sentAt" is null and meeting."cancelledAt" is null and meeting."endsAt" > ms(${CURRENT_INSTANT}) and i.owner_id = ${CURRENT_ORGANISATION} and i.answer = 'FORESLAGEN'),
     picked as materialized (select distinct case_id as id from item where case_id is not null)
     select to_json(x)::text from (select
       array(select m from meeting m order by m."startsAt") as meetings,
       array(select i from (select i.meeting_id as "meetingId", ${ITEM_COLUMNS} from item i) i) as proposals,
       array(select t from (select pp.partnership_id as "partnershipId", pp.organisation_id as "organisationId" from partnership_party pp
         where pp.to_at is null and exists (select 1 from partnership_party mine where mine.partnership_id = pp.partnership_id and mine.organisation_id = ${CURRENT_ORGANISATION})) t) as parties,
       ${CASE_DOCUMENT_COLUMNS}) x`);

/** The meetings of the reader's partnerships of last year, this one and those ahead, the soonest first, with its own proposals that may wait for an answer: one statement. */
export async function loadMeetings(em: Em): Promise<MeetingsDocument> {
  return await meetingsReading.read(em, []);
}
