import { instant, toLocalDate } from '@bokvar/domain/vocabulary';
import { openMigrated, plantIfEmpty } from '@bokvar/server/database/open-migrated';
import { embeddedClient } from '@bokvar/server/database/orm';
import { plantBench } from './bench-data.js';
import { median } from './measure.js';
import { startPortal, type Server } from './servers.js';

/** A portal on the embedded database, with the town and the bench's cases in its data folder. */
export async function startEmbedded(folder: string, cases: number): Promise<Server> {
  const database = await openMigrated({ databaseUrl: null, databaseOwnerUrl: null, dataFolder: folder });
  await plantIfEmpty(database, toLocalDate(instant(Date.now())));
  await plantBench(await embeddedClient(database.orm), cases);
  await database.close();
  return await startPortal(null, folder);
}

/**
 * How long a request that needs nothing waits while others are answered one at a time: what the embedded database keeps
 * the event loop from. The median of the longest waits, in milliseconds.
 */
export async function stall(origin: string, work: () => Promise<void>, times: number): Promise<number> {
  const longest: number[] = [];
  for (let index = 0; index < times; index += 1) {
    let done = false;
    let most = 0;
    const asked = work().finally(() => { done = true; });
    while (!done) {
      const start = performance.now();
      await fetch(`${origin}/livez`).then(async (answer) => await answer.text());
      most = Math.max(most, performance.now() - start);
    }
    await asked;
    longest.push(most);
  }
  return median(longest);
}
