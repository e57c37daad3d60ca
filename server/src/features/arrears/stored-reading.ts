import type { LocalDate } from '@bokvar/domain/vocabulary';
import type { RowFault } from './arrears-refusals.js';
import type { ImportColumn } from './columns/columns.js';
import type { ArrearsFile } from './file/read-file.js';

/** Rows of the file by what happens to them; `paid` counts tenancies, which have no row. */
export interface ImportCounts {
  readonly rows: number;
  readonly readable: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly paid: number;
  readonly refused: number;
}

export interface StoredColumn extends ImportColumn {
  /** Its cells were emptied when it was left out, so that it can no longer become anything. */
  readonly emptied: boolean;
}

/** A refused row without its cells: where and why. */
export interface RefusedFaults {
  readonly row: number;
  readonly faults: readonly RowFault[];
}

/** What was read of a file, beside its rows. After the import it holds no value out of the file, only headings and codes. */
export interface StoredReading {
  /** The day the file was read: centuries and due dates are decided by it, so that preview and import agree. */
  readonly asOf: LocalDate;
  readonly format: Pick<ArrearsFile, 'kind' | 'encoding' | 'delimiter' | 'headerRow' | 'serialDays'>;
  readonly columns: readonly StoredColumn[];
  readonly counts: ImportCounts | null;
  readonly refused: readonly RefusedFaults[];
  /** Cases that are proposed as paid. */
  readonly proposedPaid: readonly string[];
  /** Cases that were left as they are when the list was taken back, since the landlord had worked in them. */
  readonly leftCases?: readonly string[];
  /** Of the plan that was reviewed: another one is not carried out before it has been reviewed too. */
  readonly digest: string | null;
  /** The plan was found to be the reviewed one, and its carrying out has begun. */
  readonly begun: boolean;
}
