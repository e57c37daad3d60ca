import { categoryRules, factCategories } from '@bokvar/domain/disclosure';
import { openOrm, type Orm } from '@bokvar/server/database/orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type TestDatabase } from '../support/test-database.js';
import { fromEntities as makeFromEntities } from '../migration/difference.js';
import { catalogOf, unlike } from './catalog.js';
import { staleCategoryLists } from './category-lists.js';
import { committedRights, openTables, rightsOf, unlocked } from './database-rights.js';

let own: TestDatabase[];
/** What the faults are planted in. */
let migrated: Orm;
/** Another, that nothing is planted in. */
let freshlyMade: Orm;
let fromEntities: string[];

beforeAll(async () => {
  own = [await freshDatabase(), await freshDatabase(), await freshDatabase()];
  const [first, second, third] = own;
  if (!first || !second || !third) throw new Error('No database');
  migrated = await openOrm(first.ownerTarget);
  freshlyMade = await openOrm(third.ownerTarget);
  const orm = await openOrm(second.ownerTarget);
  await makeFromEntities(orm);
  fromEntities = await catalogOf(orm);
  await orm.close(true);
});
afterAll(async () => {
  await migrated.close(true);
  await freshlyMade.close(true);
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

describe('who may do what in the database', () => {
  it('every table is locked, but those that are named with why', async () => {
    expect(await unlocked(freshlyMade)).toEqual([]);
  });

  it('is what is written down', async () => {
    const now = await rightsOf(freshlyMade);
    expect(now.length).toBeGreaterThan(80);
    const todo = 'Who may do what in the database has changed. Read each line; if all are meant: BOKVAR_UPDATE_RIGHTS=1 pnpm test migrations, and commit database-rights.txt';
    expect(unlike(committedRights(now), now), todo).toEqual([]);
  });

  it.each([
    ['a table of people without locks', 'create table call_note (id uuid, holder_id uuid, text text)', 'call_note has no row level security'],
    ['a lock without a rule', 'drop policy system_all on portal_secret', 'portal_secret has no policy'],
    ['a lock that the owner is above', 'alter table case_desk no force row level security', 'case_desk has no row level security'],
  ])('is seen to be unlocked: %s', async (_what, change, told) => {
    await migrated.em.getConnection().execute(change);
    expect((await unlocked(migrated)).filter((line) => line.startsWith(told))).toHaveLength(1);
  });

  it('a table that is locked by now is seen to be on the list of open ones', async () => {
    expect(await unlocked(migrated, { ...openTables, case_person: 'once' })).toContain('case_person is listed as open and is not: take it off the list');
  });

  it.each([
    ['a right of people', 'grant select on session to bokvar_app', '+ table session: bokvar_app may select'],
    ['a right of everybody', 'grant select on fact to public', '+ table fact: EVERYBODY may select'],
    ['a right to one column', 'grant select (name) on user_account to bokvar_app', '+ column user_account.name: bokvar_app may select'],
    ['a right to what is made later', 'alter default privileges in schema public grant select on tables to bokvar_app', '+ whatever is made later: bokvar_app may select'],
    ['a function of the owner', "create function all_facts(asked uuid) returns setof fact language sql security definer as 'select * from fact where case_id = asked'", '+ runs as its owner: function all_facts(asked uuid), for EVERYBODY'],
    ['who may execute one', 'grant execute on function case_grounds_for(uuid, uuid[]) to bokvar_app', '+ runs as its owner: function case_grounds_for(asking uuid, asked uuid[]), for bokvar_app, bokvar_system'],
    ['a view', 'create view fact_words as select case_id, text from fact', '+ view fact_words with its owner’s eyes'],
    ['a trigger that is gone', 'drop trigger consent_event_stands on consent_event', '- trigger on consent_event: consent_event_stands'],
    ['a trigger that is switched off', 'alter table audit disable trigger audit_chained', '+ trigger on audit: audit_chained, BEFORE INSERT ON public.audit FOR EACH ROW EXECUTE FUNCTION audit_chain(), switched off'],
  ])('is seen to have changed: %s', async (_what, change, line) => {
    const before = await rightsOf(migrated);
    await migrated.em.getConnection().execute(change);
    expect(unlike(before, await rightsOf(migrated)).filter((one) => one.startsWith(line))).toHaveLength(1);
  });
});

describe('categories that say who or where somebody is', () => {
  const identifying: readonly string[] = factCategories.filter((category) => categoryRules[category].identifying);

  it('are the same in functions of the database as in its policies', async () => {
    expect(await staleCategoryLists(freshlyMade, identifying)).toEqual([]);
  });

  it('are seen to differ: a new one, that no migration has brought to the function', async () => {
    expect(await staleCategoryLists(freshlyMade, [...identifying, 'WORK_SITUATION'])).toEqual([expect.stringMatching(/^own_retracted\(\) lacks WORK_SITUATION: replace it/)]);
  });

  it('are seen to differ: a function without one', async () => {
    const connection = migrated.em.getConnection();
    const [own]: { text: string }[] = await connection.execute("select pg_get_functiondef('own_retracted(uuid[])'::regprocedure) as text");
    await connection.execute((own?.text ?? '').replaceAll("'CARE_HEALTH',", ''));
    expect(await staleCategoryLists(migrated, identifying)).toEqual([expect.stringMatching(/^own_retracted\(\) lacks CARE_HEALTH/)]);
  });
});
