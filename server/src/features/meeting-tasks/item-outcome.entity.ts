import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { addOnlyPolicies, coveredByGrants, CURRENT_ORGANISATION, openToReader } from '../../database/policies.js';
import { atOwnTable, ofReadablePoint } from '../monthly-meetings/at-own-table.js';

const OWN = `holder_id = ${CURRENT_ORGANISATION}`;
const AT_OWN_TABLE = atOwnTable('item_outcome');
const OF_READABLE_POINT = ofReadablePoint('item_outcome');

const READ = `case when case_id is null then ${OF_READABLE_POINT}
  else (${OWN} or (${AT_OWN_TABLE} and ${coveredByGrants('item_outcome')})) and ${openToReader('item_outcome')} end`;
const ADD = `${OWN} and ${AT_OWN_TABLE} and case when case_id is null then ${OF_READABLE_POINT} else ${openToReader('item_outcome')} end`;

/**
 * What came of an item of a meeting, word by word: that something is decided, or is to be done by somebody, and what has been
 * said of it since. No word is written over. On a household each word is a fact of whoever said it, of the category of what
 * that organisation does in a case; on anything else all at the table read it.
 */
export const ItemOutcomeEntity = defineEntity({
  name: 'ItemOutcome',
  tableName: 'item_outcome',
  properties: {
    id: p.uuid().primary(),
    /** The first word of the same decision or task; its own id for that word itself. */
    ofId: p.uuid().index(),
    meetingId: p.uuid().index(),
    itemId: p.uuid().index(),
    caseId: p.uuid().nullable().index(),
    holderId: p.uuid(),
    category: p.text().nullable(),
    concerns: p.array().columnType('uuid[]'),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
    says: p.text(),
    /** Of a decision: what kind. */
    decision: p.text().nullable(),
    text: p.text().nullable(),
    /** Of a decision: both parties decide it. */
    jointly: p.boolean(),
    /** Of a task: who has it from this word on, and for which organisation. */
    ownerId: p.uuid().nullable(),
    ownerOrganisationId: p.uuid().nullable(),
    dueOn: p.date().nullable(),
    /** The day of the meeting. */
    metOn: p.date(),
  },
  indexes: [{ properties: ['ownerOrganisationId', 'dueOn'] }],
  rowLevelSecurity: 'force',
  policies: addOnlyPolicies('item_outcome', READ, ADD),
});
export type ItemOutcomeRow = InferEntity<typeof ItemOutcomeEntity>;
