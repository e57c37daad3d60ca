import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Instant, LocalDate } from '@bokvar/domain/vocabulary';
import type { Language } from '../../graphql/context.js';
import { ColumnStateEnum, ImportFieldEnum, ImportStateEnum, type ImportState } from '../../graphql/enums.js';
import { RefusalView } from '../../graphql/refusal.view.js';
import { InstantScalar, LocalDateScalar } from '../../graphql/scalars.js';
import type { ImportRecord } from './arrears-import.store.js';
import { nothingToMend } from './arrears-refusals.js';
import type { ColumnState } from './columns/columns.js';
import type { ImportField } from './columns/import-fields.js';
import { RefusedRowView } from './refused-row.view.js';
import type { ImportCounts, StoredColumn, StoredReading } from './stored-reading.js';

/** Refused rows on a page; the file to fetch has them all. */
const REFUSED_MAX = 100;

@ObjectType('ImportProgress', { description: 'How far the reading in has come, in rows of the file.', simpleResolvers: true })
export class ImportProgressView {
  readonly #made = true;
  @Field(() => Int) readonly done: number;
  @Field(() => Int) readonly total: number;

  constructor({ done, total }: Pick<ImportRecord, 'done' | 'total'>) {
    this.done = done;
    this.total = total;
  }

  static is(value: unknown): value is ImportProgressView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('ImportFormat', { description: 'What the file was found to be.', simpleResolvers: true })
export class ImportFormatView {
  readonly #made = true;
  @Field(() => String, { description: 'utf-8, utf-16le, utf-16be, windows-1252 or xlsx.' }) readonly encoding: string;
  @Field(() => String, { description: 'The sign between cells; empty for a workbook.' }) readonly delimiter: string;
  @Field(() => Int, { description: 'The row of the headings, from 1.' }) readonly headerRow: number;
  @Field(() => String, { description: 'CSV or XLSX.' }) readonly kind: string;

  constructor({ encoding, delimiter, headerRow, kind }: StoredReading['format']) {
    this.encoding = encoding;
    this.delimiter = delimiter;
    this.headerRow = headerRow;
    this.kind = kind;
  }

  static is(value: unknown): value is ImportFormatView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('ImportColumn', { description: 'A column of the file and what it becomes.', simpleResolvers: true })
export class ImportColumnView {
  readonly #made = true;
  @Field(() => String) readonly heading: string;
  @Field(() => ImportFieldEnum) readonly field: ImportField;
  @Field(() => String, { nullable: true, description: 'A value of the column; null for identity numbers and what is left out.' }) readonly example: string | null;
  @Field(() => ColumnStateEnum) readonly state: ColumnState;
  @Field(() => Boolean, { description: 'Free text, which is never read.' }) readonly freeText: boolean;

  constructor(column: StoredColumn) {
    this.heading = column.heading;
    this.field = column.field;
    this.example = column.example;
    this.state = column.state;
    this.freeText = column.locked;
  }

  static is(value: unknown): value is ImportColumnView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('ImportCounts', { description: 'What the import does, or did: created + changed + unchanged = readable.', simpleResolvers: true })
export class ImportCountsView {
  readonly #made = true;
  @Field(() => Int, { description: 'Rows of the file that are bills.' }) readonly rows: number;
  @Field(() => Int, { description: 'Rows that can be read in.' }) readonly readable: number;
  @Field(() => Int, { description: 'Rows of tenancies that were not on the last list.' }) readonly created: number;
  @Field(() => Int, { description: 'Rows of tenancies of which something is new.' }) readonly changed: number;
  @Field(() => Int, { description: 'Rows of tenancies of which nothing is new.' }) readonly unchanged: number;
  @Field(() => Int, { description: 'Tenancies that were on the last list and are not on this one: proposed as paid.' }) readonly paid: number;
  @Field(() => Int, { description: 'Rows that are not read in.' }) readonly refused: number;

  constructor({ rows, readable, created, changed, unchanged, paid, refused }: ImportCounts) {
    this.rows = rows;
    this.readable = readable;
    this.created = created;
    this.changed = changed;
    this.unchanged = unchanged;
    this.paid = paid;
    this.refused = refused;
  }

