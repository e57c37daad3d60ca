import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { ProcessRules } from '@bokvar/domain/social-process';
import { addOnlyPolicies, CURRENT_ORGANISATION } from '../../database/policies.js';

const OWN = `organisation_id = ${CURRENT_ORGANISATION}`;

/** How the process of one organisation goes, as it was decided once. Append-only by a rule of the database: another is a new version. */
export const SocialProcessEntity = defineEntity({
  name: 'SocialProcess',
  tableName: 'social_process',
  properties: {
    id: p.uuid().primary(),
    organisationId: p.uuid(),
    /** Which one it is of this organisation, from 1. */
    version: p.integer(),
    rules: p.json<ProcessRules>(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
  },
  uniques: [{ name: 'social_process_version', properties: ['organisationId', 'version'] }],
  rowLevelSecurity: 'force',
  policies: addOnlyPolicies('social_process', OWN, OWN),
});
export type SocialProcessRow = InferEntity<typeof SocialProcessEntity>;
