import { describe, expect, it } from 'vitest'
import { minutesTaken, nextStep, previousStep, type Step } from './room-words'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 26, 8, minute)).toISOString()
const step = (number: number, parts: Partial<Step> = {}): Step => ({
  __typename: 'RoomStep', id: String(number), number, kind: 'HUSHALL', standing: null, learning: null, on: null, text: null, household: null, lost: false, minutes: 5, open: false,
  openings: [], wasIn: [], withoutGround: [], ...parts })
const opening = (from: number, to: number | null) => ({ __typename: 'RoomTime' as const, from: at(from), to: to === null ? null : at(to) })

describe('the next item and the one before', () => {
  it('are beside the one that is open, past empty seats', () => {
    const steps = [step(1), step(2, { open: true }), step(3, { lost: true }), step(4)]
    expect(nextStep(steps)?.number).toBe(4)
    expect(previousStep(steps)?.number).toBe(1)
  })
  it('are none at the ends', () => {
    expect(nextStep([step(1, { open: true })])).toBeNull()
    expect(previousStep([step(1, { open: true })])).toBeNull()
  })
  it('with none open, are the first that has not been and the last that has', () => {
    const steps = [step(1, { openings: [opening(0, 5)] }), step(2, { openings: [opening(5, 9)] }), step(3), step(4)]
    expect(nextStep(steps)?.number).toBe(3)
    expect(previousStep(steps)?.number).toBe(2)
  })
})

describe('the time that an item has taken', () => {
  it('is the sum of the times it was open, until now where it still is', () => {
    expect(minutesTaken(step(1, { openings: [opening(0, 4), opening(10, null)] }), Date.parse(at(13)))).toBe(7)
  })
  it('is none where it has not been open', () => {
    expect(minutesTaken(step(1), Date.parse(at(13)))).toBeNull()
  })
})
