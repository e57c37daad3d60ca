import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { addOnlyPolicies, CURRENT_ORGANISATION } from '../../database/policies.js';
import { oppositeReader } from '../partnerships/opposite-reader.js';

const OWN = `organisation_id = ${CURRENT_ORGANISATION}`;
/** The organisation's own, and the other side of its tables: so that each knows what governs the other's work [Seed 4]. */
const sidesOnly = (table: string) => addOnlyPolicies(table, `${OWN} or ${oppositeReader(table)}`, OWN);

/**
 * One version of what governs an organisation's work: a law, a policy, a delegation order. Never changed: what holds now is another
 * version. Where it is found and what it means is kept, never the document itself: that has one place, where its owner keeps it up.
 */
export const GoverningDocumentEntity = defineEntity({
  name: 'GoverningDocument',
  tableName: 'governing_document',
  properties: {
    id: p.uuid().primary(),
    organisationId: p.uuid(),
    documentId: p.uuid(),
    /** Which version it is, from 1: two who write at once do not write over each other. */
    number: p.integer(),
    kind: p.text(),
    name: p.text(),
    meaning: p.text(),
    /** A web address, or words. */
    place: p.text(),
    validFrom: p.date(),
    /** The last day; null: until further notice. */
    validTo: p.date().nullable(),
    reviewOn: p.date().nullable(),
    recordedAt: p.datetime(),
    /** Null where nobody of the organisation has signed in for it. */
    recordedBy: p.uuid().nullable(),
  },
  uniques: [{ name: 'governing_document_number', properties: ['organisationId', 'documentId', 'number'] }],
  rowLevelSecurity: 'force',
  policies: sidesOnly('governing_document'),
});
export type GoverningDocumentRow = InferEntity<typeof GoverningDocumentEntity>;

/** That a document was taken out of use, on a day, and why. */
export const GoverningDocumentEndEntity = defineEntity({
  name: 'GoverningDocumentEnd',
  tableName: 'governing_document_end',
  properties: {
    id: p.uuid().primary(),
    organisationId: p.uuid(),
    documentId: p.uuid(),
    endedOn: p.date(),
    reason: p.text(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid(),
  },
  uniques: [{ name: 'governing_document_end_once', properties: ['organisationId', 'documentId'] }],
  rowLevelSecurity: 'force',
  policies: sidesOnly('governing_document_end'),
});
export type GoverningDocumentEndRow = InferEntity<typeof GoverningDocumentEndEntity>;

/** What an organisation has answered to a question about itself ("så här är vi organiserade"); the latest holds. Never changed. */
export const OrganisingAnswerEntity = defineEntity({
  name: 'OrganisingAnswer',
  tableName: 'organising_answer',
  properties: {
    id: p.uuid().primary(),
    organisationId: p.uuid(),
    topic: p.text(),
    /** Which one it is, from 1. */
    number: p.integer(),
    /** Null: the answer was taken back. */
    text: p.text().nullable(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
  },
  uniques: [{ name: 'organising_answer_number', properties: ['organisationId', 'topic', 'number'] }],
  rowLevelSecurity: 'force',
  policies: sidesOnly('organising_answer'),
});
export type OrganisingAnswerRow = InferEntity<typeof OrganisingAnswerEntity>;

export const governingDocumentEntities = [GoverningDocumentEntity, GoverningDocumentEndEntity, OrganisingAnswerEntity] as const;
