import { mayCancelTraining, mayReadOwnTrained, mayReadTrainings, mayReplanTraining, mayTellTrainingHeld, mayWriteTrainings } from '@bokvar/domain/policy';
import { isTrainingDuty, ownTrained, topicsNotHeld, trainingLog, trainingState } from '@bokvar/domain/trainings';
import { toLocalDate, type LocalDate, type TrainingState, type TrainingTopic } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import type { Colleague } from '../partnerships/colleague.js';
import { isSide, otherSide } from '../partnerships/other-side.js';
import type { Viewer } from '../sessions/viewer.js';
import { loadTrainings, type TrainingParty, type TrainingRecord, type TrainingsRecord, type TrainingTableRecord } from './training.store.js';

/** Who attended of one side, by name. */
export interface SideAttended { readonly side: TrainingParty; readonly number: number; readonly people: readonly Colleague[]; readonly others: number }

/** A training on the page, and what the reader may do with it. */
export interface TrainingShown extends Omit<TrainingRecord, 'attendance'> {
  readonly state: TrainingState;
  /** Null: both together. */
  readonly holder: TrainingParty | null;
  readonly attended: readonly SideAttended[];
  readonly may: { readonly replan: boolean; readonly cancel: boolean; readonly tell: boolean };
}

/** One of the reader's partnerships with its trainings. */
export interface TrainingTable {
  readonly id: string;
  readonly otherSide: TrainingParty;
  readonly sides: readonly TrainingParty[];
  readonly ahead: readonly TrainingShown[];
  readonly held: readonly TrainingShown[];
  readonly cancelled: readonly TrainingShown[];
  readonly topicsNotHeld: readonly TrainingTopic[];
}

/** A colleague, and what she has attended this year. */
export interface TrainedColleague { readonly colleague: Colleague; readonly count: number; readonly topics: readonly TrainingTopic[] }

/** A line of the day's work about a training. */
export interface TrainingDuty { readonly training: TrainingShown; readonly otherSide: TrainingParty }

export interface TrainingsPage {
  readonly mayWrite: boolean;
  /** Whom the reader can tick. */
  readonly colleagues: readonly Colleague[];
  readonly tables: readonly TrainingTable[];
  readonly duties: readonly TrainingDuty[];
  /** Who of one's own has attended what this year, in all partnerships: to managers; else null. */
  readonly own: { readonly people: readonly TrainedColleague[]; readonly lacking: readonly TrainingTopic[] } | null;
}

/** The trainings of the viewer's partnerships; null where there are none to her. One statement. */
export async function readTrainings({ scope, now }: PortalContext, viewer: Viewer): Promise<TrainingsPage | null> {
  if (!mayReadTrainings(viewer).allowed) return null;
  const { organisationId, userId } = viewer;
  const record = await scope.database.as({ organisationId, userId, mayOpenProtected: false }, now).transactional(async (inner) => await loadTrainings(inner as Em));
  const today = toLocalDate(now);
  const tables = record.tables.flatMap((table) => tableOf(table, viewer, today));
  return { mayWrite: mayWriteTrainings(viewer).allowed, colleagues: record.colleagues, tables, duties: dutiesOf(tables, viewer, today), own: ownOf(record, viewer, today) };
}

function tableOf({ id, parties, people, trainings }: TrainingTableRecord, viewer: Viewer, today: LocalDate): TrainingTable[] {
  const other = otherSide(parties, viewer);
  if (other === null) return [];
  const shown = trainings.map((training) => shownTo(viewer, training, { parties, people }, today));
  return [{ id, otherSide: other, sides: parties.filter(({ kind }) => isSide(kind)), ...trainingLog(shown, today), topicsNotHeld: topicsNotHeld(trainings, today) }];
}

function shownTo(viewer: Viewer, { attendance, ...training }: TrainingRecord, { parties, people }: Pick<TrainingTableRecord, 'parties' | 'people'>, today: LocalDate): TrainingShown {
  return {
    ...training, state: trainingState(training, today), holder: parties.find(({ id }) => id === training.holderId) ?? null,
    attended: parties.flatMap((side) => attendance.filter(({ organisationId }) => organisationId === side.id).map(({ number, there, others }) => ({ side, number, others, people: people.filter(({ id }) => there.includes(id)) }))),
    may: {
      replan: mayReplanTraining(viewer, training.said).allowed, cancel: mayCancelTraining(viewer, training.said).allowed,
      tell: mayTellTrainingHeld(viewer, training.said).allowed && training.on <= today,
    },
  };
}

/** To coordinators, whose work it is: what is soon, and what nobody has told about. The earliest first. */
function dutiesOf(tables: readonly TrainingTable[], { role }: Viewer, today: LocalDate): TrainingDuty[] {
  if (role !== 'SAMORDNARE') return [];
  return tables.flatMap(({ otherSide: other, ahead }) => ahead.filter((training) => isTrainingDuty(training, today)).map((training) => ({ training, otherSide: other })));
}

function ownOf({ tables, colleagues }: TrainingsRecord, viewer: Viewer, today: LocalDate): TrainingsPage['own'] {
  if (!mayReadOwnTrained(viewer).allowed) return null;
  const trainings = tables.flatMap((table) => table.trainings).map((training) => ({ ...training, there: training.attendance.find(({ organisationId }) => organisationId === viewer.organisationId)?.there ?? [] }));
  const { people, lacking } = ownTrained(trainings, colleagues.map(({ id }) => id), today);
  return { lacking, people: people.flatMap(({ id, count, topics }) => colleagues.filter((colleague) => colleague.id === id).map((colleague) => ({ colleague, count, topics }))) };
}
