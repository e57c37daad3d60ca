import { randomUUID } from 'node:crypto';
import { mayAnswerItem, mayEditAgenda, mayMoveItem, mayRemoveItem, maySetItemMinutes, type MeetingStanding } from '@bokvar/domain/policy';
import type { ItemAnswer, ItemKind, LearningCode } from '@bokvar/domain/meetings';
import type { Instant, OrganisationId } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change, type Change } from '../../database/transaction.js';
import { requireAllowed } from '../cases/require-allowed.js';
import { findCase } from '../cases/case.store.js';
import { isFlagged } from '../grounds/protection.store.js';
import type { Viewer } from '../sessions/viewer.store.js';
import { AgendaItemEntity, MonthlyMeetingEntity, type AgendaItemRow, type MonthlyMeetingRow } from './monthly-meeting.entity.js';

interface Done { meetingId: string }

/** The meeting and the viewer's standing in it; refuses as for one that does not exist when there is none. */
export async function meetingOf(tx: Change, meetingId: string): Promise<{ meeting: MonthlyMeetingRow; standing: MeetingStanding }> {
  const meeting = await tx.em.findOne(MonthlyMeetingEntity, { id: meetingId });
  if (meeting === null) refuse('FINNS_INTE');
  return { meeting, standing: { isParty: true, begun: meeting.startsAt.getTime() <= tx.now } };
}

async function itemOf(tx: Change, itemId: string): Promise<{ item: AgendaItemRow; standing: MeetingStanding; place: { kind: ItemKind; ownerId: OrganisationId | null } }> {
  const item = await tx.em.findOne(AgendaItemEntity, { id: itemId });
  if (item === null) refuse('FINNS_INTE');
  const { standing } = await meetingOf(tx, item.meetingId);
  return { item, standing, place: { kind: item.kind as ItemKind, ownerId: (item.ownerId ?? null) as OrganisationId | null } };
}

/** Ends a change of the agenda: everybody at the table asks again, whoever may see the point. */
export async function agendaChanged(tx: Change, meetingId: string, action: string, ids: readonly string[]): Promise<Done> {
  await tx.em.flush();
  tx.record(action, [meetingId, ...ids]);
  await tx.asSystem(async (system) => {
    const parties: { id: string }[] = await system.execute(
      `select pp.organisation_id as id from partnership_party pp join monthly_meeting m on m.partnership_id = pp.partnership_id where m.id = ?`, [meetingId]);
    tx.tell(parties.map((party) => party.id), [meetingId]);
  });
  return { meetingId };
}

/** Takes a proposed point along, leaves it out with a reason, or takes that back. */
export async function answerItem(
  database: Database, viewer: Viewer, now: Instant, key: string, command: { itemId: string; answer: ItemAnswer; reason: string | null },
): Promise<Done | Refused> {
  return await change(database, viewer, now, { key, operation: 'answerItem', input: command }, async (tx) => {
    const { item, standing, place } = await itemOf(tx, command.itemId);
    requireAllowed(mayAnswerItem(viewer, standing, place, command.answer, command.reason), 'reason');
    item.answer = command.answer;
    item.refusedReason = command.answer === 'AVSTA' ? command.reason?.trim().slice(0, 500) ?? null : null;
    return await agendaChanged(tx, item.meetingId, 'PUNKT_SVARAD', [item.id]);
  });
}

/** How long a point takes. Two people who set it at once are told, and see each other's number. */
export async function setItemMinutes(
  database: Database, viewer: Viewer, now: Instant, key: string, command: { itemId: string; minutes: number; version: number },
): Promise<Done | Refused> {
  return await change(database, viewer, now, { key, operation: 'setItemMinutes', input: command }, async (tx) => {
    const { item, standing, place } = await itemOf(tx, command.itemId);
    requireAllowed(maySetItemMinutes(viewer, standing, place, command.minutes), 'minutes');
    if (item.version !== command.version) refuse('ANDRAT_AV_ANNAN', 'minutes');
    item.minutes = command.minutes;
    return await agendaChanged(tx, item.meetingId, 'PUNKT_TID', [item.id]);
  });
}

/**
 * Moves a point to a place among the points that the mover sees: 1 is the first. Positions are between neighbours,
 * so that a point which somebody else cannot see is never pushed about.
 */
