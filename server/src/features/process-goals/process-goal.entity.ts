import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { RequiredAction } from '@bokvar/domain/goals';
import { addOnlyPolicies, CURRENT_ORGANISATION } from '../../database/policies.js';
import { atOwnSide } from '../partnerships/at-own-side.js';

const OWN = `organisation_id = ${CURRENT_ORGANISATION}`;
/** Read by both sides of the partnership; written in the own organisation's name. */
const ofSides = (table: string) => addOnlyPolicies(table, atOwnSide(table), `${OWN} and ${atOwnSide(table)}`);

/** A version of a process goal as one side has proposed it: actions to all in a group before a step. About no household. */
export const ProcessGoalEntity = defineEntity({
  name: 'ProcessGoal',
  tableName: 'process_goal',
  properties: {
    id: p.uuid().primary(),
    /** What its versions have in common. */
    goalId: p.uuid(),
    partnershipId: p.uuid().index(),
    /** From 1: two who propose at once do not write over each other. */
    version: p.integer(),
    name: p.text(),
    targetGroup: p.text(),
    required: p.json<RequiredAction[]>(),
    beforeStep: p.text(),
    ownStep: p.text().nullable(),
    preset: p.text().nullable(),
    validFrom: p.date(),
    organisationId: p.uuid(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
  },
  uniques: [{ name: 'process_goal_version', properties: ['goalId', 'version'] }],
  rowLevelSecurity: 'force',
  policies: ofSides('process_goal'),
});
export type ProcessGoalRow = InferEntity<typeof ProcessGoalEntity>;

/** That the other side has said yes to exactly that version. */
export const ProcessGoalAgreedEntity = defineEntity({
  name: 'ProcessGoalAgreed',
  tableName: 'process_goal_agreed',
  properties: {
    id: p.uuid().primary(),
    versionId: p.uuid(),
    partnershipId: p.uuid(),
    organisationId: p.uuid(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
  },
  uniques: [{ name: 'process_goal_agreed_once', properties: ['versionId'] }],
  rowLevelSecurity: 'force',
  policies: ofSides('process_goal_agreed'),
});
export type ProcessGoalAgreedRow = InferEntity<typeof ProcessGoalAgreedEntity>;

/** That a goal does not hold any more, from a day, and why; once. */
export const ProcessGoalEndedEntity = defineEntity({
  name: 'ProcessGoalEnded',
  tableName: 'process_goal_ended',
  properties: {
    id: p.uuid().primary(),
    goalId: p.uuid(),
    partnershipId: p.uuid(),
    endsOn: p.date(),
    reason: p.text(),
    organisationId: p.uuid(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
  },
  uniques: [{ name: 'process_goal_ended_once', properties: ['goalId'] }],
  rowLevelSecurity: 'force',
  policies: ofSides('process_goal_ended'),
});
export type ProcessGoalEndedRow = InferEntity<typeof ProcessGoalEndedEntity>;

export const processGoalEntities = [ProcessGoalEntity, ProcessGoalAgreedEntity, ProcessGoalEndedEntity] as const;