  static is(value: unknown): value is ImportCountsView {
    return typeof value === 'object' && value !== null && #made in value;
  }
}

@ObjectType('ArrearsImport', { description: 'One reading of a landlord’s arrears file. No other organisation knows of it.', simpleResolvers: true })
export class ArrearsImportView {
  readonly #made = true;
  @Field(() => ID) readonly id: string;
  @Field(() => String) readonly fileName: string;
  @Field(() => InstantScalar) readonly uploadedAt: Instant;
  @Field(() => ImportStateEnum) readonly state: ImportState;
  @Field(() => ImportProgressView, { nullable: true }) readonly progress: ImportProgressView | null;
  @Field(() => ImportFormatView, { nullable: true }) readonly format: ImportFormatView | null;
  @Field(() => [ImportColumnView]) readonly columns: ImportColumnView[];
  @Field(() => ImportCountsView, { nullable: true }) readonly counts: ImportCountsView | null;
  @Field(() => [RefusedRowView], { description: 'The first of them; the file to fetch has them all.' }) readonly refused: RefusedRowView[];
  @Field(() => Int) readonly refusedTotal: number;
  @Field(() => Int, { description: 'Those among the refused rows that somebody has to mend; the others need nothing done.' }) readonly refusedToMend: number;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The day that the list itself states.' }) readonly listDate: LocalDate | null;
  @Field(() => Boolean, { description: 'The latest import, which can be taken back as a whole.' }) readonly undoable: boolean;
  @Field(() => InstantScalar, { nullable: true }) readonly committedAt: Instant | null;
  @Field(() => InstantScalar, { nullable: true }) readonly undoneAt: Instant | null;
  @Field(() => RefusalView, { nullable: true, description: 'What to do, when something is to be done about it.' }) readonly message: RefusalView | null;
  readonly #proposedPaid: readonly string[];
  readonly #leftCases: readonly string[];

  constructor(record: ImportRecord, language: Language) {
    const { reading, state } = record;
    this.id = record.id;
    this.fileName = record.fileName;
    this.uploadedAt = record.uploadedAt;
    this.state = state;
    this.progress = state === 'LASER_IN' || state === 'KLAR' ? new ImportProgressView(record) : null;
    this.format = new ImportFormatView(reading.format);
    this.columns = reading.columns.map((column) => new ImportColumnView(column));
    this.counts = reading.counts === null ? null : new ImportCountsView(reading.counts);
    this.refused = reading.refused.slice(0, REFUSED_MAX).map((row) => new RefusedRowView(row, language));
    this.refusedTotal = reading.refused.length;
    this.refusedToMend = reading.refused.filter(({ faults }) => !faults.some(({ code }) => nothingToMend.has(code))).length;
    this.listDate = record.listDate;
    this.undoable = record.undoable;
    this.committedAt = state === 'KLAR' || state === 'ANGRAD' ? record.committedAt : null;
    this.undoneAt = record.undoneAt;
    this.message = record.problem === null ? null : RefusalView.of(record.problem, language);
    this.#proposedPaid = state === 'ANGRAD' ? [] : reading.proposedPaid;
    this.#leftCases = state === 'ANGRAD' ? (reading.leftCases ?? []) : [];
  }

  static is(value: unknown): value is ArrearsImportView {
    return typeof value === 'object' && value !== null && #made in value;
  }

  /** The cases to read, as the reader that asks, when somebody asks for them. */
  static proposedPaid(view: ArrearsImportView): readonly string[] {
    return view.#proposedPaid;
  }

  /** The same, of those that were left as they are when the list was taken back. */
  static leftCases(view: ArrearsImportView): readonly string[] {
    return view.#leftCases;
  }
}

export const ArrearsImportResultUnion = createUnionType({
  name: 'ArrearsImportResult',
  types: () => [ArrearsImportView, RefusalView] as const,
  resolveType: (value) => (RefusalView.is(value) ? 'Refusal' : 'ArrearsImport'),
});
