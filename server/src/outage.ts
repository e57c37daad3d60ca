import type { Log } from './log.js';

/** What may be out of reach for a while, with the codes that tell that it is and that it no longer is. */
const CODES = {
  jobs: { began: 'JOB_QUEUE_FAILED', over: 'JOB_QUEUE_BACK' },
  listening: { began: 'LISTEN_FAILED', over: 'LISTEN_BACK' },
  mails: { began: 'MAIL_OUTBOX_NOT_READ', over: 'MAIL_OUTBOX_BACK' },
  outbox: { began: 'OUTBOX_NOT_READ', over: 'OUTBOX_BACK' },
} as const;

/** Tells an outage twice, however often it is noticed: when it begins, with the kind of the fault, and when it is over. */
export class Outage {
  readonly #log: Log;
  readonly #codes: (typeof CODES)[keyof typeof CODES];
  readonly #quietMs: number | null;
  #faults = 0;
  #quiet: NodeJS.Timeout | null = null;

  /** @param quietMs without a fault for so many milliseconds it is over; null: only when it is said to be */
  constructor(log: Log, what: keyof typeof CODES, quietMs: number | null = null) {
    this.#log = log;
    this.#codes = CODES[what];
    this.#quietMs = quietMs;
  }

  /** Call it for every fault. */
  fault(error: unknown): void {
    if (this.#faults === 0) this.#log.failure(this.#codes.began, error);
    this.#faults += 1;
    this.stop();
    if (this.#quietMs === null) return;
    this.#quiet = setTimeout(() => { this.over(); }, this.#quietMs);
    this.#quiet.unref();
  }

  /** Call it whenever it works. */
  over(): void {
    if (this.#faults > 0) this.#log.info(this.#codes.over, { faults: this.#faults });
    this.#faults = 0;
  }

  /** Waits for its end no longer. */
  stop(): void {
    if (this.#quiet) clearTimeout(this.#quiet);
  }
}
