import type { Request, RequestHandler } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { sendProblem } from './problem.js';

export interface RateLimit {
  readonly points: number;
  readonly seconds: number;
}

export interface RateLimits {
  /** Requests for data, a session and address together. */
  readonly requests: RateLimit;
  /** Steps of signing in, an address; and as many papers whose seal is looked at, besides. */
  readonly signIn: RateLimit;
}

/** A person at work asks a few times a second at most; nobody signs in every second. */
export const PRODUCTION_LIMITS: RateLimits = { requests: { points: 600, seconds: 60 }, signIn: { points: 60, seconds: 60 } };
/** The demo is also driven by scripts and by every browser story at once, all from one address. */
export const DEMO_LIMITS: RateLimits = { requests: { points: 6_000, seconds: 60 }, signIn: { points: 1_200, seconds: 60 } };

/** Answers 429 with Retry-After above the limit. Counted in this process: two servers allow twice as much, which is fine. */
export function rateLimit(limit: RateLimit, keyOf: (request: Request) => string): RequestHandler {
  const limiter = new RateLimiterMemory({ points: limit.points, duration: limit.seconds });
  return async (request, response, next) => {
    try {
      await limiter.consume(keyOf(request));
      next();
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      response.setHeader('Retry-After', String(Math.ceil(refused.msBeforeNext / 1000)));
      sendProblem(response, 429, 'TOO_MANY_REQUESTS');
    }
  };
}
