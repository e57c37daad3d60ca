import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CookieJar } from '../support/cookie-jar.js';
import { openFrontDoor, START, type FrontDoor } from '../support/front-door.js';

/** Signing in against a real OpenID Connect provider, over HTTP, with a cookie jar. */
let door: FrontDoor;

beforeAll(async () => { door = await openFrontDoor(); });
afterAll(async () => { await door.close(); });
beforeEach(() => { door.clock.set(START); });

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

interface Who {
  readonly name: string;
  readonly organisation: { readonly id: string; readonly kind: string };
  readonly language: string;
  readonly sessionEndsAt: string;
}

async function who(jar: CookieJar, headers: Record<string, string> = {}): Promise<Who | null> {
  const answer = await jar.post('/graphql', { query: '{ viewer { name language sessionEndsAt organisation { id kind } } }' }, headers);
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { data: { viewer: Who | null } }).data.viewer;
}

/** Up to the portal's own callback, which is not yet called. */
async function callbackOf(jar: CookieJar, person = 'yvonne'): Promise<URL> {
  for (let next = `/auth/login?person=${person}`; ;) {
    const location: string | null = (await jar.send(next)).headers.get('location');
    if (location === null) throw new Error('The way to the callback was cut off.');
    const url = new URL(location, door.origin);
    if (url.pathname === '/auth/callback') return url;
    next = url.href;
  }
}

describe('signing in', () => {
  it('by script is one request that follows redirects', async () => {
    const jar = door.browser();
    const answers = await jar.follow('/auth/login?person=yvonne');
    expect(answers.at(-1)?.url).toBe(`${door.origin}/`);
    expect(await who(jar)).toMatchObject({ name: 'Yvonne af Ekenstam', organisation: { id: door.organisations.bostad, kind: 'KOMMUNALT_BOLAG' } });
  });

  it('shows a page to pick a person from, without script or inline style', async () => {
    const jar = door.browser();
    const page = (await jar.follow('/auth/login')).at(-1);
    const text = await page?.text() ?? '';
    expect(page?.status).toBe(200);
    expect(text).toContain('<html lang="sv">');
    expect(text).toContain('Yvonne af Ekenstam');
    expect(text).not.toMatch(/<script|style=|<style/);
    const action = /action="([^"]+)"/.exec(text)?.[1] ?? '';
    const picked = await jar.send(action, {
      method: 'POST', body: new URLSearchParams({ person: 'samir' }), headers: { origin: door.origin, 'sec-fetch-site': 'same-origin' },
    });
    await jar.follow(new URL(picked.headers.get('location') ?? '', door.origin).href);
    expect(await who(jar)).toMatchObject({ name: 'Samir Haddad' });
  });

  it('comes back to the page asked for, and never to another site', async () => {
    for (const [asked, landed] of [['/moten/1?x=1', '/moten/1?x=1'], ['//elsewhere.example', '/'], ['https://elsewhere.example', '/'], ['/\\elsewhere.example', '/'], ['/auth/login', '/']] as const) {
      const answers = await door.browser().follow(`/auth/login?person=yvonne&to=${encodeURIComponent(asked)}`);
      expect(answers.at(-1)?.url).toBe(door.origin + landed);
    }
  });

  it('asks for PKCE, state, nonce and assurance level', async () => {
    const answer = await door.browser().send('/auth/login?person=yvonne');
    const asked = new URL(answer.headers.get('location') ?? '').searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect(asked.get('state')?.length).toBeGreaterThan(30);
    expect(asked.get('nonce')?.length).toBeGreaterThan(30);
    expect(asked.get('acr_values')).toContain('loa3');
  });

  it('keeps only hashes of tokens in the database', async () => {
    const jar = await door.signedIn('yvonne');
    const rows = await door.database.system().execute<{ all: string }[]>('select json_agg(s)::text as all from session s');
    expect(jar.get('bokvar')).toMatch(/^[\w-]{43}$/);
    expect(rows[0]?.all).not.toContain(jar.get('bokvar'));
  });

  it('acts for the organisation standing longest, or the one asked for', async () => {
    const { bostad, social } = door.organisations;
    expect(await who(await door.signedIn('dubbel'))).toMatchObject({ organisation: { id: bostad } });
    expect(await who(await door.signedIn(`dubbel&organisation=${social}`))).toMatchObject({ organisation: { id: social } });
    expect(await who(await door.signedIn(`yvonne&organisation=${social}`))).toBeNull();
  });

  it('ends the session the browser had, and gives a new token', async () => {
    const jar = await door.signedIn('yvonne');
    const before = jar.get('bokvar') ?? '';
    await jar.follow('/auth/login?person=yvonne');
    expect(jar.get('bokvar')).not.toBe(before);
    const old = door.browser();
    old.set('bokvar', before);
    expect(await who(old)).toBeNull();
  });
});

