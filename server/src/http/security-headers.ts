import { createHash } from 'node:crypto';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { isSecure } from './origin.js';

/**
 * What the browser may do with our answers: load from this address only, run no inline script, be framed by nobody.
 * `sameOrigin` referrers and not none, because without a referrer a browser posts a form with `Origin: null`.
 */
export function securityHeaders(options: { origins: readonly [string, ...string[]]; production: boolean }): RequestHandler {
  const sockets = options.origins.map((origin) => origin.replace(/^http/, 'ws'));
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", ...OF_REACT_ARIA],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", ...sockets],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: options.production && isSecure(options.origins[0]) ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  });
}

/** The two style elements that React Aria makes at run time (usePress, usePreventScroll), let in by what they say. */
const OF_REACT_ARIA = [
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
].map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`);

/** Everything is data until a route says otherwise: no copy in the browser, in a proxy, or behind the Back button. */
export const noStore: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};