export async function moveItem(
  database: Database, viewer: Viewer, now: Instant, key: string, command: { itemId: string; position: number; version: number },
): Promise<Done | Refused> {
  return await change(database, viewer, now, { key, operation: 'moveItem', input: command }, async (tx) => {
    const { item, standing, place } = await itemOf(tx, command.itemId);
    requireAllowed(mayMoveItem(viewer, standing, place), 'position');
    if (item.version !== command.version) refuse('ANDRAT_AV_ANNAN', 'position');
    const others = (await tx.em.find(AgendaItemEntity, { meetingId: item.meetingId, kind: item.kind, answer: { $ne: 'BORTTAGEN' }, id: { $ne: item.id } }, { orderBy: { position: 'asc' } }));
    const index = Math.max(0, Math.min(command.position - 1, others.length));
    const before = others[index - 1]?.position ?? (others[0]?.position ?? 1) - 2;
    const after = others[index]?.position ?? before + 2;
    item.position = (before + after) / 2;
    return await agendaChanged(tx, item.meetingId, 'PUNKT_FLYTTAD', [item.id]);
  });
}

export interface AddPoint { meetingId: string; kind: 'HUSHALL' | 'LARANDE' | 'OVRIGT'; caseId: string | null; text: string | null; learning: LearningCode | null }

/** Adds a household, something to learn, or a point in the adder's own words. */
export async function addPoint(database: Database, viewer: Viewer, now: Instant, key: string, command: AddPoint): Promise<Done | Refused> {
  return await change(database, viewer, now, { key, operation: 'addPoint', input: command }, async (tx) => {
    const { standing } = await meetingOf(tx, command.meetingId);
    requireAllowed(mayEditAgenda(viewer, standing), null);
    const text = command.text?.trim() ?? '';
    if (command.kind === 'HUSHALL') await requireFreeHousehold(tx, viewer, command);
    else if (text === '' && command.learning === null) refuse('TEXT_SAKNAS', 'text');
    if (text.length > 300) refuse('TEXT_FOR_LANG', 'text');
    const last = await tx.em.find(AgendaItemEntity, { meetingId: command.meetingId, kind: command.kind }, { orderBy: { position: 'desc' }, limit: 1 });
    const id = randomUUID();
    tx.em.persist(tx.em.create(AgendaItemEntity, {
      id, meetingId: command.meetingId, ownerId: viewer.organisationId as string, kind: command.kind, standing: null, learning: command.learning, text: text === '' ? null : text,
      caseId: command.kind === 'HUSHALL' ? command.caseId : null, position: (last[0]?.position ?? (command.kind === 'HUSHALL' ? 0 : 899)) + 1,
      minutes: command.kind === 'HUSHALL' ? 5 : 10, answer: 'TA_MED', refusedReason: null, sentAt: null, version: 1 }));
    return await agendaChanged(tx, command.meetingId, 'PUNKT_TILLAGD', [id]);
  });
}

async function requireFreeHousehold(tx: Change, viewer: Viewer, { meetingId, caseId }: AddPoint): Promise<void> {
  const file = caseId === null ? null : await findCase(tx.em, caseId, viewer.organisationId);
  if (file === null) refuse('FINNS_INTE', 'caseId');
  // A household with protected identity is spoken of outside the meeting's lists [domain 1.6].
  if (await isFlagged(tx.em, file.id, new Date(tx.now))) refuse('SKYDDADE_UPPGIFTER', 'caseId');
  const there = await tx.em.count(AgendaItemEntity, { meetingId, caseId, ownerId: viewer.organisationId, answer: { $ne: 'BORTTAGEN' } });
  if (there > 0) refuse('HUSHALLET_FINNS_MED', 'caseId');
}

/** Takes away a point that was added by hand. */
export async function removePoint(database: Database, viewer: Viewer, now: Instant, key: string, itemId: string): Promise<Done | Refused> {
  return await change(database, viewer, now, { key, operation: 'removePoint', input: { itemId } }, async (tx) => {
    const { item, standing, place } = await itemOf(tx, itemId);
    requireAllowed(mayRemoveItem(viewer, standing, place), null);
    item.answer = 'BORTTAGEN';
    return await agendaChanged(tx, item.meetingId, 'PUNKT_BORTTAGEN', [item.id]);
  });
}
