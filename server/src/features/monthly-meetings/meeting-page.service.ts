import { mayEditAgenda, maySendAgenda } from '@bokvar/domain/policy';
import type { Instant } from '@bokvar/domain/vocabulary';
import type { PortalContext } from '../../graphql/portal-context.js';
import type { PreviewAs } from '../../graphql/enums.js';
import { asReader, showingTo, situationOf } from '../cases/reading.service.js';
import { everyRow, recordShown } from '../grounds/disclosure-log.store.js';
import type { Viewer } from '../sessions/viewer.store.js';
import { announcementMail } from './announcement-mail.js';
import { previewForPartner, previewOnSharedScreen } from './agenda-preview.service.js';
import { AgendaPreviewView } from './agenda-preview.view.js';
import { MeetingListView } from './meeting-list.view.js';
import { loadMeetings } from './meeting.store.js';
import { checksOf, MeetingMayView, MonthlyMeetingView } from './monthly-meeting.view.js';
import { readAgenda, type Agenda } from './read-agenda.service.js';

/** The agenda of a meeting, as the viewer has a ground to see it now; null when there is nothing to see. */
export async function readMeeting({ scope, now, language }: PortalContext, viewer: Viewer, meetingId: string): Promise<MonthlyMeetingView | null> {
  return await asReader(scope.database, viewer, now, async (em) => {
    const agenda = await readAgenda(em, meetingId, situationOf(viewer, now));
    if (agenda === null) return null;
    const shown = new Set(agenda.rows.flatMap(({ of }) => (of === null ? [] : [of.id as string])));
    await recordShown(em, showingTo(viewer, 'SKARM', meetingId), agenda.document, (of) => (shown.has(of.id) ? everyRow(of) : []));
    return new MonthlyMeetingView(agenda, mailTextOf(agenda, viewer, scope.origin, language), mayOf(agenda, viewer, now));
  });
}

function mayOf(agenda: Agenda, viewer: Viewer, now: Instant): MeetingMayView {
  const standing = { isParty: true, begun: agenda.meeting.startsAt <= now };
  return new MeetingMayView(mayEditAgenda(viewer, standing).allowed, maySendAgenda(viewer, standing, checksOf(agenda)).allowed);
}

function mailTextOf({ meeting }: Agenda, viewer: Viewer, origin: string, language: PortalContext['language']): string {
  const mail = announcementMail({
    startsAt: meeting.startsAt as Instant, endsAt: meeting.endsAt as Instant, place: meeting.place, partnership: meeting.partnership,
    sender: viewer.organisationName, link: `${origin}/moten/${meeting.id}` }, language);
  return `${mail.subject}\n\n${mail.body}`;
}

/** The monthly meetings of the viewer's partnerships. */
export async function readMeetings({ scope, now }: PortalContext, viewer: Viewer): Promise<MeetingListView> {
  return await asReader(scope.database, viewer, now, async (em) => MeetingListView.of(await loadMeetings(em), viewer, now));
}

/** The viewer's own part as the partner, or a shared screen, would show it. Made of the viewer's own rows only. */
export async function readPreview({ scope, now }: PortalContext, viewer: Viewer, meetingId: string, as: PreviewAs): Promise<AgendaPreviewView | null> {
  return await asReader(scope.database, viewer, now, async (em) => {
    const preview = await (as === 'PARTNER' ? previewForPartner : previewOnSharedScreen)(em, meetingId, situationOf(viewer, now));
    return preview === null ? null : new AgendaPreviewView(as, preview);
  });
}
