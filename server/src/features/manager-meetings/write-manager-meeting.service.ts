import { mayAnswerManagerDecision, mayKeepManagerDecision, mayKeepManagerText, mayWriteAtManagerMeeting } from '@bokvar/domain/policy';
import type { TextStopped } from '@bokvar/domain/texts';
import type { Instant, LocalDate, ManagerDecisionState, ManagerItem } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change } from '../../database/transaction.js';
import { requireAllowed } from '../cases/require-allowed.js';
import { unlessStopped } from '../minutes/check-minutes.service.js';
import { isSide } from '../partnerships/other-side.js';
import type { Viewer } from '../sessions/viewer.js';
import { by, meetingIn, tellSides } from './manager-meeting-change.js';
import { findManagerDecision, holdManagerMeeting, insertDecisionAnswer, insertManagerDecision, insertManagerText } from './manager-meeting.store.js';
import { requireNoPerson } from './no-person.js';

interface Done { readonly meetingId: string }

/** A text at a standing item, and the version that it was written on from. */
export interface WriteManagerText { readonly meetingId: string; readonly item: ManagerItem; readonly base: number; readonly text: string }

/** It is kept as this version. */
export interface ManagerTextKept { readonly item: ManagerItem; readonly version: number }

/** Keeps what is written at an item, without persons. Who writes on from an older version is refused, reads the newer and sends again. */
export async function writeManagerText(database: Database, viewer: Viewer, now: Instant, key: string, command: WriteManagerText): Promise<ManagerTextKept | TextStopped | Refused> {
  return await unlessStopped(async () => await change(database, viewer, now, { key, operation: 'writeManagerText', input: command }, async (tx) => {
    const { meetingId, item, base, text } = command;
    const meeting = await meetingIn(tx, meetingId);
    requireAllowed(mayWriteAtManagerMeeting(viewer, meeting), null);
    requireAllowed(mayKeepManagerText(text), 'text');
    const before = meeting.texts.find((one) => one.item === item);
    if ((before?.version ?? 0) !== base) refuse('ANDRAT_AV_ANNAN', 'text');
    await requireNoPerson(tx, viewer, meeting.managers.map(({ name }) => name), item, { before: before?.text ?? '', text });
    const version = base + 1;
    await insertManagerText(tx.em, { meetingId, item, version, text }, by(tx));
    await tellSides(tx, 'CHEFSMOTE_SKRIVET', meeting.partnershipId, meetingId);
    return { item, version };
  }));
}

/** A decision at an item: which side sees to it, and by when. */
export interface DecideAtManagerMeeting { readonly meetingId: string; readonly item: ManagerItem; readonly text: string; readonly ownerId: string; readonly dueOn: LocalDate }

/** Keeps what was decided, without persons. */
export async function decideAtManagerMeeting(database: Database, viewer: Viewer, now: Instant, key: string, command: DecideAtManagerMeeting): Promise<Done | TextStopped | Refused> {
  return await unlessStopped(async () => await change(database, viewer, now, { key, operation: 'decideAtManagerMeeting', input: command }, async (tx) => {
    const { meetingId, item, ownerId } = command;
    const meeting = await meetingIn(tx, meetingId);
    requireAllowed(mayWriteAtManagerMeeting(viewer, meeting), null);
    const text = command.text.trim();
    requireAllowed(mayKeepManagerDecision(text), 'text');
    if (!meeting.parties.some(({ id, kind }) => id === ownerId && isSide(kind))) refuse('FINNS_INTE', 'ownerId');
    await requireNoPerson(tx, viewer, meeting.managers.map(({ name }) => name), 'text', { before: '', text });
    const decisionId = await insertManagerDecision(tx.em, { meetingId, item, text, ownerId, dueOn: command.dueOn }, by(tx));
    await tellSides(tx, 'CHEFSBESLUT_FATTAT', meeting.partnershipId, decisionId);
    return { meetingId };
  }));
}

/** Says that a decision is done, or that it no longer holds: also after its meeting, and at a later one. */
export async function answerManagerDecision(database: Database, viewer: Viewer, now: Instant, key: string, command: { readonly decisionId: string; readonly state: Exclude<ManagerDecisionState, 'OPPET'> }): Promise<Done | Refused> {
  return await change(database, viewer, now, { key, operation: 'answerManagerDecision', input: command }, async (tx) => {
    const { decisionId, state } = command;
    const known = await findManagerDecision(tx.em, decisionId);
    if (known === null) refuse('FINNS_INTE');
    const { meetingId, partnershipId } = known;
    await holdManagerMeeting(tx.em, meetingId);
    // Asked again once nobody else can answer: two who answer at once do not both.
    const held = await findManagerDecision(tx.em, decisionId);
    requireAllowed(mayAnswerManagerDecision(viewer, held?.state ?? 'TILLBAKA'), null);
    await insertDecisionAnswer(tx.em, { decisionId, meetingId, state }, by(tx));
    await tellSides(tx, 'CHEFSBESLUT_BESVARAT', partnershipId, decisionId);
    return { meetingId };
  });
}
