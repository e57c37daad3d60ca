import { randomUUID } from 'node:crypto';
import type { Router } from 'express';
import { testClock, type TestClock } from '@bokvar/server/clock';
import { openDatabase, type Database } from '@bokvar/server/database/database';
import { createDemoEid } from '@bokvar/server/demo-eid/demo-eid';
import { DEMO_ISSUER, type DemoPerson } from '@bokvar/server/demo-eid/demo-people';
import { SessionService } from '@bokvar/server/features/sessions/session.service';
import { SignInService } from '@bokvar/server/features/sessions/sign-in.service';
import { ViewerResolver } from '@bokvar/server/features/sessions/viewer.resolver';
import { buildPortalSchema } from '@bokvar/server/graphql/build-schema';
import { contextFactory } from '@bokvar/server/graphql/context';
import { startGraphqlServer } from '@bokvar/server/graphql/server';
import { trustedDocuments } from '@bokvar/server/graphql/trusted-documents';
import { contextOf, createApp } from '@bokvar/server/http/app';
import type { FeatureRoute } from '@bokvar/server/http/feature-route';
import { listen, type Listening } from '@bokvar/server/http/listen';
import { originOf } from '@bokvar/server/http/origin';
import { DEMO_LIMITS, type RateLimits } from '@bokvar/server/http/rate-limits';
import { ChangeHub } from '@bokvar/server/live/change-hub';
import { ChangedResolver } from '@bokvar/server/live/changed.resolver';
import { OutboxDispatcher } from '@bokvar/server/live/outbox.dispatcher';
import { openSockets } from '@bokvar/server/live/socket';
import { createLog } from '@bokvar/server/log';
import { fromIso } from '@bokvar/domain/vocabulary';
import { CookieJar } from './cookie-jar.js';
import { freshDatabase, type TestDatabase } from './test-database.js';

/** The portal's front door with nothing behind it: sign-in, sessions, GraphQL about the viewer, sockets. */
export interface FrontDoor {
  readonly origin: string;
  readonly clock: TestClock;
  readonly database: Database;
  /** What was logged, as it was written. */
  readonly logged: string[];
  readonly hub: ChangeHub;
  readonly dispatcher: OutboxDispatcher;
  readonly organisations: Readonly<Record<'bostad' | 'social', string>>;
  browser(): CookieJar;
  /** A browser with that person signed in. */
  signedIn(person: string): Promise<CookieJar>;
  close(): Promise<void>;
}

export interface FrontDoorOptions {
  readonly limits?: RateLimits;
  readonly routes?: readonly FeatureRoute[];
  /** Operations by id; given, no others are taken. */
  readonly documents?: Readonly<Record<string, string>>;
  readonly clientFolder?: string;
  /** Shares another front door's database: two servers on one. */
  readonly beside?: FrontDoor;
}

export const START = fromIso('2026-11-19T07:30:00Z');

/** Made-up people, with the demo e-ID's subject as key. */
const PEOPLE: readonly DemoPerson[] = [
  { key: 'yvonne', name: 'Yvonne af Ekenstam', title: 'Samordnare, Älvsalahem' },
  { key: 'samir', name: 'Samir Haddad', title: 'Samordnare, Socialtjänsten' },
  { key: 'dubbel', name: 'Dag Dubbel', title: 'Samordnare i båda' },
  { key: 'slutat', name: 'Sara Slutat', title: 'Uppdraget har tagit slut' },
  { key: 'okand', name: 'Oskar Okänd', title: 'Ingen i portalen' },
  { key: 'svag', name: 'Viola Svag', title: 'Svagare legitimation', acr: 'http://id.elegnamnden.se/loa/1.0/loa2' },
];

export async function openFrontDoor(options: FrontDoorOptions = {}): Promise<FrontDoor> {
  const own: TestDatabase | null = options.beside ? null : await freshDatabase();
  const database = options.beside?.database ?? await openDatabase((own as TestDatabase).target);
  const organisations = options.beside?.organisations ?? await seed(database);
  const listening = await listen({ host: '127.0.0.1', port: 0 });
  const running = await answer(listening, database, options);
  return {
    ...running, database, organisations,
    browser: () => new CookieJar(running.origin),
    signedIn: async (person) => {
      const jar = new CookieJar(running.origin);
      await jar.follow(`/auth/login?person=${person}`);
      return jar;
    },
    close: async () => {
      await running.stop();
      await listening.close(0);
      if (own) {
        await database.close();
        await own.drop();
      }
    },
  };
}

