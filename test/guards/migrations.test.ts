import { openOrm, type Orm } from '@bokvar/server/database/orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type TestDatabase } from '../support/test-database.js';
import { fromEntities as makeFromEntities } from '../migration/difference.js';
import { catalogOf, unlike } from './catalog.js';

let own: TestDatabase[];
let migrated: Orm;
let fromEntities: string[];

beforeAll(async () => {
  own = [await freshDatabase(), await freshDatabase()];
  const [first, second] = own;
  if (!first || !second) throw new Error('No database');
  migrated = await openOrm(first.ownerTarget);
  const orm = await openOrm(second.ownerTarget);
  await makeFromEntities(orm);
  fromEntities = await catalogOf(orm);
  await orm.close(true);
});
afterAll(async () => {
  await migrated.close(true);
  for (const one of own) await one.drop();
});

const difference = async (): Promise<string[]> => unlike(await catalogOf(migrated), fromEntities);

describe('the migrated database', () => {
  it('is what the entities say', async () => {
    expect(fromEntities.length).toBeGreaterThan(100);
    expect(await difference()).toEqual([]);
  });

  it('has no migration left to run', async () => {
    expect(await migrated.migrator.getPending()).toEqual([]);
  });

  it.each([
    ['a column that no entity has', 'alter table organisation add column surplus text', '- column organisation.surplus text'],
    ['a policy that is gone', 'drop policy fact_read on fact', '+ policy fact fact_read '],
    ['a table without its second lock', 'alter table fact no force row level security', '- lock fact t f'],
    ['an index that is gone', 'drop index fact_case_id_index', '+ index '],
  ])('is seen to differ: %s', async (_what, change, line) => {
    const before = await difference();
    await migrated.em.getConnection().execute(change);
    const told = (await difference()).filter((one) => !before.includes(one));
    expect(told.filter((one) => one.startsWith(line))).toHaveLength(1);
  });
});
