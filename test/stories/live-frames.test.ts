import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { asId, type MeetingId, type OrganisationId } from '@bokvar/domain/vocabulary';
import { announce } from '@bokvar/server/live/outbox';
import type { CookieJar } from '../support/cookie-jar.js';
import { openFrontDoor, START, type FrontDoor } from '../support/front-door.js';

/** What reaches an open page when something has changed, and when it no longer does. */
let door: FrontDoor;
beforeAll(async () => { door = await openFrontDoor(); });
afterAll(async () => { await door.close(); });
beforeEach(() => { door.clock.set(START); });

const SUBSCRIPTION = 'subscription { changed { name meetingIds } }';
const BOSTAD = () => asId<OrganisationId>(door.organisations.bostad);
const SOCIAL = () => asId<OrganisationId>(door.organisations.social);

class Page {
  readonly frames: string[] = [];
  closed: { code: number } | null = null;
  constructor(readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => { this.frames.push(data.toString()); });
    socket.on('close', (code: number) => { this.closed = { code }; });
    socket.on('error', () => {});
  }

  get told(): string[][] {
    return this.frames.filter((frame) => frame.includes('"next"'))
      .map((frame) => (JSON.parse(frame) as { payload: { data: { changed: { meetingIds: string[] } } } }).payload.data.changed.meetingIds);
  }
}

