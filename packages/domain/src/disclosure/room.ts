import type { PersonId } from '../vocabulary/ids.js'
import type { Instant } from '../vocabulary/instant.js'
import type { Disclosed } from './disclosed.js'
import { disclose, findGround } from './ground.js'
import { isAdultAt } from './consent-lives.js'
import type { CaseGrounds, Fact, Reader, Room } from './situation.js'

/** A meeting at one table: who is in, and which tenants. */
export type Table = Extract<Room, { readonly kind: 'AT_TABLE' }>

/** The readers in the room who have no ground for this fact: the chair asks them to step out before it is spoken of. */
export function withoutGround(fact: Fact, room: Table, instant: Instant, grounds: CaseGrounds): readonly Reader[] {
  return room.present.filter((reader) => findGround(fact, { reader, room, instant }, grounds) === null)
}

/**
 * True when a fact may stand on the shared screen: everybody who can look at it has a ground, so it holds what is
 * common to all present. A tenant in the room is shown what concerns that tenant, or a child that the tenant is
 * guardian of, and not what the table knows about somebody else in the household [C2]. Nobody at the table, or a
 * screen for itself, is no shared screen.
 */
export function mayStandOnSharedScreen(fact: Fact, room: Room, instant: Instant, grounds: CaseGrounds): boolean {
  if (room.kind !== 'AT_TABLE' || room.present.length === 0) return false
  return room.tenantsPresent.every((tenantId) => isAbout(fact, tenantId, instant, grounds)) && withoutGround(fact, room, instant, grounds).length === 0
}

/** The value for the shared screen, on the ground of the reader whose screen it is; null when somebody present has none. */
export function discloseOnSharedScreen<T>(
  fact: Fact,
  value: T,
  situation: { readonly reader: Reader; readonly room: Room; readonly instant: Instant },
  grounds: CaseGrounds,
): Disclosed<T> | null {
  return mayStandOnSharedScreen(fact, situation.room, situation.instant, grounds) ? disclose(fact, value, situation, grounds) : null
}

function isAbout(fact: Fact, tenantId: PersonId, at: Instant, grounds: CaseGrounds): boolean {
  if (fact.concerns.includes(tenantId)) return true
  return grounds.persons.some((person) => fact.concerns.includes(person.id) && person.guardians.includes(tenantId) && !isAdultAt(person, at))
}
