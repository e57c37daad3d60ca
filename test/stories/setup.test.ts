import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { addDays, asId, instant, startOfDay, localDate, type Instant, type UserId } from '@bokvar/domain/vocabulary';
import { verifyAuditChain } from '@bokvar/server/database/audit-chain';
import type { Database } from '@bokvar/server/database/database';
import { readSetupFile, type SetupFile } from '@bokvar/server/features/setup/setup-file';
import { organisationIdOf, setUp, type SetupCounts } from '@bokvar/server/features/setup/setup.service';
import { findUser, organisationsOf } from '@bokvar/server/features/sessions/session.store';
import { describe, expect, it } from 'vitest';
import { onOwnDatabase } from '../support/own-database.js';
import { freshDatabase } from '../support/test-database.js';

/** An empty installation is begun from a file, and kept up by the same file. */
const ISSUER = 'https://login.lunna.example';
const read = readSetupFile(readFileSync(resolve('server/setup.example.json'), 'utf8'), [ISSUER]);
if ('faults' in read) throw new Error('The example has faults');
const { file } = read;
const today = localDate('2026-11-19');
const NOW = instant(startOfDay(today) + 36_000_000);
const later = (days: number): Instant => instant(startOfDay(addDays(today, days)) + 36_000_000);

let database: Database;
onOwnDatabase(freshDatabase, (opened) => {
  database = opened;
});

async function run(what: SetupFile, now: Instant): Promise<SetupCounts> {
  const done = await setUp(database, what, now);
  if ('faults' in done) throw new Error(done.faults.map(({ path }) => path).join());
  return done.counts;
}
const userOf = async (subject: string): Promise<UserId> => (await findUser(database.system(), ISSUER, subject)) ?? asId<UserId>('');
const audited = async (): Promise<string[]> =>
  ((await database.system().execute('select action from audit order by id')) as { action: string }[]).map(({ action }) => action);
/** The example with another mandate for the second person. */
const withMandate = (change: object): SetupFile => ({
  ...file, people: file.people.map((person, index) => (index === 0 ? person : { ...person, mandates: person.mandates.map((mandate) => ({ ...mandate, ...change })) })) });

describe('setup', () => {
  it('makes everything that the file states, and people may act for their organisations', async () => {
    expect(await run(file, NOW)).toEqual({
      organisations: { made: 3, changed: 0, same: 0 }, parties: { made: 3, changed: 0, same: 0 }, people: { made: 2, changed: 0, same: 0 }, mandates: { made: 2, changed: 0, same: 0 } });
    expect(await organisationsOf(database.system(), await userOf('7d1f0c52-stina'), NOW)).toEqual([organisationIdOf('lunnahem')]);
    expect(await database.system().execute('select decision, max_amount_ore::int as ore, valid_from::text as "from" from decision_mandate')).toEqual([{ decision: 'AVBETALNINGSPLAN', ore: 2_000_000, from: '2026-11-19' }]);
  });

  it('changes nothing, and writes nothing in the audit, the second time', async () => {
    const before = await audited();
    const counts = await run(file, later(1));
    expect(Object.values(counts).flatMap(({ made, changed }) => [made, changed])).toEqual(Array(8).fill(0));
    expect(await audited()).toEqual(before);
  });

  it('changes what differs, in the audit of whom it concerns', async () => {
    const renamed = { ...file, organisations: file.organisations.map((one) => (one.key === 'bus' ? { ...one, phone: '070-174 06 33' } : one)) };
    expect((await run(renamed, later(2))).organisations).toEqual({ made: 0, changed: 1, same: 2 });
    expect((await audited()).at(-1)).toBe('ORGANISATION_ANDRAD');
  });

  it('lets another role begin where the first ended, and takes nobody away who is not mentioned', async () => {
    await run({ ...withMandate({ role: 'CHEF' }), people: withMandate({ role: 'CHEF' }).people.slice(1) }, later(3));
    const omar = await userOf('2b9e44a1-omar');
    const rows: { role: string; ended: boolean }[] = await database.system().execute(
      'select role, valid_to <= ? as ended from mandate where user_id = ? order by valid_from', [new Date(later(3)), omar]);
    expect(rows).toEqual([{ role: 'HANDLAGGARE', ended: true }, { role: 'CHEF', ended: false }]);
    expect(await organisationsOf(database.system(), await userOf('7d1f0c52-stina'), later(3))).toHaveLength(1);
  });

  it('ends a mandate by its last day, and stays so', async () => {
    const ended = withMandate({ role: 'CHEF', until: addDays(today, 3) });
    await run(ended, later(4));
    expect(await organisationsOf(database.system(), await userOf('2b9e44a1-omar'), later(4))).toEqual([]);
    expect((await run(ended, later(5))).mandates).toEqual({ made: 0, changed: 0, same: 2 });
  });

  it('refuses another kind for an organisation that is there, and then changes nothing', async () => {
    const before = await audited();
    const other = { ...file, organisations: file.organisations.map((one) => (one.key === 'soc' ? { ...one, kind: 'BUS' as const, name: 'Other' } : one)) };
    expect(await setUp(database, other, later(6))).toMatchObject({ faults: [{ path: 'organisations[1].kind' }] });
    expect(await audited()).toEqual(before);
    expect((await verifyAuditChain(database.system())).broken).toBeNull();
  });
});
