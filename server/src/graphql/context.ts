import type { Instant, Language } from '@bokvar/domain/vocabulary';
import type { Clock } from '../clock.js';
import type { SessionService } from '../features/sessions/session.service.js';
import type { Viewer } from '../features/sessions/viewer.store.js';
import type { ChangeHub } from '../live/change-hub.js';
import type { Log, RequestId } from '../log.js';

export type { Language } from '@bokvar/domain/vocabulary';

/**
 * Everything a resolver may depend on besides its arguments. Made anew for each request; a subscription has one for as
 * long as it lives, and may therefore tell ids only: what they stand for is asked for in a request of its own.
 *
 * `Scope` is what the composition root hangs on a request: its database session and the stores that use it.
 */
export interface RequestContext<Scope = unknown> {
  readonly viewer: Viewer | null;
  /** The viewer's language, else what the browser asked for, else Swedish. */
  readonly language: Language;
  /** One instant for the whole request: what is decided at its beginning and at its end agrees. */
  readonly now: Instant;
  readonly clock: Clock;
  readonly log: Log;
  readonly requestId: RequestId;
  /** Where subscriptions listen. */
  readonly changes: ChangeHub;
  /** Sessions themselves, and with them the person’s language. */
  readonly sessions: SessionService;
  readonly scope: Scope;
}

/** Fills `scope`. Called once a request, before the first resolver; must not read from the database by itself. */
export type ScopeOf<Scope> = (request: Omit<RequestContext<Scope>, 'scope'>) => Scope;

export interface ContextParts {
  readonly viewer: Viewer | null;
  readonly acceptLanguage: string | undefined;
  readonly requestId: RequestId;
}

export type ContextFactory<Scope = unknown> = (parts: ContextParts) => RequestContext<Scope>;

/** The factory for contexts, given what is the same for all requests. */
export function contextFactory<Scope>(deps: {
  readonly clock: Clock;
  readonly log: Log;
  readonly changes: ChangeHub;
  readonly sessions: SessionService;
  readonly scopeOf: ScopeOf<Scope>;
}): ContextFactory<Scope> {
  return ({ viewer, acceptLanguage, requestId }) => {
    const request = {
      viewer,
      language: viewer?.language ?? preferredLanguage(acceptLanguage),
      now: deps.clock.now(),
      clock: deps.clock,
      log: deps.log,
      changes: deps.changes,
      sessions: deps.sessions,
      requestId,
    };
    return { ...request, scope: deps.scopeOf(request) };
  };
}

/** Swedish unless English is asked for first: `Accept-Language` of RFC 9110, read no further than its first choice. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  return /^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'sv';
}
