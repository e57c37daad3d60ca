import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { localDate, type LocalDate } from '@bokvar/domain/vocabulary';
import type { Em } from '@bokvar/server/database/orm';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { openCase, type OpenCase } from '@bokvar/server/features/cases/open-case.service';
import { actingTown, type ActingTown } from '../support/acting.js';
import { START } from '../support/town.js';

/** A notice came by post, about a household that nobody knew. The case and its notice are recorded in one act, or neither is. */
let town: ActingTown;
beforeAll(async () => { town = await actingTown(); });
afterAll(async () => { await town.close(); });

const sentOn = (day: string, servedOn: LocalDate | null = null): NonNullable<OpenCase['notice']> => ({
  code: 'N_44_ARREARS', channel: 'POST', sender: 'HYRESVARD', sentOn: localDate(day), servedOn, evictionOn: null });
const from = (notice: OpenCase['notice'], over: Partial<OpenCase> = {}): OpenCase => ({
  kind: 'HYRESSKULD', names: ['Zoë Åkerström'], address: 'Ågatan 12', partnershipId: townId.partnership('norrgarden-soc'), notice, protection: null, ...over });
const open = async (person: string, command: OpenCase, key: string = randomUUID()) =>
  await openCase(town.database, (await town.acting(person)).viewer, START, key, command);

/** How many rows there are of everything that opening a case writes. */
async function written(): Promise<Record<string, number>> {
  return await town.database.system().transactional(async (em) => {
    const counts: Record<string, number> = {};
    for (const table of ['case_file', 'case_desk', 'case_person', 'fact', 'statutory_notice', 'audit', 'outbox', 'idempotency']) {
      const [row]: { count: number }[] = await (em as Em).execute(`select count(*)::int as count from ${table}`);
      counts[table] = row?.count ?? 0;
    }
    return counts;
  });
}

it('the case stands with its notice, which concerns the household', async () => {
  const done = await open('ibrahim', from(sentOn('2026-11-18')));
  expect(done).toHaveProperty('caseId');
  const rows: { code: string; concerns: string[]; persons: string[]; holder: string; receiver: string }[] = await town.database.system().transactional(async (em) => await (em as Em).execute(
    `select n.code, n.concerns, array(select p.id from case_person p where p.case_id = n.case_id) as persons, n.holder_id as holder, n.to_id as receiver
     from statutory_notice n where n.case_id = ?`, [(done as { caseId: string }).caseId]));
  expect(rows).toHaveLength(1);
  expect(rows[0]?.concerns).toEqual(rows[0]?.persons);
  expect([rows[0]?.holder, rows[0]?.receiver]).toEqual([townId.organisation('soc'), townId.organisation('soc')]);
});

it.each([
  ['was sent tomorrow', sentOn('2026-11-20'), 'UNDERRATTELSE_DATUM', 'sentOn'],
  ['was served before it was sent', { ...sentOn('2026-11-18', localDate('2026-11-17')), code: 'N_25A' as const }, 'UNDERRATTELSE_DATUM', 'servedOn'],
  ['is one that others give', { ...sentOn('2026-11-18'), code: 'N_44_TENANT' as const }, 'UNDERRATTELSE_AV_ANNAN', 'code'],
])('a notice that %s leaves no case behind, and is refused where it can be mended', async (_what, notice, code, field) => {
  const [before, key] = [await written(), randomUUID()];
  expect(await open('ibrahim', from(notice), key)).toMatchObject({ code, field });
  expect(await written()).toEqual(before);
  // Mended and sent again: what was refused is not remembered as done.
  expect(await open('ibrahim', from(sentOn('2026-11-18')), key)).toHaveProperty('caseId');
});

it('what is wrong with the household leaves no notice behind either', async () => {
  const before = await written();
  expect(await open('ibrahim', from(sentOn('2026-11-18'), { names: [' '] }))).toMatchObject({ code: 'HUSHALLET_SAKNAR_NAMN', field: 'names' });
  expect(await written()).toEqual(before);
});

it('sent twice, it is done once', async () => {
  const [key, command] = [randomUUID(), from(sentOn('2026-11-17'))];
  const [first, before] = [await open('ibrahim', command, key), await written()];
  expect(await open('ibrahim', command, key)).toEqual(first);
  expect(await written()).toEqual(before);
});

it('a landlord opens a case without a notice, as before', async () => {
  const before = await written();
  expect(await open('yvonne', from(null, { partnershipId: null }))).toHaveProperty('caseId');
  const after = await written();
  expect(after['statutory_notice']).toBe(before['statutory_notice']);
  expect(after['case_file']).toBe((before['case_file'] ?? 0) + 1);
});
