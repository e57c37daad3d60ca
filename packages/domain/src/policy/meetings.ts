import { isMeetingSendable, type SendCheck } from '../meetings/send-checks.js'
import type { OrganisationId } from '../vocabulary/ids.js'
import { POINT_MINUTES_MAX } from '../vocabulary/limits.js'
import type { ItemAnswer, ItemKind } from '../vocabulary/meeting-codes.js'
import { allOf, ALLOWED, refused, type Decision } from './decision.js'
import { mayDoCaseWork, type Viewer } from './viewer.js'

type Actor = Pick<Viewer, 'role' | 'organisationKind'>

export interface MeetingStanding {
  /** The viewer's organisation is a party of the partnership whose meeting it is. */
  readonly isParty: boolean
  readonly begun: boolean
  /** Given up beforehand, with a reason. */
  readonly cancelled: boolean
}

export interface ItemStanding {
  readonly kind: ItemKind
  /** Whose point it is; null for points that belong to everybody. */
  readonly ownerId: OrganisationId | null
}

/** Opening the agenda of a monthly meeting: those who work with cases. Managers and the network have meetings of their own. */
export function mayReadMeetings(viewer: Actor): Decision {
  return mayDoCaseWork(viewer)
}

/** Planning, moving and sending are the coordinator's, on either side of the table. */
export function mayPlanMeeting(viewer: Actor, partnership: { readonly isParty: boolean }): Decision {
  return allOf(
    mayDoCaseWork(viewer),
    partnership.isParty ? ALLOWED : refused('FINNS_INTE'),
    viewer.role === 'SAMORDNARE' ? ALLOWED : refused('SAMORDNARE_PLANERAR'),
  )
}

/** Adding a point, and setting its minutes. */
export function mayEditAgenda(viewer: Actor, meeting: MeetingStanding): Decision {
  return allOf(
    mayDoCaseWork(viewer),
    meeting.isParty ? ALLOWED : refused('FINNS_INTE'),
    meeting.cancelled ? refused('MOTET_AR_INSTALLT') : ALLOWED,
    meeting.begun ? refused('MOTET_HAR_BORJAT') : ALLOWED,
  )
}

/** Moving a meeting and cancelling it: the coordinator of either side, until it begins. */
export function mayRebookMeeting(viewer: Actor, meeting: MeetingStanding): Decision {
  return allOf(
    mayPlanMeeting(viewer, meeting),
    meeting.cancelled ? refused('MOTET_AR_INSTALLT') : ALLOWED,
    meeting.begun ? refused('MOTET_HAR_HALLITS') : ALLOWED,
  )
}

/**
 * Saying that a meeting was held without the portal, or did not take place: the coordinator of either side, when its time is over. What
 * was begun with the portal open was held, and nobody says otherwise.
 */
export function mayTellMeetingHeld(viewer: Actor, meeting: Pick<MeetingStanding, 'isParty' | 'cancelled'> & { readonly over: boolean; readonly recorded: boolean }): Decision {
  return allOf(
    mayPlanMeeting(viewer, meeting),
    meeting.cancelled ? refused('MOTET_AR_INSTALLT') : ALLOWED,
    meeting.over ? ALLOWED : refused('MOTET_HAR_INTE_VARIT'),
    meeting.recorded ? refused('MOTET_HOLLS_I_PORTALEN') : ALLOWED,
  )
}

/** Writing at a point of an agenda, before the meeting and in it. Each organisation in its own file, all in what is on no household. */
export function mayWriteItemNote(viewer: Actor, meeting: MeetingStanding): Decision {
  return allOf(mayDoCaseWork(viewer), meeting.isParty ? ALLOWED : refused('FINNS_INTE'))
}

type ItemActor = Pick<Viewer, 'role' | 'organisationKind' | 'organisationId'>

/** Taking a proposed point along, or leaving it out with a reason. Each organisation answers for its own points. */
export function mayAnswerItem(viewer: ItemActor, meeting: MeetingStanding, item: ItemStanding, answer: ItemAnswer, reason: string | null): Decision {
  return allOf(
    mayEditAgenda(viewer, meeting),
    item.kind === 'STAENDE' ? refused('PUNKTEN_STAR_ALLTID_MED') : ALLOWED,
    isOwnOrShared(viewer, item),
    answer === 'AVSTA' && (reason === null || reason.trim() === '') ? refused('SKAL_SAKNAS') : ALLOWED,
  )
}

/** Moving a point that has no fixed place. Each organisation puts its own points in order, and sends them so. */
export function mayMoveItem(viewer: ItemActor, meeting: MeetingStanding, item: ItemStanding): Decision {
  return allOf(
    mayEditAgenda(viewer, meeting),
    item.kind === 'STAENDE' ? refused('PUNKTEN_STAR_ALLTID_MED') : ALLOWED,
    isOwnOrShared(viewer, item),
  )
}

/** How long a point takes: 1 to `POINT_MINUTES_MAX` minutes, also for standing points. */
export function maySetItemMinutes(viewer: ItemActor, meeting: MeetingStanding, item: ItemStanding, minutes: number): Decision {
  return allOf(
    mayEditAgenda(viewer, meeting),
    isOwnOrShared(viewer, item),
    Number.isInteger(minutes) && minutes >= 1 && minutes <= POINT_MINUTES_MAX ? ALLOWED : refused('MINUTER_UTANFOR'),
  )
}

/** Taking away a point that somebody added by hand. Proposals are answered and standing points stay. */
export function mayRemoveItem(viewer: ItemActor, meeting: MeetingStanding, item: ItemStanding): Decision {
  return mayAnswerItem(viewer, meeting, item, 'TA_MED', null)
}

/** Sending the own side's agenda: the coordinator, once everything that must be done is done. */
export function maySendAgenda(viewer: Actor, meeting: MeetingStanding, checks: readonly SendCheck[]): Decision {
  return allOf(
    mayPlanMeeting(viewer, meeting),
    meeting.cancelled ? refused('MOTET_AR_INSTALLT') : ALLOWED,
    meeting.begun ? refused('MOTET_HAR_BORJAT') : ALLOWED,
    isMeetingSendable(checks) ? ALLOWED : refused('KVAR_INNAN_DU_SKICKAR'),
  )
}

function isOwnOrShared(viewer: ItemActor, item: ItemStanding): Decision {
  return item.ownerId === null || item.ownerId === viewer.organisationId ? ALLOWED : refused('PUNKTEN_AR_ANNANS')
}
