import { townId } from '@bokvar/server/database/seed/town-ids';
import { openDatabase, type Database, type Eyes } from '@bokvar/server/database/database';
import { OpeningClient } from '@bokvar/server/database/opening-client';
import { instant } from '@bokvar/domain/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type TestDatabase } from '../support/test-database.js';

/** What opens a transaction goes with its first statement. One connection, so that whatever was left behind would be met. */
let own: TestDatabase;
let database: Database;
let url = '';

beforeAll(async () => {
  own = await freshDatabase();
  if (own.target.kind !== 'postgres') throw new Error('On PostgreSQL alone');
  url = own.target.url;
  database = await openDatabase({ ...own.target, poolMax: 1 });
});
afterAll(async () => {
  await database.close();
  await own.drop();
});

const eyesOf = (organisation: string): Eyes => ({ organisationId: townId.organisation(organisation), mayOpenProtected: false });
const NOW = instant(Date.parse('2026-11-19T08:00:00Z'));
const seen = `select current_setting('app.organisation', true) as organisation, current_user as role, pg_current_xact_id_if_assigned() is null as fresh`;

describe('a transaction', () => {
  it('has its eyes from its first statement on', async () => {
    for (const organisation of ['soc', 'alvsalahem']) {
      const rows = await database.as(eyesOf(organisation), NOW).transactional(async (em) => [...await em.execute(seen), ...await em.execute(seen)]);
      expect(rows).toEqual(Array.from({ length: 2 }, () => ({ organisation: townId.organisation(organisation), role: 'bokvar_app', fresh: true })));
    }
  });

  it.each([
    ['has asked nothing', async () => undefined],
    ['has asked nothing and is given up', async () => { throw new Error('given up'); }],
    ['has failed in its first statement', async (em: { execute(sql: string): Promise<unknown> }) => { await em.execute('select 1 / 0'); }],
    ['has failed later', async (em: { execute(sql: string): Promise<unknown> }) => { await em.execute('select 1'); await em.execute('select 1 / 0'); }],
  ])('leaves nothing of its eyes to the next on the connection when it %s', async (_what, work) => {
    await database.as(eyesOf('soc'), NOW).transactional(work).catch((error: unknown) => error);
    expect(await database.atTheDoor().execute(seen)).toMatchObject([{ organisation: '', role: expect.not.stringMatching('bokvar_app') as string }]);
    expect(await database.as(eyesOf('alvsalahem'), NOW).transactional(async (em) => await em.execute(seen))).toMatchObject([{ organisation: townId.organisation('alvsalahem') }]);
  });

  it('is undone as a whole when it fails after it has written', async () => {
    const key = townId.user('yvonne');
    const written = async (): Promise<unknown> => await database.system().execute('select language from user_account where id = ?', [key]);
    const before = await written();
    await expect(database.system().transactional(async (em) => {
      await em.execute(`update user_account set language = 'en' where id = ?`, [key]);
      throw new Error('given up');
    })).rejects.toThrow('given up');
    expect(await written()).toEqual(before);
  });
});

describe('what is sent', () => {
  it('is one message for what opens a transaction and its first statement, with the answer to that statement', async () => {
    const client = new OpeningClient({ connectionString: url });
    await client.connect();
    const sent: string[] = [];
    const { stream } = (client as unknown as { connection: { stream: { write(chunk: Uint8Array): boolean } } }).connection;
    const write = stream.write.bind(stream);
    stream.write = (chunk) => { sent.push(Buffer.from(chunk).toString('latin1').replaceAll(/[^ -~]/g, '')); return write(chunk); };
    await client.query('begin');
    await client.query(`select set_config('app.organisation', 'x', true)`);
    expect((await client.query(`select current_setting('app.organisation') as it`)).rows).toEqual([{ it: 'x' }]);
    await client.query('commit');
    expect(sent).toEqual([expect.stringMatching(/begin; select set_config.*; select current_setting/), expect.stringMatching(/commit/)]);
    await client.query('begin');
    await client.query('commit');
    expect(sent).toHaveLength(2);
    await client.query('begin');
    expect((await client.query('select $1::text as it', ['y'])).rows).toEqual([{ it: 'y' }]);
    await client.query('rollback');
    await client.end();
  });
});
