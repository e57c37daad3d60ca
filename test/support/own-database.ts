import { openDatabase, type Database } from '@bokvar/server/database/database';
import { afterAll, beforeAll } from 'vitest';
import type { TestDatabase } from './test-database.js';

/** Opens a copy of a database before the tests of a file, and closes and removes it after them. */
export function onOwnDatabase(copy: () => Promise<TestDatabase>, opened: (database: Database, own: TestDatabase) => void | Promise<void>): void {
  let own: TestDatabase | null = null;
  let database: Database | null = null;
  beforeAll(async () => {
    own = await copy();
    database = await openDatabase(own.target);
    await opened(database, own);
  });
  afterAll(async () => {
    await database?.close();
    await own?.drop();
  });
}
