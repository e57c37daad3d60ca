import type { Presence } from '../vocabulary/room-codes.js'
import { allOf, ALLOWED, refused, type Decision } from './decision.js'
import { mayDoCaseWork, type Viewer } from './viewer.js'

type Actor = Pick<Viewer, 'role' | 'organisationKind'>

/** How a meeting stands, to somebody of one of its parties. */
export interface RoomStanding {
  /** The viewer's organisation is a party of the partnership whose meeting it is. */
  readonly isParty: boolean
  readonly running: boolean
  /** It has been ended, and not today: what ended today may go on. */
  readonly overSinceDays: boolean
  /** Where the viewer is; null: she has not come, or waits to be let in. */
  readonly presence: Presence | null
}

const atTheTable = (viewer: Actor, { isParty }: RoomStanding): Decision => allOf(mayDoCaseWork(viewer), isParty ? ALLOWED : refused('FINNS_INTE'))
const coordinator = ({ role }: Actor): Decision => (role === 'SAMORDNARE' ? ALLOWED : refused('SAMORDNARE_LEDER'))
const goingOn = ({ running }: RoomStanding): Decision => (running ? ALLOWED : refused('MOTET_PAGAR_INTE'))

/** Beginning a meeting, or going on with one that was ended today: a coordinator of either side. */
export function mayStartMeeting(viewer: Actor, room: RoomStanding): Decision {
  return allOf(
    atTheTable(viewer, room),
    coordinator(viewer),
    room.running ? refused('MOTET_PAGAR') : ALLOWED,
    room.overSinceDays ? refused('MOTET_AR_SLUT') : ALLOWED,
  )
}

/** Opening an item, letting somebody in and ending the meeting: a coordinator of either side who is in the room. */
export function mayRunMeeting(viewer: Actor, room: RoomStanding): Decision {
  return allOf(atTheTable(viewer, room), goingOn(room), coordinator(viewer), room.presence === 'INNE' ? ALLOWED : refused('DU_AR_INTE_INNE'))
}

/** How somebody comes: after the first item, or in another's place. */
export interface Coming {
  readonly late: boolean
  readonly substitute: boolean
}

/** Coordinators who come in time go in by themselves; everybody else is let in by one of them. */
export function entersByHerself({ role }: Pick<Actor, 'role'>, { late, substitute }: Coming): boolean {
  return role === 'SAMORDNARE' && !late && !substitute
}

/** Coming to a meeting: into the room, or to its door. That somebody has not signed her undertaking is seen there, and stops nobody. */
export function mayEnterRoom(viewer: Actor, room: RoomStanding): Decision {
  return allOf(atTheTable(viewer, room), goingOn(room))
}

/** Whose presence is noted, and how. */
export interface Noting {
  readonly self: boolean
  /** She waits to be let in. */
  readonly waits: boolean
  readonly presence: Presence
  /** The viewer sees the item that is open. */
  readonly itemOpen: boolean
}

/** Noting who is in: one's own presence oneself, everybody's a coordinator who has been let in. Jäv is about the item that is open. */
export function mayNotePresence(viewer: Actor, room: RoomStanding, { self, waits, presence, itemOpen }: Noting): Decision {
  return allOf(
    atTheTable(viewer, room),
    goingOn(room),
    self ? (waits ? refused('SLAPPS_IN_AV_SAMORDNARE') : ALLOWED) : allOf(coordinator(viewer), room.presence === null ? refused('DU_AR_INTE_INNE') : ALLOWED),
    presence === 'JAV' && !itemOpen ? refused('INGEN_PUNKT_OPPEN') : ALLOWED,
  )
}
