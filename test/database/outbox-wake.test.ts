import { randomUUID } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import type { MeetingId, OrganisationId } from '@bokvar/domain/vocabulary';
import type { Database } from '@bokvar/server/database/database';
import { embeddedClient } from '@bokvar/server/database/orm';
import { ChangeHub } from '@bokvar/server/live/change-hub';
import { announce } from '@bokvar/server/live/outbox';
import { OutboxDispatcher } from '@bokvar/server/live/outbox.dispatcher';
import { pruneOutbox } from '@bokvar/server/live/outbox.store';
import { embeddedWake, postgresWake, type Wake } from '@bokvar/server/live/wake';
import { silentLog } from '@bokvar/server/log';
import { onOwnDatabase } from '../support/own-database.js';
import { freshDatabase, type TestDatabase } from '../support/test-database.js';

let own: TestDatabase;
let database: Database;
let wake: Wake;

onOwnDatabase(freshDatabase, async (...opened) => {
  [database, own] = opened;
  wake = await wakeOf();
});

async function wakeOf(): Promise<Wake> {
  if (own.target.kind === 'postgres') return postgresWake(own.target.url, silentLog);
  return embeddedWake(await embeddedClient(database.orm));
}

const NEVER_MS = 3_600_000;
const organisation = randomUUID() as OrganisationId;
const tell = async (meeting: string) => database.system().transactional(async (em) =>
  announce(em as never, { organisationIds: [organisation], meetingIds: [meeting as MeetingId] }));

it('a commit wakes the dispatcher, long before it would look by itself', async () => {
  const hub = new ChangeHub();
  const told: string[] = [];
  const frames = hub.listen(organisation);
  void (async () => { for await (const frame of frames) told.push(...frame.meetingIds); })();
  const dispatcher = new OutboxDispatcher({ em: () => database.system(), hub, wake, log: silentLog, pollMs: NEVER_MS });
  await dispatcher.start();
  for (let n = 0; n < 3; n += 1) {
    const meeting = randomUUID();
    await tell(meeting);
    await vi.waitFor(() => expect(told).toContain(meeting), { timeout: 3_000 });
  }
  await frames.return?.();
  expect(hub.size).toBe(0);
  await dispatcher.stop();
});

it('a reader may tell, and may not read what was told', async () => {
  const reader = () => database.as({ organisationId: organisation, mayOpenProtected: false }, Date.UTC(2026, 10, 19) as never);
  await reader().transactional(async (em) => announce(em as never, { organisationIds: [organisation], meetingIds: [] }));
  await expect(reader().execute('select * from outbox')).rejects.toThrow();
});

it('what everybody has heard is removed after a day', async () => {
  const em = database.system();
  await em.execute(`update outbox set created_at = now() - interval '25 hours' where id = (select min(id) from outbox)`);
  expect(await pruneOutbox(em)).toBe(1);
  expect(await pruneOutbox(em)).toBe(0);
});
