import type { LocalDate } from '@bokvar/domain/vocabulary';
import { refuse, type ColumnRefusalCode } from '../arrears-refusals.js';
import { isEmptyCell, type Cell } from '../file/cell.js';
import type { ArrearsFile, FileRow } from '../file/read-file.js';
import { OUR_HEADINGS } from '../refused-headings.js';
import { cellsOf, exampleOf, holdsRemarks, shareThatFits, type ContentContext } from './content.js';
import { fieldByHeading, fieldByPart, foldHeading, isRemarkHeading } from './heading-synonyms.js';
import { lackingFields, maySeveralColumnsBecome, type ImportField } from './import-fields.js';

/** How sure the proposal is. OKAND columns are not read unless the landlord says what they are. */
export const columnStates = ['KANNS_IGEN', 'BEKRAFTA', 'UTELAMNAS', 'OKAND'] as const;
export type ColumnState = (typeof columnStates)[number];

export interface ImportColumn {
  readonly heading: string;
  readonly field: ImportField;
  readonly state: ColumnState;
  /** Free text: never read, whatever anybody chooses. */
  readonly locked: boolean;
  readonly example: string | null;
  /** The column has values that are not to be shown. */
  readonly exampleHidden: boolean;
}

export interface ColumnChoice {
  readonly heading: string;
  readonly field: ImportField;
}

interface Candidate {
  readonly index: number;
  readonly field: ImportField;
  /** Lower goes first: a landlord's own choice, a known heading, a telling part, the content. */
  readonly order: number;
  readonly rank: number;
}

const SAVED = 0;
const KNOWN = 1;
const PART = 2;
const CONTENT = 3;
const FITS_MOSTLY = 0.8;
const FITS_HALF = 0.5;

/**
 * Proposes what each column becomes. What the landlord chose last time for a heading goes first, then headings that are
 * known, then parts of headings and what the cells look like, which are for the landlord to confirm. Free text is left
 * out always: a landlord may not record facts about health [GDPR 9].
 */
export function proposeColumns(
  file: ArrearsFile,
  { asOf, saved = [] }: { readonly asOf: LocalDate; readonly saved?: readonly ColumnChoice[] },
): readonly ImportColumn[] {
  const context: ContentContext = { asOf, serialDays: file.serialDays };
  const cells = file.headings.map((_, index) => cellsOf(file, index));
  const locked = file.headings.map((heading, index) => isLocked(heading, cells[index] ?? []));
  const remembered = new Map(saved.map(({ heading, field }) => [foldHeading(heading), field]));
  const taken = assign(candidatesOf(file.headings, cells, locked, remembered, context));
  return file.headings.map((heading, index) => {
    const own = cells[index] ?? [];
    if (locked[index] === true) return omitted(heading, true, null, own.length > 0);
    const candidate = taken.get(index);
    if (candidate === undefined) return unknown(heading, own, context);
    if (candidate.field === 'UTELAMNAS') return omitted(heading, false, exampleOf(own, 'UTELAMNAS', context), false);
    const example = exampleOf(own, candidate.field, context);
    const state = stateOf(candidate, own, taken, context);
    return { heading, field: candidate.field, state, locked: false, example, exampleHidden: example === null && own.length > 0 };
  });
}

/** Without these there is no list. A remark in one of their cells is refused with its row, so the column may stay. */
const READ_CELL_BY_CELL: readonly ImportField[] = ['AVTAL', 'HYRESGASTNR', 'NAMN', 'EFTERNAMN', 'FORNAMN', 'MEDHYRESGAST'];

function isLocked(heading: string, cells: readonly Cell[]): boolean {
  if (OUR_HEADINGS.includes(heading) || isRemarkHeading(heading)) return true;
  const known = fieldByHeading(heading)?.field;
  return known !== undefined && READ_CELL_BY_CELL.includes(known) ? false : holdsRemarks(cells, known !== undefined);
}

function omitted(heading: string, locked: boolean, example: string | null, exampleHidden: boolean): ImportColumn {
  return { heading, field: 'UTELAMNAS', state: 'UTELAMNAS', locked, example, exampleHidden };
}

function unknown(heading: string, cells: readonly Cell[], context: ContentContext): ImportColumn {
  const example = exampleOf(cells, 'UTELAMNAS', context);
  return { heading, field: 'UTELAMNAS', state: 'OKAND', locked: false, example, exampleHidden: example === null && cells.length > 0 };
}

function candidatesOf(
  headings: readonly string[],
  cells: readonly (readonly Cell[])[],
  locked: readonly boolean[],
  remembered: ReadonlyMap<string, ImportField>,
  context: ContentContext,
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const [index, heading] of headings.entries()) {
    if (locked[index] === true) continue;
    const saved = remembered.get(foldHeading(heading));
    const known = fieldByHeading(heading);
    const part = fieldByPart(heading);
    if (saved !== undefined) candidates.push({ index, field: saved, order: SAVED, rank: 0 });
    else if (known !== undefined) candidates.push({ index, field: known.field, order: KNOWN, rank: known.rank });
    else if (part !== undefined) candidates.push({ index, field: part, order: PART, rank: 0 });
    else candidates.push(...byContent(index, cells[index] ?? [], context));
  }
  return candidates;
}