describe('refused', () => {
  it.each(['okand', 'slutat'])('%s, who has no mandate: one and the same page', async (person) => {
    const jar = door.browser();
    const page = (await jar.follow(`/auth/login?person=${person}`)).at(-1);
    expect(page?.status).toBe(403);
    expect(await page?.text()).toContain('Du har inget uppdrag i Bo kvar');
    expect(await who(jar)).toBeNull();
  });

  it('a weaker assurance level than asked for', async () => {
    const page = (await door.browser().follow('/auth/login?person=svag')).at(-1);
    expect(page?.status).toBe(403);
    expect(await page?.text()).toContain('En starkare e-legitimation behövs');
  });

  it.each([
    ['another state', (url: URL) => url.searchParams.set('state', 'x'.repeat(43))],
    ['no state', (url: URL) => url.searchParams.delete('state')],
    ['another issuer', (url: URL) => url.searchParams.set('iss', 'https://elsewhere.example')],
    ['no issuer', (url: URL) => url.searchParams.delete('iss')],
    ['another code', (url: URL) => url.searchParams.set('code', 'x'.repeat(43))],
  ])('%s in the callback', async (_what, change) => {
    const jar = door.browser();
    const url = await callbackOf(jar);
    change(url);
    const page = await jar.send(url.href);
    expect(page.status).toBe(400);
    expect(jar.get('bokvar')).toBeNull();
  });

  it('another nonce in the token than was asked for', async () => {
    const jar = door.browser();
    const begun = await jar.send('/auth/login?person=yvonne');
    const asked = new URL(begun.headers.get('location') ?? '');
    asked.searchParams.set('nonce', 'somebody-elses-nonce');
    const answers = await jar.follow(asked.href);
    expect(answers.at(-1)?.status).toBe(400);
    expect(jar.get('bokvar')).toBeNull();
  });

  it('a code used before, and a callback sent twice', async () => {
    const jar = door.browser();
    const url = await callbackOf(jar);
    expect((await jar.send(url.href)).status).toBe(303);
    expect((await jar.send(url.href)).status).toBe(400);
    const other = door.browser();
    const fresh = await callbackOf(other);
    fresh.searchParams.set('code', url.searchParams.get('code') ?? '');
    expect((await other.send(fresh.href)).status).toBe(400);
    expect(other.get('bokvar')).toBeNull();
  });

  it('a callback in a browser that did not begin', async () => {
    const url = await callbackOf(door.browser());
    const other = door.browser();
    expect((await other.send(url.href)).status).toBe(400);
    expect(other.get('bokvar')).toBeNull();
  });

  it('a callback more than ten minutes late', async () => {
    const jar = door.browser();
    const url = await callbackOf(jar);
    door.clock.advance(10 * MINUTE);
    expect((await jar.send(url.href)).status).toBe(400);
  });
});

describe('a session ends', () => {
  it('after thirty minutes of nothing, by the server’s clock', async () => {
    const jar = await door.signedIn('yvonne');
    door.clock.advance(29 * MINUTE);
    expect(await who(jar)).not.toBeNull();
    door.clock.advance(29 * MINUTE);
    expect(await who(jar)).not.toBeNull();
    door.clock.advance(30 * MINUTE);
    expect(await who(jar)).toBeNull();
  });

  it('when only the page itself has been asking', async () => {
    const jar = await door.signedIn('yvonne');
    door.clock.advance(20 * MINUTE);
    const soon = await who(jar, { 'x-bokvar-background': '1' });
    // What the page asks by itself is told when the session really ends, so that it can warn in time.
    expect(Date.parse(soon?.sessionEndsAt ?? '') - door.clock.now()).toBeLessThanOrEqual(10 * MINUTE);
    door.clock.advance(10 * MINUTE);
    expect(await who(jar)).toBeNull();
  });

  it('after twelve hours however busy', async () => {
    const jar = await door.signedIn('yvonne');
    for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
      door.clock.advance(20 * MINUTE);
      expect(await who(jar)).not.toBeNull();
    }
    door.clock.set((START + 12 * HOUR) as typeof START);
    expect(await who(jar)).toBeNull();
  });

  it('at once when signed out, in every browser that has its token', async () => {
    const jar = await door.signedIn('yvonne');
    const copy = door.browser();
    copy.set('bokvar', jar.get('bokvar') ?? '');
    const answer = await jar.post('/auth/logout');
    expect(answer.status).toBe(204);
    expect(jar.get('bokvar')).toBeNull();
    expect(await who(copy)).toBeNull();
  });

  it('at once when the mandate has ended', async () => {
    const jar = await door.signedIn('samir');
    door.clock.advance(25 * MINUTE);
    expect(await who(jar)).not.toBeNull();
    door.clock.advance(25 * MINUTE);
    expect(await who(jar)).not.toBeNull();
    door.clock.advance(25 * MINUTE);
    expect(await who(jar)).not.toBeNull();
    door.clock.advance(14 * MINUTE);
    expect(await who(jar)).not.toBeNull();
    door.clock.advance(MINUTE);
    expect(await who(jar)).toBeNull();
  });

  it('with a token that was never given out', async () => {
    const jar = door.browser();
    for (const value of ['', 'x', 'x'.repeat(43), `${'x'.repeat(42)}'`]) {
      jar.set('bokvar', value);
      expect(await who(jar)).toBeNull();
    }
  });
});

it('remembers the language a person has chosen', async () => {
  const jar = await door.signedIn('yvonne');
  const answer = await jar.post('/graphql', {
    query: 'mutation { setLanguage(key: "6f1d4a52-6f0c-4c57-9a3c-0f7c5f6f2a11", language: en) { ... on ViewerChanged { viewer { language } } } }',
  });
  expect(await answer.json()).toEqual({ data: { setLanguage: { viewer: { language: 'en' } } } });
  expect(await who(await door.signedIn('yvonne'))).toMatchObject({ language: 'en' });
});

it('logs who signed in by id, and no names', () => {
  expect(door.logged.some((line) => line.includes('"SIGNED_IN"'))).toBe(true);
  expect(door.logged.join('')).not.toMatch(/Yvonne|yvonne|Ekenstam/);
});
