import { randomUUID } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { instant, type Instant, type Language, type OrganisationId } from '@bokvar/domain/vocabulary';
import type { Clock } from '../../clock.js';
import type { Log } from '../../log.js';
import { hashOf, newSecretToken, type SecretToken } from './secret-token.js';
import { ABSOLUTE_LIMIT_MS } from './session-limits.js';
import { endSessionByHash, findUser, insertSession, organisationsOf, touchSession, updateLanguage } from './session.store.js';
import { readOpenSessions, readSessionViewer, type SessionId, type Viewer } from './viewer.store.js';

export interface SessionDeps {
  /** A fresh entity manager of the portal's own (not of a reader): sign-in comes before there is a reader. */
  readonly em: () => SqlEntityManager;
  /** The same as the role that the server logs in as, which may only ask whose a token is. */
  readonly door: () => SqlEntityManager;
  readonly clock: Clock;
  readonly log: Log;
}

/** What an e-ID service has vouched for. */
export interface Vouched {
  readonly issuer: string;
  /** Its name and its address. */
  readonly by: string;
  readonly sub: string;
  readonly authenticatedAt: Instant;
  readonly acr: string | null;
}

/** Which organisation to act for: the one asked for, and the only one the issuer may vouch for. */
export interface OrganisationWish {
  readonly asked: OrganisationId | null;
  readonly only: OrganisationId | null;
}

/** Sessions of signed-in people. Limits are kept by the server's clock; the browser is believed in nothing. */
export class SessionService {
  readonly #deps: SessionDeps;

  constructor(deps: SessionDeps) {
    this.#deps = deps;
  }

  /** The viewer behind a cookie's token, or null. `active` false: the request was not the person's own doing, so it does not keep the session alive. */
  async viewerOf(token: SecretToken | null, active: boolean): Promise<Viewer | null> {
    if (!token) return null;
    const now = this.#deps.clock.now();
    const viewer = await readSessionViewer(this.#deps.door(), token, now, active);
    if (viewer?.session?.touches) await touchSession(this.#deps.em(), viewer.session.id, now);
    return viewer;
  }

  /**
   * Opens a session for somebody an e-ID service vouched for, and ends the one the browser had. null when nobody has
   * been given access under that identity, or has no valid mandate: the two are not told apart [ASVS 6.3.8].
   */
  async open(vouched: Vouched, wish: OrganisationWish, previous: SecretToken | null): Promise<SecretToken | null> {
    const { clock, log } = this.#deps;
    const em = this.#deps.em();
    const now = clock.now();
    const userId = await findUser(em, vouched.issuer, vouched.sub);
    const organisationId = userId && chooseOrganisation(await organisationsOf(em, userId, now), wish);
    if (!userId || !organisationId) {
      log.warn('SIGN_IN_WITHOUT_MANDATE');
      return null;
    }
    if (previous) await endSessionByHash(em, hashOf(previous), now);
    const token = newSecretToken();
    const endsAt = instant(now + ABSOLUTE_LIMIT_MS);
    await insertSession(em, {
      id: randomUUID(), tokenHash: hashOf(token), userId, organisationId, createdAt: now, endsAt,
      authenticatedAt: vouched.authenticatedAt, acr: vouched.acr, vouchedBy: vouched.by,
    });
    log.info('SIGNED_IN', { userId, organisationId });
    return token;
  }

  /** Signs out. Safe to repeat. */
  async end(token: SecretToken): Promise<void> {
    await endSessionByHash(this.#deps.em(), hashOf(token), this.#deps.clock.now());
  }

  /** The language of the portal's words for this person, from the next request on. */
  async setLanguage(viewer: Viewer, language: Language): Promise<void> {
    await updateLanguage(this.#deps.em(), viewer.userId, language);
  }

  /** Of these sessions, the ones that still stand. For sockets, which outlive the request that opened them. */
  async stillOpen(ids: readonly SessionId[]): Promise<ReadonlySet<SessionId>> {
    return readOpenSessions(this.#deps.em(), ids, this.#deps.clock.now());
  }
}

/** The organisation asked for when there is a mandate in it; nothing else in its place. Without a wish, the first. */
function chooseOrganisation(organisations: readonly OrganisationId[], wish: OrganisationWish): OrganisationId | null {
  const possible = wish.only === null ? organisations : organisations.filter((id) => id === wish.only);
  if (wish.asked !== null) return possible.find((id) => id === wish.asked) ?? null;
  return possible[0] ?? null;
}
