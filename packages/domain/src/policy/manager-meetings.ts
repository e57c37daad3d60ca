import type { Instant } from '../vocabulary/instant.js'
import { IMPROVEMENT_NAME_MAX, IMPROVEMENT_TEXT_MAX, MANAGER_DECISION_MAX, MANAGER_TEXT_MAX } from '../vocabulary/limits.js'
import { addMonths, type LocalDate } from '../vocabulary/local-date.js'
import type { ManagerDecisionState } from '../vocabulary/manager-meeting-codes.js'
import { isLandlord } from '../vocabulary/organisation.js'
import { allOf, ALLOWED, refused, type Decision } from './decision.js'
import type { Viewer } from './viewer.js'

type Actor = Pick<Viewer, 'role' | 'organisationKind'>

/** A managers' meeting as it stands when somebody acts. */
export interface ManagerMeetingState {
  readonly startsAt: Instant
  readonly cancelled: boolean
  readonly held: boolean
}

/** Managers of both sides, and the coordinators who prepare for them. Nobody else reads it: to others it is absent. [domain 4] */
export function mayReadManagerMeetings({ role, organisationKind }: Actor): Decision {
  return (role === 'CHEF' || role === 'SAMORDNARE') && (isLandlord(organisationKind) || organisationKind === 'SOCIALTJANST') ? ALLOWED : refused('FINNS_INTE')
}

const stillOpen = ({ held, cancelled }: ManagerMeetingState): Decision =>
  allOf(held ? refused('CHEFSMOTE_AVSLUTAT') : ALLOWED, cancelled ? refused('CHEFSMOTE_INSTALLT') : ALLOWED)

/** Another time or place: until it begins. */
export function mayMoveManagerMeeting(viewer: Actor, meeting: ManagerMeetingState, now: Instant): Decision {
  return allOf(mayReadManagerMeetings(viewer), stillOpen(meeting), meeting.startsAt <= now ? refused('CHEFSMOTE_HAR_BORJAT') : ALLOWED)
}

/** Given up beforehand, or said afterwards not to have taken place: until it is closed as held. */
export function mayCancelManagerMeeting(viewer: Actor, meeting: ManagerMeetingState): Decision {
  return allOf(mayReadManagerMeetings(viewer), stillOpen(meeting))
}

/** Writing at its items, and what is decided: while it is prepared and until it is closed. */
export function mayWriteAtManagerMeeting(viewer: Actor, meeting: ManagerMeetingState): Decision {
  return allOf(mayReadManagerMeetings(viewer), stillOpen(meeting))
}

/** Closing it as held, from its beginning on. */
export function mayHoldManagerMeeting(viewer: Actor, meeting: ManagerMeetingState, now: Instant): Decision {
  return allOf(mayReadManagerMeetings(viewer), stillOpen(meeting), meeting.startsAt > now ? refused('CHEFSMOTE_HAR_INTE_VARIT') : ALLOWED)
}

/**
 * A managers' meeting is one where managers of both sides have met.
 * @param sides the two organisations
 * @param there whose managers were there
 */
export function bothSidesMet(sides: readonly string[], there: readonly string[]): Decision {
  return sides.length > 1 && sides.every((side) => there.includes(side)) ? ALLOWED : refused('CHEFSMOTE_BADA_SIDOR')
}

/** Saying what came of a decision: as long as nothing has been said. */
export function mayAnswerManagerDecision(viewer: Actor, state: ManagerDecisionState): Decision {
  return allOf(mayReadManagerMeetings(viewer), state === 'OPPET' ? ALLOWED : refused('BESLUTET_AR_BESVARAT'))
}

/** What is written at an item can be kept. */
export function mayKeepManagerText(text: string): Decision {
  return text.length <= MANAGER_TEXT_MAX ? ALLOWED : refused('TEXT_FOR_LANG')
}

/** The words of a decision can be kept. */
export function mayKeepManagerDecision(text: string): Decision {
  return allOf(text === '' ? refused('TEXT_SAKNAS') : ALLOWED, text.length <= MANAGER_DECISION_MAX ? ALLOWED : refused('TEXT_FOR_LANG'))
}

/** An improvement as somebody names it. */
export interface ImprovementNamed {
  readonly name: string
  readonly text: string
  readonly namedOn: LocalDate
}

/** Whether a named improvement can be kept, part by part: named on a day of the past year. [Seed 4: widen and make it better] */
export function mayKeepImprovement(part: keyof ImprovementNamed, { name, text, namedOn }: ImprovementNamed, today: LocalDate): Decision {
  switch (part) {
    case 'name': return name !== '' && name.length <= IMPROVEMENT_NAME_MAX ? ALLOWED : refused('FORBATTRING_NAMN')
    case 'text': return text.length <= IMPROVEMENT_TEXT_MAX ? ALLOWED : refused('FORBATTRING_TEXT')
    case 'namedOn': return namedOn <= today && namedOn >= addMonths(today, -12) ? ALLOWED : refused('FORBATTRING_DAG')
  }
}

/** What came of an improvement is said once. */
export function mayEndImprovement(viewer: Actor, ended: boolean): Decision {
  return allOf(mayReadManagerMeetings(viewer), ended ? refused('FORBATTRING_AVSLUTAD') : ALLOWED)
}
