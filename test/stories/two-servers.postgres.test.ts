import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { afterAll, describe, expect, it } from 'vitest';
import { Reader } from '../support/reader.js';
import { startServer, untilReady, type ServerProcess } from '../support/server-process.js';
import { townDatabase } from '../support/test-database.js';

/** Two server processes over one PostgreSQL behave as one. */
const folder = mkdtempSync(join(tmpdir(), 'bokvar-two-'));
const servers: ServerProcess[] = [];
afterAll(() => {
  for (const server of servers) server.stop('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const AGENDA = 'query($id: ID!) { meeting(id: $id) { sections { items { household { value } lines { text } lost } } } }';
const MEETING = { id: townId.meeting('alvsalahem-soc', '7') };
const CONSENTS = 'query($id: ID!) { case(id: $id) { consents { id } } }';
const WITHDRAW = 'mutation($key: ID!, $id: ID!) { withdrawConsent(key: $key, consentId: $id) { __typename } }';

/** Asks until what rested on the consent is gone; within five seconds, clocks that differ by a start included. */
async function gone(landlord: Reader): Promise<{ text: string }> {
  const limit = performance.now() + 5_000;
  for (;;) {
    const answer = await landlord.ask(AGENDA, MEETING);
    if (!/Blåmes|Koltrast/.test(answer.text)) return answer;
    if (performance.now() > limit) throw new Error('Five seconds after the withdrawal the other server still tells');
    await new Promise((done) => { setTimeout(done, 100); });
  }
}

describe('two servers on one database', () => {
  it('a consent that ends on one is gone on the other, whose sockets are told', { timeout: 180_000 }, async () => {
    const database = await townDatabase();
    if (database.target.kind !== 'postgres' || database.ownerTarget.kind !== 'postgres') throw new Error('Not a PostgreSQL');
    const began = Date.now();
    for (const name of ['one', 'two']) {
      // The same day and, but for the time a process takes to start, the same moment: servers of one portal keep one time.
      const now = new Date(Date.parse('2026-11-19T09:42:00Z') + Date.now() - began).toISOString();
      const server = await startServer({ BOKVAR_NOW: now, DATABASE_URL: database.target.url, DATABASE_OWNER_URL: database.ownerTarget.url, BOKVAR_DATA: join(folder, name) });
      servers.push(server);
      await untilReady(server);
    }
    const [first, second] = servers as [ServerProcess, ServerProcess];
    const social = await new Reader(first.origin).signIn('ibrahim');
    const landlord = await new Reader(second.origin).signIn('yvonne');
    expect((await landlord.ask(AGENDA, MEETING)).text).toContain('Blåmes');

    const frames: string[] = [];
    const socket = landlord.socket((frame) => frames.push(frame));
    const told = new Promise<void>((done, fail) => {
      socket.subscribe({ query: 'subscription { changed { name meetingIds } }' }, { next: () => done(), error: fail, complete: () => undefined });
    });
    await new Promise((done) => { setTimeout(done, 1000); });
    const { case: found } = await social.get<{ case: { consents: { id: string }[] } }>(CONSENTS, { id: townId.case('fateme') });
    await social.get(WITHDRAW, { key: crypto.randomUUID(), id: found.consents[0]?.id });

    const after = await gone(landlord);
    expect(after.text).toContain('Gärdsmygen');
    await told;
    expect(frames.join('')).not.toMatch(/Fateme|Blåmes|Koltrast|Rezaei/);
    await socket.dispose();
    for (const server of servers) server.stop();
    expect(await Promise.all(servers.map((server) => server.ended))).toEqual([0, 0]);
    await database.drop();
  });
});
