import { randomUUID } from 'node:crypto';
import { maySendAgenda } from '@bokvar/domain/policy';
import { isLandlord, type Instant } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change, uuidArray, type Change } from '../../database/transaction.js';
import { requireAllowed } from '../cases/require-allowed.js';
import { situationOf } from '../cases/reading.service.js';
import { CaseShareEntity } from '../grounds/case-share.entity.js';
import { unfoldIntoGrants } from '../grounds/grants.store.js';
import { queueMail } from '../../mail/mail.js';
import type { Viewer } from '../sessions/viewer.store.js';
import { agendaChanged, meetingOf } from './agenda-change.service.js';
import { announcementMail } from './announcement-mail.js';
import { AgendaSendingEntity } from './monthly-meeting.entity.js';
import { checksOf } from './monthly-meeting.view.js';
import { readAgenda, type Agenda } from './read-agenda.service.js';

/**
 * Sends the viewer's organisation's part of an agenda: from here the partner has a ground for what was taken along.
 * A landlord's sending is the moment it raises its own cases with social services [GDPR 6.1 f]; what social services
 * send opens nothing by itself, only consents do. Sending again sends what has been added since.
 */
export async function sendAgenda(
  database: Database, viewer: Viewer, now: Instant, key: string, command: { meetingId: string; origin: string },
): Promise<{ meetingId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'sendAgenda', input: command }, async (tx) => {
    const { standing } = await meetingOf(tx, command.meetingId);
    const agenda = await readAgenda(tx.em, command.meetingId, situationOf(viewer, now));
    if (agenda?.partner == null) refuse('FINNS_INTE');
    requireAllowed(maySendAgenda(viewer, standing, checksOf(agenda)), null);
    const taken = agenda.rows.filter(({ item }) => item.ownerId === viewer.organisationId && item.answer === 'TA_MED');
    if (isLandlord(viewer.organisationKind)) await raise(tx, viewer, taken.flatMap(({ item }) => item.caseId ?? []), agenda.partner.id);
    await tx.em.execute('update agenda_item set sent_at = ? where id = any(?::uuid[]) and sent_at is null', [new Date(now), uuidArray(taken.map(({ item }) => item.id))]);
    tx.em.persist(tx.em.create(AgendaSendingEntity, {
      id: randomUUID(), meetingId: command.meetingId, organisationId: viewer.organisationId as string, sentAt: new Date(now), sentBy: viewer.userId as string }));
    await tx.em.flush();
    await announceByMail(tx, viewer, agenda, command.origin);
    return await agendaChanged(tx, command.meetingId, 'DAGORDNING_SKICKAD', []);
  });
}

/** Records that the landlord has raised these cases with its partner, once for each. */
async function raise(tx: Change, viewer: Viewer, caseIds: readonly string[], partnerId: string): Promise<void> {
  for (const caseId of caseIds) {
    if ((await tx.em.count(CaseShareEntity, { caseId, recipientId: partnerId, endedAt: null })) > 0) continue;
    tx.em.persist(tx.em.create(CaseShareEntity, { id: randomUUID(), caseId, holderId: viewer.organisationId as string, recipientId: partnerId, sharedAt: new Date(tx.now), endedAt: null }));
  }
  await tx.em.flush();
  await tx.asSystem(async (system) => { await unfoldIntoGrants(system, caseIds); });
}

/** Tells the partner's one way in (en ingång) that there is an agenda to read. */
async function announceByMail(tx: Change, viewer: Viewer, agenda: Agenda, origin: string): Promise<void> {
  const rows: { email: string | null }[] = await tx.em.execute('select email from organisation where id = ?', [agenda.partner?.id ?? null]);
  const to = rows[0]?.email;
  if (to === null || to === undefined) refuse('MOTTAGARE_UTAN_ADRESS');
  const { meeting } = agenda;
  const text = announcementMail({
    startsAt: meeting.startsAt as Instant, endsAt: meeting.endsAt as Instant, place: meeting.place, partnership: meeting.partnership,
    sender: viewer.organisationName, link: `${origin}/moten/${meeting.id}` }, 'sv');
  await queueMail(tx.em, { to, ...text, language: 'sv' }, tx.now);
}
