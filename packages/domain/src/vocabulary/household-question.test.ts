import { describe, expect, it } from 'vitest'
import { codesFor, householdQuestions, isAnswer, mayHold } from './household-question.js'

describe('what may be held of a household', () => {
  it.each([['KOMMUNALT_BOLAG', 'PLACERING'], ['PRIVAT_HYRESVARD', 'VANTAR_BARN'], ['SOCIALTJANST', 'FORSTA_KONTRAKT']] as const)('by %s is not %s', (kind, question) => {
    expect(mayHold(kind, question)).toBe(false)
    expect(isAnswer(kind, question, 'JA')).toBe(false)
  })
  it('is nothing by anybody else', () => {
    for (const kind of ['KRONOFOGDEN', 'KYRKA', 'VARD', 'POLIS'] as const) expect(householdQuestions.filter((question) => mayHold(kind, question))).toEqual([])
  })
  it('is no foster home by a landlord', () => {
    expect(codesFor('BRF', 'RELATION')).not.toContain('FAMILJEHEM')
    expect(codesFor('SOCIALTJANST', 'RELATION')).toContain('FAMILJEHEM')
    expect(isAnswer('BRF', 'RELATION', 'FAMILJEHEM')).toBe(false)
  })
  it.each([
    ['FOLKBOKFORING', 'KOMMUN', true], ['FOLKBOKFORING', 'NÅGONSTANS', false], ['DYGN_PER_AR', '26', true], ['DYGN_PER_AR', '367', false], ['DYGN_PER_AR', '-1', false], ['DYGN_PER_AR', '2.5', false],
    ['NATTER_PER_MANAD', '31', true], ['NATTER_PER_MANAD', '32', false], ['BOENDEFORM', '7', false], ['VANTAR_BARN', '30', true], ['VANTAR_BARN', 'JA', true], ['VANTAR_BARN', '43', false],
  ] as const)('%s answered with %s', (question, answer, ok) => {
    expect(isAnswer('SOCIALTJANST', question, answer)).toBe(ok)
  })
})
