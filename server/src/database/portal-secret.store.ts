import { randomBytes } from 'node:crypto';
import type { Em } from './orm.js';
import { PortalSecretEntity } from './portal-secret.entity.js';

/** The key by that name: 256 bits, base64url. The first server to ask makes it. */
export async function portalSecret(system: Em, name: string): Promise<string> {
  await system.execute('insert into portal_secret (name, value) values (?, ?) on conflict do nothing', [name, randomBytes(32).toString('base64url')]);
  return (await system.findOneOrFail(PortalSecretEntity, { name })).value;
}
