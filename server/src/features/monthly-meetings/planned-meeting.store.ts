import { randomUUID } from 'node:crypto';
import { instant, type Instant } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { MonthlyMeetingEntity, type MonthlyMeetingRow } from './monthly-meeting.entity.js';

/** A meeting in the calendar of a partnership, without its agenda. */
export interface PlannedMeeting { readonly id: string; readonly partnershipId: string; readonly startsAt: Instant; readonly endsAt: Instant; readonly place: string; readonly cancelledAt: Instant | null }

const planned = ({ id, partnershipId, startsAt, endsAt, place, cancelledAt }: MonthlyMeetingRow): PlannedMeeting => ({
  id, partnershipId, place, startsAt: instant(startsAt.getTime()), endsAt: instant(endsAt.getTime()), cancelledAt: cancelledAt == null ? null : instant(cancelledAt.getTime()) });

/** The meeting, when the acting organisation is a party of its partnership; null otherwise. */
export async function findMeeting(em: Em, id: string): Promise<PlannedMeeting | null> {
  const row = await em.findOne(MonthlyMeetingEntity, { id });
  return row === null ? null : planned(row);
}

/** What a meeting is booked with. `seriesId`: the series that it is one of, null for none. */
export interface NewMeeting {
  readonly partnershipId: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly place: string;
  readonly createdById: string;
  readonly seriesId: string | null;
}

/** Books a meeting. */
export async function insertMeeting(em: Em, { startsAt, endsAt, ...of }: NewMeeting): Promise<PlannedMeeting> {
  const id = randomUUID();
  await em.insert(MonthlyMeetingEntity, { ...of, id, startsAt: new Date(startsAt), endsAt: new Date(endsAt) });
  return { id, partnershipId: of.partnershipId, startsAt, endsAt, place: of.place, cancelledAt: null };
}

/** When the meeting's partnership met before it; null for its first meeting. */
export async function previousStart(em: Em, { partnershipId, startsAt }: PlannedMeeting): Promise<Instant | null> {
  const [row] = await em.find(MonthlyMeetingEntity, { partnershipId, cancelledAt: null, startsAt: { $lt: new Date(startsAt) } }, { orderBy: { startsAt: 'desc' }, limit: 1 });
  return row === undefined ? null : instant(row.startsAt.getTime());
}

/** Meetings ahead that are looked through: those of two years, every fourth week, in several partnerships. */
const AHEAD_MAX = 200;

/** The next meeting after `now` of each of the acting organisation's partnerships: what is proposed there need not wait for the one after. */
export async function nextMeetings(em: Em, now: Instant): Promise<PlannedMeeting[]> {
  const ahead = await em.find(MonthlyMeetingEntity, { cancelledAt: null, startsAt: { $gt: new Date(now) } }, { orderBy: { startsAt: 'asc' }, limit: AHEAD_MAX });
  return ahead.filter((row, index) => ahead.findIndex(({ partnershipId }) => partnershipId === row.partnershipId) === index).map(planned);
}

/** The meetings of a partnership, as it has them in its calendar: none that was cancelled. */
export async function meetingsOf(em: Em, partnershipId: string): Promise<PlannedMeeting[]> {
  return (await em.find(MonthlyMeetingEntity, { partnershipId, cancelledAt: null }, { orderBy: { startsAt: 'asc' } })).map(planned);
}

/** The parties of the meeting's partnership now: whom a change of its agenda is told. Who has left it reads none of it. */
export async function partiesOfMeeting(system: Em, meetingId: string): Promise<string[]> {
  const rows: { id: string }[] = await system.execute(
    `select pp.organisation_id as id from partnership_party pp join monthly_meeting m on m.partnership_id = pp.partnership_id where m.id = ? and pp.to_at is null`, [meetingId]);
  return rows.map((row) => row.id);
}

/** The meetings of a partnership that are not over, or are of the last day. */
export async function meetingsAheadAt(system: Em, partnershipId: string, now: Instant): Promise<string[]> {
  const rows: { id: string }[] = await system.execute(
    `select id from monthly_meeting where partnership_id = ? and ends_at > ?::timestamptz - interval '1 day'`, [partnershipId, new Date(now)]);
  return rows.map((row) => row.id);
}
