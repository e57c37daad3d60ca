import { randomUUID } from 'node:crypto';
import { seriesDays, type SeriesDay, type SeriesPlan } from '@bokvar/domain/meetings';
import { mayPlanMeeting } from '@bokvar/domain/policy';
import { SERIES_MEETINGS_MAX, toLocalDate, type Instant } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change } from '../../database/transaction.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { asReader } from '../cases/reading.service.js';
import { requireAllowed } from '../cases/require-allowed.js';
import { meetingBooked } from '../monthly-meetings/meeting-change.js';
import { bookMeeting, proposeToEachSide, requireTime } from '../monthly-meetings/plan-meeting.service.js';
import { meetingsOf, nextMeetings } from '../monthly-meetings/planned-meeting.store.js';
import { choosePartnership } from '../partnerships/monthly-table.service.js';
import { monthlyTables } from '../partnerships/monthly-table.js';
import { otherPartiesNow } from '../partnerships/partnership.store.js';
import type { Viewer } from '../sessions/viewer.js';

/** The days that a series would have, before anything is booked. @param partnershipId null: the only one; of several, none is looked at until one is chosen */
export async function proposeSeries({ scope, now }: PortalContext, viewer: Viewer, partnershipId: string | null, plan: SeriesPlan): Promise<readonly SeriesDay[]> {
  return await asReader(scope.database, viewer, now, async (em) => {
    const tables = monthlyTables(await otherPartiesNow(em, viewer.organisationId), viewer);
    const table = tables.find((one) => one.partnershipId === partnershipId) ?? (tables.length === 1 ? tables[0] : undefined);
    const booked = table === undefined ? [] : await meetingsOf(em, table.partnershipId);
    return seriesDays(plan, booked.map(({ startsAt }) => toLocalDate(startsAt)));
  });
}

/** When each of the meetings is held, and where all of them are. */
export interface PlanSeries {
  readonly partnershipId: string | null;
  readonly place: string;
  readonly meetings: readonly { readonly startsAt: Instant; readonly endsAt: Instant }[];
}

/** Books meetings together, a year of them: all or none. The next one's agenda is proposed now, each later one's when it is next. */
export async function planSeries(database: Database, viewer: Viewer, now: Instant, key: string, command: PlanSeries): Promise<{ meetingId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'planSeries', input: command }, async (tx) => {
    // Asked first: whoever may not plan at all need not choose with whom.
    requireAllowed(mayPlanMeeting(viewer, { isParty: true }), null);
    const partnershipId = await choosePartnership(tx.em, viewer, command.partnershipId);
    const meetings = command.meetings.toSorted((a, b) => a.startsAt - b.startsAt);
    if (meetings.length === 0 || meetings.length > SERIES_MEETINGS_MAX) refuse('MOTESSERIE_UTANFOR', 'meetings');
    const taken = new Set((await meetingsOf(tx.em, partnershipId)).map(({ startsAt }) => toLocalDate(startsAt)));
    for (const { startsAt, endsAt } of meetings) {
      requireTime({ startsAt, endsAt, place: command.place }, now);
      if (taken.has(toLocalDate(startsAt))) refuse('MOTESDAG_UPPTAGEN', 'meetings');
      taken.add(toLocalDate(startsAt));
    }
    const seriesId = randomUUID();
    const ids: string[] = [];
    for (const time of meetings) ids.push((await bookMeeting(tx, { ...time, partnershipId, place: command.place, seriesId })).id);
    const next = (await nextMeetings(tx.em, now)).find((meeting) => meeting.partnershipId === partnershipId);
    if (next !== undefined && ids.includes(next.id)) await proposeToEachSide(tx, next);
    const [first = seriesId] = ids;
    return await meetingBooked(tx, first, 'MOTESSERIE_PLANERAD');
  });
}
