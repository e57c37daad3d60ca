import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { addOnlyPolicies, CURRENT_ORGANISATION, CURRENT_USER } from '../../database/policies.js';
import type { MandateEnd } from '../sessions/mandate-end.js';

const OWN = `organisation_id = ${CURRENT_ORGANISATION}`;

/** That somebody leaves an organisation, as its managers have said it, word by word; the latest holds. Her role is ended with it. */
export const LeavingEntity = defineEntity({
  name: 'Leaving',
  tableName: 'leaving',
  properties: {
    id: p.uuid().primary(),
    /** The first word since she last stayed: what is handed over belongs to that. */
    ofId: p.uuid(),
    organisationId: p.uuid(),
    userId: p.uuid(),
    /** In which order, from 1: two managers at once do not write over each other. */
    number: p.integer(),
    /** Null: she stays. */
    lastDay: p.date().nullable(),
    /** The instant at which her role ends. */
    endsAt: p.datetime().nullable(),
    /** When her mandates would have ended otherwise, so that they can go on if she stays. */
    mandates: p.json<readonly MandateEnd[]>(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid(),
  },
  uniques: [{ name: 'leaving_number', properties: ['organisationId', 'userId', 'number'] }],
  rowLevelSecurity: 'force',
  policies: addOnlyPolicies('leaving', OWN, `${OWN} and recorded_by = ${CURRENT_USER}`),
});
export type LeavingRow = InferEntity<typeof LeavingEntity>;

/** That a colleague is asked to take over one kind of what she holds. The latest of a kind is the one that stands. */
export const HandoverEntity = defineEntity({
  name: 'Handover',
  tableName: 'handover',
  properties: {
    id: p.uuid().primary(),
    leavingId: p.uuid(),
    organisationId: p.uuid(),
    fromId: p.uuid(),
    toId: p.uuid(),
    kind: p.text(),
    number: p.integer(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid(),
  },
  uniques: [{ name: 'handover_number', properties: ['leavingId', 'kind', 'number'] }],
  indexes: [{ properties: ['organisationId', 'toId'] }],
  rowLevelSecurity: 'force',
  policies: addOnlyPolicies('handover', OWN, `${OWN} and recorded_by = ${CURRENT_USER}`),
});
export type HandoverRow = InferEntity<typeof HandoverEntity>;

/** What the colleague answered: with a yes it became hers in the same transaction. */
export const HandoverAnswerEntity = defineEntity({
  name: 'HandoverAnswer',
  tableName: 'handover_answer',
  properties: {
    id: p.uuid().primary(),
    handoverId: p.uuid().unique(),
    organisationId: p.uuid(),
    accepted: p.boolean(),
    /** Why not: a code, since managers read it. */
    reason: p.text().nullable(),
    /** How many things became hers. */
    moved: p.integer(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid(),
  },
  rowLevelSecurity: 'force',
  policies: addOnlyPolicies('handover_answer', OWN, `${OWN} and recorded_by = ${CURRENT_USER}`),
});
export type HandoverAnswerRow = InferEntity<typeof HandoverAnswerEntity>;

export const leaverEntities = [LeavingEntity, HandoverEntity, HandoverAnswerEntity] as const;
