import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { BrowserBehindProxy } from '../support/behind-proxy.js';
import { localCertificate } from '../support/certificate.js';
import { ACR, openIssuer, type IssuerLikes, type RunningIssuer } from '../support/issuer.js';
import { operatorCommand } from '../support/operator-command.js';
import { startServer, untilReady, type ServerProcess } from '../support/server-process.js';
import { freshDatabase, type TestDatabase } from '../support/test-database.js';

/**
 * An installation as OPERATING.md describes it, from the empty database to somebody signed in: no demo, a proxy in front, and
 * issuers of its own, one that takes the client's secret in the header alone, one in the form alone, one that knows another
 * secret, and one whose certificate the machine does not know.
 */
const PORTAL = 'https://bokvar.example.se';
const SECRET = 'en-lang-klienthemlighet-0123456789';
const folder = mkdtempSync(join(tmpdir(), 'bokvar-production-'));
const [known, unknown] = [localCertificate(), localCertificate()];
const LIKES: Readonly<Record<'huvud' | 'formular' | 'annan' | 'okand', Omit<IssuerLikes, 'callback'>>> = {
  huvud: { certificate: known, clientSecret: SECRET, takesSecret: 'client_secret_basic', subject: '7d1f0c52-stina' },
  formular: { certificate: known, clientSecret: SECRET, takesSecret: 'client_secret_post', subject: '2b9e44a1-omar' },
  annan: { certificate: known, clientSecret: 'a-secret-that-is-another-0123456789', takesSecret: 'client_secret_basic', subject: '7d1f0c52-stina' },
  okand: { certificate: unknown, clientSecret: SECRET, takesSecret: 'client_secret_basic', subject: '7d1f0c52-stina' },
};
const VIEWER = Object.entries(JSON.parse(readFileSync(resolve('client/src/gql/persisted-documents.json'), 'utf8')) as Record<string, string>)
  .find(([, text]) => /query \w+ \{ (__typename )?viewer \{/.test(text))?.[0];

let own: TestDatabase;
let settings: Record<string, string>;
let server: ServerProcess;
const issuers: RunningIssuer[] = [];

beforeAll(async () => {
  own = await freshDatabase();
  for (const likes of Object.values(LIKES)) issuers.push(await openIssuer({ ...likes, callback: `${PORTAL}/auth/callback` }));
  writeFileSync(join(folder, 'ca.pem'), known.cert);
  writeFileSync(join(folder, 'issuer.secret'), `${SECRET}\n`);
  writeFileSync(join(folder, 'issuers.json'), JSON.stringify(Object.keys(LIKES).map((key, index) => (
    { key, name: key, organisationId: null, issuer: issuers[index]?.issuer, clientId: 'bokvar', clientSecretFile: 'issuer.secret', acr: [ACR] }))));
  const setup = JSON.parse(readFileSync(resolve('server/setup.example.json'), 'utf8')) as { people: object[] };
  writeFileSync(join(folder, 'setup.json'), JSON.stringify({ ...setup, people: setup.people.map((person, index) => ({ ...person, issuer: issuers[index]?.issuer })) }));
  const database: Record<string, string> = own.target.kind === 'postgres' && own.ownerTarget.kind === 'postgres'
    ? { DATABASE_URL: own.target.url, DATABASE_OWNER_URL: own.ownerTarget.url } : { BOKVAR_EMBEDDED_IN_PRODUCTION: 'yes' };
  settings = {
    ...database, BOKVAR_MODE: 'production', BOKVAR_ORIGIN: PORTAL, BOKVAR_DATA: join(folder, 'data'), BOKVAR_NOW: '', BOKVAR_LOG: 'info',
    NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem'), SMTP_URL: 'smtps://mail.example.se:465', BOKVAR_MAIL_FROM: 'bokvar@example.se',
    BOKVAR_ISSUERS: join(folder, 'issuers.json') };
  for (const command of [['check-config'], ['migrate'], ['setup', join(folder, 'setup.json')], ['verify-audit']]) {
    expect(await operatorCommand(command, settings)).toMatchObject({ code: 0 });
  }
  server = await startServer(settings);
  await untilReady(server);
}, 300_000);
afterAll(async () => {
  server.stop();
  expect(await server.ended).toBe(0);
  for (const issuer of issuers) await issuer.close();
  await own.drop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

const browser = () => new BrowserBehindProxy(PORTAL, server.origin, known.cert);
const logged = async (line: RegExp) => { await vi.waitFor(() => { expect(server.said()).toMatch(line); }, { timeout: 10_000 }); };

describe('an installation in production', { timeout: 60_000 }, () => {
  it('is signed in to, with cookies that never go in the clear, and answers its own pages alone', async () => {
    const hers = browser();
    const answers = await hers.follow('/auth/login?issuer=huvud');
    expect(answers.at(-1)).toMatchObject({ status: 200, url: new URL(`${PORTAL}/`) });
    const session = answers.flatMap(({ cookies }) => cookies).find((line) => line.startsWith('__Host-bokvar='));
    expect(session).toMatch(/; Path=\/;.*; HttpOnly; Secure; SameSite=Lax$/);
    expect((await hers.post('/graphql', { documentId: VIEWER, variables: {} })).text).toContain('Stina Bergdahl');
    expect((await hers.post('/graphql', { query: '{ viewer { name } }' })).text).not.toContain('Stina');
    expect((await hers.follow('/demo-eid/valj/1')).at(-1)?.text).not.toContain('demonstration');
  });

  it('is signed in to by an issuer that takes the secret in the form alone, too', async () => {
    const his = browser();
    expect((await his.follow('/auth/login?issuer=formular')).at(-1)).toMatchObject({ status: 200, url: new URL(`${PORTAL}/`) });
    expect((await his.post('/graphql', { documentId: VIEWER, variables: {} })).text).toContain('Omar Haddad');
  });

  it('lets nobody in when the secret is wrong, and the log says what the issuer said', async () => {
    expect((await browser().follow('/auth/login?issuer=annan')).at(-1)?.status).toBe(400);
    await logged(/"said":"invalid_client".*"code":"ISSUER_REFUSED"/);
    expect(server.said()).not.toMatch(/klienthemlighet/);
  });

  it('tells in the log why an issuer is out of reach, such as a certificate that the machine does not know', async () => {
    expect((await browser().follow('/auth/login?issuer=okand')).at(-1)?.status).toBe(503);
    await logged(/"cause":"Error:DEPTH_ZERO_SELF_SIGNED_CERT".*"code":"ISSUER_OUT_OF_REACH"/);
  });
});
