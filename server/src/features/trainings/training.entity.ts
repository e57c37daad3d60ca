import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { addOnlyPolicies, CURRENT_INSTANT, CURRENT_ORGANISATION } from '../../database/policies.js';

/** Of a partnership in which the reader's organisation is a side now: the network around it has no part in what the sides teach each other. */
const AS_SIDE = `exists (select 1 from partnership_party pp join organisation o on o.id = pp.organisation_id
  where pp.partnership_id = training.partnership_id and pp.organisation_id = ${CURRENT_ORGANISATION} and o.kind in ('SOCIALTJANST', 'KOMMUNALT_BOLAG', 'PRIVAT_HYRESVARD', 'BRF')
  and pp.from_at <= ${CURRENT_INSTANT} and (pp.to_at is null or pp.to_at > ${CURRENT_INSTANT}))`;
/** Of a training that the reader may read: the policy of `training` decides which those are. */
const ofTraining = (table: string): string => `exists (select 1 from training t where t.id = ${table}.training_id)`;
const OWN = `organisation_id = ${CURRENT_ORGANISATION}`;

/** A training that the sides of a partnership hold for each other. What it is about and when stands in its versions. There is no case in it [Seed 4, Bilaga 2]. */
export const TrainingEntity = defineEntity({
  name: 'Training',
  tableName: 'training',
  properties: {
    id: p.uuid().primary(),
    partnershipId: p.uuid().index(),
    /** Who wrote it first. */
    organisationId: p.uuid(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
  },
  rowLevelSecurity: 'force',
  policies: addOnlyPolicies('training', AS_SIDE, `${OWN} and ${AS_SIDE}`),
});
export type TrainingRow = InferEntity<typeof TrainingEntity>;

/** All that was said of it at a time: planned, changed, given up, told as held, corrected. The latest holds. */
export const TrainingVersionEntity = defineEntity({
  name: 'TrainingVersion',
  tableName: 'training_version',
  properties: {
    id: p.uuid().primary(),
    trainingId: p.uuid(),
    /** In which order, from 1: two who change it at once do not write over each other. */
    number: p.integer(),
    said: p.text(),
    topic: p.text(),
    topicWords: p.text(),
    onDay: p.date(),
    /** Which side holds it; null: both together. */
    holderId: p.uuid().nullable(),
    place: p.text(),
    /** Why the plan was changed or given up. */
    reason: p.text().nullable(),
    organisationId: p.uuid(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
  },
  uniques: [{ name: 'training_version_number', properties: ['trainingId', 'number'] }],
  rowLevelSecurity: 'force',
  policies: addOnlyPolicies('training_version', ofTraining('training_version'), `${OWN} and ${ofTraining('training_version')}`),
});
export type TrainingVersionRow = InferEntity<typeof TrainingVersionEntity>;

/** Who attended of one side, as that side has said it: its own people, and others as a number. The latest holds. */
export const TrainingAttendanceEntity = defineEntity({
  name: 'TrainingAttendance',
  tableName: 'training_attendance',
  properties: {
    id: p.uuid().primary(),
    trainingId: p.uuid(),
    number: p.integer(),
    there: p.array().columnType('uuid[]'),
    others: p.integer(),
    organisationId: p.uuid(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
  },
  uniques: [{ name: 'training_attendance_number', properties: ['trainingId', 'organisationId', 'number'] }],
  rowLevelSecurity: 'force',
  policies: addOnlyPolicies('training_attendance', ofTraining('training_attendance'), `${OWN} and ${ofTraining('training_attendance')}`),
});
export type TrainingAttendanceRow = InferEntity<typeof TrainingAttendanceEntity>;

export const trainingEntities = [TrainingEntity, TrainingVersionEntity, TrainingAttendanceEntity] as const;
