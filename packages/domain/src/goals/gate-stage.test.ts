import { describe, expect, it } from 'vitest'
import { gateSteps } from '../vocabulary/calendar-codes.js'
import { isStepAhead } from './gate-stage.js'

describe('a step ahead', () => {
  it.each([
    ['BF_ANSOKAN', 'SEN', true], ['BF_ANSOKAN', 'ATERVINNINGSFRIST', true], ['BF_ANSOKAN', 'BF_ANSOKT', false], ['UPPSAGNING', 'INKASSO', true],
    ['UPPSAGNING', 'UPPSAGD_FORVERKAD', false], ['INKASSOKRAV', 'INKASSO', false], ['AVHYSNINGSANSOKAN', 'UTSLAG', true],
    ['VERKSTALLIGHET', 'DATUM_SATT', true], ['VERKSTALLIGHET', 'VERKSTALLD', false],
  ] as const)('%s at %s: %s', (step, stage, ahead) => {
    expect(isStepAhead(step, stage)).toBe(ahead)
  })
  it.each(gateSteps)('%s lies ahead while the stage is unknown and not when the tenant stays', (step) => {
    expect(isStepAhead(step, null)).toBe(true)
    expect(isStepAhead(step, 'KVAR')).toBe(false)
  })
})
