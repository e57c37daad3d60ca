import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Log } from '../log.js';
import { Outage } from '../outage.js';
import type { ChangeHub } from './change-hub.js';
import { highestOutboxId, readOutbox, type OutboxEvent } from './outbox.store.js';
import type { Wake } from './wake.js';

/**
 * Reads the outbox and tells the sockets of this process.
 *
 * Every process reads every row: two servers on one database each have sockets to tell, so no row is claimed or marked.
 * Each keeps how far it has come in memory. Ids are handed out before their transactions commit, so a lower id may
 * appear after a higher one; ids that were passed over are remembered as gaps and asked for again until they have
 * appeared or are too old to come. A process that starts reads the last two minutes once more, so that what was
 * committed when another was killed is still told: at least once, never lost.
 *
 * NOTIFY wakes it at commit; it looks by itself every second as well, since a notification is only a courtesy.
 */
export class OutboxDispatcher {
  readonly #deps: DispatcherDeps;
  readonly #gaps = new Map<number, number>();
  #high = 0;
  #running: Promise<void> | null = null;
  #again = false;
  #timer: NodeJS.Timeout | null = null;
  #stopped = false;
  readonly #outage: Outage;

  constructor(deps: DispatcherDeps) {
    this.#deps = deps;
    this.#outage = new Outage(deps.log, 'outbox');
  }

  /** Begins: what is older than two minutes is taken as told. */
  async start(): Promise<void> {
    const highest = await highestOutboxId(this.#deps.em());
    this.#high = Math.max(0, highest - LOOK_BACK_ROWS);
    const known = await readOutbox(this.#deps.em(), this.#high, []);
    this.#advance(known);
    await this.#tell(known.filter((event) => event.ageSeconds < LOOK_BACK_SECONDS));
    await this.#deps.wake.start(() => { void this.dispatch(); });
    this.#timer = setInterval(() => { void this.dispatch(); }, this.#deps.pollMs ?? POLL_MS);
    this.#timer.unref();
  }

  /** Reads and tells what is new. Safe to call at any time; calls during a run become one more run. */
  async dispatch(): Promise<void> {
    if (this.#stopped) return;
    if (this.#running) {
      this.#again = true;
      return this.#running;
    }
    this.#running = this.#run().finally(() => { this.#running = null; });
    return this.#running;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearInterval(this.#timer);
    await this.#deps.wake.stop();
    await this.#running;
  }

  async #run(): Promise<void> {
    do {
      this.#again = false;
      try {
        await this.#once();
        this.#outage.over();
      } catch (error) {
        // The next second tries again.
        this.#outage.fault(error);
      }
    } while (this.#again && !this.#stopped);
  }

  async #once(): Promise<void> {
    const events = await readOutbox(this.#deps.em(), this.#high, [...this.#gaps.keys()]);
    if (events.length === 0) return;
    await this.#tell(events);
    this.#advance(events);
  }

  async #tell(events: readonly OutboxEvent[]): Promise<void> {
    if (events.length === 0) return;
    await this.#deps.beforeTelling?.();
    for (const { organisationIds, meetingIds } of events) {
      for (const organisationId of organisationIds) this.#deps.hub.publish(organisationId, { name: 'changed', meetingIds });
    }
  }

  #advance(events: readonly OutboxEvent[]): void {
    const now = performance.now();
    for (const { id } of events) {
      for (let missing = this.#high + 1; missing < id; missing += 1) this.#gaps.set(missing, now);
      this.#high = Math.max(this.#high, id);
      this.#gaps.delete(id);
    }
    for (const [id, since] of this.#gaps) if (now - since > GAP_MS) this.#gaps.delete(id);
  }
}

export interface DispatcherDeps {
  /** A fresh entity manager of the portal's own. */
  readonly em: () => SqlEntityManager;
  readonly hub: ChangeHub;
  readonly wake: Wake;
  readonly log: Log;
  /** Closes the sockets of those who may no longer listen, so that the others are told and they are not. */
  readonly beforeTelling?: () => Promise<void>;
  readonly pollMs?: number;
}

const POLL_MS = 1_000;
const LOOK_BACK_SECONDS = 120;
const LOOK_BACK_ROWS = 1_000;
/** Longer than any transaction may last. */
const GAP_MS = 10 * 60_000;