/** What the cells of a column with an unknown heading say by themselves. */
function byContent(index: number, cells: readonly Cell[], context: ContentContext): readonly Candidate[] {
  if (cells.length === 0) return [];
  const telling: readonly ImportField[] = ['PERSONNUMMER', 'EPOST', 'FORFALLODAG'];
  const field = telling.find((one) => shareThatFits(cells, one, context) >= FITS_MOSTLY);
  return field === undefined ? [] : [{ index, field, order: CONTENT, rank: 0 }];
}

function assign(candidates: readonly Candidate[]): ReadonlyMap<number, Candidate> {
  const taken = new Map<number, Candidate>();
  const fields = new Set<ImportField>();
  const sorted = [...candidates].sort((one, other) => one.order - other.order || one.rank - other.rank || one.index - other.index);
  for (const candidate of sorted) {
    if (fields.has(candidate.field) && !(maySeveralColumnsBecome(candidate.field) && candidate.order < CONTENT)) continue;
    fields.add(candidate.field);
    taken.set(candidate.index, candidate);
  }
  return taken;
}

function stateOf(
  { field, order }: Candidate,
  cells: readonly Cell[],
  taken: ReadonlyMap<number, Candidate>,
  context: ContentContext,
): ColumnState {
  if (order === SAVED) return 'KANNS_IGEN';
  if (order !== KNOWN || shareThatFits(cells, field, context) < FITS_HALF) return 'BEKRAFTA';
  // What a landlord knows about children is for the landlord to want in here; a bare amount may be rent or debt.
  if (field === 'BARN') return 'BEKRAFTA';
  const fields = [...taken.values()].map((one) => one.field);
  return field === 'BELOPP' && !fields.includes('SKULD') && !fields.includes('BETALT') ? 'BEKRAFTA' : 'KANNS_IGEN';
}

export type ChoiceResult =
  | { readonly ok: true; readonly columns: readonly ImportColumn[] }
  | (ReturnType<typeof refuse<ColumnRefusalCode>> & { readonly heading: string | null });

/** Puts the landlord's choices over a proposal. Free text stays left out: choosing anything else for it is refused. */
export function chooseColumns(
  file: ArrearsFile,
  columns: readonly ImportColumn[],
  choices: readonly ColumnChoice[],
  asOf: LocalDate,
): ChoiceResult {
  const chosen = new Map(choices.map(({ heading, field }) => [heading, field]));
  const byHeading = new Map(columns.map((column) => [column.heading, column]));
  for (const { heading, field } of choices) {
    const column = byHeading.get(heading);
    if (column === undefined) return { ...refuse('KOLUMN_OKAND'), heading };
    if (column.locked && field !== 'UTELAMNAS') return { ...refuse('KOLUMN_FRITEXT'), heading };
  }
  const context: ContentContext = { asOf, serialDays: file.serialDays };
  const next = columns.map((column, index): ImportColumn => {
    const field = chosen.get(column.heading);
    if (field === undefined || column.locked) return column;
    const cells = cellsOf(file, index);
    const example = exampleOf(cells, field, context);
    const state = field === 'UTELAMNAS' ? 'UTELAMNAS' : 'KANNS_IGEN';
    return { ...column, field, state, example, exampleHidden: example === null && cells.length > 0 };
  });
  const twice = next.find((column, index) => !maySeveralColumnsBecome(column.field) && next.findIndex(({ field }) => field === column.field) !== index);
  if (twice !== undefined) return { ...refuse('KOLUMN_TVA_GANGER'), heading: twice.heading };
  return lackingFields(fieldsOf(next)).length > 0 ? { ...refuse('KOLUMNER_SAKNAS'), heading: null } : { ok: true, columns: next };
}

/** The field of each column, in the order of the file: what reading the rows goes by. */
export function fieldsOf(columns: readonly ImportColumn[]): readonly ImportField[] {
  return columns.map(({ field }) => field);
}

/** What to remember for this landlord: every decided heading that is not free text. */
export function choicesToRemember(columns: readonly ImportColumn[]): readonly ColumnChoice[] {
  return columns.filter(({ locked, state }) => !locked && state !== 'OKAND').map(({ heading, field }) => ({ heading, field }));
}

/** Stands for a value in a cell that no heading is above: that it is there matters, what it is does not. */
export const SOMETHING = '…';

/**
 * The rows with every cell that is not read emptied: what may be kept between the preview and the import. Reading the
 * rows gives the same before and after.
 */
export function withoutOmitted(rows: readonly FileRow[], fields: readonly ImportField[]): readonly FileRow[] {
  return rows.map(({ row, cells }) => ({ row, cells: cells.map((cell, index) => kept(cell, fields[index])) }));
}

function kept(cell: Cell, field: ImportField | undefined): Cell {
  if (field === undefined) return isEmptyCell(cell) ? '' : SOMETHING;
  return field === 'UTELAMNAS' ? '' : cell;
}
