import { openDatabase } from '@bokvar/server/database/database';
import type { DatabaseTarget } from '@bokvar/server/database/orm';
import { plantTown } from '@bokvar/server/database/seed/plant-town';
import { townCalendar } from '@bokvar/server/database/seed/town-calendar';
import { DEMO_ISSUER } from '@bokvar/server/demo-eid/demo-people';
import { fromIso, toLocalDate } from '@bokvar/domain/vocabulary';

/** A Thursday morning, 8.30 in Älvsala: where every story's clock stands to begin with. */
export const START = fromIso('2026-11-19T07:30:00Z');

/** The town's days: day 0 is the day of `START`. */
export const calendar = townCalendar(toLocalDate(START));

/** Plants the town of Älvsala in an empty, migrated database. */
export async function plantInto(target: DatabaseTarget): Promise<void> {
  const database = await openDatabase(target);
  try {
    await database.system().transactional(async (em) => {
      await plantTown(em as ReturnType<typeof database.system>, calendar.today, DEMO_ISSUER);
    });
  } finally {
    await database.close();
  }
}
