import { maySendAgenda } from '@bokvar/domain/policy';
import { isLandlord, type Instant } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change, type Change } from '../../database/transaction.js';
import { requireAllowed } from '../cases/require-allowed.js';
import { situationOf } from '../cases/reading.service.js';
import { shareCase } from '../grounds/case-share.store.js';
import { unfoldIntoGrants } from '../grounds/grants.store.js';
import { queueMail } from '../../mail/mail.js';
import { mailAddressOf } from '../partnerships/partnership.store.js';
import type { Viewer } from '../sessions/viewer.js';
import { insertSending, markSent } from './agenda-sending.store.js';
import { announcedBy, announcementMail } from './announcement-mail.js';
import { agendaChanged, standingIn } from './meeting-change.js';
import { readAgenda, type Agenda } from './read-agenda.service.js';
import { checksOf } from './send-checks.js';

/**
 * Sends the viewer's organisation's part of an agenda: from here the partner has a ground for what was taken along.
 * A landlord's sending is the moment it raises its own cases with social services [GDPR 6.1 f]; what social services
 * send opens nothing by itself, only consents do. Sending again sends what has been added since.
 */
export async function sendAgenda(
  database: Database, viewer: Viewer, now: Instant, key: string, command: { meetingId: string; origin: string },
): Promise<{ meetingId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'sendAgenda', input: command }, async (tx) => {
    const standing = await standingIn(tx, command.meetingId);
    const agenda = await readAgenda(tx.em, command.meetingId, situationOf(viewer, now));
    if (agenda?.partner == null) refuse('FINNS_INTE');
    requireAllowed(maySendAgenda(viewer, standing, checksOf(agenda)), null);
    const taken = agenda.rows.filter(({ item }) => item.ownerId === viewer.organisationId && item.answer === 'TA_MED');
    if (isLandlord(viewer.organisationKind)) await raise(tx, viewer, taken.flatMap(({ item }) => item.caseId ?? []), agenda.partner.id);
    await markSent(tx.em, taken.map(({ item }) => item.id), now);
    await insertSending(tx.em, { meetingId: command.meetingId, organisationId: viewer.organisationId, sentBy: viewer.userId }, now);
    await announceByMail(tx, viewer, agenda, command.origin);
    return await agendaChanged(tx, command.meetingId, 'DAGORDNING_SKICKAD', []);
  });
}

/** Records that the landlord has raised these cases with its partner, once for each. */
async function raise(tx: Change, viewer: Viewer, caseIds: readonly string[], partnerId: string): Promise<void> {
  for (const caseId of caseIds) await shareCase(tx.em, { caseId, holderId: viewer.organisationId, recipientId: partnerId }, tx.now);
  await tx.asSystem(async (system) => { await unfoldIntoGrants(system, caseIds); });
}

/** Tells the partner's one way in (en ingång) that there is an agenda to read. */
async function announceByMail(tx: Change, viewer: Viewer, agenda: Agenda, origin: string): Promise<void> {
  const to = agenda.partner === null ? null : await mailAddressOf(tx.em, agenda.partner.id);
  if (to === null) refuse('MOTTAGARE_UTAN_ADRESS');
  await queueMail(tx.em, { to, ...announcementMail(announcedBy(viewer.organisationName, agenda.meeting, origin)) }, tx.now);
}
