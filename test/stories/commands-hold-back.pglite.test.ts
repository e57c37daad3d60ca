import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operatorCommand } from '../support/operator-command.js';

/**
 * Migrations only go forward, so a command that was mistyped, or that asks for something else, never runs one: a folder that an
 * older version has left is the same afterwards, and where there was nothing there is still nothing.
 */
const top = mkdtempSync(join(tmpdir(), 'bokvar-hold-back-'));
const older = join(top, 'older');
const list = resolve('test/data/arrears/restlista-semikolon-cp1252.csv');
writeFileSync(join(top, 'client.secret'), 'en-lang-klienthemlighet');
writeFileSync(join(top, 'issuers.json'), JSON.stringify([
  { key: 'stad', name: 'Älvsala stad', issuer: 'https://login.example.se', clientId: 'bokvar', clientSecretFile: 'client.secret', acr: ['http://id.elegnamnden.se/loa/1.0/loa3'] }]));
afterAll(() => { rmSync(top, { recursive: true, force: true }); });

async function inOlder<T>(sql: string): Promise<T[]> {
  const database = await PGlite.create(join(older, 'pglite'));
  try {
    return (await database.query<T>(sql)).rows;
  } finally {
    await database.close();
  }
}
const MIGRATIONS = 'select name from bokvar_migrations order by name';
const command = async (folder: string, args: readonly string[], more: Readonly<Record<string, string>> = {}) => await operatorCommand(args, { BOKVAR_DATA: folder, ...more });

describe('where there is nothing', () => {
  const nothing = join(top, 'nothing');
  it.each([
    ['import without arguments', ['import'], {}, 'Det fattas något efter import. Inget har gjorts.'],
    ['import of a file that is not there', ['import', 'Älvsalahem', join(top, 'none.csv')], {}, 'Filen går inte att öppna.'],
    ['import of two files', ['import', 'Älvsalahem', list, list], {}, 'går inte att använda här. Inget har gjorts.'],
    ['setup without a file', ['setup'], {}, 'Det fattas något efter setup. Inget har gjorts.'],
    ['migrate of something', ['migrate', 'foo'], {}, 'foo går inte att använda här. Inget har gjorts.'],
    ['seed of something', ['seed', 'foo'], {}, 'foo går inte att använda här. Inget har gjorts.'],
    ['check-config of something', ['check-config', 'foo'], {}, 'foo går inte att använda här. Inget har gjorts.'],
    ['seed in production', ['seed'], {
      BOKVAR_MODE: 'production', BOKVAR_EMBEDDED_IN_PRODUCTION: 'yes', BOKVAR_NOW: '', BOKVAR_ORIGIN: 'https://bokvar.example.se', SMTP_URL: 'smtps://mail.example.se:465',
      BOKVAR_MAIL_FROM: 'bokvar@example.se', BOKVAR_ISSUERS: join(top, 'issuers.json'), BOKVAR_SEAL_KEY: 'seal.key', BOKVAR_SEAL_CERTIFICATE: 'seal.pem',
    }, 'Demons ort planteras bara i demon'],
  ])('%s makes nothing', { timeout: 240_000 }, async (_what, args, more, words) => {
    expect(await command(nothing, args, more)).toEqual({ code: 1, said: expect.stringContaining(words) });
    expect(existsSync(nothing)).toBe(false);
  });

  it('a right import asks for migrate, and makes no database', { timeout: 240_000 }, async () => {
    expect(await command(nothing, ['import', 'Älvsalahem', list])).toEqual({ code: 1, said: expect.stringContaining('Kör pnpm bokvar migrate först.') });
    expect(existsSync(join(nothing, 'pglite'))).toBe(false);
  });
});

describe('a database that an older version has left', () => {
  beforeAll(async () => {
    expect(await command(older, ['seed'])).toEqual({ code: 0, said: 'Älvsala är planterat.\n' });
    await inOlder('create table newest as select * from bokvar_migrations order by name desc limit 1');
    await inOlder('delete from bokvar_migrations where name in (select name from newest)');
  }, 600_000);

  it.each([['import', ['import', 'Älvsalahem', list]], ['seed', ['seed']]])('%s asks for migrate, and runs none itself', { timeout: 600_000 }, async (_name, args) => {
    const before = await inOlder(MIGRATIONS);
    expect(await command(older, args)).toEqual({ code: 1, said: expect.stringContaining('Ta en säkerhetskopia och kör pnpm bokvar migrate först.') });
    expect(await inOlder(MIGRATIONS)).toEqual(before);
  });

  it('is brought in step by migrate, also when only the rules are older, and then shows what a list would change', { timeout: 600_000 }, async () => {
    await inOlder('insert into bokvar_migrations select * from newest');
    await inOlder(`update case_unfolding set rules = 'older'`);
    expect(await command(older, ['import', 'Älvsalahem', list])).toEqual({ code: 1, said: expect.stringContaining('migrate först') });
    expect(await inOlder(`select 1 from case_unfolding where rules <> 'older'`)).toEqual([]);
    expect((await command(older, ['migrate'])).code).toBe(0);
    expect(await command(older, ['import', 'Ingen', list])).toEqual({ code: 1, said: expect.stringContaining('Ingen hyresvärd heter så.') });
    expect((await command(older, ['import', 'Älvsalahem', list])).said).toContain('Lägg till --commit');
  });
});
