import type { Instant } from '@bokvar/domain/vocabulary';
import { PgBoss } from 'pg-boss';
import type { Clock } from '../clock.js';
import type { Database } from '../database/database.js';
import type { Log } from '../log.js';
import { Outage } from '../outage.js';

/** The schema that the owner's migration makes and the job queue fills by itself. */
const JOB_SCHEMA = 'pgboss';

/** Faults of one outage come closer together than this, in milliseconds: the job queue asks twice a second, and says nothing when it is answered. */
const QUIET_MS = 15_000;

/** Work that is done outside a request. Its payload is ids; it asks for grounds anew when it runs [domain C1]. */
export interface Job {
  readonly name: string;
  /** Seconds between runs for work that comes round; null for work that is asked for. */
  readonly everySeconds: number | null;
  readonly run: (payload: Readonly<Record<string, string>>, now: Instant) => Promise<void>;
}

interface JobDeps { readonly database: Database; readonly clock: Clock; readonly log: Log }

/**
 * Jobs by pg-boss on the portal's own database, embedded or not: kept there, so that a closed tab or a restarted
 * server loses none. One at a time per name and process, since each may be run twice and must not mind.
 */
export class JobRunner {
  readonly #deps: JobDeps;
  #boss: PgBoss | null = null;
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #running = new Set<Promise<void>>();
  readonly #outage: Outage;

  constructor(deps: JobDeps) {
    this.#deps = deps;
    this.#outage = new Outage(deps.log, 'jobs', QUIET_MS);
  }

  async start(jobs: readonly Job[]): Promise<void> {
    const boss = new PgBoss({ ...await this.#deps.database.jobQueue(), schema: JOB_SCHEMA, createSchema: false, schedule: false });
    boss.on('error', (error: unknown) => { this.#outage.fault(error); });
    await boss.start();
    this.#boss = boss;
    for (const job of jobs) {
      if (job.everySeconds !== null) this.#comesRound(job, job.everySeconds);
      else await this.#isAskedFor(boss, job);
    }
  }

  /** Asks for a job once. The same key is asked for once, until it has been done. */
  async ask(name: string, payload: Readonly<Record<string, string>>, key: string): Promise<void> {
    if (this.#boss === null) throw new Error('Jobs are asked for only while the portal runs');
    await this.#boss.send(name, payload, { singletonKey: key, retryLimit: 3, retryDelay: 2 });
  }

  async stop(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    await Promise.allSettled(this.#running);
    await this.#boss?.stop({ graceful: true, timeout: 5000 });
    this.#outage.stop();
    this.#boss = null;
  }

  async #isAskedFor(boss: PgBoss, job: Job): Promise<void> {
    await boss.createQueue(job.name);
    await boss.work<Record<string, string>>(job.name, { batchSize: 1, pollingIntervalSeconds: 0.5 }, async (asked) => {
      for (const one of asked) await this.#run(job, one.data).catch((error: unknown) => { this.#failed(error); });
    });
  }

  /** The queue keeps what a job threw, and an error's own words may quote rows: it gets to know only that there was one. */
  #failed(error: unknown): never {
    this.#deps.log.failure('JOB_FAILED', error);
    throw new Error('JOB_FAILED');
  }

  /** Comes round on every server: such work is idempotent, and a missed round is made up by the next. */
  #comesRound(job: Job, everySeconds: number): void {
    const timer = setInterval(() => {
      const round = this.#run(job, {}).catch((error: unknown) => { this.#deps.log.failure('JOB_FAILED', error); });
      this.#running.add(round);
      void round.finally(() => this.#running.delete(round));
    }, everySeconds * 1000);
    timer.unref();
    this.#timers.push(timer);
  }

  async #run(job: Job, payload: Readonly<Record<string, string>>): Promise<void> {
    await job.run(payload, this.#deps.clock.now());
  }
}
