import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ownUnmaskedPolicies } from '../../../database/policies.js';

/**
 * What one organisation has answered of a household, or of one child in it: where it is registered, how many days it is there. Nobody else
 * reads it, on no ground: a landlord counts by its own answers and social services by theirs [domain 2, OSL 26:1]. Append-only by a rule of
 * the database: what is corrected is answered anew.
 */
export const HouseholdAnswerEntity = defineEntity({
  name: 'HouseholdAnswer',
  tableName: 'household_answer',
  properties: {
    id: p.uuid().primary(),
    caseId: p.uuid().index(),
    organisationId: p.uuid(),
    /** One of the organisation's own children of the case; null: the household as a whole. */
    childId: p.uuid().nullable(),
    question: p.text(),
    /** A code or a number; null: what was answered before is not known after all. */
    answer: p.text().nullable(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
  },
  rowLevelSecurity: 'force',
  policies: ownUnmaskedPolicies('household_answer', 'organisation_id'),
});
export type HouseholdAnswerRow = InferEntity<typeof HouseholdAnswerEntity>;
