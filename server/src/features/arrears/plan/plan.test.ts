import { localDate } from '@bokvar/domain/vocabulary';
import { describe, expect, it } from 'vitest';
import { fieldsOf, proposeColumns } from '../columns/columns.js';
import { readArrearsFile } from '../file/read-file.js';
import { parseRows, type ParsedRows } from '../rows/parse-rows.js';
import { countPlan, planImport, type ImportPlan } from './plan.js';
import { afterImport } from '../testing/after-import.js';
import type { CurrentTenancy } from './tenancy-state.js';

const asOf = localDate('2026-11-19');
const HEADINGS = 'Kontraktsnr;Kundnr;Namn;Personnr;Medhyresgäst;Förfallodag;Avinr;Restbelopp;Telefon;Barn;Anm';
const BERG = '1;10;Berg, Åsa;19850113-9995;;2026-10-31;900;8300,00;070-111 11 11;J;';
const EK = '2;20;Ek, Bo;;;2026-10-31;901;5000,00;;?;';

async function parsedOf(...lines: readonly string[]): Promise<ParsedRows> {
  const result = await readArrearsFile(new TextEncoder().encode(lines.join('\n')));
  if (!result.ok) throw new Error(result.code);
  return parseRows({ file: result.file, fields: fieldsOf(proposeColumns(result.file, { asOf })), asOf });
}

async function planOf(current: readonly CurrentTenancy[], ...rows: readonly string[]): Promise<ImportPlan> {
  const lines = rows[0]?.includes('Kontraktsnr') === true || rows[0]?.includes('Kund;') === true ? rows : [HEADINGS, ...rows];
  return planImport({ parsed: await parsedOf(...lines), current, numberKey: (number) => `#${number}` });
}

/** What the landlord has after these rows. */
async function listOf(...rows: readonly string[]): Promise<readonly CurrentTenancy[]> {
  return afterImport(await planOf([], ...rows));
}

function shape({ created, changed, unchanged, proposedPaid, held }: ImportPlan): Record<string, unknown> {
  return {
    created: created.map(({ state }) => state.contractNumber),
    changed: changed.map(({ state, changes }) => [state.contractNumber, ...changes]),
    unchanged: unchanged.map(({ state }) => state.contractNumber),
    paid: proposedPaid.map(({ current, reason }) => [current.contractNumber, reason]),
    held: held.map(({ current, rows }) => [current.contractNumber, ...rows]),
  };
}

const NOTHING = { created: [], changed: [], unchanged: [], paid: [], held: [] };

