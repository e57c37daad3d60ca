import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FeatureRoute } from '@bokvar/server/http/feature-route';
import { openFrontDoor, type FrontDoor } from '../support/front-door.js';
import type { CookieJar } from '../support/cookie-jar.js';

/** What the front door lets in, and what leaves through it. */
let door: FrontDoor;
let jar: CookieJar;
let client: string;

const PERSONAL_NUMBER = '19121212-1212';

const routes: readonly FeatureRoute[] = [
  {
    method: 'POST', path: '/import/file', access: { kinds: ['KOMMUNALT_BOLAG'] }, maxBytes: 1_000,
    handle: async ({ body, query }) => ({ json: { bytes: body.length, named: query.get('name') !== null } }),
  },
  {
    method: 'GET', path: '/packet/:meetingId.pdf', access: { signedIn: true },
    handle: async ({ params }) => params['meetingId'] === '1' ? { bytes: '%PDF', contentType: 'application/pdf', fileName: 'dagordning åäö.pdf', inline: true } : null,
  },
  { method: 'GET', path: '/social-only.csv', access: { kinds: ['SOCIALTJANST'] }, handle: async () => ({ json: {} }) },
  { method: 'GET', path: '/breaks.pdf', access: { signedIn: true }, handle: async () => { throw new Error(`cannot read ${PERSONAL_NUMBER}`); } },
];

beforeAll(async () => {
  client = mkdtempSync(join(tmpdir(), 'bokvar-client-'));
  mkdirSync(join(client, 'assets'));
  writeFileSync(join(client, 'index.html'), '<!doctype html><title>Bo kvar</title>');
  writeFileSync(join(client, 'assets', 'main-a1b2c3d4.js'), `/*${'x'.repeat(2_000)}*/`);
  door = await openFrontDoor({ routes, clientFolder: client });
  jar = await door.signedIn('yvonne');
});
afterAll(async () => {
  await door.close();
  rmSync(client, { recursive: true });
});

const QUERY = JSON.stringify({ query: '{ viewer { name } }' });

