import { SESSION_HOURS, SESSION_IDLE_MINUTES } from '@bokvar/domain/vocabulary';

/** How long a session lives, by the server's clock. Milliseconds. */
export const IDLE_LIMIT_MS = SESSION_IDLE_MINUTES * 60_000;
export const ABSOLUTE_LIMIT_MS = SESSION_HOURS * 3_600_000;
/** Each touch of the row is a write; one a minute is enough to measure half an hour. */
export const TOUCH_EVERY_MS = 60_000;
/** From leaving for the e-ID service until coming back. */
export const ATTEMPT_LIMIT_MS = 10 * 60_000;
