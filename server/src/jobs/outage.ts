import type { Log } from '../log.js';

/** Faults of one outage come closer together than this, in milliseconds: the job queue asks twice a second. */
const QUIET_MS = 15_000;

/** Tells an outage of the job queue twice: when it begins, with the kind of the fault, and when it is over. */
export class Outage {
  readonly #log: Log;
  readonly #quietMs: number;
  #faults = 0;
  #quiet: NodeJS.Timeout | null = null;

  constructor(log: Log, quietMs = QUIET_MS) {
    this.#log = log;
    this.#quietMs = quietMs;
  }

  /** Call it for every fault. */
  fault(error: unknown): void {
    if (this.#faults === 0) this.#log.failure('JOB_QUEUE_FAILED', error);
    this.#faults += 1;
    if (this.#quiet) clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => { this.#over(); }, this.#quietMs);
    this.#quiet.unref();
  }

  /** No more will be told. */
  stop(): void {
    if (this.#quiet) clearTimeout(this.#quiet);
  }

  #over(): void {
    this.#log.info('JOB_QUEUE_BACK', { faults: this.#faults });
    this.#faults = 0;
  }
}
