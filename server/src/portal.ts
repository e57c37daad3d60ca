import 'reflect-metadata';
import type { Server } from 'node:http';
import type { Router } from 'express';
import type { Clock } from './clock.js';
import type { Database } from './database/database.js';
import { portalSecret } from './database/portal-secret.store.js';
import { createDemoEid } from './demo-eid/demo-eid.js';
import type { DemoPerson } from './demo-eid/demo-people.js';
import { numberHashWith } from './features/cases/number-hash.js';
import { discoveredIssuer } from './features/sessions/issuer.js';
import type { IssuerConfig } from './features/sessions/issuers-file.js';
import { SessionService } from './features/sessions/session.service.js';
import { SignInService } from './features/sessions/sign-in.service.js';
import { buildPortalSchema } from './graphql/build-schema.js';
import { contextFactory } from './graphql/context.js';
import type { PortalScope } from './graphql/portal-context.js';
import { startGraphqlServer } from './graphql/server.js';
import type { TrustedDocuments } from './graphql/trusted-documents.js';
import { contextOf, createApp } from './http/app.js';
import type { Listening } from './http/listen.js';
import { originOf } from './http/origin.js';
import { DEMO_LIMITS, PRODUCTION_LIMITS, type RateLimits } from './http/rate-limits.js';
import { ChangeHub } from './live/change-hub.js';
import { OutboxDispatcher } from './live/outbox.dispatcher.js';
import { openSockets } from './live/socket.js';
import type { Wake } from './live/wake.js';
import type { Log } from './log.js';
import { MailSender } from './mail/mail.sender.js';
import type { MailTransport } from './mail/mail-transport.js';
import { featureRoutes, resolvers } from './features.js';
import { sealCheckRouter } from './sealing/check-route.js';
import type { SealKeys } from './sealing/seal-keys.js';
import { warnOfTerm } from './sealing/seal-term.js';
import { JobRunner } from './jobs/runner.js';
import { schedule } from './jobs/schedule.js';

/** What a portal is made of; a test gives a clock of its own and a listening on a free port. */
export interface PortalParts {
  readonly listening: Listening;
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly origins: readonly [string, ...string[]];
  readonly production: boolean;
  readonly documents: TrustedDocuments;
  readonly issuers: readonly IssuerConfig[];
  /** People to pick from at the demo's e-ID service; null: there is no demo. */
  readonly demoPeople: (() => Promise<readonly DemoPerson[]>) | null;
  readonly demoPost: Router | null;
  readonly transport: MailTransport;
  /** The organisation's seal, opened. */
  readonly seals: SealKeys;
  readonly wake: Wake;
  readonly clientFolder: string;
  /** Whom to write to about accessibility; null: nobody has said. */
  readonly contact: string | null;
  readonly limits?: RateLimits;
  /** Milliseconds between looks at the outbox when nothing wakes it. */
  readonly pollMs?: number;
  /** False: work that comes round is begun by nobody. For a clock that stands still, which the machine's would outrun. */
  readonly comesRound?: boolean;
  readonly ready: () => Promise<boolean>;
}

export interface Portal {
  readonly server: Server;
  readonly origin: string;
  readonly jobs: JobRunner;
  /** Stops taking requests, lets those under way finish, closes sockets and jobs. The database is the caller's. */
  close(graceMs?: number): Promise<void>;
}

/** Puts the parts together and begins to answer. */
export async function openPortal(parts: PortalParts): Promise<Portal> {
  const { listening, database, clock, log, origins, production, documents } = parts;
  const em = () => database.system();
  warnOfTerm(parts.seals.signer, clock.now(), log);
  const hub = new ChangeHub();
  const sessions = new SessionService({ em, door: () => database.atTheDoor(), clock, log });
  const demo = parts.demoPeople === null ? null : createDemoEid({
    config: { mode: 'demo', origins }, internalOrigin: listening.internalOrigin, people: parts.demoPeople, originOf: (request) => originOf(request, origins) });
  const issuers = [...parts.issuers.map(discoveredIssuer), ...(demo === null ? [] : [demo.issuer])];
  const signIn = new SignInService({ em, clock, log, sessions, issuers });
  const jobs = new JobRunner({ database, clock, log });
  const scope: PortalScope = { database, numberHash: numberHashWith(await portalSecret(em(), 'number-hash')), origin: origins[0], jobs, seals: parts.seals };
  const factory = contextFactory<PortalScope>({ clock, log, changes: hub, sessions, scopeOf: () => scope });
  const schema = await buildPortalSchema(resolvers);
  const reading = { sessions, origins, contextFactory: factory };
  const graphql = await startGraphqlServer({ schema, documents, log, production, contextOf: contextOf(reading) });
  listening.answerWith(createApp({
    ...reading, clock, production, limits: parts.limits ?? (production ? PRODUCTION_LIMITS : DEMO_LIMITS), log, signIn, graphql: graphql.handler,
    routes: featureRoutes, sealCheck: sealCheckRouter({ keys: parts.seals, log }), demo: demo === null ? null : { eid: demo.router, post: parts.demoPost }, clientFolder: parts.clientFolder, contact: parts.contact, ready: parts.ready }));
  const sockets = openSockets({ server: listening.server, schema, documents, origins, sessions, contextOf: factory, log, production });
  const dispatcher = new OutboxDispatcher({ em, hub, log, wake: parts.wake, pollMs: parts.pollMs ?? 1000, beforeTelling: () => sockets.registry.revalidate() });
  const mails = new MailSender({ em, transport: parts.transport, clock, log });
  await dispatcher.start();
  mails.start();
  await jobs.start(schedule(scope).filter(({ everySeconds }) => everySeconds === null || parts.comesRound !== false));
  return {
    server: listening.server, origin: listening.internalOrigin, jobs,
    close: async (graceMs) => {
      // Before the listening: a socket that is told why it closes does not come back to be cut off.
      await sockets.close();
      await listening.close(graceMs);
      await jobs.stop();
      await mails.stop();
      await dispatcher.stop();
      await graphql.stop();
    },
  };
}
