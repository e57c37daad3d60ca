import type { LocalDate } from '../vocabulary/local-date.js'
import type { ProcessNoteKind, ProcessState } from '../vocabulary/process-codes.js'
import { isContact, isLetter, lastDone, noteOf, type ProcessCase } from './process-case.js'

/** A state of a matter, with the day it was reached where it was. */
export interface ReachedState {
  readonly state: ProcessState
  readonly reached: boolean
  /** Null where it was not, and where no day is known. */
  readonly on: LocalDate | null
}

/** The states of a matter in order, each reached or not. A matter that was sent on, or is closed, has those that it had. */
export function reachedStates(of: ProcessCase): readonly ReachedState[] {
  const noted = (kind: ProcessNoteKind) => noteOf(of, kind)?.writtenOn ?? null
  const at = (state: ProcessState, on: LocalDate | null): ReachedState => ({ state, reached: on !== null, on })
  const area = noteOf(of, 'OMRADE')
  const received = of.notices.length > 0 && of.notices.every((notice) => notice.received || noteOf(of, 'KFM_BEKRAFTAD', notice.id) !== null)
  const states: readonly ReachedState[] = [
    at('INKOMMEN', of.cameOn), at('OMRADE_KONTROLL', area?.writtenOn ?? null), at('OVERSAND', area?.answer === 'VIDARE' ? area.writtenOn : null),
    at('FOLKBOKFORING_KONTROLL', noted('FOLKBOKFORING')), at('REGISTRERAD', noted('REGISTRERAD')), { state: 'BEKRAFTAD', reached: received, on: null }, at('INTERN_INFO', noted('INTERN_INFO')),
    // The portal looks by itself, each time the case is opened.
    { state: 'TIDIGARE_KANNEDOM', reached: true, on: null },
    at('BREV', lastDone(of, isLetter)), at('KONTAKT', lastDone(of, isContact)), { state: 'SAMTYCKE', reached: of.consent, on: null }, at('HV_KONTAKT', noted('HYRESVARD_FRAGAD')),
    at('MOTE', lastDone(of, (action) => action.kind === 'MOTE_TRAFF' && isContact(action))), at('LOSNING', noted('LOSNING')), at('AVSLUTAD', of.closedOn),
  ]
  return states.filter(({ state, reached }) => reached || state !== 'OVERSAND')
}

/** Where the matter is: the furthest state that it has reached. */
export function currentState(of: ProcessCase): ProcessState {
  const reached = reachedStates(of).filter(({ on }) => on !== null)
  return reached.at(-1)?.state ?? 'INKOMMEN'
}
