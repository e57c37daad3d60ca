import { describe, expect, it } from 'vitest'
import { learningCodes, sendCheckCodes } from '../vocabulary/meeting-codes.js'
import { agendaTime, RESERVED_MINUTES } from './agenda-time.js'
import { learningItems, leavesTimeToLearn } from './learning-items.js'
import { isMeetingSendable, sendChecks, type SendFacts } from './send-checks.js'
import { standingItems } from './standing-items.js'

describe('standing points', () => {
  it('open and close every meeting', () => {
    expect(standingItems.map(({ code, section }) => `${section} ${code}`)).toEqual(['BORJAN NARVARO_OCH_JAV', 'BORJAN FOREGAENDE_MOTE', 'LARANDE NASTA_MOTE'])
  })
})

describe('learning points', () => {
  it.each([[0, 3], [1, 1], [3, 1], [4, 0], [60, 0]])('for %i households: %i', (households, count) => {
    expect(learningItems({ households, earlier: [] })).toHaveLength(count)
    expect(leavesTimeToLearn(households)).toBe(count > 0)
  })
  it('come round: what was up longest ago returns first', () => {
    const [first, second, third, ...rest] = learningCodes
    expect(learningItems({ households: 0, earlier: [first, second] }).map(({ code }) => code)).toEqual([third, rest[0], rest[1]])
    expect(learningItems({ households: 1, earlier: [second, ...rest, third, first] })[0]?.code).toBe(second)
  })
})

describe('time', () => {
  const items = [
    { minutes: 10, answer: 'TA_MED' }, { minutes: 43, answer: 'TA_MED' }, { minutes: 15, answer: 'FORESLAGEN' }, { minutes: 20, answer: 'AVSTA' },
  ] as const
  it('adds up what is taken along, what waits and what is kept free', () => {
    expect(agendaTime(items, 90)).toEqual({ planned: 53, waiting: 15, reserved: 15, ifAllAccepted: 83, available: 90, left: 7, fits: true })
  })
  it('says when it does not fit', () => {
    expect(agendaTime(items, 82)).toMatchObject({ left: -1, fits: false })
  })
  it('keeps the same time free whatever stands on the agenda', () => {
    expect(agendaTime([], 90).reserved).toBe(RESERVED_MINUTES)
  })
})

describe('before sending', () => {
  const ready: SendFacts = {
    items: [{ number: 3, answer: 'TA_MED' }, { number: 4, answer: 'AVSTA' }], hasPartner: true, fitsInTime: true,
  }
  it('everything is done', () => {
    const checks = sendChecks(ready)
    expect(checks.map(({ code }) => code)).toEqual([...sendCheckCodes])
    expect([checks.every(({ done }) => done), isMeetingSendable(checks)]).toEqual([true, true])
  })
  it('what is left comes first and names its points', () => {
    const checks = sendChecks({ ...ready, items: [7, 8, 9].map((number) => ({ number, answer: 'FORESLAGEN' as const })), fitsInTime: false })
    expect(checks).toMatchObject([
      { code: 'SVARA_PA_FORSLAG', done: false, numbers: [7, 8, 9] }, { code: 'RYMS_I_TIDEN', done: false }, { done: true },
    ])
    expect(isMeetingSendable(checks)).toBe(false)
  })
  it.each<[string, Partial<SendFacts>, boolean]>([
    ['nobody to meet', { hasPartner: false }, false],
    ['too little time is shown, and may be left', { fitsInTime: false }, true],
  ])('%s', (_name, part, sendable) => {
    const checks = sendChecks({ ...ready, ...part })
    expect(checks[0]?.done).toBe(false)
    expect(isMeetingSendable(checks)).toBe(sendable)
  })
})
