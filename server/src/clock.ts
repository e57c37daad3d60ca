import { instant, toLocalDate, type Instant, type LocalDate } from '@bokvar/domain/vocabulary';

/**
 * Time as the portal sees it. Rules take the instant as an argument; only what starts work (a request, a job)
 * asks a clock. No other file calls `Date.now`, so a demo or a test can stand on any day.
 */
export interface Clock {
  /** Milliseconds since 1970 UTC. */
  now(): Instant;
  /** The date in Europe/Stockholm. */
  today(): LocalDate;
  /** Puts a moment stated by another machine (milliseconds of real time, such as `auth_time`) on this clock. */
  fromWall(milliseconds: number): Instant;
}

/** A clock for tests: stands still until told otherwise. */
export interface TestClock extends Clock {
  set(at: Instant): void;
  advance(milliseconds: number): void;
}

/** The system's own clock; with a `start`, one that shows that instant now and ticks on from there. For demonstrations on a chosen day. */
export function clockFrom(start: Instant | null): Clock {
  const lag = start === null ? 0 : start - Date.now();
  return clockOf(() => Date.now() + lag);
}

/** A clock that shows `start` until it is set or advanced. */
export function testClock(start: Instant): TestClock {
  let at = start;
  return {
    ...clockOf(() => at),
    set: (to) => { at = to },
    advance: (milliseconds) => { at = instant(at + milliseconds) },
  };
}

function clockOf(read: () => number): Clock {
  const now = () => instant(Math.floor(read()));
  return {
    now,
    today: () => toLocalDate(now()),
    fromWall: (milliseconds) => instant(Math.floor(read() - (Date.now() - milliseconds))),
  };
}