describe('a plan', () => {
  it('makes everything of a first list', async () => {
    const plan = await planOf([], BERG, EK);
    expect(shape(plan)).toEqual({ ...NOTHING, created: ['1', '2'] });
    expect(plan.created[0]).toMatchObject({
      current: null, rows: [2],
      state: { customerNumber: '10', persons: [{ name: 'Åsa Berg', numberKey: '#198501139995', bornOn: '1985-01-13' }], bills: [{ identity: '900', restOre: 830_000 }] },
    });
    expect(JSON.stringify(plan.created)).not.toContain('"198501139995"');
  });

  it('does nothing for the same list', async () => {
    expect(shape(await planOf(await listOf(BERG, EK), BERG, EK))).toEqual({ ...NOTHING, unchanged: ['1', '2'] });
  });

  it('tells what is new about a tenancy', async () => {
    const current = await listOf(BERG, EK);
    const changes = async (row: string): Promise<readonly string[]> => (await planOf(current, row, EK)).changed.flatMap((one) => one.changes);
    expect(await changes(BERG.replace('8300,00', '8000,00'))).toEqual(['RAKNING_ANDRAD']);
    expect(await changes(`${BERG.replace('900;', '950;').replace('10-31', '11-02')}\n${BERG}`)).toEqual(['RAKNING_NY']);
    expect(await changes(BERG.replace('900;', '950;').replace('10-31', '11-02'))).toEqual(['RAKNING_NY', 'RAKNING_BORTA']);
    expect(await changes(BERG.replace('070-111', '070-222'))).toEqual(['TELEFON']);
    expect(await changes(BERG.replace('Berg, Åsa', 'Berg-Ek, Åsa'))).toEqual(['NAMN']);
    expect(await changes(BERG.replace('19850113-9995', '199101012384'))).toEqual(['PERSONNUMMER']);
    expect(await changes(BERG.replace(';;2026', ';Ek, Bo;2026'))).toEqual(['MEDHYRESGAST']);
    expect(await changes(BERG.replace(';J;', ';N;'))).toEqual(['BARN']);
  });

  it('takes nothing away that the list does not say', async () => {
    const current = await listOf(BERG.replace(';;2026', ';Ek, Bo 199101012384;2026'));
    const silent = 'Kontraktsnr;Namn;Förfallodag;Restbelopp\n1;Berg, Åsa;2026-10-31;8300,00';
    expect(shape(await planOf(current, ...silent.split('\n')))).toEqual({ ...NOTHING, unchanged: ['1'] });
    const plan = await planOf(current, ...silent.replace('8300', '8200').split('\n'));
    expect(plan.changed[0]?.changes).toEqual(['RAKNING_ANDRAD']);
    expect(plan.changed[0]?.state).toMatchObject({
      customerNumber: '10', persons: [{ numberKey: '#198501139995' }, { name: 'Bo Ek' }], details: { phone: '070-111 11 11', children: 'JA' }, bills: [{ identity: '900', invoiceNumber: '900' }],
    });
  });

  it('keeps what the landlord knows about children when the list has a question mark', async () => {
    expect(shape(await planOf(await listOf(BERG), BERG.replace(';J;', ';?;')))).toEqual({ ...NOTHING, unchanged: ['1'] });
  });

  it('keeps a whole name when the list has lost its letters', async () => {
    const whole = BERG.replace('Berg, Åsa', 'Şahin, Čállá').replace(';;2026', ';Żółć, Maja;2026');
    expect(shape(await planOf(await listOf(whole), whole.replace('Şahin, Čállá', '?ahin, ?állá').replace('Żółć', '?ó??')))).toEqual({ ...NOTHING, unchanged: ['1'] });
    const healed = await planOf(await listOf(whole.replace('Şahin', '?ahin')), whole);
    expect(healed.changed[0]?.changes).toEqual(['NAMN']);
  });
});

describe('a tenancy that is missing', () => {
  it('is proposed as paid, with why', async () => {
    const current = await listOf(BERG, EK, '3;30;Al, Vi;;;2026-10-31;902;1,00;;;');
    const plan = await planOf(current, BERG.replace('8300,00', '0,00'), EK.replace('5000,00', '-10,00'));
    expect(shape(plan)).toEqual({ ...NOTHING, paid: [['1', 'BETALD'], ['2', 'TILLGODO'], ['3', 'SAKNAS']] });
    expect(shape(await planOf(current, HEADINGS))).toMatchObject({ paid: [['1', 'SAKNAS'], ['2', 'SAKNAS'], ['3', 'SAKNAS']] });
  });

  it.each([
    ['by its contract and customer', BERG.replace('2026-10-31', '31/02 2026')],
    ['by its customer number alone', BERG.replace('1;10', ';10')],
    ['by its personnummer alone', BERG.replace('1;10;Berg, Åsa', ';;Annan')],
    ['by its name alone', BERG.replace('1;10', ';').replace('19850113-9995', '19850113-9994')],
    ['cut off', '1;10;Ber'],
  ])('is held when its row was refused but is known %s', async (_, row) => {
    expect(shape(await planOf(await listOf(BERG, EK), row, EK))).toEqual({ ...NOTHING, unchanged: ['2'], held: [['1', 2]] });
  });

  it('does not lose a bill whose row was refused', async () => {
    const second = BERG.replace('900;', '899;').replace('10-31', '09-30');
    const plan = await planOf(await listOf(BERG, second), BERG, second.replace('8300,00', 'x'));
    expect(shape(plan)).toEqual({ ...NOTHING, unchanged: ['1'] });
    expect(plan.unchanged[0]?.state.bills.map(({ identity }) => identity)).toEqual(['899', '900']);
  });

  it('is not proposed after a corrected file of refused rows, which is a part of a list', async () => {
    const plan = await planOf(await listOf(BERG, EK), `Bo kvar: rad;Bo kvar: varför;Bo kvar: gör så här;${HEADINGS}`, `9;x;y;${BERG.replace('900;', '950;').replace('10-31', '09-30')}`);
    expect(shape(plan)).toEqual({ ...NOTHING, changed: [['1', 'RAKNING_NY']] });
    expect(plan.changed[0]?.state.bills.length).toBe(2);
  });

  it('and many others are missing: the list may be of one district', async () => {
    const rows = Array.from({ length: 20 }, (_, place) => `${place};k${place};Berg;;;2026-10-31;${place};1,00;;;`);
    const current = await listOf(...rows);
    expect((await planOf(current, ...rows.slice(0, 11))).manyMissing).toBe(false);
    expect((await planOf(current, ...rows.slice(0, 10))).manyMissing).toBe(true);
  });

  it('comes back as new, and is known again', async () => {
    const current = (await listOf(BERG)).map((one) => ({ ...one, onLastList: false, bills: [] }));
    const plan = await planOf(current, BERG);
    expect(plan.created.map(({ current: known }) => known?.id)).toEqual([current[0]?.id]);
    expect(shape(await planOf(current, EK))).toEqual({ ...NOTHING, created: ['2'] });
  });
});

