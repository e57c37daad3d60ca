import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { systemOnly } from '../../database/policies.js';

/** A person who works at one of the organisations. Tenants never have a user. */
export const UserEntity = defineEntity({
  name: 'User',
  tableName: 'user_account',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    /** 'sv' or 'en'. */
    language: p.text().default('sv'),
  },
  rowLevelSecurity: 'force',
  policies: systemOnly(),
});
export type UserRow = InferEntity<typeof UserEntity>;

/** Who a user is at an e-ID service. Issuer and subject together, never a mail address [ASVS 6.8.1]. */
export const IdentityEntity = defineEntity({
  name: 'Identity',
  tableName: 'identity',
  properties: {
    issuer: p.text().primary(),
    sub: p.text().primary(),
    userId: p.uuid().index(),
  },
  rowLevelSecurity: 'force',
  policies: systemOnly(),
});
export type IdentityRow = InferEntity<typeof IdentityEntity>;

/** A role in an organisation, for a time. Ended by setting `validTo`; the row stays, for questions about the past. */
export const MandateEntity = defineEntity({
  name: 'Mandate',
  tableName: 'mandate',
  properties: {
    id: p.uuid().primary(),
    userId: p.uuid(),
    organisationId: p.uuid(),
    role: p.text(),
    /** Of the small named group that may open households with protected identity. */
    mayOpenProtected: p.boolean().default(false),
    validFrom: p.datetime(),
    validTo: p.datetime().nullable(),
  },
  indexes: [{ properties: ['userId', 'organisationId'] }],
  rowLevelSecurity: 'force',
  policies: systemOnly(),
});
export type MandateRow = InferEntity<typeof MandateEntity>;

/** One browser signed in as one person for one organisation. The token itself is only in the browser's cookie. */
export const SessionEntity = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    id: p.uuid().primary(),
    /** SHA-256 of the cookie's token, in hex. */
    tokenHash: p.text().unique(),
    userId: p.uuid().index(),
    organisationId: p.uuid(),
    createdAt: p.datetime(),
    lastSeenAt: p.datetime(),
    /** The absolute limit. */
    endsAt: p.datetime(),
    /** When the e-ID service last saw the person herself. */
    authenticatedAt: p.datetime(),
    acr: p.text().nullable(),
    /** Which e-ID service vouched for her, by its name and its address; null in a session from before that was kept. */
    vouchedBy: p.text().nullable(),
    /** Signed out, replaced or revoked. */
    endedAt: p.datetime().nullable(),
  },
  rowLevelSecurity: 'force',
  policies: systemOnly(),
});
export type SessionRow = InferEntity<typeof SessionEntity>;

/** A sign-in on its way through the e-ID service. Used once, gone after ten minutes. */
export const SignInAttemptEntity = defineEntity({
  name: 'SignInAttempt',
  tableName: 'sign_in_attempt',
  properties: {
    /** SHA-256 of the login cookie's token, in hex. */
    tokenHash: p.text().primary(),
    issuerKey: p.text(),
    state: p.text(),
    nonce: p.text(),
    codeVerifier: p.text(),
    redirectUri: p.text(),
    /** A path of this site. */
    returnTo: p.text(),
    organisationId: p.uuid().nullable(),
    expiresAt: p.datetime(),
  },
  rowLevelSecurity: 'force',
  policies: systemOnly(),
});
export type SignInAttemptRow = InferEntity<typeof SignInAttemptEntity>;

export const sessionEntities = [UserEntity, IdentityEntity, MandateEntity, SessionEntity, SignInAttemptEntity] as const;
