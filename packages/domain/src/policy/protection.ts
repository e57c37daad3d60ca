import { categoryOf } from '../vocabulary/fact-kind.js'
import { openingPurposes, protectionLevels } from '../vocabulary/person.js'
import { mayPutInOrder, type CaseStanding } from './cases.js'
import { allOf, ALLOWED, refused, type Decision } from './decision.js'
import { mayDoCaseWork, type Viewer } from './viewer.js'

type Actor = Pick<Viewer, 'role' | 'organisationKind'>
type GroupActor = Actor & Pick<Viewer, 'mayOpenProtected'>

export interface Protecting {
  /** The viewer reads the person's row now. */
  readonly seen: boolean
  /** The viewer's own organisation has her marked already. */
  readonly marked: boolean
  /** As it was sent; null: none was chosen. */
  readonly level: string | null
}

/**
 * Marking a person of the household as protected, as one's own organisation knows her. By whoever records persons there,
 * of the named group or not: the one at the desk learns it first, and while the group is waited for it leaks. Also where
 * one has nothing in the case but rows of one's own, since they are masked by it [domain 1.6].
 */
export function mayProtectPerson(viewer: Actor, standing: CaseStanding, { seen, marked, level }: Protecting): Decision {
  return allOf(
    mayPutInOrder(viewer, standing),
    categoryOf(viewer.organisationKind, 'NAMN') === null ? refused('UPPGIFT_HOR_INTE_HIT') : ALLOWED,
    seen ? ALLOWED : refused('FINNS_INTE'),
    marked ? refused('PERSON_REDAN_SKYDDAD') : ALLOWED,
    protectionLevels.some((each) => each === level) ? ALLOWED : refused('SKYDDSNIVA_SAKNAS'),
  )
}

export interface Opening {
  /** The viewer's own organisation has somebody of the household marked, whoever it is. */
  readonly householdProtected: boolean
  /** As it was sent; null: none was chosen. */
  readonly purpose: string | null
}

/**
 * Opening a protected household, by the named group alone, each time with what it is for [domain 1.6]. It is reading: also
 * in a case that is closed, and where one has nothing in it but rows of one's own.
 */
export function mayOpenProtection(viewer: GroupActor, standing: CaseStanding, { householdProtected, purpose }: Opening): Decision {
  return allOf(
    mayDoCaseWork(viewer),
    standing.isParty || standing.holdsRows === true ? ALLOWED : refused('FINNS_INTE'),
    householdProtected ? ALLOWED : refused('INGA_SKYDDADE_UPPGIFTER'),
    viewer.mayOpenProtected ? ALLOWED : refused('SKYDDADE_UPPGIFTER'),
    openingPurposes.some((each) => each === purpose) ? ALLOWED : refused('SYFTE_MED_OPPNING_SAKNAS'),
  )
}

/** Being told that a colleague has opened a protected household: the others of the named group, and the managers [domain 1.6]. */
export function isToldOfOpenings({ role, mayOpenProtected }: Pick<Viewer, 'role' | 'mayOpenProtected'>): boolean {
  return mayOpenProtected || role === 'CHEF'
}

export interface EndingProtection {
  /** The viewer's own organisation has somebody of the household marked, whoever it is. */
  readonly householdProtected: boolean
  /** The viewer has opened it, and so sees who of them it is. */
  readonly opened: boolean
  /** It has this person marked. */
  readonly marked: boolean
}

/**
 * Ending it again, by one of the named group who has opened it. To others of the organisation every person of a protected
 * household is refused alike: whom it is about they are not told [domain 1.6].
 */
export function mayEndProtection(viewer: GroupActor, standing: CaseStanding, { householdProtected, opened, marked }: EndingProtection): Decision {
  return allOf(
    mayPutInOrder(viewer, standing),
    householdProtected && !viewer.mayOpenProtected ? refused('SKYDDADE_UPPGIFTER') : ALLOWED,
    householdProtected && !opened ? refused('SKYDDADE_UPPGIFTER_STANGDA') : ALLOWED,
    marked ? ALLOWED : refused('FINNS_INTE'),
  )
}
