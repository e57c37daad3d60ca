import { mayWriteMinutes } from '@bokvar/domain/policy';
import type { TextStopped } from '@bokvar/domain/texts';
import type { Instant } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change, type Change } from '../../database/transaction.js';
import { requireAllowed } from '../cases/require-allowed.js';
import { meetingBooked } from '../monthly-meetings/meeting-change.js';
import type { Viewer } from '../sessions/viewer.js';
import { stopperIn } from './check-minutes.service.js';
import { draftOf, isHeld, type HeldMeeting } from './draft-minutes.js';
import { minutesAt } from './read-minutes.service.js';
import { holdMinutes, insertMinutesText, loadMinutes } from './minutes.store.js';

/** The longest text of one part, in characters. */
export const MINUTES_TEXT_MAX = 4000;

/** A text of one part, and the version that it was written on from. */
export interface WriteMinutes { readonly meetingId: string; readonly section: string; readonly base: number; readonly text: string }

/** It is kept as this version. */
export interface MinutesTextKept { readonly section: string; readonly version: number }

/** The minutes as the actor may have them, held until the change is done, and how they stand to her. Refused where there is no such meeting. */
export async function minutesIn(tx: Change, meetingId: string): Promise<{ readonly record: HeldMeeting; readonly at: ReturnType<typeof minutesAt> }> {
  await holdMinutes(tx.em, meetingId);
  const record = await loadMinutes(tx.em, meetingId);
  if (record.meeting === null) refuse('FINNS_INTE');
  if (!isHeld(record)) refuse('MOTET_AR_INTE_AVSLUTAT');
  return { record, at: minutesAt(record, tx.actor.userId) };
}

/** Keeps a part's text in the draft, without persons. Who writes on from an older version is refused, reads the newer and sends again. */
export async function writeMinutes(database: Database, viewer: Viewer, now: Instant, key: string, command: WriteMinutes): Promise<MinutesTextKept | TextStopped | Refused> {
  const { meetingId, section, base, text } = command;
  const stopped = await stopperIn(database, viewer, now, meetingId, (record) => ({ at: section, text, before: draftOf(record).sections.find(({ id }) => id === section)?.text ?? '' }));
  if (stopped !== null) return stopped;
  return await change(database, viewer, now, { key, operation: 'writeMinutes', input: command }, async (tx) => {
    const { record, at } = await minutesIn(tx, meetingId);
    requireAllowed(mayWriteMinutes(viewer, at), null);
    if (!draftOf(record).sections.some(({ id }) => id === section)) refuse('FINNS_INTE');
    if (text.length > MINUTES_TEXT_MAX) refuse('TEXT_FOR_LANG', 'text');
    if ((record.texts.find((one) => one.section === section)?.version ?? 0) !== base) refuse('ANDRAT_AV_ANNAN', 'text');
    await insertMinutesText(tx.em, { meetingId, organisationId: viewer.organisationId, recordedBy: viewer.userId, recordedAt: now }, { section, version: base + 1, text });
    await meetingBooked(tx, meetingId, 'MINNESANTECKNING_SKRIVEN');
    return { section, version: base + 1 };
  });
}
