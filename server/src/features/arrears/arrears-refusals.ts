/** Every reason for which an arrears file, a column, a row or a single cell is not read. Texts: arrears-refusal-texts.ts. */

/** The whole file: nothing of it can be read. */
export const fileRefusalCodes = [
  'FIL_TOM', 'FIL_FOR_STOR', 'FIL_FOR_MANGA_RADER', 'FIL_FOR_MANGA_KOLUMNER', 'FIL_PDF', 'FIL_GAMMAL_EXCEL',
  'FIL_WEBBSIDA', 'FIL_ANNAT_ARKIV', 'FIL_UPPBLAST', 'FIL_TRASIG', 'FIL_EJ_TEXT', 'FIL_UTAN_RUBRIKER',
] as const;
export type FileRefusalCode = (typeof fileRefusalCodes)[number];

/** A choice of columns that cannot be followed. */
export const columnRefusalCodes = ['KOLUMN_FRITEXT', 'KOLUMN_TVA_GANGER', 'KOLUMN_OKAND', 'KOLUMNER_SAKNAS'] as const;
export type ColumnRefusalCode = (typeof columnRefusalCodes)[number];

/** One row: it is not imported, the others are. */
export const rowRefusalCodes = [
  'AVKAPAD_RAD', 'FOR_MANGA_CELLER',
  'AVTAL_SAKNAS', 'AVTAL_EJ_LASBART', 'HYRESGASTNR_SAKNAS',
  'NAMN_SAKNAS', 'NAMN_EJ_LASBART', 'NAMN_FORMEL', 'NAMN_FOR_LANGT', 'NAMN_MED_ANTECKNING',
  'PERSONNUMMER_FORM', 'PERSONNUMMER_KONTROLLSIFFRA', 'PERSONNUMMER_DAG', 'PERSONNUMMER_LOPNUMMER',
  'PERSONNUMMER_AVRUNDAT', 'ORGANISATIONSNUMMER',
  'DAG_SAKNAS', 'DAG_FINNS_INTE', 'DAG_EJ_LASBAR',
  'BELOPP_SAKNAS', 'BELOPP_EJ_LASBART', 'BELOPP_TVA_DECIMALTECKEN', 'BELOPP_TVETYDIGT', 'BELOPP_FOR_STORT', 'KREDIT',
  'DUBBLETT', 'SAMMA_RAKNING_OLIKA',
] as const;
export type RowRefusalCode = (typeof rowRefusalCodes)[number];

/** Rows that are not read in and need nothing done: the twin of a duplicate was read, a credit is no debt, a company is no tenant here. */
export const nothingToMend: ReadonlySet<RowRefusalCode> = new Set<RowRefusalCode>(['DUBBLETT', 'KREDIT', 'ORGANISATIONSNUMMER']);

/** Something that the landlord should know about a row that is imported all the same. */
export const rowWarningCodes = [
  'NAMN_TAPPADE_BOKSTAVER', 'NAMN_DOLDA_TECKEN', 'TELEFON_EJ_LASBAR', 'EPOST_EJ_LASBAR', 'HYRA_EJ_LASBAR',
  'INFLYTTAD_EJ_LASBAR', 'INKASSODAG_EJ_LASBAR', 'KRAV_EJ_LASBART', 'BARN_EJ_LASBART', 'TEXT_UTELAMNAD',
  'RESTBELOPP_STAMMER_INTE', 'EJ_FORFALLEN',
] as const;
export type RowWarningCode = (typeof rowWarningCodes)[number];

/** A row that is no debt, and so is passed over without being a fault. */
export const passedRowCodes = ['SUMMARAD', 'RUBRIK_IGEN', 'FOTNOT', 'INGEN_SKULD'] as const;
export type PassedRowCode = (typeof passedRowCodes)[number];

/** Numbers that a text needs. Never a value out of the file: texts are logged and mailed. */
export interface RefusalDetail {
  /** The month (1–12) and year of a day that does not exist, and how many days that month has. */
  readonly month?: number;
  readonly year?: number;
  readonly days?: number;
  /** Other rows, 1-based as in the file, that the reason is about. */
  readonly rows?: readonly number[];
  /** Cells or digits found, and how many there should be. */
  readonly found?: number;
  readonly expected?: number;
}

/** One thing wrong in one cell. `column` is the heading as written in the file; null when it is about the whole row. */
export interface RowFault {
  readonly column: string | null;
  readonly code: RowRefusalCode;
  readonly about?: RefusalDetail;
}

/** The outcome of reading one cell. */
export type Reading<T, Code extends string = RowRefusalCode> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: Code; readonly about?: RefusalDetail };

export function read<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refuse<Code extends string>(
  code: Code,
  about?: RefusalDetail,
): { readonly ok: false; readonly code: Code; readonly about?: RefusalDetail } {
  return about === undefined ? { ok: false, code } : { ok: false, code, about };
}
