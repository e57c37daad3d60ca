import type { LocalDate } from '@bokvar/domain/vocabulary';
import type { Reading, RowFault, RowRefusalCode, RowWarningCode } from '../arrears-refusals.js';
import type { ImportField } from '../columns/import-fields.js';
import { isEmptyCell, type Cell, type SerialDays } from '../file/cell.js';
import type { DecimalSign } from '../values/amounts.js';
import type { Detail } from '../values/details.js';
import type { RowWarning } from './arrears-line.js';

/** What reading a row rests on, the same for every row of a file. */
export interface RowContext {
  readonly headings: readonly string[];
  /** The columns of each field, from the left. */
  readonly columns: ReadonlyMap<ImportField, readonly number[]>;
  readonly asOf: LocalDate;
  readonly serialDays: SerialDays;
  readonly decimalSign: DecimalSign;
}

export function columnsOf(fields: readonly ImportField[]): ReadonlyMap<ImportField, readonly number[]> {
  const columns = new Map<ImportField, number[]>();
  for (const [index, field] of fields.entries()) {
    if (field !== 'UTELAMNAS') columns.set(field, [...(columns.get(field) ?? []), index]);
  }
  return columns;
}

/** One row while it is read: finds cells by field, collects faults and warnings with the heading they belong to. */
export class RowCells {
  readonly #faults: { readonly column: number; readonly fault: RowFault }[] = [];
  readonly warnings: RowWarning[] = [];

  constructor(
    readonly row: number,
    readonly cells: readonly Cell[],
    readonly context: RowContext,
  ) {}

  has(field: ImportField): boolean {
    return this.context.columns.has(field);
  }

  /** The cell of a field, its nth column; undefined when the file has no such column or the row ends before it. */
  cell(field: ImportField, nth = 0): Cell | undefined {
    const column = this.context.columns.get(field)?.[nth];
    return column === undefined ? undefined : this.cells[column];
  }

  isEmpty(field: ImportField): boolean {
    return isEmptyCell(this.cell(field));
  }

  /** The value, or null with a fault noted for the field's column. */
  need<T>(reading: Reading<T>, field: ImportField, nth = 0): T | null {
    if (reading.ok) return reading.value;
    this.fault(reading.code, field, reading.about, nth);
    return null;
  }

  fault(code: RowRefusalCode, field: ImportField | null, about?: RowFault['about'], nth = 0): void {
    const column = field === null ? undefined : this.context.columns.get(field)?.[nth];
    const heading = column === undefined ? null : (this.context.headings[column] ?? null);
    this.#faults.push({ column: column ?? -1, fault: about === undefined ? { column: heading, code } : { column: heading, code, about } });
  }

  /** The value, or null with a warning: a detail never stops a row. */
  detail<T>(reading: Detail<T>, field: ImportField, nth = 0): T | null {
    if (reading.ok) return reading.value;
    this.warn(reading.code, field, nth);
    return null;
  }

  warn(code: RowWarningCode, field: ImportField, nth = 0): void {
    const column = this.context.columns.get(field)?.[nth];
    this.warnings.push({ row: this.row, column: column === undefined ? null : (this.context.headings[column] ?? null), code });
  }

  /** In the order of the columns. */
  faults(): readonly RowFault[] {
    return [...this.#faults].sort((one, other) => one.column - other.column).map(({ fault }) => fault);
  }
}
