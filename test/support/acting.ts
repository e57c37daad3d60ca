// First: views are decorated as they are loaded, and this brings what the decorators lean on.
import '@bokvar/server/graphql/access';
import { testClock } from '@bokvar/server/clock';
import { openDatabase, type Database } from '@bokvar/server/database/database';
import { townPeople } from '@bokvar/server/database/seed/town-people';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { SessionService } from '@bokvar/server/features/sessions/session.service';
import { readActingViewer, type Viewer } from '@bokvar/server/features/sessions/viewer.store';
import { contextFactory, type Language } from '@bokvar/server/graphql/context';
import type { PortalContext, PortalScope } from '@bokvar/server/graphql/portal-context';
import type { FeatureAnswer, FeatureRoute } from '@bokvar/server/http/feature-route';
import { JobRunner } from '@bokvar/server/jobs/runner';
import { ChangeHub } from '@bokvar/server/live/change-hub';
import { createLog, newRequestId } from '@bokvar/server/log';
import type { SealKeys } from '@bokvar/server/sealing/seal-keys';
import { asId, type Instant, type OrganisationId, type UserId } from '@bokvar/domain/vocabulary';
import { townDatabase } from './test-database.js';
import { START } from './town.js';

/** Use cases that are asked without a server seal nothing. */
const UNSEALED: SealKeys = { get signer(): never { throw new Error('Nothing is sealed here'); }, known: async () => [] };

/** The planted town without a server: use cases are asked by people of the town, at instants that a test chooses. */
export interface ActingTown {
  readonly database: Database;
  /** Somebody of the town at work: `acting('yvonne')`. */
  acting(person: string, at?: Instant, language?: Language): Promise<Acting>;
  close(): Promise<void>;
}

export interface Acting {
  readonly viewer: Viewer;
  readonly context: PortalContext;
  /** What a file's address answers that person; null: nothing there, or nothing for her. */
  fetch(routes: readonly FeatureRoute<PortalScope>[], params: Readonly<Record<string, string>>, query?: string): Promise<FeatureAnswer | null>;
}

/** Opens a copy of the planted town, and tells every statement to `onQuery`. Close it in `afterAll`. */
export async function actingTown(onQuery?: (sql: string) => void): Promise<ActingTown> {
  const own = await townDatabase();
  const database = await openDatabase(own.target, onQuery);
  return {
    database,
    acting: async (person, at = START, language = 'sv') => {
      const viewer = await viewerNamed(database, person, at);
      const context = contextAt(database, viewer, at, language);
      return { viewer, context, fetch: async (routes, params, query = '') => await fetchFrom(routes, viewer, context, params, query) };
    },
    close: async () => {
      await database.close();
      await own.drop();
    },
  };
}

async function viewerNamed(database: Database, person: string, at: Instant): Promise<Viewer> {
  const organisation = townPeople.find(({ key }) => key === person)?.organisation ?? '';
  const viewer = await readActingViewer(database.system(), asId<UserId>(townId.user(person)), asId<OrganisationId>(townId.organisation(organisation)), at);
  if (viewer === null) throw new Error(`${person} does not work in Älvsala`);
  return viewer;
}

function contextAt(database: Database, viewer: Viewer, at: Instant, language: Language): PortalContext {
  const clock = testClock(at);
  const log = createLog({ level: 'silent', clock, destination: { write: () => undefined } });
  const scope: PortalScope = { database, numberHash: () => null, origin: 'http://127.0.0.1', jobs: new JobRunner({ database, clock, log }), seals: UNSEALED };
  const sessions = new SessionService({ em: () => database.system(), door: () => database.atTheDoor(), clock, log });
  const made = contextFactory<PortalScope>({ clock, log, changes: new ChangeHub(), sessions, scopeOf: () => scope });
  return { ...made({ viewer, acceptLanguage: undefined, requestId: newRequestId() }), language };
}

async function fetchFrom(
  routes: readonly FeatureRoute<PortalScope>[], viewer: Viewer, context: PortalContext, params: Readonly<Record<string, string>>, query: string,
): Promise<FeatureAnswer | null> {
  const [route] = routes;
  if (route === undefined) throw new Error('No route to fetch from');
  return await route.handle({ viewer, context, params, query: new URLSearchParams(query), body: new Uint8Array() });
}
