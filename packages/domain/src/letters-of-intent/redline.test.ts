import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { howManyWorlds } from '../testing/how-many-worlds.js'
import { localDate as d } from '../vocabulary/local-date.js'
import { draftLetter, simpleFirstGoal } from './letter-template.js'
import { changedPoints, redline, redlineLetters, type RedlinePart } from './redline.js'
import { draftFromFollowUp } from './renewed-letter.js'

const environment = (globalThis as { process?: { env?: Record<string, string | undefined> } }).process?.env
const numRuns = howManyWorlds(environment, 500)

/** As on paper: [-struck-] and {+written+}. */
const onPaper = (parts: readonly RedlinePart[]): string => parts.map(({ kind, text }) => (kind === 'SAME' ? text : kind === 'ADDED' ? `{+${text}+}` : `[-${text}-]`)).join('')
const joined = (parts: readonly RedlinePart[], without: 'ADDED' | 'REMOVED'): string => parts.filter(({ kind }) => kind !== without).map(({ text }) => text).join('')

describe('a redline of words', () => {
  it.each([
    ['Vi möts varje månad minst tio gånger per år. Vi turas om.', 'Vi möts varje månad också när ingen är sen med hyran. Vi turas om.', 'Vi möts varje månad [-minst tio gånger per år-]{+också när ingen är sen med hyran+}. Vi turas om.'],
    ['Vi utbildar varandra vid behov.', 'Vi utbildar varandra två gånger per år.', 'Vi utbildar varandra [-vid behov-]{+två gånger per år+}.'],
    ['Alla får ett besök.', 'Alla barnfamiljer får ett besök.', 'Alla{+ barnfamiljer+} får ett besök.'],
    ['Alla barnfamiljer får ett besök.', 'Barnfamiljer får ett besök.', '[-Alla barnfamiljer-]{+Barnfamiljer+} får ett besök.'],
    ['kl. 8.30', 'kl. 8.45', 'kl. [-8.30-]{+8.45+}'],
    ['ett', 'ett ett', 'ett{+ ett+}'],
    ['ett ett ett', 'ett ett', 'ett ett[- ett-]'],
    ['', 'Nytt.', '{+Nytt.+}'],
    ['Borta.', '', '[-Borta.-]'],
    ['Lika.', 'Lika.', 'Lika.'],
    ['ett två', 'ett  två ', 'ett[- -]{+  +}två{+ +}'],
  ])('%s → %s', (before, after, paper) => {
    expect(onPaper(redline(before, after))).toBe(paper)
  })
  it('is nothing of nothing', () => {
    expect(redline('', '')).toEqual([])
  })
  it('strikes a small word between two changes along with them, and no longer one', () => {
    expect(onPaper(redline('hund och katt', 'häst och ko'))).toBe('[-hund och katt-]{+häst och ko+}')
    expect(onPaper(redline('hund eller katt', 'häst eller ko'))).toBe('[-hund-]{+häst+} eller [-katt-]{+ko+}')
  })
  it('gives back both texts exactly, in the fewest pieces', () => {
    const texts = fc.oneof(
      fc.array(fc.constantFrom('vi', 'möts', 'varje', 'månad', '.', ',', ' ', ' ', '  ', '\n', 'och', 'ett', 'långt', '10', '8.30', 'å'), { maxLength: 30 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ unit: 'grapheme', maxLength: 30 }))
    fc.assert(fc.property(texts, texts, (before, after) => {
      const parts = redline(before, after)
      expect(joined(parts, 'REMOVED')).toBe(after)
      expect(joined(parts, 'ADDED')).toBe(before)
      expect(parts.every(({ text, kind }, index) => text !== '' && kind !== parts[index - 1]?.kind)).toBe(true)
      if (before === after) expect(parts.every(({ kind }) => kind === 'SAME')).toBe(true)
    }), { numRuns })
  })
  it('of two long texts that have little in common is there while one waits', () => {
    const long = (seed: number) => Array.from({ length: 2_000 }, (_, at) => `ord${(at * seed) % 97}`).join(' ')
    const parts = redline(long(7), long(11))
    expect(joined(parts, 'REMOVED')).toBe(long(11))
  }, 3_000)
})

describe('a letter against the one before', () => {
  const before = draftLetter({
    variant: 'UNGEFAR_MANADSVIS', year: 2026, definition: null, decisions: [], goals: [simpleFirstGoal('UNGEFAR_MANADSVIS', 2026)], parties: [],
    mandates: [{ who: 'Åsa', organisationId: 'hem', organisation: 'Älvsalahem AB', decisions: ['ANSTAND'], maxAmountOre: 1, until: d('2028-01-01') }] })
  const next = draftFromFollowUp(before, ['Unga först.'], 2027)
  const [meetings, training, ...others] = next.points
  const after = {
    ...next,
    points: [...(meetings ? [{ ...meetings, text: 'Vi möts varje månad.' }] : []), { id: 'ny', text: 'Nytt.', measure: { kind: 'WAYS_IN' as const } }, ...others],
    mandates: next.mandates.map((mandate) => ({ ...mandate, maxAmountOre: 2 })),
  }
  const lines = redlineLetters(before, after)

  it('tells of each section and point how it stands, with what was taken out where it was', () => {
    expect(lines.sections.filter(({ change }) => change !== 'OFORANDRAD').map(({ after: section, change }) => [section?.code, change])).toEqual([['MAL', 'ANDRAD']])
    expect(lines.points.slice(0, 4).map(({ before: old, after: fresh, change }) => [(fresh ?? old)?.id, change])).toEqual([['moten', 'ANDRAD'], [training?.id, 'BORTTAGEN'], ['ny', 'NY'], ['forbattring', 'OFORANDRAD']])
    expect(onPaper(lines.points[1]?.parts ?? [])).toBe(`[-${training?.text}-]`)
    expect(onPaper(lines.points[2]?.parts ?? [])).toBe('{+Nytt.+}')
  })
  it('has changed where another day, amount or number stands, and the words are the same', () => {
    // The follow-up is to be done by the end of another year.
    expect(lines.points.at(-1)).toMatchObject({ change: 'ANDRAD', parts: [{ kind: 'SAME' }] })
    expect(lines.goals.map(({ change }) => change)).toEqual(['ANDRAD'])
    expect(lines.mandates.map(({ change }) => change)).toEqual(['ANDRAD'])
    expect(lines.validityChanged).toBe(true)
    expect(changedPoints(lines)).toBe(4)
  })
  it('has not changed against itself', () => {
    const same = redlineLetters(after, after)
    expect(changedPoints(same)).toBe(0)
    expect([...same.sections, ...same.goals, ...same.followUps, ...same.mandates].every(({ change }) => change === 'OFORANDRAD')).toBe(true)
    expect(same.validityChanged).toBe(false)
  })
  it('has every point of both, once, in the order of each', () => {
    const points = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 6 }).map((ids) => ids.map((id) => ({ id, text: id, measure: { kind: 'WAYS_IN' as const } })))
    fc.assert(fc.property(points, points, (old, fresh) => {
      const rows = redlineLetters({ ...before, points: old }, { ...before, points: fresh }).points
      expect(rows.flatMap((row) => row.after ?? [])).toEqual(fresh)
      expect(rows.flatMap((row) => row.before ?? []).map(({ id }) => id).toSorted()).toEqual(old.map(({ id }) => id).toSorted())
      expect(rows.every(({ change, before: was, after: is }) => change === (was === null ? 'NY' : is === null ? 'BORTTAGEN' : 'OFORANDRAD'))).toBe(true)
    }), { numRuns })
  })
})
