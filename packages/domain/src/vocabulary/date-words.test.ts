import { expect, it } from 'vitest'
import { clockWordsAt, dateWords, monthName, shortDate, weekdayName } from './date-words.js'
import { fromIso } from './instant.js'
import { localDate } from './local-date.js'
import { sumWords } from './money-words.js'

const TODAY = localDate('2026-11-19')

it.each([
  ['2026-11-26', 'sv', 'tors 26\u00a0nov'], ['2026-11-26', 'en', 'Thu 26\u00a0Nov'], ['2027-01-28', 'sv', 'tors 28\u00a0jan\u00a02027'],
  ['2026-03-01', 'sv', 'sön 1\u00a0mars'],
] as const)('%s in %s is %s', (date, language, words) => {
  expect(dateWords(localDate(date), language, TODAY)).toBe(words)
  expect(words).toContain(shortDate(localDate(date), language, TODAY))
})

it('whole names of days and months', () => {
  expect([weekdayName(localDate('2026-11-26'), 'sv'), weekdayName(localDate('2026-11-29'), 'en')]).toEqual(['torsdag', 'Sunday'])
  expect([monthName(11, 'sv'), monthName(2, 'en'), monthName(13, 'sv'), monthName(0, 'sv')]).toEqual(['november', 'February', null, null])
})

it.each([
  ['2026-11-26T08:00:00Z', '9.00', '9:00'], ['2026-07-01T07:05:59Z', '9.05', '9:05'], ['2026-11-26T23:30:00Z', '0.30', '0:30'], ['1969-12-31T22:59:00Z', '23.59', '23:59'],
])('the clock in Sweden at %s shows %s', (at, sv, en) => {
  expect([clockWordsAt(fromIso(at), 'sv'), clockWordsAt(fromIso(at), 'en')]).toEqual([sv, en])
})

it.each([[830_000, '8\u00a0300\u00a0kr', 'SEK\u00a08,300'], [475_050, '4\u00a0750,50\u00a0kr', 'SEK\u00a04,750.50'], [-50_000, '\u2212500\u00a0kr', 'SEK\u00a0\u2212500']])('%d öre is %s', (ore, sv, en) => {
  expect([sumWords(ore, 'sv'), sumWords(ore, 'en')]).toEqual([sv, en])
})
