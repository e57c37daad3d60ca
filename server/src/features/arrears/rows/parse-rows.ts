import type { LocalDate } from '@bokvar/domain/vocabulary';
import { lackingFields, type ImportField } from '../columns/import-fields.js';
import { withoutOmitted } from '../columns/columns.js';
import type { ArrearsFile, FileRow } from '../file/read-file.js';
import { OUR_HEADINGS } from '../refused-headings.js';
import { decimalSignOf, readAmount } from '../values/amounts.js';
import type { ArrearsLine, PassedRow, RefusedRow, RowHints, RowWarning } from './arrears-line.js';
import { settleDuplicates } from './duplicates.js';
import { parseRow } from './parse-row.js';
import { columnsOf, RowCells, type RowContext } from './row-cells.js';

/** The sum that the list states itself, against the sum of its rows. */
export interface StatedTotal {
  readonly row: number;
  readonly statedOre: number;
  /** The sum of every row's remaining amount, also of refused ones. */
  readonly summedOre: number;
  readonly agrees: boolean;
}

export interface ParsedRows {
  /** In the order of the file. */
  readonly accepted: readonly ArrearsLine[];
  readonly refused: readonly RefusedRow[];
  readonly passed: readonly PassedRow[];
  readonly warnings: readonly RowWarning[];
  /** The file is a corrected file of refused rows: what is not in it has not been paid for that reason. */
  readonly partial: boolean;
  /** Null when the list states no sum, or more than one, or when an amount could not be read. */
  readonly total: StatedTotal | null;
}

export interface ParseInput {
  readonly file: Pick<ArrearsFile, 'headings' | 'rows' | 'serialDays'>;
  /** One per column: see `fieldsOf`. */
  readonly fields: readonly ImportField[];
  /** The day the file is read. */
  readonly asOf: LocalDate;
}

const ROWS_PER_STEP = 500;

/**
 * Reads the rows of an arrears file: accepted lines, refused rows with every reason, rows that are no debts. The same
 * for a preview and for the import, and the same again from rows kept by `withoutOmitted`.
 * Throws a RangeError when a column that a list must have is not chosen.
 */
export function parseRows(input: ParseInput): ParsedRows {
  const steps = parseRowsInSteps(input);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The same in steps of some hundred rows, yielding how many are done, so that a long file leaves room for others. */
export function* parseRowsInSteps({ file, fields, asOf }: ParseInput): Generator<number, ParsedRows, void> {
  if (lackingFields(fields).length > 0) throw new RangeError('A column that an arrears list must have is not chosen.');
  const rows = withoutOmitted(file.rows, fields);
  const context = contextOf({ file, fields, asOf }, rows);
  const lines: ArrearsLine[] = [];
  const refused: RefusedRow[] = [];
  const passed: PassedRow[] = [];
  const warnings: RowWarning[] = [];
  for (const [done, { row, cells }] of rows.entries()) {
    if (done > 0 && done % ROWS_PER_STEP === 0) yield done;
    const parsed = parseRow(new RowCells(row, cells, context));
    if (parsed.kind === 'REFUSED') refused.push(parsed.refused);
    else if (parsed.kind === 'PASSED') passed.push(parsed.passed);
    else {
      lines.push(parsed.line);
      warnings.push(...parsed.warnings);
    }
  }
  yield rows.length;
  const settled = settleDuplicates(lines);
  const refusedAfter = new Set(settled.refused.map(({ line }) => line.row));
  const cellsByRow = new Map(rows.map(({ row, cells }) => [row, cells]));
  for (const { line, code, rows: about } of settled.refused) {
    refused.push({ row: line.row, faults: [{ column: null, code, about: { rows: about } }], cells: cellsByRow.get(line.row) ?? [], hints: hintsOf(line) });
  }
  return {
    accepted: settled.kept,
    refused: refused.sort((one, other) => one.row - other.row),
    passed,
    warnings: warnings.filter(({ row }) => !refusedAfter.has(row)),
    partial: file.headings.some((heading) => OUR_HEADINGS.includes(heading)),
    total: totalOf(rows, passed, context),
  };
}

function contextOf({ file, fields, asOf }: ParseInput, rows: readonly FileRow[]): RowContext {
  const columns = columnsOf(fields);
  const amounts = (['SKULD', 'BELOPP', 'BETALT', 'MANADSHYRA'] as const).flatMap((field) => columns.get(field) ?? []);
  const decimalSign = decimalSignOf(rows.flatMap(({ cells }) => amounts.map((column) => cells[column])));
  return { headings: file.headings, columns, asOf, serialDays: file.serialDays, decimalSign };
}

function hintsOf(line: ArrearsLine): RowHints {
  return {
    contractNumber: line.contractNumber,
    customerNumber: line.customerNumber,
    personalNumber: line.tenant.personalNumber,
    name: line.tenant.name,
  };
}

function totalOf(rows: readonly FileRow[], passed: readonly PassedRow[], context: RowContext): StatedTotal | null {
  const column = context.columns.get('SKULD')?.[0];
  const totals = new Set(passed.filter(({ code }) => code === 'SUMMARAD').map(({ row }) => row));
  const notes = new Set(passed.filter(({ code }) => code === 'FOTNOT' || code === 'RUBRIK_IGEN').map(({ row }) => row));
  if (column === undefined || totals.size !== 1) return null;
  let stated: { row: number; ore: number } | null = null;
  let summedOre = 0;
  for (const { row, cells } of rows) {
    if (notes.has(row)) continue;
    const amount = readAmount(cells[column], context.decimalSign);
    if (!amount.ok) return null;
    if (totals.has(row)) stated = { row, ore: amount.value };
    else summedOre += amount.value;
  }
  return stated === null ? null : { row: stated.row, statedOre: stated.ore, summedOre, agrees: stated.ore === summedOre };
}
