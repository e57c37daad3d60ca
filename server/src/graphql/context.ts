import type { Instant } from '@bokvar/domain/vocabulary';
import type { Clock } from '../clock.js';
import type { Log, RequestId } from '../log.js';
import type { Viewer } from '../features/sessions/viewer.store.js';

export type Language = 'sv' | 'en';

/**
 * Everything a resolver may depend on besides its arguments. Made anew for each HTTP request, and for each frame of a
 * subscription, so that nobody goes on reading on a mandate that has ended.
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
  readonly scope: Scope;
}

/** Fills `scope`. Called once a request, before the first resolver; must not read from the database by itself. */
export type ScopeOf<Scope> = (request: Omit<RequestContext<Scope>, 'scope'>) => Scope;

export interface ContextParts {
  readonly viewer: Viewer | null;
  readonly acceptLanguage: string | undefined;
  readonly requestId: RequestId;
}

/** The factory for contexts, given what is the same for all requests. */
export function contextFactory<Scope>(deps: { clock: Clock; log: Log; scopeOf: ScopeOf<Scope> }): (parts: ContextParts) => RequestContext<Scope> {
  return ({ viewer, acceptLanguage, requestId }) => {
    const request = {
      viewer,
      language: viewer?.language ?? preferredLanguage(acceptLanguage),
      now: deps.clock.now(),
      clock: deps.clock,
      log: deps.log,
      requestId,
    };
    return { ...request, scope: deps.scopeOf(request) };
  };
}

/** Swedish unless English is asked for first: `Accept-Language` of RFC 9110, read no further than its first choice. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  return /^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'sv';
}
