import { describe, expect, it } from 'vitest'
import { intentSections } from '../vocabulary/letter-of-intent-codes.js'
import type { LocalDate } from '../vocabulary/local-date.js'
import { inSectionOrder, isMeasured, NO_RIGHT_TO_SHARE, saysNoRightToShare, textOfSection, type Measure } from './letter-content.js'

describe('the measure of a point', () => {
  it.each<Measure>([{ kind: 'MONTHLY_MEETINGS', perYear: 12 }, { kind: 'TRAINING', perYear: 1 }, { kind: 'FOLLOW_UP', by: '2027-12-31' as LocalDate }, { kind: 'WAYS_IN' }])(
    'is a number, a day, or something that is to hold: %o', (measure) => {
      expect(isMeasured(measure)).toBe(true)
    })
  it.each<Measure>([
    { kind: 'MONTHLY_MEETINGS', perYear: 0 }, { kind: 'TRAINING', perYear: 1.5 }, { kind: 'IMPROVEMENTS', perYear: Number.NaN }, { kind: 'MANAGER_MEETINGS', perYear: -2 },
    { kind: 'NETWORK_MEETINGS', perYear: 367 }, { kind: 'FOLLOW_UP', by: '2027-02-29' as LocalDate },
  ])('is none where nothing could be counted: %o', (measure) => {
    expect(isMeasured(measure)).toBe(false)
  })
  it('cannot be left out, neither in code nor in a row', () => {
    // @ts-expect-error there is no measure that says that nothing is measured
    const none: Measure = { kind: 'NOT_MEASURED', reason: 'det går inte att räkna' }
    expect(isMeasured(none)).toBe(false)
  })
})

describe('the sections of a letter', () => {
  it('come in the order of every letter', () => {
    const shuffled = intentSections.toReversed().map((code) => ({ code, text: code }))
    expect(inSectionOrder(shuffled).map(({ code }) => code)).toEqual(intentSections)
    expect(textOfSection({ sections: shuffled }, 'SYFTE')).toBe('SYFTE')
    expect(textOfSection({ sections: [] }, 'SYFTE')).toBe('')
  })
})

describe('SEKRETESS', () => {
  it.each([NO_RIGHT_TO_SHARE, `Vi har tystnadsplikt. ${NO_RIGHT_TO_SHARE} Den gäller alla.`, `Först.\n\n${NO_RIGHT_TO_SHARE}`, NO_RIGHT_TO_SHARE.toUpperCase(), NO_RIGHT_TO_SHARE.normalize('NFD'), NO_RIGHT_TO_SHARE.replaceAll(' ', '  ')])(
    'says that the letter gives no right to share: %s', (text) => {
      expect(saysNoRightToShare(text)).toBe(true)
    })
  it.each(['', 'Vi följer lagen.', 'Avsiktsförklaringen ger rätt att lämna ut personuppgifter.', `Det är fel att ${NO_RIGHT_TO_SHARE}`, NO_RIGHT_TO_SHARE.replace('.', ', utom på möten.')])(
    'does not say so: %s', (text) => {
      expect(saysNoRightToShare(text)).toBe(false)
    })
})
