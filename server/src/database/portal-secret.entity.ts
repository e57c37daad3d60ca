import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { systemOnly } from './policies.js';

/** Keys that every server of one portal shares, made once. No person's request can read them. */
export const PortalSecretEntity = defineEntity({
  name: 'PortalSecret',
  tableName: 'portal_secret',
  properties: { name: p.text().primary(), value: p.text() },
  rowLevelSecurity: 'force',
  policies: systemOnly(),
});
export type PortalSecretRow = InferEntity<typeof PortalSecretEntity>;
