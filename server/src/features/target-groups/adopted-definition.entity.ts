import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { BarnfamiljCriteria } from '@bokvar/domain/targets';
import { addOnlyPolicies, CURRENT_ORGANISATION } from '../../database/policies.js';
import { atOwnSide } from '../partnerships/at-own-side.js';

/** Kept by the side that says yes, to what the other one has proposed: nobody agrees with herself. */
const YES_TO_OTHERS = `organisation_id = ${CURRENT_ORGANISATION} and proposer_id <> ${CURRENT_ORGANISATION} and ${atOwnSide('adopted_definition')}`;

/**
 * A version of what a partnership means by barnfamilj, as both sides agreed on it. Append-only by a rule of the database: what something
 * was counted by stands [domain 2].
 */
export const AdoptedDefinitionEntity = defineEntity({
  name: 'AdoptedDefinition',
  tableName: 'adopted_definition',
  properties: {
    id: p.uuid().primary(),
    partnershipId: p.uuid(),
    /** Which one it is of this partnership, from 1. */
    version: p.integer(),
    /** The proposal that was agreed to, and whose it was. */
    proposalId: p.uuid(),
    proposerId: p.uuid(),
    /** The side that said yes. */
    organisationId: p.uuid(),
    name: p.text(),
    words: p.text(),
    basedOn: p.text().nullable(),
    criteria: p.json<BarnfamiljCriteria>(),
    /** The meeting at which it was agreed; null: at none that the portal knows of. */
    meetingId: p.uuid().nullable(),
    agreedOn: p.date(),
    /** The first day on which something is counted by it. */
    validFrom: p.date(),
    recordedAt: p.datetime(),
    /** Null where nobody has signed in for it. */
    recordedBy: p.uuid().nullable(),
  },
  uniques: [{ name: 'adopted_definition_version', properties: ['partnershipId', 'version'] }],
  rowLevelSecurity: 'force',
  policies: addOnlyPolicies('adopted_definition', atOwnSide('adopted_definition'), YES_TO_OTHERS),
});
export type AdoptedDefinitionRow = InferEntity<typeof AdoptedDefinitionEntity>;
