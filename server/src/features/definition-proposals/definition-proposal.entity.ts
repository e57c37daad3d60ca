import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { BarnfamiljCriteria } from '@bokvar/domain/targets';
import { addOnlyPolicies, CURRENT_ORGANISATION, rulePolicies } from '../../database/policies.js';
import { atOwnSide } from '../partnerships/at-own-side.js';

const OWN = `organisation_id = ${CURRENT_ORGANISATION}`;

/** What one side is writing of whom it counts, in a partnership. It saves itself, and is read by nobody else until it is proposed. */
export const DefinitionDraftEntity = defineEntity({
  name: 'DefinitionDraft',
  tableName: 'definition_draft',
  properties: {
    id: p.uuid().primary(),
    partnershipId: p.uuid(),
    organisationId: p.uuid(),
    /** How many times it was saved: two who write at once do not write over each other. */
    number: p.integer(),
    name: p.text(),
    words: p.text(),
    basedOn: p.text().nullable(),
    criteria: p.json<BarnfamiljCriteria>(),
    savedAt: p.datetime(),
    savedBy: p.uuid().nullable(),
  },
  uniques: [{ name: 'definition_draft_own', properties: ['partnershipId', 'organisationId'] }],
  rowLevelSecurity: 'force',
  policies: rulePolicies('definition_draft', OWN, `${OWN} and ${atOwnSide('definition_draft')}`),
});
export type DefinitionDraftRow = InferEntity<typeof DefinitionDraftEntity>;

/** What one side has proposed as common, word for word; its latest is what stands. Append-only: to change it is to propose again. */
export const DefinitionProposalEntity = defineEntity({
  name: 'DefinitionProposal',
  tableName: 'definition_proposal',
  properties: {
    id: p.uuid().primary(),
    partnershipId: p.uuid(),
    organisationId: p.uuid(),
    /** Which one it is of this side, from 1. */
    number: p.integer(),
    name: p.text(),
    words: p.text(),
    basedOn: p.text().nullable(),
    criteria: p.json<BarnfamiljCriteria>(),
    /** True: with this row, the one before it was taken back. */
    withdrawn: p.boolean(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
  },
  uniques: [{ name: 'definition_proposal_number', properties: ['partnershipId', 'organisationId', 'number'] }],
  rowLevelSecurity: 'force',
  policies: addOnlyPolicies('definition_proposal', atOwnSide('definition_proposal'), `${OWN} and ${atOwnSide('definition_proposal')}`),
});
export type DefinitionProposalRow = InferEntity<typeof DefinitionProposalEntity>;

export const definitionProposalEntities = [DefinitionDraftEntity, DefinitionProposalEntity] as const;
