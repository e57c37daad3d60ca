import type { IncomingMessage } from 'node:http';

/**
 * Where a request came to, as one of the portal's own addresses: the one whose host the browser named, else the first.
 * A made-up Host header can therefore never end up in a link, a redirect or a cookie.
 */
export function originOf(request: IncomingMessage, origins: readonly [string, ...string[]]): string {
  const host = request.headers.host?.toLowerCase();
  return origins.find((origin) => new URL(origin).host === host) ?? origins[0];
}

/** True for https: cookies are then bound to the host and never sent in the clear. */
export function isSecure(origin: string): boolean {
  return origin.startsWith('https://');
}

/**
 * Did the portal's own page send this? A browser says so in `Origin` and `Sec-Fetch-Site`; other clients send neither.
 * 'null' (sandboxed frames, data: pages) is never our own.
 */
export function isSameOrigin(request: IncomingMessage, origins: readonly string[]): boolean {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (origin !== undefined && !origins.includes(origin)) return false;
  return site === undefined || site === 'same-origin' || (site === 'none' && origin === undefined);
}
