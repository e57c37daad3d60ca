import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.js';
import { createDemoEid } from './demo-eid/demo-eid.js';

const ISSUERS = JSON.stringify([{
  key: 'stad', name: 'Älvsala stad', organisationId: null, issuer: 'https://login.example.se', clientId: 'bokvar',
  clientSecretFile: 'stad.secret', acr: ['http://id.elegnamnden.se/loa/1.0/loa3'],
}]);
const PRODUCTION = {
  BOKVAR_MODE: 'production', BOKVAR_ORIGIN: 'https://bokvar.example.se', DATABASE_URL: 'postgres://app:pw@db/bokvar',
  DATABASE_OWNER_URL: 'postgres://owner:pw@db/bokvar', SMTP_URL: 'smtps://u:p@mail.example.se:465', BOKVAR_MAIL_FROM: 'bokvar@example.se',
  BOKVAR_ISSUERS: '/etc/bokvar/issuers.json', BOKVAR_SEAL_KEY: '/etc/bokvar/seal.key', BOKVAR_SEAL_CERTIFICATE: '/etc/bokvar/seal.pem',
};
const files: Record<string, string> = { '/etc/bokvar/issuers.json': ISSUERS, '/etc/bokvar/stad.secret': 'hemlig\n' };
const readFile = (path: string): string => {
  const text = files[path];
  if (text === undefined) throw new Error('ENOENT');
  return text;
};
const errorOf = (env: Record<string, string>, read = readFile): ConfigError | null => {
  try {
    readConfig(env, read);
    return null;
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
};
const faultsOf = (env: Record<string, string>, read = readFile): string[] => errorOf(env, read)?.faults.map((fault) => fault.name) ?? [];

describe('settings', () => {
  it('need nothing in the demo', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ mode: 'demo', host: '127.0.0.1', port: 4000, databaseUrl: null, smtpUrl: null, now: null });
    expect(config.origins).toEqual(['http://127.0.0.1:4000', 'http://localhost:4000']);
    expect(config.dataFolder).toMatch(/^\/.*\.data$/);
  });

  it('take empty as absent', () => {
    expect(readConfig({ PORT: '', BOKVAR_ORIGIN: '' }).port).toBe(4000);
  });

  it('tell whom to write to about accessibility only when somebody has said', () => {
    expect(readConfig({}).contact).toBe(null);
    expect(readConfig({ BOKVAR_CONTACT: 'tillganglighet@example.se' }).contact).toBe('tillganglighet@example.se');
    expect(faultsOf({ BOKVAR_CONTACT: 'skriv till Anna' })).toEqual(['BOKVAR_CONTACT']);
  });

  it('put the stated address first, and keep the machine’s own in the demo', () => {
    expect(readConfig({ BOKVAR_ORIGIN: 'http://portal.example.se:8080', PORT: '5000' }).origins)
      .toEqual(['http://portal.example.se:8080', 'http://127.0.0.1:5000', 'http://localhost:5000']);
  });

  it.each([
    ['an address of the machine', { HOST: '192.0.2.2' }, ['http://192.0.2.2:4000']],
    ['one of IPv6', { HOST: '2001:db8::2' }, ['http://[2001:db8::2]:4000']],
    ['port 80, which an address does not name', { PORT: '80' }, ['http://127.0.0.1', 'http://localhost']],
    ['every address', { HOST: '0.0.0.0' }, ['http://127.0.0.1:4000', 'http://localhost:4000']],
  ])('are reached where they listen: %s', (_what, env, origins) => {
    expect(readConfig(env).origins).toEqual(origins);
  });

  it('say which address to state when listening on all of them', () => {
    expect(readConfig({ HOST: '0.0.0.0' }).notices).toEqual([expect.stringContaining('BOKVAR_ORIGIN')]);
    expect(readConfig({ HOST: '0.0.0.0', BOKVAR_ORIGIN: 'http://192.0.2.2:4000' }).notices).toEqual([]);
  });

  it('tell a name that is no setting, and the one that is meant', () => {
    expect(readConfig({ BOKVAR_ORIGN: 'x', BOKVAR_SOMETHING_ELSE: 'y', OTHER: 'z' }).notices).toEqual([
      'BOKVAR_ORIGN är ingen inställning och används inte. Menas BOKVAR_ORIGIN?', 'BOKVAR_SOMETHING_ELSE är ingen inställning och används inte.']);
  });

  it('start the demo’s clock on a chosen instant', () => {
    expect(readConfig({ BOKVAR_NOW: '2026-11-19T07:30:00Z' }).now).toBe(Date.UTC(2026, 10, 19, 7, 30));
  });

  it('are whole in production', () => {
    expect(readConfig(PRODUCTION, readFile)).toMatchObject({
      mode: 'production', origins: ['https://bokvar.example.se'], databaseOwnerUrl: PRODUCTION.DATABASE_OWNER_URL,
      issuers: [{ key: 'stad', clientSecret: 'hemlig' }],
    });
  });
});

