import type { LocalDate } from '@bokvar/domain/vocabulary';
import type { PassedRowCode, RowFault, RowWarningCode } from '../arrears-refusals.js';
import type { Cell } from '../file/cell.js';
import type { ChildrenKnown } from '../values/details.js';

export interface ImportedPerson {
  readonly name: string;
  /** The file lost letters of the name: '?ahin'. */
  readonly lostLetters: boolean;
  /** Twelve digits. Kept in memory only, for hashing. */
  readonly personalNumber: string | null;
  readonly bornOn: LocalDate | null;
}

/** One unpaid bill. Amounts in öre. */
export interface ImportedBill {
  /** The invoice number; where the file has none, contract and due date. */
  readonly identity: string;
  readonly invoiceNumber: string | null;
  readonly dueOn: LocalDate;
  /** What remains to be paid, above 0. */
  readonly restOre: number;
  /** The debt-collection claim for it. */
  readonly claimNumber: string | null;
  readonly claimedOn: LocalDate | null;
}

/** What the list says about a tenancy. Null: the file does not say. */
export interface TenancyDetails {
  readonly street: string | null;
  readonly postcode: string | null;
  readonly town: string | null;
  readonly area: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  /** In öre. */
  readonly monthlyRentOre: number | null;
  readonly movedInOn: LocalDate | null;
  readonly claimsTwelveMonths: number | null;
  readonly children: ChildrenKnown | null;
}

/** One row of the file that could be read: one bill of one tenancy. */
export interface ArrearsLine {
  /** 1-based as in the file. */
  readonly row: number;
  /** Contract or object number; the customer number in a file that has no other. */
  readonly contractNumber: string;
  readonly customerNumber: string | null;
  readonly tenant: ImportedPerson;
  readonly coTenants: readonly ImportedPerson[];
  /** The file has a column for co-tenants, so that an empty cell says that there are none. */
  readonly coTenantsTold: boolean;
  readonly details: TenancyDetails;
  readonly bill: ImportedBill;
}

/** What could be made out of a row that was not read: enough not to take its tenancy for paid. */
export interface RowHints {
  readonly contractNumber: string | null;
  readonly customerNumber: string | null;
  readonly personalNumber: string | null;
  readonly name: string | null;
}

export interface RefusedRow {
  readonly row: number;
  /** In the order of the columns; at least one. The first is the one to show where there is room for one. */
  readonly faults: readonly RowFault[];
  /** The row as it was, with columns that are left out emptied. In memory only. */
  readonly cells: readonly Cell[];
  readonly hints: RowHints;
}

/** A row that is no debt: a total, a footnote, a paid bill. */
export interface PassedRow {
  readonly row: number;
  readonly code: PassedRowCode;
  readonly hints: RowHints;
}

export interface RowWarning {
  readonly row: number;
  readonly column: string | null;
  readonly code: RowWarningCode;
}

export const NO_HINTS: RowHints = { contractNumber: null, customerNumber: null, personalNumber: null, name: null };

/** For comparing contract, customer and invoice numbers: case and spaces do not count. */
export function numberKey(number: string): string {
  return number.normalize('NFKC').toUpperCase().replace(/\s+/g, '');
}
