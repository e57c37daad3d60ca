import { describe, expect, it } from 'vitest'
import { ALLOWED, refused } from './decision.js'
import { entersByHerself, mayEnterRoom, mayNotePresence, mayRunMeeting, mayStartMeeting, type RoomStanding } from './room.js'

const coordinator = { role: 'SAMORDNARE', organisationKind: 'KOMMUNALT_BOLAG' } as const
const worker = { role: 'HANDLAGGARE', organisationKind: 'SOCIALTJANST' } as const
const manager = { role: 'CHEF', organisationKind: 'SOCIALTJANST' } as const
const room: RoomStanding = { isParty: true, running: true, overSinceDays: false, presence: 'INNE' }
const before: RoomStanding = { ...room, running: false, presence: null }

describe('a meeting with the portal open', () => {
  it('is begun by a coordinator of either side, and goes on the same day', () => {
    expect(mayStartMeeting(coordinator, before)).toEqual(ALLOWED)
    expect(mayStartMeeting({ ...coordinator, organisationKind: 'SOCIALTJANST' }, before)).toEqual(ALLOWED)
    expect(mayStartMeeting(worker, before)).toEqual(refused('SAMORDNARE_LEDER'))
    expect(mayStartMeeting(manager, before)).toEqual(refused('INTE_ARENDEARBETE'))
    expect(mayStartMeeting(coordinator, { ...before, isParty: false })).toEqual(refused('FINNS_INTE'))
    expect(mayStartMeeting(coordinator, room)).toEqual(refused('MOTET_PAGAR'))
    expect(mayStartMeeting(coordinator, { ...before, overSinceDays: true })).toEqual(refused('MOTET_AR_SLUT'))
  })
  it('is run by a coordinator who is in the room', () => {
    expect(mayRunMeeting(coordinator, room)).toEqual(ALLOWED)
    expect(mayRunMeeting(worker, room)).toEqual(refused('SAMORDNARE_LEDER'))
    expect(mayRunMeeting(coordinator, before)).toEqual(refused('MOTET_PAGAR_INTE'))
    for (const presence of ['UTE', 'JAV', null] as const) expect(mayRunMeeting(coordinator, { ...room, presence })).toEqual(refused('DU_AR_INTE_INNE'))
  })
})

describe('coming to the room', () => {
  const inTime = { late: false, substitute: false }
  it('a coordinator who comes in time goes in; whoever is late, stands in or works with cases is let in', () => {
    expect(entersByHerself(coordinator, inTime)).toBe(true)
    expect(entersByHerself(coordinator, { ...inTime, late: true })).toBe(false)
    expect(entersByHerself(coordinator, { ...inTime, substitute: true })).toBe(false)
    expect(entersByHerself(worker, inTime)).toBe(false)
  })
  it('everybody at the table who works with cases comes while it goes on, signed or not', () => {
    expect(mayEnterRoom(coordinator, before)).toEqual(refused('MOTET_PAGAR_INTE'))
    for (const one of [coordinator, worker]) expect(mayEnterRoom(one, room)).toEqual(ALLOWED)
    expect(mayEnterRoom(manager, room)).toEqual(refused('INTE_ARENDEARBETE'))
    expect(mayEnterRoom(worker, { ...room, isParty: false })).toEqual(refused('FINNS_INTE'))
  })
})

describe('noting who is in', () => {
  const out = { self: true, waits: false, presence: 'UTE', itemOpen: true } as const
  it('everybody notes herself, a coordinator everybody', () => {
    expect(mayNotePresence(worker, room, out)).toEqual(ALLOWED)
    expect(mayNotePresence(worker, room, { ...out, self: false })).toEqual(refused('SAMORDNARE_LEDER'))
    expect(mayNotePresence(coordinator, room, { ...out, self: false })).toEqual(ALLOWED)
    expect(mayNotePresence(coordinator, { ...room, presence: null }, { ...out, self: false })).toEqual(refused('DU_AR_INTE_INNE'))
  })
  it('nobody lets herself in', () => {
    expect(mayNotePresence(worker, { ...room, presence: null }, { ...out, waits: true, presence: 'INNE' })).toEqual(refused('SLAPPS_IN_AV_SAMORDNARE'))
  })
  it('jäv is about the item that is open', () => {
    expect(mayNotePresence(worker, room, { ...out, presence: 'JAV' })).toEqual(ALLOWED)
    expect(mayNotePresence(worker, room, { ...out, presence: 'JAV', itemOpen: false })).toEqual(refused('INGEN_PUNKT_OPPEN'))
  })
})
