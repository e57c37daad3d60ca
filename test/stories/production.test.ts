import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { instant } from '@bokvar/domain/vocabulary';
import { makeSeal } from '@bokvar/server/sealing/certificate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { BrowserBehindProxy } from '../support/behind-proxy.js';
import { localCertificate } from '../support/certificate.js';
import { freePort } from '../support/free-port.js';
import { ACR, openIssuer, type IssuerLikes, type RunningIssuer } from '../support/issuer.js';
import { operatorCommand } from '../support/operator-command.js';
import { startServer, untilReady, type ServerProcess } from '../support/server-process.js';
import { smtpServer } from '../support/smtp.js';
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
let soon: Record<string, string>;
let server: ServerProcess;
let mail: Awaited<ReturnType<typeof smtpServer>>;
const issuers: RunningIssuer[] = [];

beforeAll(async () => {
  own = await freshDatabase();
  for (const likes of Object.values(LIKES)) issuers.push(await openIssuer({ ...likes, callback: `${PORTAL}/auth/callback` }));
  writeFileSync(join(folder, 'ca.pem'), known.cert);
  writeFileSync(join(folder, 'issuer.secret'), `${SECRET}\n`);
  mail = await smtpServer();
  const listed = Object.keys(LIKES).map((key, index) => (
    { key, name: key, organisationId: null, issuer: issuers[index]?.issuer, clientId: 'bokvar', clientSecretFile: 'issuer.secret', acr: [ACR] }));
  writeFileSync(join(folder, 'issuers.json'), JSON.stringify(listed));
  writeFileSync(join(folder, 'believed.json'), JSON.stringify(listed.filter(({ key }) => key !== 'okand')));
  const setup = JSON.parse(readFileSync(resolve('server/setup.example.json'), 'utf8')) as { people: object[] };
  writeFileSync(join(folder, 'setup.json'), JSON.stringify({ ...setup, people: setup.people.map((person, index) => ({ ...person, issuer: issuers[index]?.issuer })) }));
  const database: Record<string, string> = own.target.kind === 'postgres' && own.ownerTarget.kind === 'postgres'
    ? { DATABASE_URL: own.target.url, DATABASE_OWNER_URL: own.ownerTarget.url } : { BOKVAR_EMBEDDED_IN_PRODUCTION: 'yes' };
  settings = {
    ...database, BOKVAR_MODE: 'production', BOKVAR_ORIGIN: PORTAL, BOKVAR_DATA: join(folder, 'data'), BOKVAR_NOW: '', BOKVAR_LOG: 'info',
    NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem'), SMTP_URL: `smtp://127.0.0.1:${mail.port}`, BOKVAR_MAIL_FROM: 'bokvar@example.se',
    BOKVAR_ISSUERS: join(folder, 'issuers.json'), ...await orderSeal('seal', 400) };
  soon = await orderSeal('soon', 20);
  expect(await checked({})).toMatchObject({ code: 0, said: expect.stringContaining('Inställningarna går att använda') });
  for (const command of [['migrate'], ['setup', join(folder, 'setup.json')], ['verify-audit']]) {
    expect(await operatorCommand(command, settings)).toMatchObject({ code: 0 });
  }
  server = await startServer({ ...settings, ...soon });
  await untilReady(server);
}, 300_000);
afterAll(async () => {
  server.stop();
  expect(await server.ended).toBe(0);
  for (const issuer of issuers) await issuer.close();
  await mail.close();
  await own.drop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

/** A key and its certificate, as an issuer of certificates would send them. */
async function orderSeal(name: string, days: number): Promise<Record<string, string>> {
  const { key, certificate } = await makeSeal('Lunna kommun', 'Bo kvar, Lunna kommun', instant(Date.now()), days);
  writeFileSync(join(folder, `${name}.key`), createPrivateKey({ key: Buffer.from(key), format: 'der', type: 'pkcs8' }).export({ format: 'pem', type: 'pkcs8' }));
  writeFileSync(join(folder, `${name}.pem`), new X509Certificate(certificate).toString());
  return { BOKVAR_SEAL_KEY: join(folder, `${name}.key`), BOKVAR_SEAL_CERTIFICATE: join(folder, `${name}.pem`) };
}

/** `check-config` with issuers whose certificates are all believed, unless told otherwise. */
const checked = async (over: Readonly<Record<string, string>>) => await operatorCommand(['check-config'], { ...settings, BOKVAR_ISSUERS: join(folder, 'believed.json'), ...over });
const browser = () => new BrowserBehindProxy(PORTAL, server.origin, known.cert);
const logged = async (line: RegExp) => { await vi.waitFor(() => { expect(server.said()).toMatch(line); }, { timeout: 10_000 }); };

describe('an installation in production', { timeout: 60_000 }, () => {
  it('is told before it starts which issuer is not believed, and that no mail server answers, by name and with the cure', async () => {
    const closed = await smtpServer();
    await closed.close();
    const { code, said } = await checked({ BOKVAR_ISSUERS: join(folder, 'issuers.json'), SMTP_URL: `smtp://bokvar:hemligt@127.0.0.1:${closed.port}` });
    expect({ code, lines: said.trim().split('\n') }).toEqual({ code: 1, lines: [
      expect.stringMatching(/^BOKVAR_ISSUERS: okand: Certifikatet är inget som den här datorn litar på.*NODE_EXTRA_CA_CERTS\.$/),
      expect.stringMatching(/^SMTP_URL: Det går inte att ansluta som till en mejlserver\. Kontrollera värd och port: .*$/)] });
    expect(mail.received).toEqual([]);
  });

  it('is told when an issuer calls itself something else, and when the mail server does not take the login', async () => {
    const [first] = JSON.parse(readFileSync(join(folder, 'believed.json'), 'utf8')) as { issuer: string }[];
    writeFileSync(join(folder, 'elsewhere.json'), JSON.stringify([{ ...first, issuer: `${first?.issuer}/annat` }]));
    writeFileSync(join(folder, 'gone.json'), JSON.stringify([{ ...first, issuer: `https://localhost:${await freePort()}` }]));
    expect(await checked({ BOKVAR_ISSUERS: join(folder, 'elsewhere.json') })).toEqual({ code: 1, said: 'BOKVAR_ISSUERS: huvud: Svarar inte som en utfärdare av OpenID Connect. Kontrollera att issuer är exakt det den kallar sig själv.\n' });
    expect(await checked({ BOKVAR_ISSUERS: join(folder, 'gone.json') })).toEqual({ code: 1, said: 'BOKVAR_ISSUERS: huvud: Ingen svarar på adressen. Kontrollera värd och port.\n' });
    expect(await checked({ SMTP_URL: `smtp://bokvar:fel%40ord@127.0.0.1:${mail.port}` })).toMatchObject({ code: 1, said: expect.stringMatching(/^SMTP_URL: Inloggningen tas inte emot\./) });
  });

  it('is told before it starts, and at its start, that the seal’s certificate ends soon, which stops nothing', async () => {
    expect(await checked(soon)).toEqual({ code: 0, said: expect.stringMatching(/^BOKVAR_SEAL_KEY: Sigillets certifikat går ut om 19 dagar\. .*\nInställningarna går att använda/) });
    await logged(/"level":"warn".*"daysLeft":19,"code":"SEAL_EXPIRES_SOON"/);
    expect(await checked({ BOKVAR_TIMESTAMP_URL: `http://127.0.0.1:${await freePort()}/` })).toEqual({ code: 1, said: expect.stringContaining('BOKVAR_TIMESTAMP_URL: Ingen tidsstämpel kommer från adressen.') });
    expect(await checked({ BOKVAR_SEAL_KEY: join(folder, 'none.key') })).toEqual({ code: 1, said: expect.stringMatching(/^BOKVAR_SEAL_KEY: .*none\.key: Sigillets nyckel eller certifikat går inte att läsa \(ENOENT\)/) });
  });

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
