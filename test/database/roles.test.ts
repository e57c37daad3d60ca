import type { Database } from '@bokvar/server/database/database';
import { expect, it } from 'vitest';
import { onOwnDatabase } from '../support/own-database.js';
import { freshDatabase } from '../support/test-database.js';

let database: Database;

onOwnDatabase(freshDatabase, (opened) => {
  database = opened;
});

interface Role {
  name: string;
  superuser: boolean;
  bypass: boolean;
}
const currentRole = `select current_user as name, rolsuper as superuser, rolbypassrls as bypass
  from pg_roles where rolname = current_user`;

it('a reader works as a role that row level security holds', async () => {
  const reader = database.as({ organisationId: null, mayOpenProtected: false }, Date.UTC(2026, 10, 22) as never);
  const [role] = (await reader.execute(currentRole)) as Role[];
  expect(role).toEqual({ name: 'bokvar_app', superuser: false, bypass: false });
});

it('the portal itself works as another, which is no superuser either', async () => {
  const [role] = (await database.system().execute(currentRole)) as Role[];
  expect(role).toEqual({ name: 'bokvar_system', superuser: false, bypass: false });
});
