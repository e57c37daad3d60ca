import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { Reader } from '../support/reader.js';
import { townDatabase } from '../support/test-database.js';
import '../support/provided.js';

/**
 * Two server processes over one PostgreSQL behave as one: a consent that ends on the first is gone on the second, and
 * the second's open sockets are told. The embedded database has one process by design, and refuses a second.
 */
const template = inject('databaseTemplate');
const children: ChildProcess[] = [];
const folder = mkdtempSync(join(tmpdir(), 'bokvar-two-'));
afterAll(() => {
  for (const child of children) child.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => { probe.listen(0, '127.0.0.1', done); });
  const address = probe.address();
  await new Promise((done) => { probe.close(done); });
  return typeof address === 'object' && address !== null ? address.port : 0;
}

interface Started { readonly origin: string; readonly said: () => string; readonly ended: Promise<number | null> }

async function start(environment: Record<string, string>): Promise<Started> {
  const port = await freePort();
  const child = spawn(process.execPath, [resolve('server/dist/main.js')], {
    env: { ...process.env, PORT: String(port), BOKVAR_NOW: '2026-11-19T09:42:00Z', BOKVAR_LOG: 'silent', NODE_OPTIONS: '', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said += chunk.toString(); });
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  return { origin: `http://127.0.0.1:${port}`, said: () => said, ended };
}

async function ready({ origin, said }: Started): Promise<void> {
  for (let attempt = 0; attempt < 900; attempt += 1) {
    if (await fetch(`${origin}/readyz`).then((answer) => answer.ok, () => false)) return;
    await new Promise((done) => { setTimeout(done, 100); });
  }
  throw new Error(`The server did not become ready: ${said()}`);
}

const AGENDA = 'query($id: ID!) { meeting(id: $id) { sections { items { household { value } lines { text } lost } } } }';
const MEETING = { id: townId.meeting('alvsalahem-soc', '7') };

if (template?.kind === 'postgres') describe('two servers on one database', () => {
  it('a consent that ends on one is gone on the other, whose sockets are told', { timeout: 180_000 }, async () => {
    const database = await townDatabase();
    if (database.target.kind !== 'postgres' || database.ownerTarget.kind !== 'postgres') throw new Error('Not a PostgreSQL');
    const urls = { DATABASE_URL: database.target.url, DATABASE_OWNER_URL: database.ownerTarget.url };
    const first = await start({ ...urls, BOKVAR_DATA: join(folder, 'one') });
    await ready(first);
    const second = await start({ ...urls, BOKVAR_DATA: join(folder, 'two') });
    await ready(second);
    const social = await new Reader(first.origin).signIn('ibrahim');
    const landlord = await new Reader(second.origin).signIn('yvonne');
    expect((await landlord.ask(AGENDA, MEETING)).text).toContain('Blåmes');

    const frames: string[] = [];
    const socket = landlord.socket((frame) => frames.push(frame));
    const told = new Promise<void>((done, fail) => {
      socket.subscribe({ query: 'subscription { changed { name meetingIds } }' }, { next: () => done(), error: fail, complete: () => undefined });
    });
    await new Promise((done) => { setTimeout(done, 500); });
    const { case: found } = await social.get<{ case: { consents: { id: string }[] } }>('query($id: ID!) { case(id: $id) { consents { id } } }', { id: townId.case('fateme') });
    await social.get('mutation($key: ID!, $id: ID!) { withdrawConsent(key: $key, consentId: $id) { __typename } }', { key: crypto.randomUUID(), id: found.consents[0]?.id });

    const after = await landlord.ask(AGENDA, MEETING);
    expect(after.text).not.toMatch(/Blåmes|Koltrast/);
    expect(after.text).toContain('Gärdsmygen');
    await told;
    expect(frames.join('')).not.toMatch(/Fateme|Blåmes|Koltrast|Rezaei/);
    await socket.dispose();
    for (const child of children) child.kill('SIGTERM');
    await Promise.all([first.ended, second.ended]);
    await database.drop();
  });
});

else describe('two servers on one folder', () => {
  it('the second is refused with the pid of the first, and the first goes on', { timeout: 180_000 }, async () => {
    const first = await start({ BOKVAR_DATA: join(folder, 'shared') });
    await ready(first);
    const second = await start({ BOKVAR_DATA: join(folder, 'shared') });
    expect(await second.ended).not.toBe(0);
    expect(second.said()).toContain(String(children[0]?.pid));
    expect(await (await fetch(`${first.origin}/livez`)).text()).toBe('ok');
    children[0]?.kill('SIGTERM');
    expect(await first.ended).toBe(0);
  });
});
