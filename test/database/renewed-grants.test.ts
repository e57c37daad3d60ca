import { townId } from '@bokvar/server/database/seed/town-ids';
import type { Database } from '@bokvar/server/database/database';
import type { Em } from '@bokvar/server/database/orm';
import { renewGrants } from '@bokvar/server/features/grounds/renew-grants.service';
import { createLog } from '@bokvar/server/log';
import { testClock } from '@bokvar/server/clock';
import { expect, it } from 'vitest';
import { onOwnDatabase } from '../support/own-database.js';
import { townDatabase } from '../support/test-database.js';
import { START } from '../support/town.js';

/** A server whose rules are others than those that the stored grants were made by. */
let database: Database;
const logged: string[] = [];
const log = createLog({ level: 'info', clock: testClock(START), destination: { write: (line: string) => void logged.push(line) } });
onOwnDatabase(townDatabase, (opened) => {
  database = opened;
});

const asSystem = async <T>(sql: string): Promise<T[]> => await database.system().transactional(async (em) => await (em as Em).execute(sql));
const GRANTS = `select case_id, holder_id, recipient_id, category, ground, person_id, valid_from, valid_to, source_id from disclosure_grant order by 1, 2, 3, 4, 5, 6, 7, 8, 9`;

it('leaves cases alone whose grants are of its own rules', async () => {
  expect(await renewGrants(database, START, log)).toBe(0);
  expect(logged).toEqual([]);
});

it('unfolds every other case anew, once, also when two servers start at once', async () => {
  const right = await asSystem(GRANTS);
  const [{ cases = 0 } = {}] = await asSystem<{ cases: number }>('select count(*)::int as cases from case_file');
  expect(right.length).toBeGreaterThan(10);
  // As an older matrix may have left it: something open that is shut now, and the other way.
  await asSystem(`update case_unfolding set rules = 'older'`);
  await asSystem(`delete from case_unfolding where case_id = '${townId.case('fateme')}'`);
  await asSystem(`update disclosure_grant set category = 'CHILD_WELFARE' where category = 'AGREED_PLAN'`);
  await asSystem(`delete from disclosure_grant where ground = 'STATUTORY_NOTICE'`);
  const renewed = await Promise.all([renewGrants(database, START, log, 7), renewGrants(database, START, log, 7)]);
  expect(renewed[0] + renewed[1]).toBe(cases);
  expect(await asSystem(GRANTS)).toEqual(right);
  expect(await renewGrants(database, START, log)).toBe(0);
});

it('lets organisations ask again with meetings of one partnership at a time, in which each of them sits', async () => {
  const told = await asSystem<{ partnerships: number; strangers: number }>(`select
      (select count(distinct m.partnership_id)::int from monthly_meeting m where m.id = any(o.meeting_ids)) as partnerships,
      (select count(*)::int from unnest(o.organisation_ids) told(id), monthly_meeting m where m.id = any(o.meeting_ids) and not exists (
        select 1 from partnership_party pp where pp.partnership_id = m.partnership_id and pp.organisation_id = told.id)) as strangers
    from outbox o where cardinality(o.meeting_ids) > 0`);
  expect(told.length).toBeGreaterThan(0);
  expect(told.filter(({ partnerships, strangers }) => partnerships !== 1 || strangers > 0)).toEqual([]);
});

it('is written in the audit of every holder, with every case once', async () => {
  const rows = await asSystem<{ cases: number; known: number }>(`select count(*)::int as cases, (select count(*)::int from case_file) as known
    from audit a, unnest(a.object_ids) o(id) join case_file c on c.id = o.id where a.action = 'GRUNDER_EFTER_NYA_REGLER' and a.organisation_id = c.holder_id and a.user_id is null`);
  expect(rows[0]?.cases).toBe(rows[0]?.known);
});

it('tells the log how far it has come, by ids and no count', () => {
  const codes = logged.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(new Set(codes.map(({ code }) => code))).toEqual(new Set(['GRANTS_OF_OTHER_RULES', 'GRANTS_RENEWED_THROUGH', 'GRANTS_RENEWED']));
  for (const { level: _level, time: _time, code: _code, ...ids } of codes) expect(Object.keys(ids).filter((name) => name !== 'caseId')).toEqual([]);
});
