import type { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import type { Log } from '../log.js';
import { Outage } from '../outage.js';
import { OUTBOX_CHANNEL } from './outbox.js';

/** Somebody who says "look now". May fail to; whoever listens also looks by itself. */
export interface Wake {
  start(onWake: () => void): Promise<void>;
  stop(): Promise<void>;
}

/** LISTEN on the embedded database; delivered at commit. */
export function embeddedWake(database: Pick<PGlite, 'listen'>): Wake {
  let unlisten: (() => Promise<void>) | null = null;
  return {
    start: async (onWake) => { unlisten = await database.listen(OUTBOX_CHANNEL, onWake); },
    stop: async () => { await unlisten?.(); },
  };
}

const RECONNECT_MS = 1_000;

/** LISTEN on a connection of its own, made anew when it breaks. An outage is told when it begins and when it is over. */
export function postgresWake(url: string, log: Log): Wake {
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;
  const outage = new Outage(log, 'listening');

  const connect = async (onWake: () => void): Promise<void> => {
    const mine = new pg.Client({ connectionString: url, keepAlive: true });
    client = mine;
    const again = (error: unknown) => {
      if (stopped || client !== mine) return;
      client = null;
      outage.fault(error);
      timer = setTimeout(() => { void connect(onWake); }, RECONNECT_MS);
      timer.unref();
    };
    mine.on('error', again);
    mine.on('end', () => { again(new Error('The connection that listens has ended')); });
    mine.on('notification', onWake);
    try {
      await mine.connect();
      await mine.query(`listen ${OUTBOX_CHANNEL}`);
      outage.over();
      // What was committed while nobody listened.
      onWake();
    } catch (error) {
      again(error);
    }
  };

  return {
    start: connect,
    stop: async () => {
      stopped = true;
      if (timer) clearTimeout(timer);
      await client?.end().catch(() => {});
    },
  };
}
