import { randomUUID } from 'node:crypto';
import { instant, type Instant } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { MonthlyMeetingEntity, type MonthlyMeetingRow } from './monthly-meeting.entity.js';

/** A meeting in the calendar of a partnership, without its agenda. */
export interface PlannedMeeting { readonly id: string; readonly partnershipId: string; readonly startsAt: Instant }

const planned = ({ id, partnershipId, startsAt }: MonthlyMeetingRow): PlannedMeeting => ({ id, partnershipId, startsAt: instant(startsAt.getTime()) });

/** The meeting, when the acting organisation is a party of its partnership; null otherwise. */
export async function findMeeting(em: Em, id: string): Promise<PlannedMeeting | null> {
  const row = await em.findOne(MonthlyMeetingEntity, { id });
  return row === null ? null : planned(row);
}

/** Books a meeting. */
export async function insertMeeting(
  em: Em, { partnershipId, startsAt, endsAt, place, createdById }: { partnershipId: string; startsAt: Instant; endsAt: Instant; place: string; createdById: string },
): Promise<PlannedMeeting> {
  const id = randomUUID();
  await em.insert(MonthlyMeetingEntity, { id, partnershipId, startsAt: new Date(startsAt), endsAt: new Date(endsAt), place, createdById });
  return { id, partnershipId, startsAt };
}

/** When the meeting's partnership met before it; null for its first meeting. */
export async function previousStart(em: Em, { partnershipId, startsAt }: PlannedMeeting): Promise<Instant | null> {
  const [row] = await em.find(MonthlyMeetingEntity, { partnershipId, startsAt: { $lt: new Date(startsAt) } }, { orderBy: { startsAt: 'desc' }, limit: 1 });
  return row === undefined ? null : instant(row.startsAt.getTime());
}

/** The acting organisation's meetings after `now`, the soonest first. */
export async function meetingsAfter(em: Em, now: Instant, limit: number): Promise<PlannedMeeting[]> {
  const rows = await em.find(MonthlyMeetingEntity, { startsAt: { $gt: new Date(now) } }, { orderBy: { startsAt: 'asc' }, limit });
  return rows.map(planned);
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
