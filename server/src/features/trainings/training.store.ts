import { randomUUID } from 'node:crypto';
import type { Attended, TrainingWritten } from '@bokvar/domain/policy';
import type { LocalDate, OrganisationKind, TrainingSaying, TrainingTopic } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { CURRENT_ORGANISATION } from '../../database/policies.js';
import { reading } from '../../database/reading-functions.js';
import { uuidArray } from '../../database/uuid-array.js';
import { byValues, type By } from '../manager-meetings/by.js';
import type { Colleague } from '../partnerships/colleague.js';

/** A side of a partnership, or another party of it. */
export interface TrainingParty { readonly id: string; readonly name: string; readonly shortName: string; readonly kind: OrganisationKind }

/** Who attended of one side, as it said last. */
export interface AttendanceRecord extends Attended { readonly organisationId: string; readonly number: number }

/** A training as it stands. */
export interface TrainingRecord extends TrainingWritten {
  readonly id: string;
  readonly said: TrainingSaying;
  /** Why the plan was changed or given up. */
  readonly reason: string | null;
  /** How often it has been said what it is: a change says from which. */
  readonly changes: number;
  readonly attendance: readonly AttendanceRecord[];
}

/** One of the reader's partnerships with its trainings. */
export interface TrainingTableRecord {
  readonly id: string;
  readonly parties: readonly TrainingParty[];
  readonly trainings: readonly TrainingRecord[];
  /** Those of both sides who attended, by name. */
  readonly people: readonly Colleague[];
}

/** All that the reader's organisation has of trainings. */
export interface TrainingsRecord { readonly tables: readonly TrainingTableRecord[]; readonly colleagues: readonly Colleague[] }

const LATEST = 'join lateral (select v.* from training_version v where v.training_id = t.id order by v.number desc limit 1) v on true';
const AS_IT_STANDS = `t.id, v.said, v.topic, v.topic_words as "topicWords", v.on_day as "on", v.holder_id as "holderId", v.place, v.reason, v.number as changes,
  array(select row_to_json(a) from (select distinct on (a.organisation_id) a.organisation_id as "organisationId", a.number, a.there, a.others
    from training_attendance a where a.training_id = t.id order by a.organisation_id, a.number desc) a) as attendance`;
const COLLEAGUES = 'array(select row_to_json(c) from (select c.id, c.name from colleagues_now() c order by c.name, c.id) c)';

/** The reader's partnerships with their trainings, its oldest first, and whom it can tick. */
export const trainingsReading = reading<TrainingsRecord>('trainings', [],
  `select json_build_object('colleagues', ${COLLEAGUES}, 'tables', array(select row_to_json(x) from (select p.id,
     array(select row_to_json(o) from (select o.id, o.name, o.short_name as "shortName", o.kind
       from partnership_party pp join organisation o on o.id = pp.organisation_id where pp.partnership_id = p.id and pp.to_at is null order by o.name, o.id) o) as parties,
     array(select row_to_json(t) from (select ${AS_IT_STANDS} from training t ${LATEST} where t.partnership_id = p.id order by v.on_day, t.id) t) as trainings,
     array(select row_to_json(u) from (select u.id, u.name from training_people(p.id) u order by u.name, u.id) u) as people
   from partnership_party mine join partnership p on p.id = mine.partnership_id
   where mine.organisation_id = ${CURRENT_ORGANISATION} and mine.to_at is null order by mine.from_at, p.id) x))::text`);

/** The reader's partnerships with their trainings: one statement. */
export async function loadTrainings(em: Em): Promise<TrainingsRecord> {
  return await trainingsReading.read(em, []);
}

/** A training of a partnership as far as a promise is measured by it. */
export interface CountedTraining { readonly said: TrainingSaying; readonly topic: TrainingTopic; readonly topicWords: string; readonly on: LocalDate }

/** The trainings of a partnership by day, as an array of JSON. @param partnership an SQL expression */
export const trainingsJson = (partnership: string): string => `array(select row_to_json(x) from (select v.said, v.topic, v.topic_words as "topicWords", v.on_day as "on"
  from training t ${LATEST} where t.partnership_id = ${partnership} order by v.on_day, t.id) x)`;

/** A training that somebody is about to change, and whom she can tick. */
export interface TrainingInHand extends TrainingRecord {
  readonly partnershipId: string;
  readonly colleagues: readonly Colleague[];
}

/** Lets nobody else change this training until this change is done. */
export async function holdTraining(em: Em, trainingId: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtext(?))', [`training ${trainingId}`]);
}

/** A training as the reader of `em` may have it; null: there is none to her. */
export async function loadTraining(em: Em, trainingId: string): Promise<TrainingInHand | null> {
  const rows: { x: TrainingInHand }[] = await em.execute(
    `select row_to_json(x) as x from (select ${AS_IT_STANDS}, t.partnership_id as "partnershipId", ${COLLEAGUES} as colleagues from training t ${LATEST} where t.id = ?) x`, [trainingId]);
  return rows[0]?.x ?? null;
}

/** Those of the reader's own organisation whom she can tick. */
export async function loadColleagues(em: Em): Promise<readonly Colleague[]> {
  return await em.execute('select id, name from colleagues_now() order by name, id');
}

export async function insertTraining(em: Em, partnershipId: string, by: By): Promise<string> {
  const id = randomUUID();
  await em.execute('insert into training (id, partnership_id, organisation_id, recorded_at, recorded_by) values (?, ?, ?, ?, ?)', [id, partnershipId, ...byValues(by)]);
  return id;
}

/** What is said of a training. */
export interface NewTrainingVersion extends TrainingWritten { readonly said: TrainingSaying; readonly reason: string | null }

/** @param number one more than the versions that were read */
export async function insertTrainingVersion(em: Em, trainingId: string, number: number, version: NewTrainingVersion, by: By): Promise<void> {
  const { said, topic, topicWords, on, holderId, place, reason } = version;
  await em.execute(
    `insert into training_version (id, training_id, number, said, topic, topic_words, on_day, holder_id, place, reason, organisation_id, recorded_at, recorded_by)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [randomUUID(), trainingId, number, said, topic, topicWords, on, holderId, place, reason, ...byValues(by)]);
}

/** @param number one more than what the own side had said when it was read */
export async function insertAttendance(em: Em, trainingId: string, number: number, { there, others }: Attended, by: By): Promise<void> {
  await em.execute('insert into training_attendance (id, training_id, number, there, others, organisation_id, recorded_at, recorded_by) values (?, ?, ?, ?::uuid[], ?, ?, ?, ?)',
    [randomUUID(), trainingId, number, uuidArray(there), others, ...byValues(by)]);
}
