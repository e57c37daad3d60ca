import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { BrowserBehindProxy } from '../support/behind-proxy.js';
import { localCertificate } from '../support/certificate.js';
import { ACR, openIssuer, type RunningIssuer } from '../support/issuer.js';
import { operatorCommand } from '../support/operator-command.js';
import { startServer, untilReady, type ServerProcess } from '../support/server-process.js';
import { freshDatabase, type TestDatabase } from '../support/test-database.js';

/** An installation as OPERATING.md describes it, from the empty database to somebody signed in: no demo, an issuer of its own, a proxy. */
const PORTAL = 'https://bokvar.example.se';
const SECRET = 'en-lang-klienthemlighet-0123456789';
const folder = mkdtempSync(join(tmpdir(), 'bokvar-production-'));
const certificate = localCertificate();
const ca = join(folder, 'ca.pem');
const VIEWER = Object.entries(JSON.parse(readFileSync(resolve('client/src/gql/persisted-documents.json'), 'utf8')) as Record<string, string>)
  .find(([, text]) => /query \w+ \{ (__typename )?viewer \{/.test(text))?.[0];
let own: TestDatabase;
const running: { close(): Promise<void> }[] = [];
const servers: ServerProcess[] = [];
beforeAll(async () => {
  own = await freshDatabase();
  writeFileSync(ca, certificate.cert);
});
afterEach(async () => {
  for (const server of servers) server.stop();
  expect(await Promise.all(servers.splice(0).map(({ ended }) => ended))).not.toContain(1);
  for (const one of running.splice(0)) await one.close();
});
afterAll(async () => {
  await own.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** The settings of OPERATING.md, with an issuer that takes the secret in one way alone. */
async function settingsWith(takesSecret: 'client_secret_basic' | 'client_secret_post', secret = SECRET): Promise<Record<string, string>> {
  const issuer: RunningIssuer = await openIssuer({ certificate, clientSecret: SECRET, callback: `${PORTAL}/auth/callback`, takesSecret, subject: '7d1f0c52-stina' });
  running.push(issuer);
  writeFileSync(join(folder, 'stad.secret'), `${secret}\n`);
  writeFileSync(join(folder, 'issuers.json'), JSON.stringify([
    { key: 'stad', name: 'Lunna', organisationId: null, issuer: issuer.issuer, clientId: 'bokvar', clientSecretFile: 'stad.secret', acr: [ACR] }]));
  writeFileSync(join(folder, 'setup.json'), readFileSync(resolve('server/setup.example.json'), 'utf8').replaceAll('https://login.lunna.example', issuer.issuer));
  const database: Record<string, string> = own.target.kind === 'postgres' && own.ownerTarget.kind === 'postgres'
    ? { DATABASE_URL: own.target.url, DATABASE_OWNER_URL: own.ownerTarget.url } : { BOKVAR_EMBEDDED_IN_PRODUCTION: 'yes' };
  return {
    ...database, BOKVAR_MODE: 'production', BOKVAR_ORIGIN: PORTAL, BOKVAR_DATA: join(folder, 'data'), BOKVAR_NOW: '', BOKVAR_LOG: 'info', NODE_EXTRA_CA_CERTS: ca,
    SMTP_URL: 'smtps://mail.example.se:465', BOKVAR_MAIL_FROM: 'bokvar@example.se', BOKVAR_ISSUERS: join(folder, 'issuers.json') };
}

async function serve(settings: Record<string, string>): Promise<{ server: ServerProcess; browser: BrowserBehindProxy }> {
  const server = await startServer(settings);
  servers.push(server);
  await untilReady(server);
  return { server, browser: new BrowserBehindProxy(PORTAL, server.origin, certificate.cert) };
}

describe('an installation in production', () => {
  it('is checked, made ready, set up and signed in to, with cookies that never go in the clear', { timeout: 300_000 }, async () => {
    const settings = await settingsWith('client_secret_basic');
    for (const command of [['check-config'], ['migrate'], ['setup', join(folder, 'setup.json')], ['verify-audit']]) {
      expect(await operatorCommand(command, settings)).toMatchObject({ code: 0 });
    }
    const { browser } = await serve(settings);
    const answers = await browser.follow('/auth/login');
    expect(answers.at(-1)).toMatchObject({ status: 200, url: new URL(`${PORTAL}/`) });
    const session = answers.flatMap(({ cookies }) => cookies).find((line) => line.startsWith('__Host-bokvar='));
    expect(session).toMatch(/; Path=\/;.*; HttpOnly; Secure; SameSite=Lax$/);
    expect((await browser.post('/graphql', { documentId: VIEWER, variables: {} })).text).toContain('Stina Bergdahl');
    // Nothing but the questions of its own pages, and no demo.
    expect((await browser.post('/graphql', { query: '{ viewer { name } }' })).text).not.toContain('Stina');
    expect((await browser.follow('/demo-eid/valj/1')).at(-1)?.text).not.toContain('demonstration');
  });

  it('is signed in to by an issuer that takes the secret in the form alone, too', { timeout: 300_000 }, async () => {
    const settings = await settingsWith('client_secret_post');
    expect(await operatorCommand(['setup', join(folder, 'setup.json')], settings)).toMatchObject({ code: 0 });
    const { browser } = await serve(settings);
    expect((await browser.follow('/auth/login')).at(-1)).toMatchObject({ status: 200, url: new URL(`${PORTAL}/`) });
  });

  it('lets nobody in when the secret is wrong, and the log says what the issuer said', { timeout: 300_000 }, async () => {
    const { server, browser } = await serve(await settingsWith('client_secret_basic', 'a-secret-that-is-another-0123456789'));
    expect((await browser.follow('/auth/login')).at(-1)?.status).toBe(400);
    await vi.waitFor(() => { expect(server.said()).toMatch(/"said":"invalid_client".*"code":"ISSUER_REFUSED"/); });
    expect(server.said()).not.toContain('a-secret-that-is-another');
  });

  it('tells in the log why an issuer is out of reach, such as a certificate that the machine does not know', { timeout: 300_000 }, async () => {
    const { server, browser } = await serve({ ...await settingsWith('client_secret_basic'), NODE_EXTRA_CA_CERTS: '' });
    expect((await browser.follow('/auth/login')).at(-1)?.status).toBe(503);
    await vi.waitFor(() => { expect(server.said()).toMatch(/"cause":"Error:DEPTH_ZERO_SELF_SIGNED_CERT".*"code":"ISSUER_OUT_OF_REACH"/); });
  });
});
