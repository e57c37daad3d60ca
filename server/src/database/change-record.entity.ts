import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { ownPolicies } from './policies.js';

/** Audit: who changed what, when. Ids and codes only; each row carries the hash of the one before it. */
export const AuditEntity = defineEntity({
  name: 'Audit',
  tableName: 'audit',
  properties: {
    id: p.bigint().primary().autoincrement(),
    at: p.datetime(),
    organisationId: p.uuid(),
    userId: p.uuid().nullable(),
    action: p.text(),
    objectIds: p.array().columnType('uuid[]'),
    previousHash: p.text().nullable(),
    hash: p.text().nullable(),
  },
  indexes: [{ name: 'audit_objects', properties: ['objectIds'], type: 'gin' }],
  rowLevelSecurity: 'force',
  policies: ownPolicies('audit'),
});
export type AuditRow = InferEntity<typeof AuditEntity>;

/** The answer to a mutation under its idempotency key: the same key gives the same answer, once done. Ids and codes only. */
export const IdempotencyEntity = defineEntity({
  name: 'Idempotency',
  tableName: 'idempotency',
  properties: {
    userId: p.uuid().primary(),
    key: p.uuid().primary(),
    organisationId: p.uuid(),
    operation: p.text(),
    inputHash: p.text(),
    result: p.json<Record<string, unknown>>(),
    at: p.datetime(),
  },
  rowLevelSecurity: 'force',
  policies: ownPolicies('idempotency'),
});
export type IdempotencyRow = InferEntity<typeof IdempotencyEntity>;
