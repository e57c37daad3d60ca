import { mayCancelTraining, mayKeepTrainingReason, mayReplanTraining, mayWriteTrainings, type TrainingWritten } from '@bokvar/domain/policy';
import type { TextStopped } from '@bokvar/domain/texts';
import type { Instant } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import type { Refused } from '../../database/refused.js';
import { change, type Change } from '../../database/transaction.js';
import { requireAllowed } from '../cases/require-allowed.js';
import { by, tellSides } from '../manager-meetings/manager-meeting-change.js';
import { requireNoPerson } from '../manager-meetings/no-person.js';
import { unlessStopped } from '../minutes/check-minutes.service.js';
import { choosePartnership } from '../partnerships/monthly-table.service.js';
import type { Viewer } from '../sessions/viewer.js';
import { keptTraining, requireUnchanged, trainingIn, type TrainingDone } from './training-change.js';
import { insertTraining, insertTrainingVersion } from './training.store.js';

/** `partnershipId`: null when there is only one to choose. */
export interface PlanTraining extends TrainingWritten { readonly partnershipId: string | null }

/** Plans a training that lies ahead. */
export async function planTraining(database: Database, viewer: Viewer, now: Instant, key: string, command: PlanTraining): Promise<TrainingDone | TextStopped | Refused> {
  return await unlessStopped(async () => await change(database, viewer, now, { key, operation: 'planTraining', input: command }, async (tx) => {
    requireAllowed(mayWriteTrainings(viewer), null);
    const partnershipId = await choosePartnership(tx.em, viewer, command.partnershipId);
    const kept = await keptTraining(tx, viewer, command, { partnershipId, held: false, before: null });
    const trainingId = await insertTraining(tx.em, partnershipId, by(tx));
    await insertTrainingVersion(tx.em, trainingId, 1, { ...kept, said: 'PLANERAD', reason: null }, by(tx));
    await tellSides(tx, 'UTBILDNING_PLANERAD', partnershipId, trainingId);
    return { trainingId };
  }));
}

/** `changes`: how often it had been changed when it was read. */
export interface ReplanTraining extends TrainingWritten { readonly trainingId: string; readonly changes: number; readonly reason: string }

/** Gives a planned training another topic, day, holder or place, with why: both sides read it. */
export async function replanTraining(database: Database, viewer: Viewer, now: Instant, key: string, command: ReplanTraining): Promise<TrainingDone | TextStopped | Refused> {
  return await unlessStopped(async () => await change(database, viewer, now, { key, operation: 'replanTraining', input: command }, async (tx) => {
    const { trainingId, changes } = command;
    const training = await trainingIn(tx, trainingId);
    requireAllowed(mayReplanTraining(viewer, training.said), null);
    requireUnchanged(training.changes, changes, 'on');
    const kept = await keptTraining(tx, viewer, command, { partnershipId: training.partnershipId, held: false, before: training });
    const reason = await keptReason(tx, viewer, command.reason);
    await insertTrainingVersion(tx.em, trainingId, changes + 1, { ...kept, said: 'PLANERAD', reason }, by(tx));
    await tellSides(tx, 'UTBILDNING_ANDRAD', training.partnershipId, trainingId);
    return { trainingId };
  }));
}

export interface CancelTraining { readonly trainingId: string; readonly changes: number; readonly reason: string }

/** Says that a training does not take place, or did not, with why. */
export async function cancelTraining(database: Database, viewer: Viewer, now: Instant, key: string, command: CancelTraining): Promise<TrainingDone | TextStopped | Refused> {
  return await unlessStopped(async () => await change(database, viewer, now, { key, operation: 'cancelTraining', input: command }, async (tx) => {
    const { trainingId, changes } = command;
    const training = await trainingIn(tx, trainingId);
    requireAllowed(mayCancelTraining(viewer, training.said), null);
    requireUnchanged(training.changes, changes, 'reason');
    const reason = await keptReason(tx, viewer, command.reason);
    await insertTrainingVersion(tx.em, trainingId, changes + 1, { ...training, said: 'INSTALLD', reason }, by(tx));
    await tellSides(tx, 'UTBILDNING_INSTALLD', training.partnershipId, trainingId);
    return { trainingId };
  }));
}

async function keptReason(tx: Change, viewer: Viewer, written: string): Promise<string> {
  const reason = written.trim();
  requireAllowed(mayKeepTrainingReason(reason), 'reason');
  await requireNoPerson(tx, viewer, [], 'reason', { before: '', text: reason });
  return reason;
}
