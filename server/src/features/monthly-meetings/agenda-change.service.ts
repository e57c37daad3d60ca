import { mayAnswerItem, mayEditAgenda, mayMoveItem, mayRemoveItem, maySetItemMinutes, type MeetingStanding } from '@bokvar/domain/policy';
import type { ItemAnswer, LearningCode } from '@bokvar/domain/meetings';
import { personInText, type TextStopped } from '@bokvar/domain/texts';
import type { Instant } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change, type Change } from '../../database/transaction.js';
import { wordsOfOwnWorld } from '../cases/own-words.store.js';
import { asReader } from '../cases/reading.service.js';
import { requireAllowed } from '../cases/require-allowed.js';
import { adultsOf, findCase } from '../cases/case.store.js';
import { flaggedPersons } from '../grounds/protection.store.js';
import type { Viewer } from '../sessions/viewer.js';
import {
  findPoint, hasHousehold, insertPoint, lastPosition, positionsBeside, removePoint as takeAway, setAnswer, setMinutes, setPosition, type AgendaPoint, type NewPoint,
} from './agenda-item.store.js';
import { letGoOfSeats } from './emptied-seats.service.js';
import { pointsChanged, standingIn } from './meeting-change.js';
import { raisedCategory } from './raised-point.js';

interface Done { meetingId: string }

interface Found { point: AgendaPoint; standing: MeetingStanding }

/** The point, and the actor's standing in its meeting; refuses as for one that does not exist where the actor sees none. */
export async function pointOf(tx: Change, itemId: string): Promise<Found> {
  const point = await findPoint(tx.em, itemId);
  if (point === null) refuse('FINNS_INTE');
  // Another's point is there for whoever reads anything of its case; otherwise it is not on the page either.
  const others = point.caseId !== null && point.ownerId !== tx.actor.organisationId ? point.caseId : null;
  if (others !== null && (await findCase(tx.em, others, tx.actor.organisationId)) === null) refuse('FINNS_INTE');
  return { point, standing: await standingIn(tx, point.meetingId) };
}

/** Takes a proposed point along, leaves it out with a reason, or takes that back. */
export async function answerItem(
  database: Database, viewer: Viewer, now: Instant, key: string, command: { itemId: string; answer: ItemAnswer; reason: string | null },
): Promise<Done | Refused> {
  return await change(database, viewer, now, { key, operation: 'answerItem', input: command }, async (tx) => {
    const { point, standing } = await pointOf(tx, command.itemId);
    requireAllowed(mayAnswerItem(viewer, standing, point, command.answer, command.reason), 'reason');
    await setAnswer(tx.em, point.id, command.answer, command.answer === 'AVSTA' ? command.reason?.trim().slice(0, 500) ?? null : null);
    return await pointsChanged(tx, point.meetingId, 'PUNKT_SVARAD', [point.id]);
  });
}

/** How long a point takes. Two people who set it at once are told, and see each other's number. */
export async function setItemMinutes(
  database: Database, viewer: Viewer, now: Instant, key: string, command: { itemId: string; minutes: number; version: number },
): Promise<Done | Refused> {
  return await change(database, viewer, now, { key, operation: 'setItemMinutes', input: command }, async (tx) => {
    const { point, standing } = await pointOf(tx, command.itemId);
    requireAllowed(maySetItemMinutes(viewer, standing, point, command.minutes), 'minutes');
    if (point.version !== command.version || !(await setMinutes(tx.em, point, command.minutes))) refuse('ANDRAT_AV_ANNAN', 'minutes');
    return await pointsChanged(tx, point.meetingId, 'PUNKT_TID', [point.id]);
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
    const { point, standing } = await pointOf(tx, command.itemId);
    requireAllowed(mayMoveItem(viewer, standing, point), 'position');
    if (point.version !== command.version) refuse('ANDRAT_AV_ANNAN', 'position');
    const others = await positionsBeside(tx.em, point);
    const index = Math.max(0, Math.min(command.position - 1, others.length));
    const before = others[index - 1] ?? (others[0] ?? 1) - 2;
    const after = others[index] ?? before + 2;
    if (!(await setPosition(tx.em, point, (before + after) / 2))) refuse('ANDRAT_AV_ANNAN', 'position');
    return await pointsChanged(tx, point.meetingId, 'PUNKT_FLYTTAD', [point.id]);
  });
}

