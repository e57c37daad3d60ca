import * as oidc from 'openid-client';
import { instant, type Instant, type OrganisationId } from '@bokvar/domain/vocabulary';
import type { Clock } from '../../clock.js';
import type { Log } from '../../log.js';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Issuer } from './issuer.js';
import { hashOf, newSecretToken, type SecretToken } from './secret-token.js';
import { ATTEMPT_LIMIT_MS } from './session-limits.js';
import type { SessionService } from './session.service.js';
import { insertAttempt, takeAttempt, type SignInAttempt } from './session.store.js';

/** Why a sign-in ended without a session. Told to the person in words, and to the log as the code. */
export type SignInRefusal =
  /** No such attempt in this browser: too old, used, or begun elsewhere. */
  | 'SIGN_IN_NOT_BEGUN'
  /** The answer does not hold: wrong state, nonce, issuer, audience or signature, or a code used before. */
  | 'SIGN_IN_NOT_VERIFIED'
  /** The person turned back at the e-ID service. */
  | 'SIGN_IN_CANCELLED'
  /** The e-ID service vouched at a lower level than is asked for. */
  | 'SIGN_IN_TOO_WEAK'
  /** Nobody with a valid mandate. */
  | 'SIGN_IN_NO_MANDATE'
  /** The e-ID service cannot be reached. */
  | 'SIGN_IN_OUT_OF_REACH';

export interface BeginOptions {
  readonly issuer: Issuer;
  /** Scheme, host and port that the browser is at: one of the portal's own. */
  readonly origin: string;
  /** A path of this site to come back to. */
  readonly returnTo: string;
  readonly organisationId: OrganisationId | null;
  /** Whom to suggest at the e-ID service, or null. */
  readonly hint: string | null;
  /** Ask for the person herself even if the issuer remembers her: before signing and export [ASVS 7.5.3]. */
  readonly again: boolean;
}

export type Begun = { readonly token: SecretToken; readonly goTo: string } | { readonly refused: SignInRefusal };
export type Finished = { readonly token: SecretToken; readonly returnTo: string } | { readonly refused: SignInRefusal };

export interface SignInDeps {
  readonly em: () => SqlEntityManager;
  readonly clock: Clock;
  readonly log: Log;
  readonly issuers: readonly Issuer[];
  readonly sessions: SessionService;
}

export const CALLBACK_PATH = '/auth/callback';

/** Signing in by OpenID Connect: authorization code with PKCE, state, nonce and a cookie that ties all to one browser. */
export class SignInService {
  readonly #deps: SignInDeps;

  constructor(deps: SignInDeps) {
    this.#deps = deps;
  }

  get issuers(): readonly Issuer[] {
    return this.#deps.issuers;
  }

  /** Where to send the browser, and the token for its login cookie. */
  async begin(options: BeginOptions): Promise<Begun> {
    const { clock, em, log } = this.#deps;
    const configuration = await options.issuer.configuration(options.origin).catch((error: unknown) => {
      log.failure('ISSUER_OUT_OF_REACH', error);
      return null;
    });
    if (!configuration) return { refused: 'SIGN_IN_OUT_OF_REACH' };
    const attempt: SignInAttempt = {
      issuerKey: options.issuer.key,
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      codeVerifier: oidc.randomPKCECodeVerifier(),
      redirectUri: options.origin + CALLBACK_PATH,
      returnTo: ownPath(options.returnTo),
      organisationId: options.organisationId,
      expiresAt: instant(clock.now() + ATTEMPT_LIMIT_MS),
    };
    const token = newSecretToken();
    await insertAttempt(em(), hashOf(token), attempt, clock.now());
    const parameters = await authorizationParameters(options, attempt);
    return { token, goTo: oidc.buildAuthorizationUrl(configuration, parameters).href };
  }