describe('the same tenancy', () => {
  it('is found by customer number, by person, by name', async () => {
    const current = await listOf(BERG, EK);
    const renumbered = await planOf(current, BERG.replace('1;10', '1;77'), EK);
    expect(shape(renumbered)).toEqual({ ...NOTHING, changed: [['1', 'HYRESGASTNR']], unchanged: ['2'] });
    expect(shape(await planOf(current, 'Kontraktsnr;Hyresgäst 1;Pnr 1;Förfallodatum;Fordran', '1;Berg Åsa;850113-9995;2026-10-31;8300', '2;EK, BO;;2026-10-31;5000')))
      .toMatchObject({ created: [], paid: [], changed: [['1', 'NAMN'], ['2', 'NAMN']] });
  });

  it('is not another tenant of the same flat', async () => {
    const plan = await planOf(await listOf(BERG), '1;30;Ny, Hyresgäst;199101012384;;2026-10-31;905;1,00;;;');
    expect(shape(plan)).toEqual({ ...NOTHING, created: ['1'], paid: [['1', 'SAKNAS']] });
  });

  it('is found when one of the lists has no contract numbers', async () => {
    const plan = await planOf(await listOf(BERG), 'Kund;Namn;Förfallodag;Restbelopp', '10;Berg, Åsa;2026-10-31;8300,00');
    expect(shape(plan)).toEqual({ ...NOTHING, unchanged: ['1'] });
  });

  it('keeps its bill when invoice numbers come or go', async () => {
    const bare = BERG.replace(';900;', ';;');
    expect(shape(await planOf(await listOf(BERG), bare))).toEqual({ ...NOTHING, unchanged: ['1'] });
    const numbered = await planOf(await listOf(bare), BERG);
    expect(numbered.changed[0]).toMatchObject({ changes: ['RAKNING_ANDRAD'], bills: { created: [], gone: [], changed: [{ after: { identity: '900' } }] } });
  });

  it('is not compared in what the store does not keep', async () => {
    const current = (await listOf(BERG)).map(({ details, bills, ...rest }) => ({
      ...rest,
      details: { children: details.children ?? null },
      bills: bills.map(({ claimNumber: _, claimedOn: __, ...bill }) => bill),
    }));
    expect(shape(await planOf(current, BERG.replace('070-111', '070-222')))).toEqual({ ...NOTHING, unchanged: ['1'] });
  });
});

describe('the counts', () => {
  it('add up, by rows and by tenancies', async () => {
    const second = BERG.replace('900;', '899;').replace('10-31', '09-30');
    const lines = [HEADINGS, BERG.replace('8300', '8200'), second, EK, '3;30;Al, Vi;;;2026-10-31;902;1,00;;;', '9;x', 'Summa;;;;;;;1,00;;;'];
    const parsed = await parsedOf(...lines);
    const current = await listOf(BERG, EK, '4;40;Ny, Bo;;;2026-10-31;903;1,00;;;');
    expect(countPlan(await planOf(current, ...lines), parsed)).toEqual({
      rows: 5, readable: 4, refused: 1, passed: 1,
      tenancies: { created: 1, changed: 1, unchanged: 1, paid: 1, held: 0 },
      lines: { created: 1, changed: 2, unchanged: 1 },
    });
  });
});