async function answer(listening: Listening, database: Database, options: FrontDoorOptions) {
  const origins = [listening.internalOrigin] as const;
  const clock = options.beside?.clock ?? testClock(START);
  const logged: string[] = [];
  const log = createLog({ level: 'info', clock, destination: { write: (line: string) => { logged.push(line); } } });
  const em = () => database.system();
  const hub = new ChangeHub();
  const sessions = new SessionService({ em, door: () => database.atTheDoor(), clock, log });
  const eid = createDemoEid({
    config: { mode: 'demo', origins }, internalOrigin: listening.internalOrigin, people: async () => PEOPLE,
    originOf: (request) => originOf(request, origins),
  });
  const signIn = new SignInService({ em, clock, log, sessions, issuers: [eid.issuer] });
  const factory = contextFactory({ clock, log, changes: hub, sessions, scopeOf: () => null });
  const schema = await buildPortalSchema([ViewerResolver, ChangedResolver]);
  const documents = trustedDocuments(options.documents ?? {}, { freeQuestions: options.documents === undefined });
  const production = options.documents !== undefined;
  const graphql = await startGraphqlServer({
    schema, documents, log, production, contextOf: contextOf({ sessions, origins, contextFactory: factory }),
  });
  const post: Router | null = null;
  listening.answerWith(createApp({
    clock, origins, production, limits: options.limits ?? DEMO_LIMITS, log, sessions, signIn, contextFactory: factory,
    graphql: graphql.handler, routes: options.routes ?? [], sealCheck: (_request, _response, next) => { next(); }, demo: { eid: eid.router, post },
    clientFolder: options.clientFolder ?? '/nowhere', contact: null, ready: async () => true,
  }));
  const sockets = openSockets({ server: listening.server, schema, documents, origins, sessions, contextOf: factory, log, production });
  const wake = { start: async () => {}, stop: async () => {} };
  const dispatcher = new OutboxDispatcher({ em, hub, log, wake, pollMs: 100, beforeTelling: () => sockets.registry.revalidate() });
  await dispatcher.start();
  return {
    origin: listening.internalOrigin, clock, logged, hub, dispatcher,
    stop: async () => {
      await dispatcher.stop();
      await sockets.close();
      await graphql.stop();
    },
  };
}

async function seed(database: Database): Promise<Readonly<Record<'bostad' | 'social', string>>> {
  const em = database.system();
  const organisations = { bostad: randomUUID(), social: randomUUID() };
  const addOrganisation = (id: string, name: string, kind: string) =>
    em.execute('insert into organisation (id, name, short_name, kind) values (?, ?, ?, ?)', [id, name, name, kind]);
  await addOrganisation(organisations.bostad, 'Älvsalahem AB', 'KOMMUNALT_BOLAG');
  await addOrganisation(organisations.social, 'Socialtjänsten', 'SOCIALTJANST');
  const add = async (person: string, mandates: readonly { organisation: string; from: string; to?: string }[]) => {
    const id = randomUUID();
    await em.execute('insert into user_account (id, name, language) values (?, ?, ?)', [id, PEOPLE.find((one) => one.key === person)?.name, 'sv']);
    await em.execute('insert into identity (issuer, sub, user_id) values (?, ?, ?)', [DEMO_ISSUER, person, id]);
    for (const { organisation, from, to } of mandates) {
      await em.execute(
        'insert into mandate (id, user_id, organisation_id, role, may_open_protected, valid_from, valid_to) values (?, ?, ?, ?, false, ?, ?)',
        [randomUUID(), id, organisation, 'SAMORDNARE', new Date(from), to === undefined ? null : new Date(to)]);
    }
  };
  await add('yvonne', [{ organisation: organisations.bostad, from: '2026-01-01T00:00:00Z' }]);
  await add('samir', [{ organisation: organisations.social, from: '2026-01-01T00:00:00Z', to: '2026-11-19T09:00:00Z' }]);
  await add('dubbel', [{ organisation: organisations.social, from: '2026-02-01T00:00:00Z' }, { organisation: organisations.bostad, from: '2026-01-01T00:00:00Z' }]);
  await add('slutat', [{ organisation: organisations.social, from: '2026-01-01T00:00:00Z', to: '2026-11-01T00:00:00Z' }]);
  await add('svag', [{ organisation: organisations.social, from: '2026-01-01T00:00:00Z' }]);
  return organisations;
}
