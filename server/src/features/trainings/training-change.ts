import { mayKeepAttendance, mayKeepTraining, type Attended, type TrainingWritten } from '@bokvar/domain/policy';
import { toLocalDate } from '@bokvar/domain/vocabulary';
import { refuse } from '../../database/refused.js';
import type { Change } from '../../database/transaction.js';
import { requireAllowed } from '../cases/require-allowed.js';
import { requireNoPerson } from '../manager-meetings/no-person.js';
import { isSide } from '../partnerships/other-side.js';
import { partiesNow } from '../partnerships/partnership.store.js';
import type { Viewer } from '../sessions/viewer.js';
import { holdTraining, loadTraining, type AttendanceRecord, type TrainingInHand } from './training.store.js';

/** It is kept under this id. */
export interface TrainingDone { readonly trainingId: string }

const PARTS = ['topic', 'topicWords', 'on', 'holderId', 'place'] as const;

/** The training as the actor may have it, held until the change is done. Refused where there is none to her. */
export async function trainingIn(tx: Change, trainingId: string): Promise<TrainingInHand> {
  await holdTraining(tx.em, trainingId);
  return await loadTraining(tx.em, trainingId) ?? refuse('FINNS_INTE');
}

/** What stood before, where something did: its words are not the writer's to be stopped by. */
interface About { readonly partnershipId: string; readonly held: boolean; readonly before: TrainingWritten | null }

/** What somebody writes, fit to be kept: within its bounds, and without persons. */
export async function keptTraining(tx: Change, viewer: Viewer, written: TrainingWritten, { partnershipId, held, before }: About): Promise<TrainingWritten> {
  const kept: TrainingWritten = { ...written, topicWords: written.topicWords.trim(), place: written.place.trim() };
  const sides = (await partiesNow(tx.em, partnershipId)).filter(({ kind }) => isSide(kind)).map(({ id }) => id);
  const bounds = { today: toLocalDate(tx.now), held, sides, was: before?.on ?? null };
  for (const part of PARTS) requireAllowed(mayKeepTraining(part, kept, bounds), part);
  for (const part of ['topicWords', 'place'] as const) await requireNoPerson(tx, viewer, [], part, { before: before?.[part] ?? '', text: kept[part] });
  return kept;
}

/** Those of the actor's own side who attended, fit to be kept. @param own what her side has said before; @param colleagues those who work there now */
export function keptAttendance({ there, others }: Attended, own: AttendanceRecord | undefined, colleagues: readonly { readonly id: string }[]): Attended {
  const kept: Attended = { there: [...new Set(there)], others };
  const known = new Set([...colleagues.map(({ id }) => id), ...own?.there ?? []]);
  for (const part of ['there', 'others'] as const) requireAllowed(mayKeepAttendance(part, kept, known), part);
  return kept;
}

/** What the actor's own side has said of who attended. */
export const ownAttendance = ({ attendance }: Pick<TrainingInHand, 'attendance'>, { organisationId }: Viewer): AttendanceRecord | undefined =>
  attendance.find((side) => side.organisationId === organisationId);

/** Refused where somebody was quicker: nobody's words are written over. */
export function requireUnchanged(stands: number, read: number, field: string & keyof (TrainingWritten & Attended) | 'reason'): void {
  if (stands !== read) refuse('ANDRAT_AV_ANNAN', field);
}

