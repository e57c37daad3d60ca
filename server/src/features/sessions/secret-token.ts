import { createHash, randomBytes } from 'node:crypto';

declare const secretTokenBrand: unique symbol;

/** What a cookie holds: 256 random bits. Never logged, never stored. */
export type SecretToken = string & { readonly [secretTokenBrand]: 'SecretToken' };

export function newSecretToken(): SecretToken {
  return randomBytes(32).toString('base64url') as SecretToken;
}

/** A cookie's value as a token, or null when it cannot be one of ours. */
export function asSecretToken(value: string | undefined): SecretToken | null {
  return value !== undefined && /^[A-Za-z0-9_-]{43}$/.test(value) ? (value as SecretToken) : null;
}

/** What is stored: SHA-256 in hex. The token has full entropy, so it needs neither salt nor stretching. */
export function hashOf(token: SecretToken): string {
  return createHash('sha256').update(token).digest('hex');
}
