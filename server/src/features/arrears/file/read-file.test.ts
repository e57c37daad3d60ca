import { deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES, readArrearsFile, type ArrearsFile } from './read-file.js';
import { unpackArchive } from './zip-archive.js';

/** An archive whose files are kept as they are. */
const packed = (files: Record<string, Uint8Array>): Uint8Array => zipSync(files, { level: 0 });

const HEADINGS = 'Kontraktsnr;Namn;Förfallodag;Restbelopp';
const ROW = '007-1;Berg, Åsa;2026-10-31;8300,00';

async function fileOf(bytes: Uint8Array | string): Promise<ArrearsFile> {
  const result = await readArrearsFile(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
  if (!result.ok) throw new Error(result.code);
  return result.file;
}

async function codeOf(bytes: Uint8Array | string): Promise<string> {
  const result = await readArrearsFile(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
  return result.ok ? 'ok' : result.code;
}

describe('text', () => {
  const text = `${HEADINGS}\r\n${ROW}\r\n`;

  it.each([
    ['utf-8', new TextEncoder().encode(text)],
    ['utf-8', new TextEncoder().encode(`\uFEFF${text}`)],
    ['utf-16le', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['utf-16le', Buffer.from(text, 'utf16le')],
    ['utf-16be', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['utf-16be', Buffer.from(text, 'utf16le').swap16()],
    ['windows-1252', Buffer.from(text, 'latin1')],
  ])('in %s gives the same rows', async (encoding, bytes) => {
    const file = await fileOf(bytes);
    expect(file).toMatchObject({ encoding, delimiter: ';', headerRow: 1, headings: HEADINGS.split(';') });
    expect(file.rows).toEqual([{ row: 2, cells: ROW.split(';') }]);
  });

  it('reads the letters that Windows-1252 has and Latin-1 has not', async () => {
    const bytes = Buffer.from(`${HEADINGS}\n1;Š\u0080ž;2026-10-31;1,00`, 'latin1');
    bytes[bytes.indexOf(0x80) - 1] = 0x8a;
    bytes[bytes.indexOf(0x80) + 1] = 0x9e;
    expect((await fileOf(bytes)).rows[0]?.cells[1]).toBe('Š€ž');
  });

  it.each([[';'], ['\t'], [','], ['|']])('split by %j', async (delimiter) => {
    const file = await fileOf(['Kontraktsnr', 'Namn', 'Restbelopp'].join(delimiter) + `\n${['1', `"Berg${delimiter} Åsa"`, '"8 300,00"'].join(delimiter)}\n`);
    expect(file.delimiter).toBe(delimiter);
    expect(file.rows[0]?.cells).toEqual(['1', `Berg${delimiter} Åsa`, '8 300,00']);
  });

  it('believes a first line that names the delimiter, and keeps counting rows', async () => {
    const file = await fileOf(`sep=|\r\nKontraktsnr|Namn\r\n1|Berg; Åsa\r\n`);
    expect(file).toMatchObject({ delimiter: '|', headerRow: 2, rows: [{ row: 3, cells: ['1', 'Berg; Åsa'] }] });
  });

  it('counts rows as Excel does: empty ones and a line break inside quotes too', async () => {
    const file = await fileOf(`Restlista per 2026-11-06\n\n${HEADINGS}\n\n1;"Berg\nÅsa";2026-10-31;1\n\n2;B;2026-10-31;2\n`);
    expect(file).toMatchObject({ headerRow: 3, listDate: '2026-11-06' });
    expect(file.rows.map(({ row }) => row)).toEqual([5, 7]);
  });

  it.each(['\r\n', '\n', '\r'])('with lines that end with %j', async (end) => {
    expect((await fileOf([HEADINGS, ROW, ROW].join(end))).rows.length).toBe(2);
  });

  it('takes a quote inside a cell, and one that is never closed, for what they are', async () => {
    const formula = await fileOf('Kund\tEfternamn\tSkuld\n1\t=HYPERLINK("http://127.0.0.1")\t5\n2\t"Norrgården" AB\t6\n');
    expect(formula.rows.map(({ cells }) => cells[1])).toEqual(['=HYPERLINK("http://127.0.0.1")', '"Norrgården" AB']);
    const open = await fileOf(`${HEADINGS}\n1;"Berg;2026-10-31;1\n2;Ek;2026-10-31;2\n`);
    expect(open.rows.map(({ cells }) => cells)).toEqual([['1', '"Berg', '2026-10-31', '1'], ['2', 'Ek', '2026-10-31', '2']]);
    const meeting = await fileOf(`${HEADINGS}\n1;"Berg;2026-10-31;1\n2;Ek;2026-10-31;2\n3;Al";2026-10-31;3\n`);
    expect(meeting.rows.length).toBe(3);
  });

  it('names columns without a heading and tells equal ones apart', async () => {
    const file = await fileOf('Kontraktsnr;;Namn;Namn;;\n1;x;A;B;;\n');
    expect(file.headings).toEqual(['Kontraktsnr', 'Kolumn 2', 'Namn', 'Namn (2)']);
  });

  it('takes a list with headings and no rows for a month without late payers', async () => {
    expect((await fileOf(`${HEADINGS}\r\n`)).rows).toEqual([]);
  });

  it('knows a row of headings by its looks where no word is known', async () => {
    expect(await fileOf('Rapport\n\nAlfa;Beta;Gamma\n1;2;3\n')).toMatchObject({ headerRow: 3, headings: ['Alfa', 'Beta', 'Gamma'] });
  });
});

describe('what cannot be read at all', () => {
  it.each([
    ['FIL_TOM', ''], ['FIL_TOM', ' \r\n\r\n'], ['FIL_TOM', '\uFEFF'], ['FIL_TOM', ';;;\n;;;\n'],
    ['FIL_PDF', '%PDF-1.7\n...'],
    ['FIL_GAMMAL_EXCEL', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['FIL_GAMMAL_EXCEL', Uint8Array.from([0x09, 0x08, 0x06, 0x00, 0x00, 0x00])],
    ['FIL_WEBBSIDA', '<html><table><tr><td>Kontraktsnr</td></tr></table></html>'], ['FIL_WEBBSIDA', '<?xml version="1.0"?><Workbook/>'],
    ['FIL_ANNAT_ARKIV', Uint8Array.from([0x1f, 0x8b, 0x08, 0x00])], ['FIL_ANNAT_ARKIV', Uint8Array.from([0x52, 0x61, 0x72, 0x21, 0x1a])],
    ['FIL_ANNAT_ARKIV', packed({ 'content.xml': new TextEncoder().encode('<office/>') })],
    ['FIL_TRASIG', 'PK\u0003\u0004 and then nothing'],
    ['FIL_EJ_TEXT', Uint8Array.from({ length: 400 }, (_, place) => (place * 37) % 256)],
    ['FIL_UTAN_RUBRIKER', '1;2;3\n4;5;6\n'], ['FIL_UTAN_RUBRIKER', 'Kära kollega, listan kommer i morgon.\nHälsningar\n'],
    ['FIL_FOR_STOR', new Uint8Array(MAX_FILE_BYTES + 1)],
    ['FIL_FOR_MANGA_RADER', `${HEADINGS}\n${`${ROW}\n`.repeat(50_001)}`],
    ['FIL_FOR_MANGA_KOLUMNER', `${HEADINGS};${Array.from({ length: 200 }, (_, place) => `k${place}x`).join(';')}\n1\n`],
  ])('%s', async (code, bytes) => {
    expect(await codeOf(bytes)).toBe(code);
  });
});

const WORKBOOK = `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
  <sheets><sheet name="Info" sheetId="1" r:id="rId1"/><sheet name="Lista" sheetId="2" r:id="rId2"/></sheets></workbook>`;
const RELATIONS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[1, 2].map((number) =>
  `<Relationship Id="rId${number}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${number}.xml"/>`).join('')}</Relationships>`;
const TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const STYLES = `<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`;

function sheet(rows: string): string {
  return `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData></worksheet>`;
}

function text(value: string, address = ''): string {
  return `<c ${address === '' ? '' : `r="${address}" `}t="inlineStr"><is><t>${value}</t></is></c>`;
}

function workbook(rows: string, { info = '', book = WORKBOOK }: { info?: string; book?: string } = {}): Uint8Array {
  const encode = (content: string): Uint8Array => new TextEncoder().encode(content);
  return packed({
    '[Content_Types].xml': encode(TYPES), 'xl/workbook.xml': encode(book), 'xl/_rels/workbook.xml.rels': encode(RELATIONS),
    'xl/styles.xml': encode(STYLES), 'xl/worksheets/sheet1.xml': encode(sheet(info)), 'xl/worksheets/sheet2.xml': encode(sheet(rows)),
  });
}

const HEAD = `<row>${text('Objekt')}${text('Namn')}${text('Förfallodag')}${text('Fordran')}</row>`;

describe('workbooks', () => {
  it('reads the sheet with the headings, dates as dates and numbers as numbers', async () => {
    const file = await fileOf(workbook(`${HEAD}<row>${text('1')}${text('Åsa &amp; Bo')}<c s="1"><v>46325</v></c><c><v>7200.5</v></c></row>`, { info: `<row>${text('Skapad')}</row>` }));
    expect(file).toMatchObject({ kind: 'XLSX', headerRow: 1, headings: ['Objekt', 'Namn', 'Förfallodag', 'Fordran'] });
    expect(file.rows).toEqual([{ row: 2, cells: ['1', 'Åsa & Bo', '2026-10-30', 7200.5] }]);
  });

  it('keeps the row numbers of a sheet with gaps and skips cells that are only formatted', async () => {
    const rows = `<row r="3">${text('Objekt', 'A3')}${text('Namn', 'C3')}${text('Fordran', 'D3')}</row>
      <row r="7">${text('1', 'A7')}<c r="B7" s="1"/>${text('Berg', 'C7')}<c r="D7"><f>1+1</f><v>2</v></c><c r="XFD7" s="1"/></row><row r="1048576"><c r="A1048576" s="1"/></row>`;
    const file = await fileOf(workbook(rows));
    expect(file).toMatchObject({ headerRow: 3, headings: ['Objekt', 'Kolumn 2', 'Namn', 'Fordran'] });
    expect(file.rows).toEqual([{ row: 7, cells: ['1', '', 'Berg', 2] }]);
  });

  it('reads booleans, faults of formulas and cells that lack their value without giving up', async () => {
    const rows = `${HEAD}<row>${text('1')}<c t="e"><v>#N/A</v></c><c t="b"><v>1</v></c><c t="str"><f>A1</f></c></row>`;
    expect((await fileOf(workbook(rows))).rows[0]?.cells.slice(0, 3)).toEqual(['1', '', 'J']);
  });

  it('sees that a workbook counts days from 1904', async () => {
    const book = WORKBOOK.replace('<sheets>', '<workbookPr date1904="1"/><sheets>');
    expect(await fileOf(workbook(HEAD, { book }))).toMatchObject({ serialDays: 1904 });
  });

  it.each([
    ['FIL_FOR_MANGA_RADER', `${HEAD}<row r="60000">${text('x', 'A60000')}</row>`],
    ['FIL_FOR_MANGA_KOLUMNER', `${HEAD}<row r="2">${text('x', 'XFD2')}</row>`],
    ['FIL_TRASIG', `${HEAD}<row r="9"><c><v>1</v></c></row><row r="5"><c><v>1</v></c></row>`],
    ['FIL_UTAN_RUBRIKER', '<row><c><v>1</v></c><c><v>2</v></c></row>'],
    ['FIL_TOM', ''],
  ])('%s', async (code, rows) => {
    expect(await codeOf(workbook(rows))).toBe(code);
  });

  it('does not unpack a small file into all of memory', async () => {
    const bomb = deflated('xl/worksheets/sheet1.xml', Buffer.alloc(130 * 1024 * 1024, 32));
    expect(bomb.byteLength).toBeLessThan(1024 * 1024);
    expect(await codeOf(bomb)).toBe('FIL_UPPBLAST');
  });

  it('goes by what comes out, whatever the archive says about sizes', () => {
    const honest = deflated('a.xml', Buffer.alloc(5000, 65));
    expect(unpackArchive(honest, () => true, 4999)).toBe('FIL_UPPBLAST');
    expect([...(unpackArchive(honest, () => true, 5000) as Map<string, Uint8Array>).values()][0]?.byteLength).toBe(5000);
    expect(unpackArchive(honest.subarray(0, honest.length - 30), () => true, 5000)).toBe('FIL_TRASIG');
  });
});

/** An archive of one file, packed, whose directory claims that it is one byte long. */
function deflated(path: string, content: Uint8Array): Uint8Array {
  const archive = packed({ [path]: deflateRawSync(content) });
  const view = new DataView(archive.buffer);
  const directory = view.getUint32(archive.byteLength - 22 + 16, true);
  view.setUint16(8, 8, true);
  view.setUint16(directory + 10, 8, true);
  view.setUint32(22, 1, true);
  view.setUint32(directory + 24, 1, true);
  return archive;
}
