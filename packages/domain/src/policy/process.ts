import { compare, type LocalDate } from '../vocabulary/local-date.js'
import { processNoteRules, type ProcessAnswer, type ProcessNoteKind } from '../vocabulary/process-codes.js'
import { mayPutInOrder, type CaseStanding } from './cases.js'
import { allOf, ALLOWED, refused, type Decision } from './decision.js'
import { mayDoCaseWork, type Viewer } from './viewer.js'

type Actor = Pick<Viewer, 'role' | 'organisationKind'>

/** Reading what social services write about their own process: they, and nobody else. */
export function mayReadProcess(viewer: Actor): Decision {
  return allOf(mayDoCaseWork(viewer), viewer.organisationKind === 'SOCIALTJANST' ? ALLOWED : refused('NOT_ALLOWED'))
}

/** Deciding how it goes is the coordinator's. */
export function mayDecideProcess(viewer: Actor): Decision {
  return allOf(mayReadProcess(viewer), viewer.role === 'SAMORDNARE' ? ALLOWED : refused('SAMORDNARE_BESTAMMER_PROCESSEN'))
}

/** A note of the process as somebody wants to write it. */
export interface NoteToWrite {
  readonly kind: ProcessNoteKind
  readonly answer: ProcessAnswer | null
  readonly text: string
  readonly againOn: LocalDate | null
  /** It is about a notice of a day of eviction to the viewer's organisation. */
  readonly ofKfmNotice: boolean
}

/** After an eviction the case is closed, and is followed up all the same. */
const AFTERWARDS: ReadonlySet<ProcessNoteKind> = new Set(['UPPFOLJNING_1', 'UPPFOLJNING_2'])

/** Writing a note of the process, with what it has to say: also where one has nothing but rows of one's own, which one may close too. */
export function mayWriteProcessNote(viewer: Actor, standing: CaseStanding, note: NoteToWrite, today: LocalDate): Decision {
  const open = AFTERWARDS.has(note.kind) ? { ...standing, closed: false } : standing
  return allOf(mayReadProcess(viewer), mayPutInOrder(viewer, open), complete(note, today))
}

function complete({ kind, answer, text, againOn, ofKfmNotice }: NoteToWrite, today: LocalDate): Decision {
  const { answers, text: asked, ofNotice, again } = processNoteRules[kind]
  return allOf(
    ofNotice === ofKfmNotice ? ALLOWED : refused('FINNS_INTE'),
    answers.length === 0 ? ALLOWED : answer !== null && answers.includes(answer) ? ALLOWED : refused('PROCESS_SVAR_SAKNAS'),
    answer === 'VIDARE' && text === '' ? refused('PROCESS_VART_SAKNAS') : ALLOWED,
    asked === 'ASKED' && text === '' ? refused('TEXT_SAKNAS') : ALLOWED,
    again && againOn === null ? refused('PROCESS_UPPFOLJNING_SAKNAS') : ALLOWED,
    againOn !== null && compare(againOn, today) <= 0 ? refused('PROCESS_UPPFOLJNING_PASSERAD') : ALLOWED,
  )
}
