import { localDate } from '@bokvar/domain/vocabulary';
import { describe, expect, it } from 'vitest';
import { fieldsOf, proposeColumns } from '../columns/columns.js';
import { readArrearsFile } from '../file/read-file.js';
import { countPlan, planImport } from '../plan/plan.js';
import { afterImport } from '../testing/after-import.js';
import { parseRows } from './parse-rows.js';

const ROWS = 4_000;

/** A list of four thousand bills, two of each tenancy, in Windows-1252. */
function longFile(): Uint8Array {
  const rows = Array.from({ length: ROWS }, (_, place) => {
    const tenancy = Math.floor(place / 2);
    const due = place % 2 === 0 ? '2026-10-31' : '2026-09-30';
    return `${100_000 + tenancy};${String(tenancy).padStart(5, '0')}-1;Öberg, Åsa;;Storgatan ${tenancy};070-174 06 38;hyresgast${tenancy}@example.se;8 300,00;${due};${9_000_000 + place};8 300,00;2019-01-01;?;ringer inte tillbaka`;
  });
  return Buffer.from(['Hyresgästnr;Kontraktsnr;Namn;Personnr;Adress;Telefon;E-post;Månadshyra;Förfallodag;Avinr;Restbelopp;Inflyttad;Barn;Anm', ...rows].join('\r\n'), 'latin1');
}

describe('a list of four thousand rows', () => {
  it('is read, planned, and planned again without a change', async () => {
    const asOf = localDate('2026-11-19');
    const result = await readArrearsFile(longFile());
    if (!result.ok) throw new Error(result.code);
    const parsed = parseRows({ file: result.file, fields: fieldsOf(proposeColumns(result.file, { asOf })), asOf });
    const numberKey = (number: string): string => number;
    const first = planImport({ parsed, current: [], numberKey });
    const second = planImport({ parsed, current: afterImport(first), numberKey });
    expect(countPlan(first, parsed)).toMatchObject({ rows: ROWS, readable: ROWS, tenancies: { created: ROWS / 2 } });
    expect(countPlan(second, parsed)).toMatchObject({ tenancies: { created: 0, changed: 0, unchanged: ROWS / 2, paid: 0 } });
  });
});