export interface AddPoint { meetingId: string; kind: 'HUSHALL' | 'LARANDE' | 'OVRIGT'; caseId: string | null; text: string | null; learning: LearningCode | null }

/**
 * Adds a household, something to learn, or a point in the adder's own words: those everybody at the table reads, so they are looked
 * through for persons of the adder's own cases first, and what was found is kept nowhere.
 */
export async function addPoint(database: Database, viewer: Viewer, now: Instant, key: string, command: AddPoint): Promise<Done | TextStopped | Refused> {
  const found = command.text === null || command.kind === 'HUSHALL' ? null : await asReader(database, viewer, now, async (em) => personInText(command.text ?? '', await wordsOfOwnWorld(em)));
  if (found !== null) return { at: null, ...found };
  return await change(database, viewer, now, { key, operation: 'addPoint', input: command }, async (tx) => {
    const standing = await standingIn(tx, command.meetingId);
    requireAllowed(mayEditAgenda(viewer, standing), null);
    const household = command.kind === 'HUSHALL' ? await freeHousehold(tx, viewer, command) : null;
    // What there is to say about a household are facts of its case, each with a ground of its own.
    const text = household === null ? command.text?.trim() ?? '' : '';
    if (household === null && text === '' && command.learning === null) refuse('TEXT_SAKNAS', 'text');
    if (text.length > 300) refuse('TEXT_FOR_LANG', 'text');
    const last = await lastPosition(tx.em, command.meetingId, command.kind);
    const id = await insertPoint(tx.em, {
      meetingId: command.meetingId, ownerId: viewer.organisationId, kind: command.kind, learning: command.learning, text: text === '' ? null : text,
      household, position: (last ?? (household === null ? 899 : 0)) + 1, minutes: household === null ? 10 : 5 });
    return await pointsChanged(tx, command.meetingId, 'PUNKT_TILLAGD', [id]);
  });
}

/** The household of a case that the viewer's organisation may raise, and what it tells that it does. */
async function freeHousehold(tx: Change, viewer: Viewer, { meetingId, caseId }: AddPoint): Promise<NonNullable<NewPoint['household']>> {
  const file = caseId === null ? null : await findCase(tx.em, caseId, viewer.organisationId);
  if (file === null) refuse('FINNS_INTE', 'caseId');
  const category = raisedCategory(viewer.organisationKind);
  if (category === null) refuse('NOT_ALLOWED');
  // A household with protected identity is spoken of outside the meeting's lists [domain 1.6].
  if ((await flaggedPersons(tx.em, file.id)).length > 0) refuse('SKYDDADE_UPPGIFTER', 'caseId');
  if (await hasHousehold(tx.em, { meetingId, caseId: file.id, ownerId: viewer.organisationId })) refuse('HUSHALLET_FINNS_MED', 'caseId');
  return { caseId: file.id, category, concerns: await adultsOf(tx.em, file.id) };
}

/** Takes away a point that was added by hand. */
export async function removePoint(database: Database, viewer: Viewer, now: Instant, key: string, itemId: string): Promise<Done | Refused> {
  return await change(database, viewer, now, { key, operation: 'removePoint', input: { itemId } }, async (tx) => {
    const { point, standing } = await pointOf(tx, itemId);
    requireAllowed(mayRemoveItem(viewer, standing, point), null);
    await takeAway(tx.em, point.id);
    await letGoOfSeats(tx, point, viewer.organisationKind);
    return await pointsChanged(tx, point.meetingId, 'PUNKT_BORTTAGEN', [point.id]);
  });
}
