import type { Arrears_ImportPageFragment, ColumnState, ImportField, ImportState } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { language } from '../../text/language'
import type { ChipTone } from '../../ui/chip'

export type ImportPageData = Arrears_ImportPageFragment

const FIELDS: Record<ImportField, () => string> = {
  AVTAL: m.field_AVTAL,
  HYRESGASTNR: m.field_HYRESGASTNR,
  NAMN: m.field_NAMN,
  EFTERNAMN: m.field_EFTERNAMN,
  FORNAMN: m.field_FORNAMN,
  PERSONNUMMER: m.field_PERSONNUMMER,
  MEDHYRESGAST: m.field_MEDHYRESGAST,
  MEDHYRESGAST_PERSONNUMMER: m.field_MEDHYRESGAST_PERSONNUMMER,
  ADRESS: m.field_ADRESS,
  POSTNR: m.field_POSTNR,
  ORT: m.field_ORT,
  TELEFON: m.field_TELEFON,
  EPOST: m.field_EPOST,
  MANADSHYRA: m.field_MANADSHYRA,
  FORFALLODAG: m.field_FORFALLODAG,
  FAKTURA: m.field_FAKTURA,
  SKULD: m.field_SKULD,
  BELOPP: m.field_BELOPP,
  BETALT: m.field_BETALT,
  KRAV_12_MAN: m.field_KRAV_12_MAN,
  INFLYTTAD: m.field_INFLYTTAD,
  BARN: m.field_BARN,
  INKASSODAG: m.field_INKASSODAG,
  INKASSONR: m.field_INKASSONR,
  OMRADE: m.field_OMRADE,
  UTELAMNAS: m.field_UTELAMNAS,
}

/** What a column can become, in the order the list shows. */
export const IMPORT_FIELDS = Object.keys(FIELDS) as readonly ImportField[]

export function fieldWord(field: ImportField): string {
  return FIELDS[field]()
}

const COLUMN_STATES: Record<ColumnState, { tone: ChipTone; words: () => string }> = {
  KANNS_IGEN: { tone: 'done', words: m.column_KANNS_IGEN },
  BEKRAFTA: { tone: 'action', words: m.column_BEKRAFTA },
  UTELAMNAS: { tone: 'lost', words: m.column_UTELAMNAS },
  OKAND: { tone: 'action', words: m.column_OKAND },
}

export function columnStateChip(state: ColumnState): { tone: ChipTone; words: string } {
  const { tone, words } = COLUMN_STATES[state]
  return { tone, words: words() }
}

const STATES: Record<ImportState, { tone: ChipTone; words: () => string }> = {
  KOLUMNER: { tone: 'action', words: m.import_KOLUMNER },
  GRANSKAS: { tone: 'action', words: m.import_GRANSKAS },
  LASER_IN: { tone: 'own', words: m.import_LASER_IN },
  KLAR: { tone: 'done', words: m.import_KLAR },
  ANGRAD: { tone: 'lost', words: m.import_ANGRAD },
  AVBRUTEN: { tone: 'lost', words: m.import_AVBRUTEN },
  FEL: { tone: 'deadline', words: m.import_FEL },
}

export function importStateChip(state: ImportState): { tone: ChipTone; words: string } {
  const { tone, words } = STATES[state]
  return { tone, words: words() }
}

/** While it lasts the server works, and the page follows. */
export function isWorking(state: ImportState): boolean {
  return state === 'LASER_IN'
}

/** What the page of a file shows: its state, or its columns again. */
export type ImportStage = ImportState

export type StepNumber = 1 | 2 | 3 | 4

const STEP_OF: Partial<Record<ImportStage, StepNumber>> = { KOLUMNER: 2, GRANSKAS: 3, LASER_IN: 3, KLAR: 4 }

/** Where a stage lies among the steps; null for a file that has left them. */
export function stepOf(stage: ImportStage): StepNumber | null {
  return STEP_OF[stage] ?? null
}

/** The four steps, in order. */
export function stepWords(): readonly string[] {
  return [m.step_file(), m.step_columns(), m.step_review(), m.step_done()]
}

/** `1 200`: a number one reads, grouped as the language does. */
export function figure(count: number): string {
  return count.toLocaleString(language() === 'sv' ? 'sv-SE' : 'en-GB')
}

interface Told {
  readonly state: ImportState
  readonly counts: { readonly readable: number; readonly refused: number } | null
  readonly progress: { readonly done: number; readonly total: number } | null
}

/** One line on what a file has done, or waits for. */
export function importOutcome({ state, counts, progress }: Told): string {
  if (isWorking(state) && progress) return m.import_progress({ done: figure(progress.done), total: figure(progress.total) })
  if (state === 'GRANSKAS' && counts) return m.import_ready_rows({ count: counts.readable })
  if (state === 'KOLUMNER') return m.import_needs_columns()
  if (state !== 'KLAR' || !counts) return ''
  const rows = m.import_read_rows({ count: counts.readable })
  return counts.refused > 0 ? `${rows} ${m.import_refused_rows({ count: counts.refused })}` : rows
}

const ENCODINGS: Record<string, string> = { 'windows-1252': 'Windows-1252', 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16' }

/** How a file was understood, in words: `semikolon, Windows-1252, rubriker på rad 1`. */
export function formatWords(format: { readonly encoding: string; readonly delimiter: string; readonly headerRow: number; readonly kind: string }): string {
  const parts: string[] = []
  if (format.delimiter === ';') parts.push(m.format_semicolon())
  else if (format.delimiter === '\t') parts.push(m.format_tab())
  else if (format.delimiter === ',') parts.push(m.format_comma())
  if (/xlsx/i.test(format.kind)) parts.push(m.format_workbook())
  else if (format.encoding) parts.push(ENCODINGS[format.encoding.toLowerCase()] ?? format.encoding)
  parts.push(m.format_header_row({ row: format.headerRow }))
  return parts.join(', ')
}
