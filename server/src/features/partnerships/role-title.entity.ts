import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { addOnlyPolicies, CURRENT_ORGANISATION } from '../../database/policies.js';

const OWN = `organisation_id = ${CURRENT_ORGANISATION}`;

/**
 * What an organisation calls a role, or somebody of its own, in its own words: names of roles are free per party. The
 * latest of a subject holds; none is changed.
 */
export const RoleTitleEntity = defineEntity({
  name: 'RoleTitle',
  tableName: 'role_title',
  properties: {
    id: p.uuid().primary(),
    organisationId: p.uuid(),
    /** A role's code, or the id of a person. */
    subject: p.text(),
    /** Which one of the subject it is, from 1: two who write at once do not write over each other. */
    number: p.integer(),
    /** Null: not called anything of its own any more. */
    title: p.text().nullable(),
    recordedAt: p.datetime(),
    /** Null where an operator's file has said it, and nobody of the organisation. */
    recordedBy: p.uuid().nullable(),
  },
  uniques: [{ name: 'role_title_number', properties: ['organisationId', 'subject', 'number'] }],
  rowLevelSecurity: 'force',
  policies: addOnlyPolicies('role_title', OWN, OWN),
});
export type RoleTitleRow = InferEntity<typeof RoleTitleEntity>;
