import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

/** An organisation at the table, or beside it. Not personal data: everybody signed in may read names. */
export const OrganisationEntity = defineEntity({
  name: 'Organisation',
  tableName: 'organisation',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    shortName: p.text(),
    kind: p.text(),
  },
});
export type OrganisationRow = InferEntity<typeof OrganisationEntity>;
