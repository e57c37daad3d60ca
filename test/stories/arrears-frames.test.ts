import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { townId } from '@bokvar/server/database/seed/town-ids';
import { recordNotice } from '@bokvar/server/features/cases/notices/record-notice.service';
import { toLocalDate } from '@bokvar/domain/vocabulary';
import { arrearsTown, smallList, type ArrearsTown } from '../support/arrears.js';
import { START } from '../support/town.js';

/** An import wakes the screens of those who can read something that it changed, and of nobody else. */
let town: ArrearsTown;
beforeAll(async () => { town = await arrearsTown(); });
afterAll(async () => { await town.close(); });

type Row = Readonly<Record<string, string>>;
const bill = (contract: string, amount: string): Row => (
  { Kontraktsnr: contract, Namn: `Hyresgäst ${contract}`, 'Förfallodag': '2026-10-31', Avinr: contract, Restbelopp: amount, Telefon: '070-174 06 41' });
const NORRGARDEN = townId.organisation('norrgarden');
const SOCIAL = townId.organisation('soc');

/** Who was told while `work` was done, and of meetings of which partnerships. */
async function toldWhile(work: () => Promise<unknown>): Promise<{ organisations: string[]; partnerships: string[] }> {
  const system = town.database.system();
  await system.execute('delete from outbox');
  await work();
  const organisations: { id: string }[] = await system.execute('select distinct unnest(organisation_ids) as id from outbox order by 1');
  const partnerships: { id: string }[] = await system.execute(
    'select distinct m.partnership_id as id from outbox o join monthly_meeting m on m.id = any(o.meeting_ids) order by 1');
  return { organisations: organisations.map(({ id }) => id), partnerships: partnerships.map(({ id }) => id) };
}

const readIn = async (first: string, second: string) => await town.readIn('pekka', smallList([bill('A', first), bill('B', second)]));
const here = [townId.partnership('norrgarden-soc')];

it('new households are the landlord’s own until it raises them', async () => {
  expect(await toldWhile(async () => await readIn('5000,00', '5000,00'))).toEqual({ organisations: [NORRGARDEN], partnerships: here });
});

it('a change in a household that was raised reaches social services, and a change in another does not', async () => {
  const [raised]: { id: string }[] = await town.database.system().execute(
    `select d.case_id as id from case_desk d join tenancy t on t.id = d.tenancy_id where t.landlord_id = ? and t.contract_number = 'A'`, [NORRGARDEN]);
  const { viewer } = await town.acting('pekka');
  const notice = { caseId: raised?.id ?? '', code: 'N_44_ARREARS', channel: 'POST', sender: 'HYRESVARD', sentOn: toLocalDate(START), servedOn: null, evictionOn: null } as const;
  expect(await recordNotice(town.database, viewer, START, randomUUID(), notice)).toHaveProperty('caseId');
  expect(await toldWhile(async () => await readIn('5000,00', '4000,00'))).toEqual({ organisations: [NORRGARDEN], partnerships: here });
  let importId = '';
  expect(await toldWhile(async () => { importId = (await readIn('3000,00', '4000,00')).id; })).toEqual({ organisations: [NORRGARDEN, SOCIAL].toSorted(), partnerships: here });
  expect(await toldWhile(async () => await town.undo('pekka', importId))).toEqual({ organisations: [NORRGARDEN, SOCIAL].toSorted(), partnerships: here });
});
