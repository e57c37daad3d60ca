import { mayWriteItemNote } from '@bokvar/domain/policy';
import { personBroughtIn, type PersonalFind, type TextStopped } from '@bokvar/domain/texts';
import { categoryOf, type Instant } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change } from '../../database/transaction.js';
import { adultsOf } from '../cases/case.store.js';
import { wordsOfOwnWorld } from '../cases/own-words.store.js';
import { asReader } from '../cases/reading.service.js';
import { requireAllowed } from '../cases/require-allowed.js';
import { findPoint } from '../monthly-meetings/agenda-item.store.js';
import { pointOf } from '../monthly-meetings/agenda-change.service.js';
import { pointsChanged } from '../monthly-meetings/meeting-change.js';
import type { Viewer } from '../sessions/viewer.js';
import { holdNote, insertOwnNote, insertSharedNote, latestOwnNote, latestSharedNote, type NewNote } from './item-note.store.js';

/** The longest text at one point, in characters. */
const NOTE_MAX = 2000;

/** A text at a point, and the version that it was written on from. */
export interface WriteNote { readonly itemId: string; readonly base: number; readonly text: string }

/** It is kept as this version. */
export interface NoteKept { readonly itemId: string; readonly version: number }

/**
 * Keeps what is written at a point: in the organisation's own file where it is on a household, else in the one text of the
 * table. Who writes on from an older version is refused, reads the newer and sends again: nobody writes over anybody.
 */
export async function writeNote(database: Database, viewer: Viewer, now: Instant, key: string, command: WriteNote): Promise<NoteKept | TextStopped | Refused> {
  const found = await personAtPoint(database, viewer, now, command, 'NOTE');
  // What was found is the writer's own word, and goes back to her alone: it is kept nowhere.
  if (found !== null) return { at: command.itemId, ...found };
  return await change(database, viewer, now, { key, operation: 'writeItemNote', input: command }, async (tx) => {
    const { point, standing } = await pointOf(tx, command.itemId);
    requireAllowed(mayWriteItemNote(viewer, standing), null);
    if (command.text.length > NOTE_MAX) refuse('TEXT_FOR_LANG', 'text');
    const { id: itemId, meetingId, caseId } = point;
    await holdNote(tx.em, itemId, caseId === null ? meetingId : viewer.organisationId);
    const latest = caseId === null ? await latestSharedNote(tx.em, itemId) : await latestOwnNote(tx.em, itemId);
    if ((latest?.version ?? 0) !== command.base) refuse('ANDRAT_AV_ANNAN', 'text');
    const note: NewNote = { meetingId, itemId, organisationId: viewer.organisationId, version: command.base + 1, text: command.text, recordedAt: now, recordedBy: viewer.userId };
    if (caseId === null) {
      await insertSharedNote(tx.em, note);
      await pointsChanged(tx, meetingId, 'ANTECKNING_SKRIVEN', [itemId]);
    } else {
      const category = categoryOf(viewer.organisationKind, 'ANTECKNING');
      if (category === null) refuse('NOT_ALLOWED');
      await insertOwnNote(tx.em, note, { caseId, category, concerns: await adultsOf(tx.em, caseId) });
      // Nobody else learns that something was noted.
      tx.record('ANTECKNING_SKRIVEN', [meetingId, itemId]);
      tx.tell([viewer.organisationId], [meetingId]);
    }
    return { itemId, version: note.version };
  });
}

/** Looks through a text at a point that others read, on from the common note or by itself, by the words of the writer's own cases alone: it tells nothing of anybody else's. */
export async function personAtPoint(database: Database, viewer: Viewer, now: Instant, { itemId, text }: Pick<WriteNote, 'itemId' | 'text'>, on: 'NOTE' | 'NOTHING'): Promise<PersonalFind | null> {
  return await asReader(database, viewer, now, async (em) => {
    const point = await findPoint(em, itemId);
    if (point === null || point.caseId !== null) return null;
    const before = on === 'NOTE' ? (await latestSharedNote(em, itemId))?.text ?? '' : '';
    return personBroughtIn({ before, text }, await wordsOfOwnWorld(em));
  });
}
