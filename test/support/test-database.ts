import { randomUUID } from 'node:crypto';
import type { DatabaseTarget } from '@bokvar/server/database/orm';
import { Client } from 'pg';
import { inject } from 'vitest';
import { LOGIN, OWNER } from './database-setup.js';
import { barePglite, pgliteFrom } from './pglite-instance.js';
import { asRole } from './postgres.js';
import './provided.js';

/** A migrated, empty database for one test file, on whichever database the project tests. */
export interface TestDatabase {
  readonly kind: 'pglite' | 'postgres';
  /** As the server logs in. */
  readonly target: DatabaseTarget;
  /** As the owner of the tables; on PGlite there is only one. */
  readonly ownerTarget: DatabaseTarget;
  /** Past every rule of the tables; null on PGlite. */
  readonly superuserUrl: string | null;
  /** Removes it. Close what is open on it first. */
  drop(): Promise<void>;
}

/** A migrated database with nothing in it: 0.3 s on PGlite, 0.1 s on PostgreSQL. */
export function freshDatabase(): Promise<TestDatabase> {
  return copyOf('empty');
}

/**
 * The same with the town of Älvsala planted in it, on the day of `START`.
 * @param connections at most so many to PostgreSQL: each plans every question anew, which is most of what a sweep takes. Without it, as
 *   many as the portal itself takes, for whoever tries what is done at once
 */
export function townDatabase(connections?: number): Promise<TestDatabase> {
  return copyOf('town', connections);
}

/** One in which no migration has been run: the caller runs them, as the owner. */
export function bareDatabase(): Promise<TestDatabase> {
  return copyOf('bare');
}

async function copyOf(which: 'bare' | 'empty' | 'town', poolMax?: number): Promise<TestDatabase> {
  const template = inject('databaseTemplate');
  if (template === null) throw new Error('No database for this project');
  if (template.kind === 'pglite') {
    const instance = which === 'bare' ? await barePglite() : await pgliteFrom(template[which]);
    const target: DatabaseTarget = { kind: 'pglite-instance', create: () => instance };
    return { kind: 'pglite', target, ownerTarget: target, superuserUrl: null, drop: () => instance.close() };
  }
  const { superuserUrl } = template;
  const copy = `bokvar_${randomUUID().replaceAll('-', '')}`;
  await asSuperuser(superuserUrl, `create database ${copy} ${which === 'bare' ? '' : `template ${template[which]}`} owner ${OWNER}`);
  return {
    kind: 'postgres',
    superuserUrl: asRole(superuserUrl, 'postgres', copy),
    target: { kind: 'postgres', url: asRole(superuserUrl, LOGIN, copy), ...(poolMax === undefined ? {} : { poolMax }) },
    ownerTarget: { kind: 'postgres', url: asRole(superuserUrl, OWNER, copy) },
    drop: () => asSuperuser(superuserUrl, `drop database ${copy} with (force)`),
  };
}

async function asSuperuser(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
