import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { operatorCommand } from '../support/operator-command.js';
import { freshDatabase, type TestDatabase } from '../support/test-database.js';

/** `pnpm bokvar verify-audit`, run by somebody at a terminal, after somebody with the database owner's password has been there. */
const folder = mkdtempSync(join(tmpdir(), 'bokvar-audit-'));
let own: TestDatabase;
let environment: Record<string, string>;
beforeAll(async () => {
  own = await freshDatabase();
  environment = own.target.kind === 'postgres' && own.ownerTarget.kind === 'postgres'
    ? { DATABASE_URL: own.target.url, DATABASE_OWNER_URL: own.ownerTarget.url, BOKVAR_DATA: folder } : { BOKVAR_DATA: folder };
}, 120_000);
afterAll(async () => {
  await own.drop();
  rmSync(folder, { recursive: true, force: true });
});

const verify = async (...args: readonly string[]) => {
  const { code, said } = await operatorCommand(['verify-audit', ...args], environment);
  return { code, said: said.replaceAll('\u00a0', ' ') };
};

/** As the owner of the tables, past the rules that keep rows as they are. */
async function asOwner(sql: string): Promise<void> {
  const script = `alter table audit no force row level security; ${sql}; alter table audit force row level security`;
  if (own.ownerTarget.kind !== 'postgres') {
    const database = await PGlite.create(join(folder, 'pglite'));
    await database.exec(script);
    return await database.close();
  }
  const client = new Client({ connectionString: own.ownerTarget.url });
  await client.connect();
  await client.query(script);
  await client.end();
}
const tamper = async (sql: string) => { await asOwner(`alter table audit disable trigger audit_stands; ${sql}; alter table audit enable trigger audit_stands`); };
const write = async (count: number) => {
  await asOwner(`insert into audit (at, organisation_id, user_id, action, object_ids)
    select '2026-11-19T09:42:00Z'::timestamptz + n * interval '1 minute', '${townId.organisation('soc')}', '${townId.user('ibrahim')}', 'UPPGIFT_TILLAGD', array['${randomUUID()}'::uuid] from generate_series(1, ${count}) n`);
};
const hashIn = (said: string) => /[0-9a-f]{64}/u.exec(said)?.[0] ?? '';
const row = (place: number) => `(select id from audit order by id offset ${place - 1} limit 1)`;

it('tells operators whether the audit is as it was written', { timeout: 600_000 }, async () => {
  if (own.kind === 'pglite') {
    expect(await verify()).toEqual({ code: 1, said: expect.stringContaining('Kör pnpm bokvar migrate först') });
    expect((await operatorCommand(['migrate'], environment)).code).toBe(0);
  }
  expect(await verify()).toEqual({ code: 0, said: 'Granskningsloggen är tom.\n' });

  await write(5);
  const whole = await verify();
  expect(whole).toEqual({ code: 0, said: expect.stringContaining('Granskningsloggen är hel: 5 rader, den sista skriven tors 19 nov 2026 kl. 10.47.') });
  const noted = hashIn(whole.said);
  await write(1);
  expect(await verify(noted)).toEqual({ code: 0, said: expect.stringContaining('Raden med kontrollsumman som du skrev finns kvar.') });
  expect((await verify('slut')).code).toBe(1);

  await tamper(`create table aside as select * from audit; update audit set object_ids = '{}' where id = ${row(3)}`);
  const edited = await verify();
  expect(edited).toEqual({ code: 1, said: expect.stringMatching(/stämmer inte vid rad \d+\. Det som står på den är inte det som skrevs\. Före den stämmer 2 rader, den sista skriven tors 19 nov 2026 kl\. 10\.44\.\nGör så här:/u) });

  await tamper('delete from audit; alter table audit disable trigger audit_chained; insert into audit select * from aside; alter table audit enable trigger audit_chained');
  await tamper(`delete from audit where id = ${row(2)}`);
  const removed = await verify();
  expect(removed).toEqual({ code: 1, said: expect.stringMatching(/Raden före den har tagits bort, flyttats eller skrivits om\. Före den stämmer 1 rad,/u) });

  await tamper('delete from audit; alter table audit disable trigger audit_chained; insert into audit select * from aside order by id limit 3; alter table audit enable trigger audit_chained');
  const cut = await verify(noted);
  expect(cut).toEqual({ code: 1, said: expect.stringContaining('rader på slutet har tagits bort') });
  for (const { said } of [whole, edited, removed, cut]) expect(said).not.toMatch(/UPPGIFT|İbrahim|[0-9a-f]{8}-[0-9a-f]{4}/u);
});