describe('faults', () => {
  it('are all told at once, each with what to do, and without the values', () => {
    const env = { PORT: '70000', DATABASE_URL: 'mysql://root:hemligt@db', BOKVAR_LOG: 'loud', BOKVAR_NOW: 'i morgon', BOKVAR_ORIGIN: 'https://a.se/path' };
    expect(faultsOf(env)).toEqual(['PORT', 'BOKVAR_ORIGIN', 'DATABASE_URL', 'BOKVAR_NOW', 'BOKVAR_LOG', 'DATABASE_OWNER_URL']);
    expect(errorOf(env)?.message).toContain('Ange ett heltal från 1 till 65535.');
    expect(errorOf({ ...env, BOKVAR_ORIGN: 'x' })?.message).toContain('Menas BOKVAR_ORIGIN?');
    expect(errorOf(env)?.message).not.toContain('hemligt');
  });

  it('of one setting hide none of another: what cannot be read is written all the same', () => {
    expect(faultsOf({ DATABASE_URL: 'foo' })).toEqual(['DATABASE_URL', 'DATABASE_OWNER_URL']);
    expect(faultsOf({ DATABASE_OWNER_URL: 'foo' })).toEqual(['DATABASE_OWNER_URL', 'DATABASE_URL']);
    expect(faultsOf({ ...PRODUCTION, DATABASE_URL: '', DATABASE_OWNER_URL: '', BOKVAR_EMBEDDED_IN_PRODUCTION: 'ja' })).toEqual(['BOKVAR_EMBEDDED_IN_PRODUCTION']);
  });

  it.each([['prod', true], ['Production', true], ['live', true], ['dmeo', false], ['DEMO', false]])('of a mode written %s hide none of the mode that is meant', (mode, production) => {
    expect(faultsOf({ BOKVAR_MODE: mode })).toEqual(
      ['BOKVAR_MODE', ...(production ? ['DATABASE_URL', 'DATABASE_OWNER_URL', 'BOKVAR_ORIGIN', 'SMTP_URL', 'BOKVAR_MAIL_FROM', 'BOKVAR_ISSUERS', 'BOKVAR_SEAL_KEY'] : [])]);
  });

  it('name everything that production lacks', () => {
    expect(faultsOf({ BOKVAR_MODE: 'production' })).toEqual(
      ['DATABASE_URL', 'DATABASE_OWNER_URL', 'BOKVAR_ORIGIN', 'SMTP_URL', 'BOKVAR_MAIL_FROM', 'BOKVAR_ISSUERS', 'BOKVAR_SEAL_KEY']);
  });

  it.each<[string, Record<string, string>, string]>([
    ['http over the net', { BOKVAR_ORIGIN: 'http://bokvar.example.se' }, 'BOKVAR_ORIGIN'],
    ['a clock of its own', { BOKVAR_NOW: '2026-11-19T07:30:00Z' }, 'BOKVAR_NOW'],
    ['an owner of tables that nobody uses', { DATABASE_URL: '' }, 'DATABASE_URL'],
    ['a server that owns the tables', { DATABASE_URL: 'postgres://owner:pw@db/bokvar' }, 'DATABASE_URL'],
    ['migrations by the portal’s own role', { DATABASE_OWNER_URL: '' }, 'DATABASE_OWNER_URL'],
    ['no secret', { BOKVAR_ISSUERS: '/etc/bokvar/other.json' }, 'BOKVAR_ISSUERS'],
  ])('production refuses %s', (_what, change, name) => {
    expect(faultsOf({ ...PRODUCTION, ...change })).toEqual([name]);
  });

  it('the demo too wants both roles of a PostgreSQL', () => {
    expect(faultsOf({ DATABASE_URL: PRODUCTION.DATABASE_URL })).toEqual(['DATABASE_OWNER_URL']);
    expect(faultsOf({ DATABASE_OWNER_URL: PRODUCTION.DATABASE_OWNER_URL })).toEqual(['DATABASE_URL']);
  });

  it('production takes the embedded database when told to', () => {
    expect(faultsOf({ ...PRODUCTION, DATABASE_URL: '', DATABASE_OWNER_URL: '', BOKVAR_EMBEDDED_IN_PRODUCTION: 'yes' })).toEqual([]);
  });

  it.each([
    ['no list', '{}'], ['an empty list', '[]'], ['no JSON', '['], ['a plain http issuer', ISSUERS.replace('https://login', 'http://login')],
    ['an unknown field', ISSUERS.replace('"key"', '"secret":"x","key"')], ['a missing secret', ISSUERS.replace('stad.secret', 'other')],
    ['the same key twice', `[${ISSUERS.slice(1, -1)},${ISSUERS.slice(1, -1)}]`],
  ])('the issuers file: %s', (_what, content) => {
    expect(faultsOf(PRODUCTION, (path) => (path.endsWith('.json') ? content : readFile(path)))).toEqual(['BOKVAR_ISSUERS']);
  });
});

