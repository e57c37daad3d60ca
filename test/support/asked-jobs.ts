import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '@bokvar/server/database/database';

/** Waits until every job that has been asked for is done: a list is read in, a letter sealed. Half a minute at most. */
export async function askedJobsDone(database: Database): Promise<void> {
  for (let times = 0; times < 600; times += 1) {
    const waiting: unknown[] = await database.orm.em.getConnection().execute(`select from pgboss.job where state in ('created', 'retry', 'active') limit 1`);
    if (waiting.length === 0) return;
    await wait(50);
  }
  throw new Error('A job that was asked for was never done');
}
