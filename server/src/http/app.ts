import express, { type ErrorRequestHandler, type Express, type Request, type RequestHandler, type Router } from 'express';
import { toIso } from '@bokvar/domain/vocabulary';
import type { Clock } from '../clock.js';
import type { SessionService } from '../features/sessions/session.service.js';
import type { SignInService } from '../features/sessions/sign-in.service.js';
import { DEMO_PATH } from '../demo-eid/demo-people.js';
import type { ContextFactory, RequestContext } from '../graphql/context.js';
import { newErrorReference, newRequestId, requestId, withRequestId, type Log } from '../log.js';
import { readCookie } from './cookies.js';
import { featureRouter, type FeatureRoute } from './feature-route.js';
import { isSameOrigin, originOf } from './origin.js';
import { sendAbsent, sendFault, sendProblem } from './problem.js';
import { rateLimit, type RateLimits } from './rate-limits.js';
import { SEAL_CHECK_PATH } from '../sealing/check-route.js';
import { noStore, securityHeaders } from './security-headers.js';
import { signInRoutes } from './sign-in-routes.js';
import { staticClient } from './static-client.js';

export interface AppDeps<Scope> {
  readonly clock: Pick<Clock, 'now'>;
  readonly origins: readonly [string, ...string[]];
  readonly production: boolean;
  readonly limits: RateLimits;
  readonly log: Log;
  readonly sessions: SessionService;
  readonly signIn: SignInService;
  readonly contextFactory: ContextFactory<Scope>;
  /** GraphQL over POST, from `startGraphqlServer`; given where contexts come from. */
  readonly graphql: Router;
  readonly routes: readonly FeatureRoute<Scope>[];
  /** Looks at a paper's seal for anybody who has one, from `sealCheckRouter`. */
  readonly sealCheck: RequestHandler;
  /** The demo's e-ID service and its kept mails; null in production. */
  readonly demo: { readonly eid: Router; readonly post: Router | null } | null;
  /** The built client: `client/dist`. */
  readonly clientFolder: string;
  /** Stands on the page about accessibility; null: nobody has said whom to write to. */
  readonly contact: string | null;
  /** Can requests be answered? True when the database answers and every migration has been run. */
  readonly ready: () => Promise<boolean>;
}

/** Everything a request passes through, in its order. */
export function createApp<Scope>(deps: AppDeps<Scope>): Express {
  const { origins, limits, log } = deps;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', 'loopback');
  app.set('query parser', 'simple');

  app.use(nameRequests, tellTime(deps.clock), securityHeaders(deps), noStore);
  app.get('/livez', (_request, response) => { response.type('text').send('ok'); });
  app.get('/readyz', async (_request, response) => {
    const ready = await deps.ready().catch(() => false);
    response.status(ready ? 200 : 503).type('text').send(ready ? 'ok' : 'not ready');
  });

  app.use(fromOwnPages(origins));
  app.use(['/auth/login', '/auth/callback', DEMO_PATH], rateLimit(limits.signIn, (request) => request.ip ?? ''));
  if (deps.demo) {
    app.use(DEMO_PATH, deps.demo.eid);
    if (deps.demo.post) app.use('/demo-post', deps.demo.post);
  }
  app.use(asDataRequest, signInRoutes(deps));
  app.use(SEAL_CHECK_PATH, rateLimit(limits.signIn, (request) => request.ip ?? ''));
  app.use(deps.sealCheck);

  const perSession = rateLimit(limits.requests, (request) => `${readCookie(request, 'session', originOf(request, origins)) ?? ''}|${request.ip ?? ''}`);
  app.use('/graphql', perSession, deps.graphql);
  app.use(featureRouter({ routes: deps.routes, contextOf: contextOf(deps), before: perSession }));
  app.use(staticClient(deps.clientFolder, deps.contact));
  app.use((_request, response) => { sendAbsent(response); });
  app.use(lastResort(log));
  return app;
}

/** Who asks, and with what: read from the cookie at each request, kept nowhere. */
export function contextOf<Scope>(deps: Pick<AppDeps<Scope>, 'sessions' | 'origins' | 'contextFactory'>): (request: Request) => Promise<RequestContext<Scope>> {
  return async (request) => {
    const token = readCookie(request, 'session', originOf(request, deps.origins));
    const viewer = await deps.sessions.viewerOf(token, request.headers[BACKGROUND] === undefined);
    return deps.contextFactory({ viewer, acceptLanguage: request.headers['accept-language'], requestId: requestId() ?? newRequestId() });
  };
}

/** Set by the client when it asks again by itself: the person may have left the room, so her session is not kept alive. */
const BACKGROUND = 'x-bokvar-background';

const nameRequests: RequestHandler = (_request, response, next) => {
  const id = newRequestId();
  response.setHeader('x-request-id', id);
  withRequestId(id, next);
};

/** Pages count days from the portal's clock, not from the computer's own, which may be wrong or stand on another day than the demo. */
function tellTime(clock: Pick<Clock, 'now'>): RequestHandler {
  return (_request, response, next) => {
    response.setHeader('x-bokvar-now', toIso(clock.now()));
    next();
  };
}

const CHANGES_NOTHING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses what another site's page makes a browser send. */
function fromOwnPages(origins: readonly string[]): RequestHandler {
  return (request, response, next) => {
    if (CHANGES_NOTHING.has(request.method) || isSameOrigin(request, origins)) next();
    else sendProblem(response, 403, 'OTHER_SITE');
  };
}

/**
 * What changes something is sent as JSON or with a header of ours: neither can be done by a form, and from another site
 * a browser would ask first and be refused.
 */
const asDataRequest: RequestHandler = (request, response, next) => {
  const ours = request.headers['x-bokvar'] === '1' || request.is('application/json') === 'application/json';
  if (CHANGES_NOTHING.has(request.method) || ours) next();
  else sendProblem(response, 403, 'OTHER_SITE');
};

/** No answer shows an error's own words or where it was thrown; those are in the log under the reference. */
function lastResort(log: Log): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      log.failure('ANSWER_BROKEN_OFF', error);
      next(error);
      return;
    }
    const status = clientStatus(error);
    if (status === 413) return sendProblem(response, 413, 'TOO_LARGE');
    if (status !== null) return sendProblem(response, status, 'BAD_REQUEST');
    const reference = newErrorReference();
    log.failure('REQUEST_FAILED', error, { reference });
    sendFault(response, reference);
  };
}

/** 4xx when Express or its body parsers found the fault in the request. */
function clientStatus(error: unknown): number | null {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : null;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null;
}
