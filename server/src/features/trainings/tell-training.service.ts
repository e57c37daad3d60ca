import { mayTellAttendance, mayTellTrainingHeld, mayWriteTrainings, type Attended, type TrainingWritten } from '@bokvar/domain/policy';
import type { TextStopped } from '@bokvar/domain/texts';
import type { Instant } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import type { Refused } from '../../database/refused.js';
import { change, type Change } from '../../database/transaction.js';
import { requireAllowed } from '../cases/require-allowed.js';
import { by, tellSides } from '../manager-meetings/manager-meeting-change.js';
import { unlessStopped } from '../minutes/check-minutes.service.js';
import { choosePartnership } from '../partnerships/monthly-table.service.js';
import type { Viewer } from '../sessions/viewer.js';
import { keptAttendance, keptTraining, ownAttendance, requireUnchanged, trainingIn, type TrainingDone } from './training-change.js';
import { insertAttendance, insertTraining, insertTrainingVersion, loadColleagues } from './training.store.js';

/** A training that was held, with who attended of the own side. */
export interface HeldTraining extends TrainingWritten, Attended {
  /** The one that was planned, or is corrected; null: nobody had planned it here. */
  readonly trainingId: string | null;
  /** Of which partnership, where it is a new one; null when there is only one to choose. */
  readonly partnershipId: string | null;
  /** How often it had been changed, and how often the own side had said who attended, when it was read. */
  readonly changes: number;
  readonly told: number;
}

/** Tells of a training that was held: one that was planned, one that nobody had planned here, or one that was told of and is corrected. */
export async function tellTrainingHeld(database: Database, viewer: Viewer, now: Instant, key: string, command: HeldTraining): Promise<TrainingDone | TextStopped | Refused> {
  return await unlessStopped(async () => await change(database, viewer, now, { key, operation: 'tellTrainingHeld', input: command }, async (tx) => {
    return command.trainingId === null ? await writeIn(tx, viewer, command) : await tellOf(tx, viewer, command.trainingId, command);
  }));
}

async function writeIn(tx: Change, viewer: Viewer, command: HeldTraining): Promise<TrainingDone> {
  requireAllowed(mayWriteTrainings(viewer), null);
  const partnershipId = await choosePartnership(tx.em, viewer, command.partnershipId);
  const kept = await keptTraining(tx, viewer, command, { partnershipId, held: true, before: null });
  const attended = keptAttendance(command, undefined, await loadColleagues(tx.em));
  const trainingId = await insertTraining(tx.em, partnershipId, by(tx));
  await insertTrainingVersion(tx.em, trainingId, 1, { ...kept, said: 'HALLEN', reason: null }, by(tx));
  await insertAttendance(tx.em, trainingId, 1, attended, by(tx));
  await tellSides(tx, 'UTBILDNING_HALLEN', partnershipId, trainingId);
  return { trainingId };
}

async function tellOf(tx: Change, viewer: Viewer, trainingId: string, command: HeldTraining): Promise<TrainingDone> {
  const training = await trainingIn(tx, trainingId);
  requireAllowed(mayTellTrainingHeld(viewer, training.said), null);
  requireUnchanged(training.changes, command.changes, 'on');
  const own = ownAttendance(training, viewer);
  requireUnchanged(own?.number ?? 0, command.told, 'there');
  const kept = await keptTraining(tx, viewer, command, { partnershipId: training.partnershipId, held: true, before: training });
  const attended = keptAttendance(command, own, training.colleagues);
  await insertTrainingVersion(tx.em, trainingId, command.changes + 1, { ...kept, said: 'HALLEN', reason: null }, by(tx));
  await insertAttendance(tx.em, trainingId, command.told + 1, attended, by(tx));
  await tellSides(tx, training.said === 'HALLEN' ? 'UTBILDNING_RATTAD' : 'UTBILDNING_HALLEN', training.partnershipId, trainingId);
  return { trainingId };
}

/** Who attended of the own side. `told`: how often it had said so when it was read. */
export interface TellAttendance extends Attended { readonly trainingId: string; readonly told: number }

/** Tells who of the own side attended a training that was held: each side ticks its own people. */
export async function tellAttendance(database: Database, viewer: Viewer, now: Instant, key: string, command: TellAttendance): Promise<TrainingDone | Refused> {
  return await change(database, viewer, now, { key, operation: 'tellAttendance', input: command }, async (tx) => {
    const { trainingId, told } = command;
    const training = await trainingIn(tx, trainingId);
    requireAllowed(mayTellAttendance(viewer, training.said), null);
    const own = ownAttendance(training, viewer);
    requireUnchanged(own?.number ?? 0, told, 'there');
    await insertAttendance(tx.em, trainingId, told + 1, keptAttendance(command, own, training.colleagues), by(tx));
    await tellSides(tx, 'UTBILDNING_NARVARO', training.partnershipId, trainingId);
    return { trainingId };
  });
}
