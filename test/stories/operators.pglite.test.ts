import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { afterAll, describe, expect, it } from 'vitest';

/** What whoever runs the portal is told when something is wrong: one line with a cure, exit code 1, and nothing done. */
const folder = mkdtempSync(join(tmpdir(), 'bokvar-operator-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const data = join(folder, 'data');
const aFile = join(folder, 'file');
writeFileSync(aFile, '');

function run(program: 'main' | 'cli', args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const done = spawnSync(process.execPath, [resolve(`server/dist/${program}.js`), ...args], {
    encoding: 'utf8', timeout: 90_000, env: { ...process.env, NODE_OPTIONS: '', BOKVAR_LOG: 'silent', BOKVAR_DATA: data, ...environment } });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

describe('pnpm bokvar', () => {
  it.each([['help'], ['--help'], ['migrate --help']])('%s tells the commands', (line) => {
    expect(run('cli', line.split(' '))).toMatchObject({ code: 0, out: expect.stringContaining('check-config'), err: '' });
  });

  it.each([
    ['a command that is not there', ['migrera'], 'Kommandot migrera finns inte.'],
    ['a flag that is not there', ['migrate', '--dry-run'], '--dry-run går inte att använda här. Inget har gjorts.'],
    ['a file that is not there', ['setup', join(folder, 'none.json')], 'Filen går inte att öppna.'],
  ])('names %s', (_what, args, words) => {
    expect(run('cli', args)).toMatchObject({ code: 1, err: expect.stringContaining(words) });
    expect(existsSync(data)).toBe(false);
  });

  it('check-config tells every fault at once, and a name that is no setting', () => {
    const { code, err } = run('cli', ['check-config'], { BOKVAR_MODE: 'production', BOKVAR_ORIGN: 'https://bokvar.example.se' });
    expect(code).toBe(1);
    for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL', 'BOKVAR_ORIGIN', 'SMTP_URL', 'BOKVAR_MAIL_FROM', 'BOKVAR_ISSUERS', 'BOKVAR_SEAL_KEY']) expect(err).toContain(`  ${name}: `);
    expect(err).toContain('BOKVAR_ORIGN är ingen inställning');
  });

  it('check-config tries the database, as both of its roles', () => {
    const { code, err } = run('cli', ['check-config'], { DATABASE_URL: 'postgres://bokvar@127.0.0.1:1/bokvar', DATABASE_OWNER_URL: 'postgres://bokvar_owner@127.0.0.1:1/bokvar' });
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/^DATABASE_OWNER_URL: Ingen databas svarar.*\nDATABASE_URL: Ingen databas svarar.*\n$/) });
  });
});

describe('a start that cannot be', () => {
  const oneLine = (words: string) => ({ code: 1, out: '', err: expect.stringMatching(new RegExp(`^${words}.*\\n$`)) });

  it('because the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((done) => { other.listen(0, '127.0.0.1', done); });
    const address = other.address();
    const port = String(typeof address === 'object' ? address?.port : '');
    expect(run('main', [], { PORT: port })).toEqual(oneLine(`Port ${port} är upptagen`));
    await new Promise((done) => { other.close(done); });
  });

  it('because the seal’s key is not there', () => {
    const key = join(folder, 'seal.pem');
    expect(run('main', [], { BOKVAR_SEAL_KEY: key, BOKVAR_SEAL_CERTIFICATE: key })).toEqual(oneLine(`${key}: Sigillets nyckel eller certifikat går inte att läsa \\(ENOENT\\)`));
  });

  it('because the address is another machine’s', () => {
    expect(run('main', [], { HOST: '192.0.2.1' })).toEqual(oneLine('Adressen 192.0.2.1 är ingen av den här datorns'));
  });

  it('because the data folder is below a file', () => {
    expect(run('main', [], { BOKVAR_DATA: join(aFile, 'data') })).toEqual(oneLine('Datamappen .* kan inte göras'));
  });

  it('because nobody answers as the database', () => {
    expect(run('main', [], { PORT: '41999', DATABASE_URL: 'postgres://bokvar@127.0.0.1:1/bokvar', DATABASE_OWNER_URL: 'postgres://bokvar_owner@127.0.0.1:1/bokvar' }))
      .toEqual(oneLine('DATABASE_OWNER_URL: Ingen databas svarar'));
  });

  it('because only one of the two roles is stated', () => {
    const { code, err } = run('main', [], { DATABASE_URL: 'postgres://bokvar@127.0.0.1:1/bokvar' });
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('DATABASE_OWNER_URL: Den saknas') });
  });
});
