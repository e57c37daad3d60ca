import { maySendAgenda } from '@bokvar/domain/policy';
import { isLandlord, type Instant } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change, type Change } from '../../database/transaction.js';
import { requireAllowed } from '../cases/require-allowed.js';
import { situationOf } from '../cases/reading.service.js';
import { shareCase } from '../grounds/case-share.store.js';
import { recipientsOf, unfoldIntoGrants } from '../grounds/grants.store.js';
import { queueMail } from '../../mail/mail.js';
import { mailAddressOf } from '../partnerships/way-in.store.js';
import type { Viewer } from '../sessions/viewer.js';
import { readersOfPoints, type PointReader } from './agenda-item.store.js';
import { hasSent, insertSending, markSent } from './agenda-sending.store.js';
import { announcedBy, announcementMail } from './announcement-mail.js';
import { standingIn } from './meeting-change.js';
import { readAgenda, type Agenda } from './read-agenda.service.js';
import { checksOf } from './send-checks.js';

/**
 * Sends the viewer's organisation's part of an agenda: from here the partner has a ground for what was taken along.
 * A landlord's sending is the moment it raises its own cases with social services [GDPR 6.1 f]; what social services
 * send opens nothing by itself, only consents do. Sending again sends what has been added since. A first sending is told
 * whatever it holds. A later one is told to those alone for whom it changes something: that there was one would tell that
 * one more household was raised [domain R2].
 */
export async function sendAgenda(
  database: Database, viewer: Viewer, now: Instant, key: string, command: { meetingId: string; origin: string },
): Promise<{ meetingId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'sendAgenda', input: command }, async (tx) => {
    const standing = await standingIn(tx, command.meetingId);
    const agenda = await readAgenda(tx.em, command.meetingId, situationOf(viewer, now));
    if (agenda?.partner == null) refuse('FINNS_INTE');
    requireAllowed(maySendAgenda(viewer, standing, checksOf(agenda)), null);
    const to = await mailAddressOf(tx.em, agenda.partner.id);
    if (to === null) refuse('MOTTAGARE_UTAN_ADRESS');
    const { gained, lost } = await sendPart(tx, viewer, agenda, agenda.partner.id);
    if (gained.has(agenda.partner.id)) await queueMail(tx.em, { to, ...announcementMail(announcedBy(viewer.organisationName, agenda.meeting, command.origin)) }, tx.now);
    tx.record('DAGORDNING_SKICKAD', [command.meetingId]);
    tx.tell([...gained, ...lost], [command.meetingId]);
    return { meetingId: command.meetingId };
  });
}

/** Organisations for whom a sending changes something: who can read something new, or is told for the first time; and who reads less. */
interface SentTo { readonly gained: ReadonlySet<string>; readonly lost: ReadonlySet<string> }

async function sendPart(tx: Change, viewer: Viewer, agenda: Agenda, partnerId: string): Promise<SentTo> {
  const taken = agenda.rows.filter(({ item }) => item.ownerId === viewer.organisationId && item.answer === 'TA_MED');
  const sending = { meetingId: agenda.meeting.id, organisationId: viewer.organisationId };
  const readers = async () => await tx.asSystem(async (system) => await readersOfPoints(system, taken.map(({ item }) => item.id), new Date(tx.now)));
  const before = await readers();
  const raisedTo = isLandlord(viewer.organisationKind) ? await raise(tx, viewer, taken.flatMap(({ item }) => item.caseId ?? []), partnerId) : [];
  const first = !(await hasSent(tx.em, sending));
  await markSent(tx.em, taken.map(({ item }) => item.id), tx.now);
  await insertSending(tx.em, { ...sending, sentBy: viewer.userId }, tx.now);
  const after = await readers();
  return { gained: new Set([...first ? [partnerId] : [], ...raisedTo, ...onlyIn(after, before)]), lost: new Set(onlyIn(before, after)) };
}

/** Who reads a point by the one list and not by the other. */
function onlyIn(these: readonly PointReader[], others: readonly PointReader[]): string[] {
  const known = new Set(others.map(({ itemId, organisationId }) => `${itemId} ${organisationId}`));
  return these.filter(({ itemId, organisationId }) => !known.has(`${itemId} ${organisationId}`)).map(({ organisationId }) => organisationId);
}

/** Records that the landlord has raised these cases with its partner, once for each. @returns who can read something more by it */
async function raise(tx: Change, viewer: Viewer, caseIds: readonly string[], partnerId: string): Promise<string[]> {
  for (const caseId of caseIds) await shareCase(tx.em, { caseId, holderId: viewer.organisationId, recipientId: partnerId }, tx.now);
  return await tx.asSystem(async (system) => await recipientsOf(system, await unfoldIntoGrants(system, caseIds), new Date(tx.now)));
}
