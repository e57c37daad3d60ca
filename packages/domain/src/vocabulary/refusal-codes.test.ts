import { describe, expect, it } from 'vitest'
import { languages } from './language.js'
import { isRefusalCode, refusalCodes, refusalText } from './refusal-codes.js'

/** Words that blame, threaten or speak of the machine. */
const UNWANTED =
  /ogiltig|behörighet|neka|otillåt|felaktig|fel\b|misslyck|varning|är du säker|förbjud|tyvärr|!|invalid|denied|forbidden|illegal|error|fail|warning|are you sure|please|sorry/i

describe.each(languages)('refusals in %s', (language) => {
  it.each(refusalCodes)('%s says what to do', (code) => {
    const text = refusalText(code, language)
    expect(text).toMatch(/^[A-ZÅÄÖ].*\.$/)
    expect(text).not.toMatch(UNWANTED)
    expect(text.length).toBeLessThanOrEqual(140)
    // No place for a name, an amount or a date out of the data.
    expect(text).not.toMatch(/[{}$%]/)
  })
})

it('each code has words of its own', () => {
  for (const language of languages) expect(new Set(refusalCodes.map((code) => refusalText(code, language))).size).toBe(refusalCodes.length)
})

it('knows its codes', () => {
  expect(isRefusalCode('FINNS_INTE')).toBe(true)
  expect(isRefusalCode('toString')).toBe(false)
})