describe('the seal', () => {
  const BARE = { ...PRODUCTION, BOKVAR_SEAL_KEY: '', BOKVAR_SEAL_CERTIFICATE: '' };
  const sealOf = (env: Record<string, string>) => readConfig(env, readFile).seal;

  it('of the demo has a key that is made in the data folder, and the name of an organisation', () => {
    expect(sealOf({ BOKVAR_DATA: '/srv/bokvar' })).toEqual({
      source: { kind: 'DEMO', organisation: 'Älvsala kommun', name: 'Bo kvar, Älvsala kommun' }, folder: '/srv/bokvar/seals', timestampUrl: null });
    expect(sealOf({ BOKVAR_SEAL_NAME: 'Lunna kommun' }).source).toMatchObject({ organisation: 'Lunna kommun', name: 'Bo kvar, Lunna kommun' });
  });

  it('is a key and its certificate, or one file with both, and its folder may be elsewhere', () => {
    expect(sealOf(PRODUCTION).source).toEqual({ kind: 'PEM', keyFile: '/etc/bokvar/seal.key', certificateFile: '/etc/bokvar/seal.pem', passphrase: null });
    expect(sealOf({ ...PRODUCTION, BOKVAR_SEAL_PASSPHRASE: 'ord' }).source).toMatchObject({ kind: 'PEM', passphrase: 'ord' });
    const more = { BOKVAR_SEAL_PKCS12: '/etc/bokvar/seal.p12', BOKVAR_SEAL_PASSPHRASE: 'ord', BOKVAR_SEAL_FOLDER: '/srv/seals', BOKVAR_TIMESTAMP_URL: 'http://tsa.example.se/tsr' };
    expect(sealOf({ ...BARE, ...more })).toEqual({ source: { kind: 'PKCS12', file: '/etc/bokvar/seal.p12', passphrase: 'ord' }, folder: '/srv/seals', timestampUrl: 'http://tsa.example.se/tsr' });
  });

  it.each<[string, Record<string, string>, string[]]>([
    ['no key in production', BARE, ['BOKVAR_SEAL_KEY']],
    ['no key in production, and a passphrase', { ...BARE, BOKVAR_SEAL_PASSPHRASE: 'ord' }, ['BOKVAR_SEAL_KEY']],
    ['a key without its certificate', { ...BARE, BOKVAR_SEAL_KEY: 'a' }, ['BOKVAR_SEAL_CERTIFICATE']],
    ['a certificate without its key', { ...BARE, BOKVAR_SEAL_CERTIFICATE: 'a' }, ['BOKVAR_SEAL_KEY']],
    ['a key in two ways', { ...PRODUCTION, BOKVAR_SEAL_PKCS12: 'a', BOKVAR_SEAL_PASSPHRASE: 'ord' }, ['BOKVAR_SEAL_PKCS12']],
    ['PKCS#12 without its passphrase', { ...BARE, BOKVAR_SEAL_PKCS12: 'a' }, ['BOKVAR_SEAL_PASSPHRASE']],
    ['a name besides the certificate’s', { ...PRODUCTION, BOKVAR_SEAL_NAME: 'Lunna kommun' }, ['BOKVAR_SEAL_NAME']],
    ['a name besides the certificate’s, in the demo', { BOKVAR_SEAL_KEY: 'a', BOKVAR_SEAL_CERTIFICATE: 'b', BOKVAR_SEAL_NAME: 'Lunna kommun' }, ['BOKVAR_SEAL_NAME']],
    ['a name that no certificate has room for', { BOKVAR_SEAL_NAME: 'å'.repeat(51) }, ['BOKVAR_SEAL_NAME']],
    ['a passphrase to nothing', { BOKVAR_SEAL_PASSPHRASE: 'ord' }, ['BOKVAR_SEAL_PASSPHRASE']],
    ['an authority that is no address', { BOKVAR_TIMESTAMP_URL: 'tsa.example.se' }, ['BOKVAR_TIMESTAMP_URL']],
  ])('refuses %s', (_what, env, names) => {
    expect(faultsOf(env)).toEqual(names);
    expect(errorOf(env)?.message).not.toContain(': ord');
  });

  it('that is lacking is told with what to do', () => {
    expect(errorOf(BARE)?.message).toMatch(/BOKVAR_SEAL_KEY: Den saknas, och utan en egen nyckel kan inget förseglas\. Ange sökvägen till .*BOKVAR_SEAL_PKCS12/);
  });
});

it('the demo’s e-ID service does not exist in production', () => {
  const config = readConfig(PRODUCTION, readFile);
  expect(() => createDemoEid({ config, internalOrigin: 'http://127.0.0.1:1', people: async () => [], originOf: () => '' })).toThrow(/does not start in production/);
});
