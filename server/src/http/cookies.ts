import type { IncomingMessage } from 'node:http';
import type { Response } from 'express';
import { asSecretToken, type SecretToken } from '../features/sessions/secret-token.js';
import { ABSOLUTE_LIMIT_MS, ATTEMPT_LIMIT_MS } from '../features/sessions/session-limits.js';
import { isSecure } from './origin.js';

/** The two cookies the portal sets: who is signed in, and which sign-in is on its way. Both only hold a random token. */
export type CookieKind = 'session' | 'login';

const NAMES: Readonly<Record<CookieKind, string>> = { session: 'bokvar', login: 'bokvar-login' };
const LIFETIMES_MS: Readonly<Record<CookieKind, number>> = { session: ABSOLUTE_LIMIT_MS, login: ATTEMPT_LIMIT_MS };

/** Over https the name begins with __Host-: the browser then refuses it from another host, path or without Secure. */
export function cookieName(kind: CookieKind, origin: string): string {
  return isSecure(origin) ? `__Host-${NAMES[kind]}` : NAMES[kind];
}

/** The token in a request's cookie, or null. Works on plain requests too, since sockets begin as such. */
export function readCookie(request: IncomingMessage, kind: CookieKind, origin: string): SecretToken | null {
  const name = cookieName(kind, origin);
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.split('=', 2);
    if (key?.trim() === name) return asSecretToken(value?.trim());
  }
  return null;
}

export function setCookie(response: Response, kind: CookieKind, origin: string, token: SecretToken): void {
  response.cookie(cookieName(kind, origin), token, { ...attributes(origin), maxAge: LIFETIMES_MS[kind] });
}

export function clearCookie(response: Response, kind: CookieKind, origin: string): void {
  response.clearCookie(cookieName(kind, origin), attributes(origin));
}

function attributes(origin: string): { httpOnly: true; sameSite: 'lax'; secure: boolean; path: '/' } {
  return { httpOnly: true, sameSite: 'lax', secure: isSecure(origin), path: '/' };
}
