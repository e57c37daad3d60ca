import type { SqlEntityManager } from '@mikro-orm/sql';
import { asId, instant, type Instant, type Language, type OrganisationId, type UserId } from '@bokvar/domain/vocabulary';
import { IdentityEntity, SessionEntity, SignInAttemptEntity, UserEntity } from './session.entity.js';
import type { SessionId } from './viewer.store.js';

const dateOf = (at: Instant) => new Date(at);

export interface NewSession {
  readonly id: string;
  readonly tokenHash: string;
  readonly userId: UserId;
  readonly organisationId: OrganisationId;
  readonly createdAt: Instant;
  readonly endsAt: Instant;
  readonly authenticatedAt: Instant;
  readonly acr: string | null;
  readonly vouchedBy: string | null;
}

/** Who somebody is here, by issuer and subject; null when nobody has been given access under it. */
export async function findUser(em: SqlEntityManager, issuer: string, sub: string): Promise<UserId | null> {
  const row = await em.findOne(IdentityEntity, { issuer, sub });
  return row ? asId<UserId>(row.userId) : null;
}

/** Organisations that the user has a valid mandate in now, the longest standing first. */
export async function organisationsOf(em: SqlEntityManager, userId: UserId, now: Instant): Promise<readonly OrganisationId[]> {
  const rows = await em.execute<{ id: string }[]>(
    `select organisation_id as id from mandate where user_id = ? and valid_from <= ? and (valid_to is null or valid_to > ?)
     group by organisation_id order by min(valid_from), organisation_id`, [userId, dateOf(now), dateOf(now)]);
  return rows.map((row) => asId<OrganisationId>(row.id));
}

export async function insertSession(em: SqlEntityManager, session: NewSession): Promise<void> {
  await em.insert(SessionEntity, {
    ...session,
    createdAt: dateOf(session.createdAt),
    lastSeenAt: dateOf(session.createdAt),
    endsAt: dateOf(session.endsAt),
    authenticatedAt: dateOf(session.authenticatedAt),
  });
}

export async function touchSession(em: SqlEntityManager, id: SessionId, now: Instant): Promise<void> {
  await em.nativeUpdate(SessionEntity, { id, endedAt: null }, { lastSeenAt: dateOf(now) });
}

export async function updateLanguage(em: SqlEntityManager, userId: UserId, language: Language): Promise<void> {
  await em.nativeUpdate(UserEntity, { id: userId }, { language });
}

/** Ends one session by its token. Nothing happens when it has ended already. */
export async function endSessionByHash(em: SqlEntityManager, tokenHash: string, now: Instant): Promise<void> {
  await em.nativeUpdate(SessionEntity, { tokenHash, endedAt: null }, { endedAt: dateOf(now) });
}

/** A sign-in on its way, without the token that names it. */
export interface SignInAttempt {
  readonly issuerKey: string;
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly redirectUri: string;
  readonly returnTo: string;
  readonly organisationId: OrganisationId | null;
  readonly expiresAt: Instant;
}

/** Keeps an attempt, and clears away those that were never finished. */
export async function insertAttempt(em: SqlEntityManager, tokenHash: string, attempt: SignInAttempt, now: Instant): Promise<void> {
  await em.nativeDelete(SignInAttemptEntity, { expiresAt: { $lte: dateOf(now) } });
  await em.insert(SignInAttemptEntity, { tokenHash, ...attempt, expiresAt: dateOf(attempt.expiresAt) });
}

/** Takes an attempt out, so that it is used once; null when there is none or its time has passed. One statement. */
export async function takeAttempt(em: SqlEntityManager, tokenHash: string, now: Instant): Promise<SignInAttempt | null> {
  const rows = await em.execute<AttemptRow[]>(
    `delete from sign_in_attempt where token_hash = ? returning issuer_key, state, nonce, code_verifier, redirect_uri, return_to,
      organisation_id, (extract(epoch from expires_at) * 1000)::text as expires_at`, [tokenHash]);
  const row = rows[0];
  if (!row || Number(row.expires_at) <= now) return null;
  return {
    issuerKey: row.issuer_key,
    state: row.state,
    nonce: row.nonce,
    codeVerifier: row.code_verifier,
    redirectUri: row.redirect_uri,
    returnTo: row.return_to,
    organisationId: row.organisation_id === null ? null : asId<OrganisationId>(row.organisation_id),
    expiresAt: instant(Math.floor(Number(row.expires_at))),
  };
}

interface AttemptRow {
  readonly issuer_key: string;
  readonly state: string;
  readonly nonce: string;
  readonly code_verifier: string;
  readonly redirect_uri: string;
  readonly return_to: string;
  readonly organisation_id: string | null;
  readonly expires_at: string;
}
