import { isReached, type DoneAction } from '../goals/required-action.js'
import type { CaseKind } from '../vocabulary/case-codes.js'
import { addMonths, ageOn, compare, type LocalDate } from '../vocabulary/local-date.js'
import type { NoticeCode } from '../vocabulary/notice.js'
import { processLetters, type ProcessAnswer, type ProcessHousehold, type ProcessNoteKind } from '../vocabulary/process-codes.js'
import type { ProcessRules } from './process-rules.js'

/** A note about a matter, as it stands. */
export interface ProcessNote {
  readonly kind: ProcessNoteKind
  readonly answer: ProcessAnswer | null
  readonly noticeId: string | null
  readonly writtenOn: LocalDate
  /** When it is taken up again. */
  readonly againOn: LocalDate | null
}

/** A notice to social services. */
export interface ProcessNotice {
  readonly id: string
  readonly code: NoticeCode
  readonly givenOn: LocalDate
  /** It has a receipt. */
  readonly received: boolean
}

/** A case as the process needs it: social services' own facts, and what a landlord has told them. */
export interface ProcessCase {
  readonly today: LocalDate
  /** When the matter came to social services. */
  readonly cameOn: LocalDate
  readonly kind: CaseKind
  readonly closedOn: LocalDate | null
  /** Somebody says that there are children: an own row, or the landlord's. */
  readonly children: boolean
  readonly adultsBornOn: readonly (LocalDate | null)[]
  /** It was known here before, or has financial support. */
  readonly knownBefore: boolean
  readonly address: string | null
  /** Null where no rent is known of. */
  readonly allPaid: boolean | null
  readonly consent: boolean
  readonly notices: readonly ProcessNotice[]
  /** Those that stand, the latest of each kind and notice. */
  readonly notes: readonly ProcessNote[]
  /** Its own measures since the matter came, in any order. */
  readonly actions: readonly DoneAction[]
}

/** The kind of household that the process tells apart, the first that fits. */
export function processHousehold({ numbers }: Pick<ProcessRules, 'numbers'>, of: ProcessCase): ProcessHousehold {
  if (of.kind === 'VANVARD_SANITART') return 'VANVARD'
  if (of.children) return 'BARN'
  if (of.adultsBornOn.some((born) => born !== null && ageOn(born, of.today) >= numbers.ALDRE_FRAN)) return 'ALDRE'
  return of.knownBefore ? 'KAND' : 'INTE_KAND'
}

/** A case of before is linked while it has not been closed for longer than the rule says; one that is open always is. */
export function isKnownFrom({ numbers }: Pick<ProcessRules, 'numbers'>, closedOn: LocalDate | null, today: LocalDate): boolean {
  return closedOn === null || compare(addMonths(closedOn, numbers.KANNEDOM_MANADER), today) >= 0
}

/** The note of a kind, and of a notice where it is about one. */
export function noteOf({ notes }: Pick<ProcessCase, 'notes'>, kind: ProcessNoteKind, noticeId: string | null = null): ProcessNote | null {
  return notes.find((note) => note.kind === kind && (noticeId === null || note.noticeId === noticeId)) ?? null
}

/** The last day on which one of these was done, or null. */
export function lastDone({ actions }: Pick<ProcessCase, 'actions'>, counts: (action: DoneAction) => boolean): LocalDate | null {
  return actions.filter(counts).map(({ doneOn }) => doneOn).sort(compare).at(-1) ?? null
}

const LETTERS: ReadonlySet<string> = new Set(processLetters)

/** Letters that ask the household to come or to call. */
export const isLetter = ({ kind }: DoneAction): boolean => LETTERS.has(kind)
/** Somebody was spoken with. */
export const isContact = (action: DoneAction): boolean => isReached(action)
/** A booked meeting to which nobody came. */
export const isMissed = ({ kind, result }: DoneAction): boolean => kind === 'MOTE_TRAFF' && (result === 'UTEBLEV' || result === 'EJ_NADD')
/** A home visit at which nobody opened. */
export const isNobodyHome = ({ kind, result }: DoneAction): boolean => (kind === 'HEMBESOK_SOC' || kind === 'GEMENSAMT_HEMBESOK') && result === 'EJ_NADD'