describe('what another site can make a browser send is refused', () => {
  const other = 'https://evil.example';
  it.each<[string, string, RequestInit]>([
    ['a form', '/graphql', { body: 'query={viewer{name}}', headers: { origin: other, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' } }],
    ['a form that looks like JSON', '/graphql', { body: QUERY, headers: { origin: other, 'content-type': 'text/plain', 'sec-fetch-site': 'cross-site' } }],
    ['JSON from elsewhere', '/graphql', { body: QUERY, headers: { origin: other, 'content-type': 'application/json' } }],
    ['JSON with our header from elsewhere', '/graphql', { body: QUERY, headers: { origin: other, 'content-type': 'application/json', 'x-bokvar': '1' } }],
    ['JSON from a sandboxed frame', '/graphql', { body: QUERY, headers: { origin: 'null', 'content-type': 'application/json', 'x-bokvar': '1' } }],
    ['JSON from another port', '/graphql', { body: QUERY, headers: { origin: 'http://127.0.0.1:1', 'content-type': 'application/json', 'sec-fetch-site': 'same-site' } }],
    ['JSON from a sister site without Origin', '/graphql', { body: QUERY, headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-site' } }],
    ['text/plain without Origin', '/graphql', { body: QUERY, headers: { 'content-type': 'text/plain' } }],
    ['no content type', '/graphql', { body: new Uint8Array([1]) }],
    ['a file from elsewhere', '/import/file?name=x', { body: 'a;b', headers: { origin: other, 'content-type': 'text/csv', 'x-bokvar': '1' } }],
    ['a file without our header', '/import/file?name=x', { body: 'a;b', headers: { 'content-type': 'text/csv' } }],
    ['signing out', '/auth/logout', { headers: { origin: other, 'content-type': 'application/x-www-form-urlencoded' } }],
    ['signing out by a plain form of ours', '/auth/logout', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
    ['picking a person', '/demo-eid/valj/x', { body: 'person=yvonne', headers: { origin: other, 'content-type': 'application/x-www-form-urlencoded' } }],
  ])('%s', async (_what, path, init) => {
    const answer = await jar.send(path, { method: 'POST', ...init });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'OTHER_SITE' } }] });
  });

  it('and our own pages and programs are let in', async () => {
    expect((await jar.post('/graphql', { query: '{ viewer { name } }' })).status).toBe(200);
    const program = await jar.send('/graphql', { method: 'POST', body: QUERY, headers: { 'content-type': 'application/json' } });
    expect(program.status).toBe(200);
  });

  it('a question in an address', async () => {
    const answer = await jar.send('/graphql?query={viewer{name}}', { headers: { accept: 'application/json' } });
    expect(answer.status).toBe(404);
  });
});

describe('errors leave with a code and without what was sent', () => {
  it.each<[string, object]>([
    ['a bad variable', { query: 'mutation($l: Language!) { setLanguage(key: "1", language: $l) { __typename } }', variables: { l: PERSONAL_NUMBER } }],
    ['a bad literal', { query: `mutation { setLanguage(key: "1", language: "${PERSONAL_NUMBER}") { __typename } }` }],
    ['an unknown field', { query: '{ viewer { personnummer_191212121212 } }' }],
    ['an unknown variable', { query: `query($p: ID = "${PERSONAL_NUMBER}") { viewer { name } }` }],
    ['text that is not GraphQL', { query: `{ viewer(${PERSONAL_NUMBER}` }],
    ['an unknown operation', { query: 'query A { viewer { name } }', operationName: PERSONAL_NUMBER }],
    ['variables that are not an object', { query: '{ viewer { name } }', variables: PERSONAL_NUMBER }],
  ])('%s', async (_what, body) => {
    const before = door.logged.length;
    const answer = await jar.post('/graphql', body);
    const text = await answer.text();
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(JSON.parse(text)).toMatchObject({ errors: [{ message: 'Det som skickades kunde inte läsas. Ladda om sidan och försök igen.' }] });
    expect(text + door.logged.slice(before).join('')).not.toMatch(/1912|1212/);
  });

  it('JSON that is not JSON, and too much of it', async () => {
    const broken = await jar.send('/graphql', { method: 'POST', body: `{"${PERSONAL_NUMBER}`, headers: { 'content-type': 'application/json' } });
    expect([broken.status, broken.headers.get('content-type')]).toEqual([400, 'application/json; charset=utf-8']);
    expect(await broken.text()).not.toContain('1212');
    expect((await jar.post('/graphql', { query: '{ viewer { name } }', variables: { x: 'x'.repeat(110_000) } })).status).toBe(413);
  });

  it('a fault of ours comes with a reference that the log has too', async () => {
    const answer = await jar.send('/breaks.pdf');
    const { errors: [error] } = (await answer.json()) as { errors: [{ message: string; extensions: { reference: string } }] };
    expect(answer.status).toBe(500);
    expect(error.message).toMatch(/^Något gick fel hos oss\. Försök igen om en stund\. Händer det igen, uppge referens [A-Z2-9]{4}-[A-Z2-9]{4}\.$/);
    const line = door.logged.find((one) => one.includes(error.extensions.reference)) ?? '';
    expect(line).toContain(answer.headers.get('x-request-id'));
    expect(line).toContain('cross-site.test.ts');
    expect(line).not.toContain('1212');
  });

  it.each([
    ['twenty levels', `{ viewer { ${'organisation { '.repeat(20)} id ${'} '.repeat(20)} } }`],
    ['a hundred aliases', `{ viewer { ${Array.from({ length: 100 }, (_, n) => `a${n}: name`).join(' ')} } }`],
    ['a hundred aliases of __typename', `{ ${Array.from({ length: 100 }, (_, n) => `a${n}: __typename`).join(' ')} }`],
    ['ten thousand tokens', `{ viewer { ${'name '.repeat(10_000)} } }`],
    ['a circle of fragments', '{ viewer { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...A }'],
    ['sixty directives', `{ viewer { name ${'@include(if: true) '.repeat(60)} } }`],
  ])('%s is too much', async (_what, query) => {
    expect((await jar.post('/graphql', { query })).status).toBe(400);
  });

  it('a batch of questions', async () => {
    expect((await jar.post('/graphql', [{ query: '{ viewer { name } }' }])).status).toBe(403);
  });
});

describe('files', () => {
  it('are taken in by those who may, up to their size', async () => {
    const send = (body: string) => jar.send('/import/file?name=a.csv', { method: 'POST', body, headers: { 'x-bokvar': '1', 'content-type': 'text/csv' } });
    expect(await (await send('a;b')).json()).toEqual({ bytes: 3, named: true });
    expect((await send('x'.repeat(1_001))).status).toBe(413);
  });

  it('are not kept by anybody on the way', async () => {
    const answer = await jar.send('/packet/1.pdf');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-disposition')).toBe(`inline; filename*=UTF-8''dagordning%20%C3%A5%C3%A4%C3%B6.pdf`);
  });

  it('hidden, absent and unheard of are byte for byte the same', async () => {
    const answers = await Promise.all(['/packet/2.pdf', '/social-only.csv', '/nothing.pdf'].map(async (path) => jar.send(path)));
    const seen = await Promise.all(answers.map(async (answer) => {
      const headers = [...answer.headers].filter(([name]) => !['date', 'x-request-id'].includes(name));
      return { status: answer.status, headers, body: await answer.text() };
    }));
    expect(seen[0]?.status).toBe(404);
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
  });

  it('are for those signed in', async () => {
    const answer = await door.browser().send('/packet/1.pdf');
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'SIGN_IN_NEEDED' } }] });
  });
});

