import { letterKindsOf, type LetterKind } from '../vocabulary/letter-kind.js'
import { mayWorkIn, type CaseStanding } from './cases.js'
import { allOf, ALLOWED, refused, type Decision } from './decision.js'
import type { Viewer } from './viewer.js'

/**
 * Having a letter written in a case: each side writes its own kinds. While the own organisation has the household protected
 * it is for one of the named group who has opened it, since to contact the household is what that is for [domain 1.6].
 * @param masked the household is protected, and the viewer has not opened it
 */
export function mayWriteLetter(viewer: Pick<Viewer, 'role' | 'organisationKind'>, standing: CaseStanding, kind: LetterKind, masked: boolean): Decision {
  return allOf(
    mayWorkIn(viewer, standing),
    letterKindsOf(viewer.organisationKind).includes(kind) ? ALLOWED : refused('ATGARD_HOR_INTE_HIT'),
    masked ? refused('SKYDDADE_UPPGIFTER_STANGDA') : ALLOWED,
  )
}
