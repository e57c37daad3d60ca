import { calendarFile } from '@bokvar/domain/meetings';
import type { Instant } from '@bokvar/domain/vocabulary';
import { caseWork } from '../../graphql/access.js';
import type { PortalContext, PortalScope } from '../../graphql/portal-context.js';
import type { FeatureAnswer, FeatureRoute } from '../../http/feature-route.js';
import { pathId } from '../../http/path-id.js';
import { asReader } from '../cases/reading.service.js';
import { loadMeetings, type MeetingLine } from '../monthly-meetings/meeting.store.js';
import type { Viewer } from '../sessions/viewer.js';

/** The calendar file of those of the viewer's meetings that are meant; null when there are none. */
async function fileOf({ scope, language, now }: PortalContext, viewer: Viewer, isMeant: (line: MeetingLine) => boolean): Promise<FeatureAnswer | null> {
  const { meetings } = await asReader(scope.database, viewer, now, async (em) => await loadMeetings(em));
  const meant = meetings.filter(isMeant).map(({ id, startsAt, endsAt, place, partnership, moves, cancelledAt }) => ({
    id, startsAt: startsAt as Instant, endsAt: endsAt as Instant, place, partnership, link: `${scope.origin}/moten/${id}`, changes: moves.length, cancelled: cancelledAt !== null }));
  if (meant.length === 0) return null;
  const fileName = language === 'sv' ? 'manadsmote.ics' : 'monthly-meeting.ics';
  return { bytes: calendarFile(meant, { language, at: now }), contentType: 'text/calendar; charset=utf-8', fileName };
}

/** A meeting, or all that were booked with it, for one's own calendar: when and where, and nothing of the agenda. */
export const calendarRoutes: readonly FeatureRoute<PortalScope>[] = [
  {
    method: 'GET',
    path: '/kalender/:meetingId.ics',
    access: caseWork,
    handle: async ({ context, viewer, params }) => {
      const meetingId = pathId(params, 'meetingId');
      return meetingId === null ? null : await fileOf(context, viewer, ({ id }) => id === meetingId);
    },
  },
  {
    method: 'GET',
    path: '/kalender/serie/:seriesId.ics',
    access: caseWork,
    handle: async ({ context, viewer, params }) => {
      const meant = pathId(params, 'seriesId');
      return meant === null ? null : await fileOf(context, viewer, ({ seriesId }) => seriesId === meant);
    },
  },
];