describe('the client', () => {
  it('is one page for every address of it, and fresh each time', async () => {
    const pages = await Promise.all(['/', '/moten/1', '/arenden/finns-inte'].map(async (path) => door.browser().send(path, { headers: { accept: 'text/html' } })));
    const texts = await Promise.all(pages.map(async (page) => page.text()));
    expect(new Set(texts)).toEqual(new Set(['<!doctype html><title>Bo kvar</title>']));
    expect(pages.map((page) => page.headers.get('cache-control'))).toEqual(['no-cache', 'no-cache', 'no-cache']);
  });

  it('has files that never change, packed', async () => {
    const answer = await door.browser().send('/assets/main-a1b2c3d4.js', { headers: { 'accept-encoding': 'br' } });
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(await answer.text()).toHaveLength(2_004);
  });

  it.each(['/assets/../package.json', '/..%2fpackage.json', '/assets/other.js', '/.env'])('has nothing at %s', async (path) => {
    expect((await door.browser().send(path)).status).toBe(404);
  });
});

it('every answer has the headers that keep a browser from harm', async () => {
  for (const path of ['/', '/graphql', '/auth/login', '/livez', '/readyz', '/packet/1.pdf', '/nothing.pdf', '/demo-eid/jwks']) {
    const { headers } = await jar.send(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('strict-transport-security')).toBeNull();
  }
});

it('too many requests are asked to wait', async () => {
  const small = await openFrontDoor({ beside: door, limits: { requests: { points: 3, seconds: 60 }, signIn: { points: 2, seconds: 60 } } });
  try {
    const asker = small.browser();
    const answers = [];
    for (let n = 0; n < 4; n += 1) answers.push(await asker.post('/graphql', { query: '{ viewer { name } }' }));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 429]);
    expect(Number(answers[3]?.headers.get('retry-after'))).toBeGreaterThan(0);
    for (const status of [303, 303, 429]) expect((await asker.send('/auth/login')).status).toBe(status);
    // Counted by itself, so that whoever looks at many papers can still sign in.
    for (const status of [404, 404, 429]) expect((await asker.post('/kontrollera-sigill', {})).status).toBe(status);
  } finally {
    await small.close();
  }
});

it('in production only the client’s own operations are taken', async () => {
  const own = await openFrontDoor({ beside: door, documents: { 'sha256:abc': 'query Own { viewer { name } }' } });
  try {
    const asker = await own.signedIn('yvonne');
    const statusOf = async (body: unknown) => (await asker.post('/graphql', body)).status;
    expect(await (await asker.post('/graphql', { documentId: 'sha256:abc' })).json()).toEqual({ data: { viewer: { name: 'Yvonne af Ekenstam' } } });
    expect(await (await asker.post('/graphql', { documentId: 'sha256:abc', query: '{ viewer { id } }' })).json()).toEqual({ data: { viewer: { name: 'Yvonne af Ekenstam' } } });
    expect(await statusOf({ query: '{ viewer { id } }' })).toBe(403);
    expect(await statusOf({ documentId: 'sha256:other' })).toBe(403);
    expect(await statusOf({ query: '{ __schema { types { name } } }' })).toBe(403);
    expect(await statusOf({})).toBe(403);
  } finally {
    await own.close();
  }
});
