import { expect, it } from 'vitest'
import { dateWords, shortDate } from './date-words.js'
import { localDate } from './local-date.js'

const TODAY = localDate('2026-11-19')

it.each([
  ['2026-11-26', 'sv', 'tors 26\u00a0nov'], ['2026-11-26', 'en', 'Thu 26\u00a0Nov'], ['2027-01-28', 'sv', 'tors 28\u00a0jan\u00a02027'],
  ['2026-03-01', 'sv', 'sön 1\u00a0mars'],
] as const)('%s in %s is %s', (date, language, words) => {
  expect(dateWords(localDate(date), language, TODAY)).toBe(words)
  expect(words).toContain(shortDate(localDate(date), language, TODAY))
})
