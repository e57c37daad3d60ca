import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ownPolicies } from '../../database/policies.js';

/** The moment a landlord raised a case of its own with a partner, by sending an agenda that holds it [GDPR 6.1 f]. */
export const CaseShareEntity = defineEntity({
  name: 'CaseShare',
  tableName: 'case_share',
  properties: {
    id: p.uuid().primary(),
    caseId: p.uuid().index(),
    holderId: p.uuid(),
    recipientId: p.uuid(),
    sharedAt: p.datetime(),
    endedAt: p.datetime().nullable(),
  },
  rowLevelSecurity: 'force',
  policies: ownPolicies('case_share', 'holder_id'),
});
export type CaseShareRow = InferEntity<typeof CaseShareEntity>;

/** Protected identity of one member: masks the whole household of the organisation that recorded it [domain 1.6]. */
export const ProtectionEntity = defineEntity({
  name: 'Protection',
  tableName: 'protection',
  properties: {
    id: p.uuid().primary(),
    caseId: p.uuid().index(),
    holderId: p.uuid(),
    personId: p.uuid(),
    level: p.text(),
    fromAt: p.datetime(),
    toAt: p.datetime().nullable(),
  },
  rowLevelSecurity: 'force',
  policies: ownPolicies('protection', 'holder_id'),
});
export type ProtectionRow = InferEntity<typeof ProtectionEntity>;

/** A formal decision, after a harm test, to disclose one category to one organisation [OSL 26:1, domain R5]. */
export const HarmTestEntity = defineEntity({
  name: 'HarmTest',
  tableName: 'harm_test',
  properties: {
    id: p.uuid().primary(),
    caseId: p.uuid().index(),
    holderId: p.uuid(),
    recipientId: p.uuid(),
    category: p.text(),
    personIds: p.array().columnType('uuid[]'),
    decidedBy: p.text(),
    reason: p.text(),
    fromAt: p.datetime(),
    toAt: p.datetime().nullable(),
  },
  rowLevelSecurity: 'force',
  policies: ownPolicies('harm_test', 'holder_id'),
});
export type HarmTestRow = InferEntity<typeof HarmTestEntity>;
