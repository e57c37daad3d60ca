import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { migrateOpen } from '@bokvar/server/database/migrate';
import { openOrm, type Orm } from '@bokvar/server/database/orm';
import { PGlite } from '@electric-sql/pglite';
import { difference, fromEntities, listWith, migrationFile, unlockedTables } from './difference.js';

/** `pnpm migration <name>`: writes the migration that brings the migrated database to what the entities say. */
const FOLDER = resolve('server/src/database/migrations');

async function migratedDatabase(): Promise<Orm> {
  const instance = await PGlite.create();
  const orm = await openOrm({ kind: 'pglite-instance', create: () => instance });
  await migrateOpen(orm, null);
  return orm;
}

async function write(name: string): Promise<string> {
  const [migrated, made] = [await migratedDatabase(), await migratedDatabase()];
  try {
    await fromEntities(made);
    const statements = await difference(migrated, made);
    if (statements.length === 0) return 'The migrated database is what the entities say already. Nothing is written.';
    const file = `${new Date().toISOString().slice(0, 10)}-${name}`;
    writeFileSync(join(FOLDER, `${file}.ts`), migrationFile(name, statements), { flag: 'wx' });
    const index = join(FOLDER, 'index.ts');
    writeFileSync(index, listWith(readFileSync(index, 'utf8'), file, name));
    return [`Written: server/src/database/migrations/${file}.ts`, ...statements, ...unlockedTables(statements),
      'Read it through, say above the class what it is for, and add what people may do with a new table. Then: BOKVAR_UPDATE_RIGHTS=1 pnpm test migrations'].join('\n');
  } finally {
    await migrated.close(true);
    await made.close(true);
  }
}

const [name = '', ...more] = process.argv.slice(2);
if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) && more.length === 0) process.stdout.write(`${await write(name)}\n`);
else {
  process.stderr.write('pnpm migration <name>, such as: pnpm migration harm-tests\n');
  process.exitCode = 1;
}
