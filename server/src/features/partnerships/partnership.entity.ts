import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { OrganisationEntity } from './organisation.entity.js';

/** A local partnership: a municipality's social services and a landlord, and the network around them. */
export const PartnershipEntity = defineEntity({
  name: 'Partnership',
  tableName: 'partnership',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    /** Minutes that every proposed agenda reserves for points that a reader cannot see. A setting, never a sum. */
    reservedMinutes: p.integer().default(15),
    /** What is written after a meeting, where nothing else is chosen for it. */
    minutesKind: p.text().default('MINNESANTECKNING'),
    /** Workdays after a meeting within which it is sent to be adjusted. */
    minutesWorkdays: p.integer().default(3),
  },
});
export type PartnershipRow = InferEntity<typeof PartnershipEntity>;

/** An organisation's time in a partnership. A party that has left keeps its row, with its last instant. */
export const PartnershipPartyEntity = defineEntity({
  name: 'PartnershipParty',
  tableName: 'partnership_party',
  properties: {
    id: p.uuid().primary(),
    partnershipId: () => p.manyToOne(PartnershipEntity).mapToPk().fieldName('partnership_id'),
    organisationId: () => p.manyToOne(OrganisationEntity).mapToPk().fieldName('organisation_id'),
    fromAt: p.datetime(),
    toAt: p.datetime().nullable(),
  },
  indexes: [{ properties: ['organisationId', 'partnershipId'] }],
});
export type PartnershipPartyRow = InferEntity<typeof PartnershipPartyEntity>;
