import type { ItemAnswer } from '@bokvar/domain/meetings';
import { mayAnswerItem } from '@bokvar/domain/policy';
import type { Instant } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change } from '../../database/transaction.js';
import { requireAllowed } from '../cases/require-allowed.js';
import type { Viewer } from '../sessions/viewer.js';
import { findPoints, setAnswers } from './answer-rest.store.js';
import { pointsChanged, standingIn } from './meeting-change.js';

/** `itemIds`: the points that stood unanswered before whoever answers, so that none is answered unseen. */
export interface AnswerRest { meetingId: string; itemIds: readonly string[]; answer: ItemAnswer; reason: string | null }

/** The longest reason, in characters. */
const REASON_MAX = 500;

/**
 * Answers several own proposals at once, by the rule for each of them; FORESLAGEN takes that back. What a colleague has
 * answered meanwhile is left as it is. One that is not there, or not the answerer's own, refuses them all.
 */
export async function answerRest(database: Database, viewer: Viewer, now: Instant, key: string, command: AnswerRest): Promise<{ meetingId: string } | Refused> {
  return await change(database, viewer, now, { key, operation: 'answerRest', input: command }, async (tx) => {
    const { meetingId, answer, reason } = command;
    const itemIds = [...new Set(command.itemIds)];
    const standing = await standingIn(tx, meetingId);
    const points = (await findPoints(tx.em, meetingId, itemIds)).filter(({ ownerId }) => ownerId === null || ownerId === viewer.organisationId);
    if (points.length === 0 || points.length < itemIds.length) refuse('FINNS_INTE');
    for (const point of points) requireAllowed(mayAnswerItem(viewer, standing, point, answer, reason), 'reason');
    const changed = await setAnswers(tx.em, itemIds, answer, answer === 'AVSTA' ? reason?.trim().slice(0, REASON_MAX) ?? null : null);
    return await pointsChanged(tx, meetingId, 'PUNKTER_SVARADE', changed);
  });
}
