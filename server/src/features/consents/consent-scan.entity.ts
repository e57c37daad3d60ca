import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ownUnmaskedPolicies } from '../../database/policies.js';
import { ConsentEntity } from './consent.entity.js';

/**
 * The scanned form of a written consent. Append-only by a rule of the database: a better scan is a new row, and the
 * latest counts. It stays when the consent has ended, as the evidence that it was given [domain C10].
 */
export const ConsentScanEntity = defineEntity({
  name: 'ConsentScan',
  tableName: 'consent_scan',
  properties: {
    id: p.uuid().primary(),
    consentId: () => p.manyToOne(ConsentEntity).mapToPk().fieldName('consent_id').index(),
    caseId: p.uuid(),
    releasingId: p.uuid(),
    /** Which one it is of this consent, from 1. */
    number: p.integer(),
    /** What the content is, by its first bytes: application/pdf, image/jpeg or image/png. */
    mediaType: p.text(),
    bytes: p.blob(),
    addedAt: p.datetime(),
    addedBy: p.uuid().nullable(),
  },
  uniques: [{ name: 'consent_scan_number', properties: ['consentId', 'number'] }],
  rowLevelSecurity: 'force',
  policies: ownUnmaskedPolicies('consent_scan', 'releasing_id'),
});
export type ConsentScanRow = InferEntity<typeof ConsentScanEntity>;