  /** `query` is what came back with the browser ('?code=…&state=…'). The attempt is used up whatever the outcome. */
  async finish(token: SecretToken | null, query: string, previous: SecretToken | null): Promise<Finished> {
    const { clock, em, log, issuers, sessions } = this.#deps;
    const attempt = token && await takeAttempt(em(), hashOf(token), clock.now());
    const issuer = attempt && issuers.find((one) => one.key === attempt.issuerKey);
    if (!attempt || !issuer) return this.#refuse('SIGN_IN_NOT_BEGUN');
    const vouched = await this.#verify(issuer, attempt, query);
    if ('refused' in vouched) return this.#refuse(vouched.refused);
    const wish = { asked: attempt.organisationId, only: issuer.organisationId };
    const session = await sessions.open(vouched, wish, previous);
    if (!session) return { refused: 'SIGN_IN_NO_MANDATE' };
    log.info('SIGN_IN_FINISHED');
    return { token: session, returnTo: attempt.returnTo };
  }

  async #verify(issuer: Issuer, attempt: SignInAttempt, query: string): Promise<Vouch | { refused: SignInRefusal }> {
    const current = new URL(attempt.redirectUri);
    current.search = query;
    try {
      const configuration = await issuer.configuration(current.origin);
      const tokens = await oidc.authorizationCodeGrant(configuration, current, {
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        pkceCodeVerifier: attempt.codeVerifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) return { refused: 'SIGN_IN_NOT_VERIFIED' };
      const acr = typeof claims['acr'] === 'string' ? claims['acr'] : null;
      if (acr === null || !issuer.acr.includes(acr)) return { refused: 'SIGN_IN_TOO_WEAK' };
      const seconds = typeof claims['auth_time'] === 'number' ? claims['auth_time'] : claims.iat;
      return { issuer: claims.iss, by: `${issuer.name} (${claims.iss})`, sub: claims.sub, acr, authenticatedAt: this.#deps.clock.fromWall(seconds * 1000) };
    } catch (error) {
      // Its own words, such as that the secret is wrong: what an operator has to go by.
      const said = saidBy(error);
      if (said !== null) this.#deps.log.failure('ISSUER_REFUSED', error, { said });
      return { refused: refusalFor(error) };
    }
  }

  #refuse(code: SignInRefusal): { refused: SignInRefusal } {
    this.#deps.log.warn('SIGN_IN_REFUSED', { refusal: code });
    return { refused: code };
  }
}

interface Vouch {
  readonly issuer: string;
  /** Its name and its address, for whoever asks later how somebody was known. */
  readonly by: string;
  readonly sub: string;
  readonly acr: string;
  readonly authenticatedAt: Instant;
}

async function authorizationParameters(options: BeginOptions, attempt: SignInAttempt): Promise<Record<string, string>> {
  const ask = options.issuer.alwaysAsk || options.again;
  return {
    redirect_uri: attempt.redirectUri,
    scope: 'openid',
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(attempt.codeVerifier),
    code_challenge_method: 'S256',
    acr_values: options.issuer.acr.join(' '),
    ...(ask ? { prompt: 'login' } : {}),
    ...(options.hint === null ? {} : { login_hint: options.hint }),
  };
}

/** A path of this site and nothing else: '//elsewhere' and '/\elsewhere' lead away in some browsers. */
function ownPath(path: string): string {
  const own = /^\/(?![/\\])[^\\\s]*$/.test(path) && !path.startsWith('/auth/');
  return own && URL.parse(path, 'http://own.invalid')?.host === 'own.invalid' ? path : '/';
}

/** Why an issuer answers a code with no token [RFC 6749 5.2]. */
const TOKEN_ERRORS = ['invalid_request', 'invalid_client', 'invalid_grant', 'unauthorized_client', 'unsupported_grant_type', 'invalid_scope'] as const;

/** What the issuer said when it gave no token; a challenge instead of words is to a client that it does not take for this one. */
function saidBy(error: unknown): (typeof TOKEN_ERRORS)[number] | 'other' | null {
  if (error instanceof oidc.WWWAuthenticateChallengeError) return 'invalid_client';
  return error instanceof oidc.ResponseBodyError ? TOKEN_ERRORS.find((code) => code === error.error) ?? 'other' : null;
}

function refusalFor(error: unknown): SignInRefusal {
  if (error instanceof oidc.AuthorizationResponseError && error.error === 'access_denied') return 'SIGN_IN_CANCELLED';
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const unreachable = code === 'OAUTH_TIMEOUT' || (error instanceof TypeError && /fetch failed/.test(error.message));
  return unreachable ? 'SIGN_IN_OUT_OF_REACH' : 'SIGN_IN_NOT_VERIFIED';
}
