import { randomBytes } from 'node:crypto';
import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { Em } from './orm.js';
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

/** The key by that name: 256 bits, base64url. The first server to ask makes it. */
export async function portalSecret(system: Em, name: string): Promise<string> {
  await system.execute('insert into portal_secret (name, value) values (?, ?) on conflict do nothing', [name, randomBytes(32).toString('base64url')]);
  return (await system.findOneOrFail(PortalSecretEntity, { name })).value;
}
