import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { addOnlyPolicies, CURRENT_INSTANT, CURRENT_ORGANISATION, CURRENT_USER } from '../../database/policies.js';

/** Of a partnership in which the reader's organisation sits now. */
const atOwnTable = (table: string): string => `exists (select 1 from partnership_party pp where pp.partnership_id = ${table}.partnership_id
  and pp.organisation_id = ${CURRENT_ORGANISATION} and pp.from_at <= ${CURRENT_INSTANT} and (pp.to_at is null or pp.to_at > ${CURRENT_INSTANT}))`;

/** Of the other side those alone who have come to one of the partnership's meetings, or stand at its door: they are known there by name, and nobody else is. */
const KNOWN_SIGNER = `${atOwnTable('confidentiality_signature')} and (organisation_id = ${CURRENT_ORGANISATION} or exists (
  select 1 from room_attendance a join monthly_meeting m on m.id = a.meeting_id
  where m.partnership_id = confidentiality_signature.partnership_id and a.user_id = confidentiality_signature.user_id))`;

/** A text of the undertaking that a partnership has written itself, after the one that the portal brings. Never changed. */
export const ConfidentialityTextEntity = defineEntity({
  name: 'ConfidentialityText',
  tableName: 'confidentiality_text',
  properties: {
    id: p.uuid().primary(),
    partnershipId: p.uuid(),
    /** Which one it is, from 2: the first is the portal's. */
    version: p.integer(),
    text: p.text(),
    /** The first day on which it is the one to sign. */
    validFrom: p.date(),
    organisationId: p.uuid(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid(),
  },
  uniques: [{ name: 'confidentiality_text_version', properties: ['partnershipId', 'version'] }],
  rowLevelSecurity: 'force',
  policies: addOnlyPolicies('confidentiality_text', atOwnTable('confidentiality_text'), `organisation_id = ${CURRENT_ORGANISATION} and ${atOwnTable('confidentiality_text')}`),
});
export type ConfidentialityTextRow = InferEntity<typeof ConfidentialityTextEntity>;

/** That somebody has signed a version of the undertaking, for herself alone. Never changed: a renewal is a new row. */
export const ConfidentialitySignatureEntity = defineEntity({
  name: 'ConfidentialitySignature',
  tableName: 'confidentiality_signature',
  properties: {
    id: p.uuid().primary(),
    partnershipId: p.uuid(),
    userId: p.uuid(),
    organisationId: p.uuid(),
    version: p.integer(),
    signedAt: p.datetime(),
    /** The last day on which it holds. */
    validUntil: p.date(),
  },
  indexes: [{ properties: ['partnershipId', 'userId'] }],
  rowLevelSecurity: 'force',
  policies: addOnlyPolicies('confidentiality_signature', KNOWN_SIGNER,
    `organisation_id = ${CURRENT_ORGANISATION} and user_id = ${CURRENT_USER} and ${atOwnTable('confidentiality_signature')}`),
});
export type ConfidentialitySignatureRow = InferEntity<typeof ConfidentialitySignatureEntity>;

export const confidentialityEntities = [ConfidentialityTextEntity, ConfidentialitySignatureEntity] as const;
