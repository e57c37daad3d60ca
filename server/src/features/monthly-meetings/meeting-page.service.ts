import { mayEditAgenda, mayRebookMeeting, maySendAgenda } from '@bokvar/domain/policy';
import type { PreviewAs } from '../../graphql/enums.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { asReader, showingTo, situationOf } from '../cases/reading.service.js';
import { everyRow } from '../grounds/disclosure-log.store.js';
import type { Viewer } from '../sessions/viewer.js';
import { toldInRow, toldOnAgenda } from './agenda-lines.js';
import { previewForPartner, previewOnSharedScreen, type Preview } from './agenda-preview.service.js';
import { announcedBy, announcementMail } from './announcement-mail.js';
import { meetingListOf, type MeetingList } from './meeting-list.js';
import { loadMeetings } from './meeting.store.js';
import { readAgenda, type Agenda } from './read-agenda.service.js';
import { recordAgendaShown } from './record-agenda-shown.js';
import { checksOf } from './send-checks.js';

/** What a viewer may do with an agenda, by the rules that the changes ask. */
export interface MeetingMay { readonly edit: boolean; readonly send: boolean; readonly rebook: boolean }

/** A meeting's page: its agenda as it was disclosed, and what stands around it. */
export interface MeetingPage {
  readonly agenda: Agenda;
  /** The whole text of the mail that announces the agenda. */
  readonly mailText: string;
  readonly may: MeetingMay;
}

/** The agenda of a meeting, as the viewer has a ground to see it now; null when there is nothing to see. */
export async function readMeeting({ scope, now }: PortalContext, viewer: Viewer, meetingId: string): Promise<MeetingPage | null> {
  return await asReader(scope.database, viewer, now, async (em) => {
    const agenda = await readAgenda(em, meetingId, situationOf(viewer, now));
    if (agenda === null) return null;
    await recordAgendaShown(em, showingTo(viewer, 'SKARM', meetingId), agenda, (of) => toldOnAgenda(of, viewer.organisationId));
    const standing = { isParty: true, begun: agenda.meeting.startsAt <= now, cancelled: agenda.meeting.cancelledAt !== null };
    const may = { edit: mayEditAgenda(viewer, standing).allowed, send: maySendAgenda(viewer, standing, checksOf(agenda)).allowed, rebook: mayRebookMeeting(viewer, standing).allowed };
    const mail = announcementMail(announcedBy(viewer.organisationName, agenda.meeting, scope.origin));
    return { agenda, mailText: `${mail.subject}\n\n${mail.body}`, may };
  });
}

/** The monthly meetings of the viewer's partnerships. */
export async function readMeetings({ scope, now }: PortalContext, viewer: Viewer): Promise<MeetingList> {
  return await asReader(scope.database, viewer, now, async (em) => meetingListOf(await loadMeetings(em), situationOf(viewer, now)));
}

/**
 * The viewer's own part as the partner, or a shared screen, would show it. What it shows is logged as the viewer's own reading:
 * nobody else has asked, and who else looks at a shared screen is known to the room and not to the portal.
 */
export async function readPreview({ scope, now }: PortalContext, viewer: Viewer, meetingId: string, as: PreviewAs): Promise<Preview | null> {
  const preview = as === 'PARTNER' ? previewForPartner : previewOnSharedScreen;
  return await asReader(scope.database, viewer, now, async (em) => {
    const made = await preview(em, meetingId, situationOf(viewer, now));
    if (made === null) return null;
    const items = new Set(made.agenda.rows.map(({ item }) => item.id));
    const told = new Set(made.agenda.rows.flatMap((row) => toldInRow(row, made.agenda).map(({ fact }) => fact.id)));
    const read = { document: made.own.document, rows: made.own.rows.filter(({ item }) => items.has(item.id)) };
    await recordAgendaShown(em, showingTo(viewer, 'SKARM', meetingId), read, (of) => everyRow(of).filter(({ fact }) => told.has(fact.id)));
    return made;
  });
}