function open(at: FrontDoor, jar: CookieJar, origin: string | null = at.origin): Page {
  const headers = { cookie: jar.header(), ...(origin === null ? {} : { origin }) };
  return new Page(new WebSocket(`${at.origin.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers }));
}

/** Connected and listening. */
async function listening(at: FrontDoor, jar: CookieJar, query = SUBSCRIPTION): Promise<Page> {
  const page = open(at, jar);
  await once(page.socket, 'open');
  page.socket.send(JSON.stringify({ type: 'connection_init' }));
  await vi.waitFor(() => expect(page.frames.length + (page.closed ? 1 : 0)).toBeGreaterThan(0));
  const before = at.hub.size;
  page.socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
  if (query === SUBSCRIPTION) await vi.waitFor(() => expect(at.hub.size).toBe(before + 1));
  return page;
}

async function tell(organisations: readonly OrganisationId[], meetingIds: readonly string[], at = door): Promise<void> {
  await at.database.system().transactional(async (em) => {
    await announce(em as never, { organisationIds: organisations, meetingIds: meetingIds as MeetingId[] });
  });
}

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 5_000, interval: 20 });

describe('a frame', () => {
  it('reaches the organisations at the table and nobody else, with ids only', async () => {
    const [hers, theirs] = [await listening(door, await door.signedIn('yvonne')), await listening(door, await door.signedIn('samir'))];
    const meeting = randomUUID();
    await tell([BOSTAD()], [meeting]);
    await eventually(() => expect(hers.told).toContainEqual([meeting]));
    expect(theirs.told.flat()).not.toContain(meeting);
    expect(hers.frames.find((frame) => frame.includes(meeting)))
      .toBe(`{"id":"1","type":"next","payload":{"data":{"changed":{"name":"changed","meetingIds":["${meeting}"]}}}}`);
    hers.socket.close();
    theirs.socket.close();
  });

  it('does not go out when the change was rolled back', async () => {
    const page = await listening(door, await door.signedIn('yvonne'));
    const [gone, kept] = [randomUUID(), randomUUID()];
    await door.database.system().transactional(async (em) => {
      await announce(em as never, { organisationIds: [BOSTAD()], meetingIds: [gone as MeetingId] });
      throw new Error('rolled back');
    }).catch(() => {});
    await tell([BOSTAD()], [kept]);
    await eventually(() => expect(page.told.flat()).toContain(kept));
    expect(page.told.flat()).not.toContain(gone);
    page.socket.close();
  });

  it('that came while the connection was broken is heard on connecting again', async () => {
    const jar = await door.signedIn('yvonne');
    (await listening(door, jar)).socket.terminate();
    const meeting = randomUUID();
    await tell([BOSTAD()], [meeting]);
    await door.dispatcher.dispatch();
    const again = await listening(door, jar);
    await eventually(() => expect(again.told.flat()).toContain(meeting));
    again.socket.close();
  });

  it('reaches the pages of another server on the same database, and of one that is started after a kill', async () => {
    const other = await openFrontDoor({ beside: door });
    const [here, there] = [await listening(door, await door.signedIn('yvonne')), await listening(other, await other.signedIn('samir'))];
    const meeting = randomUUID();
    await tell([BOSTAD(), SOCIAL()], [meeting]);
    await eventually(() => {
      expect(here.told.flat()).toContain(meeting);
      expect(there.told.flat()).toContain(meeting);
    });
    here.socket.close();
    await other.close();
    const late = randomUUID();
    await tell([SOCIAL()], [late]);
    const restarted = await openFrontDoor({ beside: door });
    const back = await listening(restarted, await restarted.signedIn('samir'));
    await eventually(() => expect(back.told.flat()).toContain(late));
    await restarted.close();
  });
});

describe('a socket is refused', () => {
  it.each(['https://evil.example', 'null', 'http://127.0.0.1:1'])('from a page of %s', async (origin) => {
    const page = open(door, await door.signedIn('yvonne'), origin);
    const [, answer] = (await once(page.socket, 'unexpected-response')) as [unknown, { statusCode: number }];
    expect(answer.statusCode).toBe(403);
  });

  it('without a session', async () => {
    const page = open(door, door.browser());
    await once(page.socket, 'open');
    page.socket.send(JSON.stringify({ type: 'connection_init' }));
    await eventually(() => expect(page.closed).toEqual({ code: 4403 }));
  });

  it.each(['{ viewer { name } }', 'mutation { setLanguage(key: "1", language: en) { __typename } }', 'subscription { nothing }', 'not GraphQL'])(
    'what is not a subscription: %s', async (query) => {
      const page = await listening(door, await door.signedIn('yvonne'), query);
      await eventually(() => expect(page.frames.at(-1)).toContain('"error"'));
      expect(page.frames.at(-1)).not.toContain('nothing');
      expect(page.frames.join('')).not.toContain('Ekenstam');
      page.socket.close();
    });
});

describe('a socket is closed with 4403', () => {
  it('when its session is signed out, before anything more is told', async () => {
    const jar = await door.signedIn('yvonne');
    const page = await listening(door, jar);
    await jar.post('/auth/logout');
    const meeting = randomUUID();
    await tell([BOSTAD()], [meeting]);
    await eventually(() => expect(page.closed).toEqual({ code: 4403 }));
    expect(page.told.flat()).not.toContain(meeting);
  });

  it.each([['idle for thirty minutes', 30], ['its mandate has ended', 90]])('when it has been %s', async (_what, minutes) => {
    const page = await listening(door, await door.signedIn('samir'));
    door.clock.advance(minutes * 60_000);
    await eventually(() => expect(page.closed).toEqual({ code: 4403 }));
  });
});

it('an id that is committed after a higher one is still told', async () => {
  const page = await listening(door, await door.signedIn('yvonne'));
  const em = door.database.system();
  const [row] = await em.execute<{ early: string; late: string }[]>(
    "select nextval('outbox_id_seq')::text as early, nextval('outbox_id_seq')::text as late");
  const [early, late] = [randomUUID(), randomUUID()];
  const commit = (id: string | undefined, meeting: string) => em.execute(
    "insert into outbox (id, name, organisation_ids, meeting_ids) values (?, 'changed', ?::uuid[], ?::uuid[])", [id, `{${BOSTAD()}}`, `{${meeting}}`]);
  await commit(row?.late, late);
  await eventually(() => expect(page.told.flat()).toContain(late));
  await commit(row?.early, early);
  await eventually(() => expect(page.told.flat()).toContain(early));
  expect(page.told.flat().filter((meeting) => meeting === late)).toHaveLength(1);
  page.socket.close();
});
