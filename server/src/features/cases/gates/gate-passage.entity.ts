import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { RequiredAction } from '@bokvar/domain/goals';
import { addOnlyPolicies, CURRENT_ORGANISATION, openToReader } from '../../../database/policies.js';

const OWN = `organisation_id = ${CURRENT_ORGANISATION} and ${openToReader('gate_passage')}`;

/**
 * That a landlord took a step at a gate: what the agreed rule asked for then, whether it was done, and if not why it went on.
 * The landlord's own, as the step is: what was not done is not told to anybody else.
 */
export const GatePassageEntity = defineEntity({
  name: 'GatePassage',
  tableName: 'gate_passage',
  properties: {
    id: p.uuid().primary(),
    caseId: p.uuid().index(),
    /** The version of the goal that held on the day of the step. */
    versionId: p.uuid(),
    partnershipId: p.uuid().index(),
    /** What was recorded: the fact, the notice or the action. Taken back as wrongly recorded, there was no passage. */
    sourceId: p.uuid(),
    step: p.text(),
    /** From which day actions counted. */
    countedFrom: p.date(),
    takenOn: p.date(),
    /** Whether the household was in the group, as was known then. */
    verdict: p.text(),
    /** What was missing then; empty: nothing. */
    missing: p.json<RequiredAction[]>(),
    /** Why the landlord went on all the same; null: nothing was missing. */
    reason: p.text().nullable(),
    /** The colleague who decided it; null: nothing was missing. */
    decidedBy: p.uuid().nullable(),
    organisationId: p.uuid(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
  },
  indexes: [{ properties: ['partnershipId', 'takenOn'] }],
  uniques: [{ name: 'gate_passage_once', properties: ['versionId', 'sourceId'] }],
  rowLevelSecurity: 'force',
  policies: addOnlyPolicies('gate_passage', OWN, OWN),
});
export type GatePassageRow = InferEntity<typeof GatePassageEntity>;
