import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant, type Instant } from '@bokvar/domain/vocabulary';
import { testClock, type TestClock } from '@bokvar/server/clock';
import { openDatabase, type Database } from '@bokvar/server/database/database';
import { embeddedClient } from '@bokvar/server/database/orm';
import type { TownCalendar } from '@bokvar/server/database/seed/town-calendar';
import { townPeople } from '@bokvar/server/database/seed/town-people';
import type { DemoPerson } from '@bokvar/server/demo-eid/demo-people';
import { readTrustedDocuments } from '@bokvar/server/graphql/trusted-documents';
import { listen } from '@bokvar/server/http/listen';
import { embeddedWake, postgresWake, type Wake } from '@bokvar/server/live/wake';
import { createLog } from '@bokvar/server/log';
import type { TakenMail } from '@bokvar/server/mail/mail.store';
import { openPortal } from '@bokvar/server/portal';
import { openSealKeys, type SealKeys } from '@bokvar/server/sealing/seal-keys';
import { Reader } from './reader.js';
import { townDatabase, type TestDatabase } from './test-database.js';
import { calendar, START } from './town.js';

/** The whole portal in this process: real HTTP on a free port, real sessions, both locks, a clock that stands still. */
export interface TestPortal {
  readonly origin: string;
  readonly clock: TestClock;
  readonly database: Database;
  readonly calendar: TownCalendar;
  /** Mails that were sent. */
  readonly mails: readonly TakenMail[];
  /** The organisation's seal, with a key that was made for it, and the folder where that is kept. */
  readonly seals: SealKeys;
  readonly sealFolder: string;
  /** Lines of log, as they were written. */
  readonly logged: readonly string[];
  /** Somebody of the town, signed in: `as('yvonne')`. The same reader each time. */
  as(person: string): Promise<Reader>;
  close(): Promise<void>;
}

export interface TestPortalOptions {
  /** A second server on the first one's database and clock. */
  readonly beside?: TestPortal;
  /** Another database than the town's own. Closing the portal removes it. */
  readonly on?: TestDatabase;
  /** An authority whose timestamps the seals have; else they have none. */
  readonly timestampUrl?: string;
}

const CLIENT = join(import.meta.dirname, '../../client');

const shown: readonly DemoPerson[] = townPeople.map(({ key, name, title }) => ({ key, name, title }));

/** Opens the portal with the town of Älvsala planted in it. Close it in `afterAll`. */
export async function openTestPortal(options: TestPortalOptions = {}): Promise<TestPortal> {
  const own = options.beside ? null : options.on ?? (await townDatabase());
  const clock = options.beside?.clock ?? testClock(START);
  const database = options.beside?.database ?? (await openDatabase(own?.target ?? noDatabase()));
  const sealFolder = options.beside?.sealFolder ?? mkdtempSync(join(tmpdir(), 'bokvar-seals-'));
  const seals = options.beside?.seals ?? (await openSealKeys({ source: { kind: 'DEMO', organisation: 'Älvsala kommun', name: 'Bo kvar, Älvsala' }, folder: sealFolder, timestampUrl: options.timestampUrl ?? null }, options.timestampUrl === undefined ? clock.now() : validForBoth(clock.now())));
  const logged: string[] = [];
  const mails: TakenMail[] = [];
  const log = createLog({ level: 'info', clock, destination: { write: (line: string) => void logged.push(line) } });
  const listening = await listen({ host: '127.0.0.1', port: 0 });
  const portal = await openPortal({
    listening, database, clock, log,
    origins: [listening.internalOrigin],
    production: false,
    documents: readTrustedDocuments(join(CLIENT, 'src/gql/persisted-documents.json'), { freeQuestions: true }),
    issuers: [],
    demoPeople: async () => shown,
    demoPost: null,
    transport: { send: async (mail) => void mails.push(mail), close: () => undefined },
    seals,
    wake: await wakeOf(database, log),
    clientFolder: join(CLIENT, 'dist'),
    contact: 'tillganglighet@alvsala.example',
    pollMs: 100,
    // A round in the middle of a slow story would do what its clock has not come to; a story that is about one runs it.
    comesRound: false,
    ready: async () => true,
  });
  const readers = new Map<string, Promise<Reader>>();
  return {
    origin: portal.origin, clock, database, calendar, mails, seals, sealFolder, logged,
    as: (person) => {
      const reader = readers.get(person) ?? new Reader(portal.origin).signIn(person);
      readers.set(person, reader);
      return reader;
    },
    close: async () => {
      await portal.close(0);
      if (options.beside === undefined) rmSync(sealFolder, { recursive: true });
      if (own === null) return;
      await database.close();
      await own.drop();
    },
  };
}

/** An authority stamps by the machine's clock, whatever the portal's says: the key is valid from the earlier of the two. */
function validForBoth(now: Instant): Instant {
  return instant(Math.min(now, Date.now() - 86_400_000));
}

function noDatabase(): never {
  throw new Error('No database to open');
}

async function wakeOf(database: Database, log: Parameters<typeof postgresWake>[1]): Promise<Wake> {
  const queue = await database.jobQueue();
  if (queue.connectionString !== undefined) return postgresWake(queue.connectionString, log);
  return embeddedWake(await embeddedClient(database.orm));
}
