import { zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { refuse, type FileRefusalCode } from '../arrears-refusals.js';
import type { Cell, SerialDays } from './cell.js';
import { headerRowOf } from './header-row.js';
import { completeSheet, type SheetLimits } from './sheet-xml.js';
import { unpackArchive } from './zip-archive.js';

/** What a workbook of 50,000 rows may unpack to, in bytes. */
const UNPACKED_MAX = 120 * 1024 * 1024;
const WANTED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:_rels\/)?[^/]+\.(?:xml|rels)|xl\/worksheets\/[^/]+\.xml)$/;
const FORMULA_FAULT = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/;

export interface Workbook {
  readonly ok: true;
  readonly sheet: string;
  readonly serialDays: SerialDays;
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * Reads the sheet of an .xlsx whose headings are best known (the first one, if none are). The archive is unpacked under
 * a limit and rebuilt from the sheets alone before the reader sees it. Numbers stay numbers; cells that Excel formats as
 * dates become 'YYYY-MM-DD'; cells with a formula give what it last showed.
 */
export async function readWorkbook(bytes: Uint8Array, limits: SheetLimits): Promise<Workbook | ReturnType<typeof refuse<FileRefusalCode>>> {
  const files = unpackArchive(bytes, (path) => WANTED.test(path), UNPACKED_MAX);
  if (typeof files === 'string') return refuse(files);
  const workbook = files.get('xl/workbook.xml');
  if (workbook === undefined) return refuse('FIL_ANNAT_ARKIV');
  const complete: Record<string, Uint8Array> = {};
  for (const [path, content] of files) {
    if (!path.startsWith('xl/worksheets/')) {
      complete[path] = content;
      continue;
    }
    const sheet = completeSheet(new TextDecoder().decode(content), limits);
    if (sheet === 'FIL_TRASIG' || sheet === 'FIL_FOR_MANGA_RADER' || sheet === 'FIL_FOR_MANGA_KOLUMNER') return refuse(sheet);
    complete[path] = new TextEncoder().encode(sheet);
  }
  const sheets = await readSheets(zipSync(complete, { level: 0 }));
  if (sheets === null) return refuse('FIL_TRASIG');
  const best = bestSheet(sheets);
  if (best === undefined) return refuse('FIL_TOM');
  const serialDays = /<(?:\w+:)?workbookPr\b[^>]*\bdate1904\s*=\s*["'](?:1|true)["']/.test(new TextDecoder().decode(workbook)) ? 1904 : 1900;
  return { ok: true, sheet: best.name, serialDays, rows: best.rows };
}

interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** Null when the reader cannot make sense of the workbook. */
async function readSheets(archive: Uint8Array): Promise<readonly Sheet[] | null> {
  try {
    const buffer = archive.buffer.slice(archive.byteOffset, archive.byteOffset + archive.byteLength) as ArrayBuffer;
    const sheets = await readXlsxFile(buffer, { trim: false });
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(toCell)) }));
  } catch {
    return null;
  }
}

function toCell(value: unknown): Cell {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return FORMULA_FAULT.test(value) ? '' : value;
  if (typeof value === 'boolean') return value ? 'J' : 'N';
  // A time of day is dropped; the reader gives midnight UTC for a date.
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString().slice(0, 10);
  return '';
}

function bestSheet(sheets: readonly Sheet[]): Sheet | undefined {
  const filled = sheets.filter((sheet) => sheet.rows.length > 0);
  let best = filled[0];
  let most = 0;
  for (const sheet of filled) {
    const recognised = headerRowOf(sheet.rows)?.recognised ?? 0;
    if (recognised > most) {
      best = sheet;
      most = recognised;
    }
  }
  return best;
}
