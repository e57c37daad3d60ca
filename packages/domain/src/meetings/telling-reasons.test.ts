import { describe, expect, it } from 'vitest'
import { reasonCodes, type ReasonCode } from '../vocabulary/meeting-codes.js'
import type { Reason } from './case-reasons.js'
import { tellingReasons } from './telling-reasons.js'

const reason = (code: ReasonCode): Reason => ({ code, tone: 'OWN', days: null, on: null, action: null, before: null, version: null, proposes: true })
const told = (...codes: ReasonCode[]) => tellingReasons(codes.map(reason)).map(({ code }) => code)

describe('the reasons that are shown', () => {
  it('begin with what bites', () => {
    expect(told('UPPREPAD', 'INGEN_KONTAKT', 'VRAKNINGSDAG_SATT')).toEqual(['VRAKNINGSDAG_SATT', 'INGEN_KONTAKT'])
  })
  it('leave out what another one says already', () => {
    expect(told('BARNFAMILJ', 'UPPREPAD', 'VRAKNINGSDAG_SATT', 'INGEN_KONTAKT', 'GRIND_SAKNAS')).toEqual(['VRAKNINGSDAG_SATT', 'BARNFAMILJ', 'INGEN_KONTAKT'])
    expect(told('NY_OCH_SEN', 'SAMTYCKE_UPPHOR')).toEqual(['SAMTYCKE_UPPHOR'])
  })
  it('say of a new late payer that it is new, before that nobody has been spoken with', () => {
    expect(told('NY_OCH_SEN', 'INGEN_KONTAKT')).toEqual(['NY_OCH_SEN', 'INGEN_KONTAKT'])
    expect(told('INGEN_KONTAKT', 'FORSTA_GANG_SEN', 'NY_OCH_SEN')).toEqual(['FORSTA_GANG_SEN', 'INGEN_KONTAKT'])
    expect(told('BARNFAMILJ', 'NY_OCH_SEN', 'INGEN_KONTAKT', 'GRIND_SAKNAS')).toEqual(['BARNFAMILJ', 'NY_OCH_SEN', 'INGEN_KONTAKT'])
  })
  it.each(reasonCodes)('%s alone is always shown', (code) => {
    expect(told(code)).toEqual([code])
  })
  it('are never none where there is one', () => {
    expect(told(...reasonCodes).length).toBeGreaterThan(0)
  })
})
