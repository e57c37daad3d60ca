import { asId, type CaseId, type Instant } from '@bokvar/domain/vocabulary';
import { openDatabase, type Database } from '@bokvar/server/database/database';
import { openOrm, type DatabaseTarget, type Em, type Orm } from '@bokvar/server/database/orm';
import { installReadings, reading, type Reading } from '@bokvar/server/database/reading-functions';
import { readings } from '@bokvar/server/database/readings';
import { townId } from '@bokvar/server/database/seed/plant-town';
import { caseDocumentReading, loadCaseDocument } from '@bokvar/server/features/cases/case-document.store';
import { newSecretToken } from '@bokvar/server/features/sessions/secret-token';
import { readSessionViewer, sessionReading } from '@bokvar/server/features/sessions/viewer.store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, townDatabase, type TestDatabase } from '../support/test-database.js';
import { START } from '../support/town.js';

const CASE = asId<CaseId>(townId.case('fateme'));
const LANDLORD = townId.organisation('alvsalahem');
const OTHERS = [townId.organisation('soc'), townId.organisation('kyrkan'), null];

/** One connection, so that every reader is served by the plan that the one before has left behind. */
const onOneConnection = (target: DatabaseTarget): DatabaseTarget => (target.kind === 'postgres' ? { ...target, poolMax: 1 } : target);

let own: TestDatabase;
let database: Database;

beforeAll(async () => {
  own = await townDatabase();
  database = await openDatabase(onOneConnection(own.target));
});
afterAll(async () => {
  await database.close();
  await own.drop();
});

const seenBy = async (organisationId: string | null, at: Instant = START) => {
  const em = database.as({ organisationId, mayOpenProtected: false }, at);
  return await em.transactional(async (inner) => await loadCaseDocument(inner as Em, [CASE]));
};

/** The same rows asked for without a function, by a statement that is planned for this reader. */
const factsOf = async (organisationId: string | null, at: Instant = START): Promise<string[]> => {
  const rows: { id: string }[] = await database.as({ organisationId, mayOpenProtected: false }, at).transactional(async (em) => await (em as Em).execute(
    'select id from fact where case_id = ? and recorded_at <= ? and (ended_at is null or ended_at > ?) order by recorded_at, id', [CASE, new Date(at), new Date(at)]));
  return rows.map(({ id }) => id);
};
const ids = (document: Awaited<ReturnType<typeof seenBy>>): string[] => document.cases.flatMap(({ facts }) => facts.map(({ id }) => id));

describe('a reading with a kept plan, on one connection', () => {
  it('gives each organisation its own rows, in whatever order they ask', async () => {
    expect((await factsOf(LANDLORD)).length).toBeGreaterThan(0);
    // More often than PostgreSQL needs to settle on one plan for all values.
    for (let round = 0; round < 8; round += 1) {
      expect(ids(await seenBy(LANDLORD))).toEqual(await factsOf(LANDLORD));
      for (const other of OTHERS) {
        const document = await seenBy(other);
        expect(ids(document)).toEqual(await factsOf(other));
        const consents = document.grounds.flatMap((grounds) => grounds.consents);
        expect(consents.every(({ releasingId, recipients }) => releasingId === other || recipients.every((id) => id === other))).toBe(true);
      }
    }
    expect((await seenBy(null)).cases).toEqual([]);
    expect((await seenBy(null)).grounds).toEqual([]);
  });

  it('is planned anew for another role: the portal itself sees the case whole, and the next reader only its own', async () => {
    for (let round = 0; round < 3; round += 1) {
      const whole = await database.system().transactional(async (em) => await loadCaseDocument(em as Em, [CASE]));
      expect(whole.cases).toHaveLength(1);
      expect((await seenBy(null)).cases).toEqual([]);
      expect(ids(await seenBy(OTHERS[1] ?? null))).toEqual(await factsOf(OTHERS[1] ?? null));
    }
  });

  it('reads the instant at every call', async () => {
    const [first] = (await seenBy(LANDLORD)).cases[0]?.facts ?? [];
    if (first === undefined) throw new Error('The case has no fact');
    const before = (first.recordedAt - 1) as Instant;
    for (let round = 0; round < 8; round += 1) {
      expect(ids(await seenBy(LANDLORD, before))).not.toContain(first.id);
      expect(ids(await seenBy(LANDLORD))).toContain(first.id);
    }
  });
});

describe('who may ask', () => {
  const as = async (role: 'reader' | 'door', call: Reading<unknown>, values: string[]) => {
    const em = role === 'door' ? database.atTheDoor() : database.as({ organisationId: LANDLORD, mayOpenProtected: false }, START);
    return await call.read(em, values);
  };

  it('nobody is told whose a token is but at the door', async () => {
    expect(await readSessionViewer(database.atTheDoor(), newSecretToken(), START, true)).toBeNull();
    await expect(as('reader', sessionReading, ['x'])).rejects.toThrow(/permission denied/);
  });

  it('at the door nothing else is read', async () => {
    const refused = as('door', caseDocumentReading, [`{${CASE}}`]).then(() => false, () => true);
    // PGlite has one role only, which owns everything; there is nobody else to log in.
    expect(await refused).toBe(own.kind === 'postgres');
  });

  it('all the others run with the rights of whoever asks', async () => {
    const rows: { name: string; definer: boolean }[] = await database.system().execute(
      `select proname as name, prosecdef as definer from pg_proc where pronamespace = 'public'::regnamespace and proname = any(?::text[])`,
      [`{${readings.map(({ functionName }) => functionName).join(',')}}`]);
    expect(rows).toHaveLength(readings.length);
    expect(rows.filter(({ definer }) => definer).map(({ name }) => name)).toEqual([sessionReading.functionName]);
  });
});

describe('versions', () => {
  let empty: TestDatabase;
  let orm: Orm;
  beforeAll(async () => {
    empty = await freshDatabase();
    orm = await openOrm(empty.ownerTarget);
  });
  afterAll(async () => {
    await orm.close(true);
    await empty.drop();
  });

  const version = (number: number) => reading<number>('trial', [], `select '${number}'::text`);
  const answers = async (one: Reading<number>): Promise<number | null> => await one.read(orm.em.fork() as unknown as Em, []).catch(() => null);
  const generations = async (): Promise<string[]> => {
    const rows: { told: string }[] = await orm.em.getConnection().execute(
      `select p.proname || ' ' || d.description as told from pg_proc p join pg_description d on d.objoid = p.oid where d.description like 'reading %' order by 1`);
    return rows.map(({ told }) => told);
  };

  it('nothing is made twice', async () => {
    const before = await generations();
    expect(before).toHaveLength(readings.length);
    await installReadings(orm, readings, null);
    expect(await generations()).toEqual(before);
  });

  it('an older server goes on asking its own while it lives, and what nobody has asked for in a while goes', async () => {
    const [first, second, third, fourth] = [version(1), version(2), version(3), version(4)];
    await installReadings(orm, [first], null);
    await installReadings(orm, [second], null);
    expect([await answers(first), await answers(second)]).toEqual([1, 2]);
    await installReadings(orm, [third], null);
    expect(await answers(first)).toBe(1);
    await installReadings(orm, [fourth], null);
    expect([await answers(first), await answers(second), await answers(fourth)]).toEqual([null, 2, 4]);
  });

  it('two servers that start at once make the same', async () => {
    const fifth = version(5);
    await Promise.all([installReadings(orm, [fifth], null), installReadings(orm, [fifth], null)]);
    expect(await answers(fifth)).toBe(5);
  });
});
