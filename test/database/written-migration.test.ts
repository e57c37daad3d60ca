import { openOrm, type Orm } from '@bokvar/server/database/orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { difference, fromEntities, listWith, migrationFile } from '../migration/difference.js';
import { freshDatabase, type TestDatabase } from '../support/test-database.js';

let own: TestDatabase[];
let migrated: Orm;
let made: Orm;
beforeAll(async () => {
  const both = [await freshDatabase(), await freshDatabase()] as const;
  own = [...both];
  migrated = await openOrm(both[0].ownerTarget);
  made = await openOrm(both[1].ownerTarget);
  await fromEntities(made);
});
afterAll(async () => {
  await migrated.close(true);
  await made.close(true);
  for (const one of own) await one.drop();
});

describe('the migration that is written', () => {
  it('is none while the migrated database is what the entities say, however their policies are worded', async () => {
    expect(await difference(migrated, made)).toEqual([]);
  });

  it('adds a column that only the entities have, and the policy that differs, and nothing else', async () => {
    const connection = migrated.em.getConnection();
    await connection.execute('alter table arrears_mapping drop column field');
    await connection.execute('drop policy "fact_read" on "fact"');
    await connection.execute('create policy "fact_read" on "fact" for select to "bokvar_app" using (true)');
    const statements = await difference(migrated, made);
    const begin = statements.map((statement) => statement.split(' ').slice(0, 6).join(' '));
    expect(begin).toContainEqual(expect.stringContaining('alter table "arrears_mapping" add'));
    expect(begin.filter((line) => line.includes('policy')).map((line) => line.replace('if exists ', ''))).toEqual(['drop policy "fact_read" on "fact"', 'create policy "fact_read" on "fact" for']);
    expect(statements).toHaveLength(3);
    for (const statement of statements) await connection.execute(statement);
    expect(await difference(migrated, made)).toEqual([]);
  });

  it('lets the portal itself into a table that is new', async () => {
    await migrated.em.getConnection().execute('drop table case_unfolding');
    const statements = await difference(migrated, made);
    expect(statements[0]).toMatch(/^create table "case_unfolding"/);
    expect(statements).toContain('grant select, insert, update, delete on "case_unfolding" to bokvar_system');
    expect(statements.filter((statement) => statement.includes('policy'))).toEqual([expect.stringMatching(/^create policy "system_all" on "case_unfolding"/)]);
  });

  it('is a file like the others, and stands last in their list', () => {
    expect(migrationFile('harm-tests', ['select `a` from "b"'])).toContain('export class HarmTests extends Migration {\n  override up(): void {\n    this.addSql(`select \\`a\\` from "b"`);');
    const list = "import { Roles } from './2026-11-22a-roles.js';\n\n/** Every one. */\nexport const migrations = [\n  { name: '2026-11-22a-roles', class: Roles },\n];\n";
    expect(listWith(list, '2026-12-01-harm-tests', 'harm-tests')).toBe(
      "import { Roles } from './2026-11-22a-roles.js';\nimport { HarmTests } from './2026-12-01-harm-tests.js';\n\n/** Every one. */\nexport const migrations = [\n  { name: '2026-11-22a-roles', class: Roles },\n  { name: '2026-12-01-harm-tests', class: HarmTests },\n];\n");
  });
});
