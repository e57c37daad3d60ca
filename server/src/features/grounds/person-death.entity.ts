import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ownPolicies } from '../../database/policies.js';

/**
 * That a person of a household has died, as one organisation knows it, whoever's row the person is. What is put right is a
 * row of its own: the old one has ended.
 */
export const PersonDeathEntity = defineEntity({
  name: 'PersonDeath',
  tableName: 'person_death',
  properties: {
    id: p.uuid().primary(),
    caseId: p.uuid().index(),
    holderId: p.uuid(),
    personId: p.uuid(),
    diedOn: p.date(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid(),
    /** When it was put right. */
    endedAt: p.datetime().nullable(),
  },
  indexes: [{ name: 'person_death_standing', expression: 'create unique index "person_death_standing" on "person_death" ("holder_id", "person_id") where ended_at is null' }],
  rowLevelSecurity: 'force',
  policies: ownPolicies('person_death', 'holder_id'),
});
export type PersonDeathRow = InferEntity<typeof PersonDeathEntity>;
