import { readFileSync } from 'node:fs';
import { localDate } from '@bokvar/domain/vocabulary';
import { describe, expect, it } from 'vitest';
import { arrearsText } from './arrears-refusal-texts.js';
import { columnRefusalCodes, fileRefusalCodes, passedRowCodes, rowRefusalCodes, rowWarningCodes } from './arrears-refusals.js';
import { fieldsOf, proposeColumns } from './columns/columns.js';
import { readArrearsFile, type ArrearsFile } from './file/read-file.js';
import { refusedFile } from './refused-file.js';
import { parseRows, type ParsedRows } from './rows/parse-rows.js';

const asOf = localDate('2026-11-19');

async function readBack(bytes: Uint8Array): Promise<{ file: ArrearsFile; parsed: ParsedRows; text: string }> {
  const result = await readArrearsFile(bytes);
  if (!result.ok) throw new Error(result.code);
  const { file } = result;
  const fields = fieldsOf(proposeColumns(file, { asOf }));
  const parsed = parseRows({ file, fields, asOf });
  const refused = refusedFile({ headings: file.headings, fields, refused: parsed.refused, serialDays: file.serialDays, language: 'sv' });
  return { file, parsed, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(refused) };
}

function bytesOf(...lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.join('\n'));
}

describe('the refused rows as a file', () => {
  it('holds row, reason, what to do and the columns that are read', async () => {
    const { text } = await readBack(readFileSync(new URL('../../../../test/data/arrears/restlista-tabb-utf8-med-fel.tsv', import.meta.url)));
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.slice(1).split('\r\n')).toEqual([
      'Bo kvar: rad;Bo kvar: varför;Bo kvar: gör så här;Kund;Efternamn;Förnamn;Pers.nr;Lägenhet;Gatuadress;Förf.datum;Skuld kr;Inkassonr',
      '26;Kund: Kundnummer saknas, fast listan har en kolumn för det.;Fyll i numret i hyressystemet och läs in igen, så att samma hyresgäst känns igen nästa månad.;;Utan;Kundnr;19700910-9807;1;Storgatan 1;31/10 2026;5.000,00;',
      '27;Pers.nr: Numret finns inte: inget personnummer slutar på 000 och en siffra.;Rätta i hyressystemet och läs in igen.;200001;Fel;Personnummer;20150916-0006;1;Storgatan 1;31/10 2026;5.000,00;',
      '28;Förf.datum: Dagen finns inte i kalendern.;Februari 2026 har 28 dagar.;200002;Fel;Datum;19390125-2399;1;Storgatan 1;31/02 2026;5.000,00;',
      '29;Skuld kr: Det som står är inget belopp.;Skriv till exempel 8300,00.;200003;Fel;Belopp;19411106-9813;1;Storgatan 1;31/10 2026;fem tusen;',
      "30;Skuld kr: Hyresgästen har pengar till godo.;En kredit är ingen skuld. Du behöver inte göra något.;200004;Kredit;Minus;19850111-9815;1;Storgatan 1;31/10 2026;'-450,00;",
      '31;Efternamn: Namnet börjar som en formel i Excel.;Skriv hyresgästens namn i hyressystemet och läs in igen.;200005;"\'=HYPERLINK(""http://127.0.0.1"")";Formel;19421024-9803;1;Storgatan 1;31/10 2026;7.150,00;',
      '32;Pers.nr: Numret är ett organisationsnummer.;Bo kvar gäller bostäder som människor hyr. Ta bort företaget ur listan, eller bortse från raden.;200006;Företag;AB;556036-0793;1;Storgatan 1;31/10 2026;7.150,00;',
      '35;Samma räkning står också på rad 4.;Den räknas en gång. Du behöver inte göra något.;100002;Öberg-Ekström;Abdi;360407-2383;038-7332-2;Järnvägsgatan 44;31/10 2026;12.500,00;IK0002',
      '36;Raden är avkapad: 5 av 10 celler finns.;Exportera listan igen, filen kan ha klippts av.;100002;Öberg-Ekström;Abdi;360407-2383;038-7332-2;;;;',
      '',
    ]);
  });

  it('comes back in with the same faults, as a part of a list', async () => {
    const first = await readBack(bytesOf('Kontraktsnr;Namn;Personnr;Förfallodag;Restbelopp;Telefon;Anm', '=1;Berg;19850113-9994;31/02 2026;-5;+46 70 174 06 38;x', '0071;"Ek; Bo";198501139994;2026-10-31;x;070-1740638;', '0072;Al;;2026-10-31;5;;'));
    const second = await readBack(new TextEncoder().encode(first.text));
    expect(second.parsed.partial).toBe(true);
    expect(first.parsed.partial).toBe(false);
    const told = ({ parsed }: typeof first): unknown => parsed.refused.map(({ faults, hints }) => ({ faults, hints }));
    expect(told(second)).toEqual(told(first));
    expect(second.file.rows.map(({ cells }) => cells.slice(3))).toEqual([
      ['=1', 'Berg', '19850113-9994', '31/02 2026', '-5', '+46 70 174 06 38'], ['0071', 'Ek; Bo', '19850113-9994', '2026-10-31', 'x', '070-1740638'],
    ]);
    expect(first.text).not.toContain(';=1;');
    expect(first.text).toContain(";'0071;");
  });

  it('writes the numbers of a workbook as a Swedish file has them', async () => {
    const fields = ['AVTAL', 'FORFALLODAG', 'SKULD', 'PERSONNUMMER', 'UTELAMNAS'] as const;
    const refused = [{ row: 4, faults: [{ column: null, code: 'AVKAPAD_RAD' as const }], cells: [7, 46325, 7200.5, 8501139994, 'x'], hints: { contractNumber: null, customerNumber: null, personalNumber: null, name: null } }];
    const bytes = refusedFile({ headings: ['Objekt', 'Dag', 'Skuld', 'Pnr', 'Anm'], fields, refused, serialDays: 1900, language: 'en' });
    expect(new TextDecoder().decode(bytes)).toContain(';7;2026-10-30;7200,5;850113-9994\r\n');
  });
});

describe('the texts', () => {
  const codes = [...fileRefusalCodes, ...columnRefusalCodes, ...rowRefusalCodes, ...rowWarningCodes, ...passedRowCodes];

  it.each(codes)('%s says what is wrong and what to do, in both languages', (code) => {
    for (const language of ['sv', 'en'] as const) {
      const { what, todo } = arrearsText(code, language, { month: 11, year: 2026, days: 30, rows: [4, 9], found: 5, expected: 10 });
      for (const text of [what, todo]) {
        expect(text).toMatch(/^\p{Lu}.*[.]$/u);
        expect(text).not.toMatch(/[{}!]|undefined|ogiltig|invalid/i);
      }
    }
    expect(arrearsText(code, 'sv').what).not.toBe(arrearsText(code, 'en').what);
  });

  it('fill in what the reason is about', () => {
    expect(arrearsText('DAG_FINNS_INTE', 'sv', { year: 2026, month: 11, days: 30 }).todo).toBe('November har 30 dagar.');
    expect(arrearsText('DAG_FINNS_INTE', 'en', { year: 2028, month: 2, days: 29 }).todo).toBe('February 2028 has 29 days.');
    expect(arrearsText('DAG_FINNS_INTE', 'sv', { year: 2026 }).todo).toBe('Ett år har tolv månader.');
    expect(arrearsText('DUBBLETT', 'sv', { rows: [4, 9] }).what).toBe('Samma räkning står också på rad 4, 9.');
  });
});
