import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { howManyWorlds } from '../testing/how-many-worlds.js'
import { goalLevels, intentSections } from '../vocabulary/letter-of-intent-codes.js'
import { addDays, localDate as d } from '../vocabulary/local-date.js'
import { mandateDecisions } from '../vocabulary/mandate-codes.js'
import { exactText, saysTheSame } from './exact-text.js'
import type { IntentContent, Measure } from './letter-content.js'

const environment = (globalThis as { process?: { env?: Record<string, string | undefined> } }).process?.env
const numRuns = howManyWorlds(environment, 500)

/** Words with lines, and with what the form itself is made of. */
const words = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.array(fc.constantFrom('|', 'punkt', 'text', '\n', ' ', 'mal', 'id', 'a', 'å', 'ansvarig'), { maxLength: 6 }).map((parts) => parts.join('')))
  .map((text) => text.normalize('NFC').replaceAll(/\r\n?/gu, '\n'))
const day = fc.nat(3_000).map((days) => addDays(d('2026-01-01'), days))
const perYear = fc.integer({ min: 1, max: 52 })
const measure: fc.Arbitrary<Measure> = fc.oneof(
  fc.record({ kind: fc.constantFrom('MONTHLY_MEETINGS' as const, 'TRAINING' as const, 'IMPROVEMENTS' as const, 'MANAGER_MEETINGS' as const, 'NETWORK_MEETINGS' as const), perYear }),
  fc.record({ kind: fc.constant('FOLLOW_UP' as const), by: day }), fc.record({ kind: fc.constant('WAYS_IN' as const) }))
const contents: fc.Arbitrary<IntentContent> = fc.record({
  title: words,
  sections: fc.uniqueArray(fc.record({ code: fc.constantFrom(...intentSections), text: words }), { selector: ({ code }) => code, maxLength: 4 }),
  points: fc.array(fc.record({ id: words, text: words, measure }), { maxLength: 3 }),
  goals: fc.array(fc.record({ text: words, level: fc.constantFrom(...goalLevels), ownerOrganisationId: fc.option(words), dueOn: day }), { maxLength: 3 }),
  followUps: fc.array(fc.record({ text: words, dueOn: day }), { maxLength: 3 }),
  mandates: fc.array(fc.record({
    who: words, organisationId: words, organisation: words, decisions: fc.uniqueArray(fc.constantFrom(...mandateDecisions), { maxLength: 3 }), maxAmountOre: fc.option(fc.nat()), until: day,
  }), { maxLength: 2 }),
  validFrom: day,
  validTo: day,
})

/** The same value with its keys, and the sections, in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).toReversed().map(([key, inner]) => [key, shuffled(inner)]))
}

/** A content as plain data: what two contents are compared by, without the form. */
const plain = (content: IntentContent): string => JSON.stringify({ ...content, sections: content.sections.toSorted((one, other) => (one.code < other.code ? -1 : 1)) }, sortedKeys)
const sortedKeys = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))) : value

/** Every content that differs from this one in one value somewhere. */
function oneChanged(value: unknown): unknown[] {
  if (Array.isArray(value)) return [...value.flatMap((inner, at) => oneChanged(inner).map((other) => value.with(at, other))), ...value.map((_, at) => value.toSpliced(at, 1))]
  if (typeof value === 'string') return intentSections.some((code) => code === value) ? [] : [/^\d{4}-\d\d-\d\d$/u.test(value) ? '2025-12-31' : `${value}.`]
  if (typeof value === 'number') return [value + 1]
  if (value === null) return ['1']
  return typeof value === 'object' ? Object.entries(value).flatMap(([key, inner]) => (key === 'kind' ? [] : oneChanged(inner).map((other) => ({ ...value, [key]: other })))) : []
}

const LETTER: IntentContent = {
  title: 'Avsiktsförklaring 2027', sections: [{ code: 'SYFTE', text: 'Bo kvar.\nTillsammans.' }, { code: 'PARTER', text: '' }],
  points: [{ id: 'moten', text: 'Vi möts.', measure: { kind: 'MONTHLY_MEETINGS', perYear: 12 } }],
  goals: [{ text: 'Alla.', level: 'MAL', ownerOrganisationId: null, dueOn: d('2027-12-31') }], followUps: [{ text: 'I december.', dueOn: d('2027-12-15') }],
  mandates: [{ who: 'Åsa', organisationId: 'hem', organisation: 'Älvsalahem AB', decisions: ['ANSTAND'], maxAmountOre: null, until: d('2027-12-31') }],
  validFrom: d('2027-01-01'), validTo: d('2027-12-31'),
}

describe('the exact text of a letter', () => {
  it('is the same for ever: a hash of it has been signed', () => {
    expect(exactText(LETTER)).toBe([
      'bokvar avsiktsforklaring 1', 'titel', '|Avsiktsförklaring 2027', 'galler 2027-01-01 2027-12-31', 'avsnitt PARTER', '|', 'avsnitt SYFTE', '|Bo kvar.', '|Tillsammans.',
      'punkt', 'id', '|moten', 'text', '|Vi möts.', 'matt MONTHLY_MEETINGS 12', 'mal MAL 2027-12-31', 'text', '|Alla.', 'ansvarig', 'uppfoljning 2027-12-15', 'text', '|I december.',
      'mandat 2027-12-31 utan belopp', 'vem', '|Åsa', 'organisation', '|Älvsalahem AB', 'organisation id', '|hem', 'beslut ANSTAND', '',
    ].join('\n'))
  })
  it('looks neither at how ä is put together nor at how lines end', () => {
    expect(saysTheSame({ ...LETTER, title: LETTER.title.normalize('NFD') }, LETTER)).toBe(true)
    expect(saysTheSame({ ...LETTER, sections: [{ code: 'PARTER', text: '' }, { code: 'SYFTE', text: 'Bo kvar.\r\nTillsammans.' }] }, LETTER)).toBe(true)
  })
  it('looks at every mark, space and day', () => {
    for (const title of ['Avsiktsförklaring 2027.', 'Avsiktsförklaring  2027', 'avsiktsförklaring 2027', 'Avsiktsförklaring 2027\n']) expect(saysTheSame({ ...LETTER, title }, LETTER)).toBe(false)
    expect(saysTheSame({ ...LETTER, validTo: d('2027-12-30') }, LETTER)).toBe(false)
  })
  it('does not depend on the order of keys, is NFC and ends its lines in one way', () => {
    fc.assert(fc.property(contents, (content) => {
      const text = exactText(content)
      const other = shuffled(content) as IntentContent
      expect(exactText({ ...other, sections: other.sections.toReversed() })).toBe(text)
      expect(text).toBe(text.normalize('NFC'))
      expect(text).not.toMatch(/\r/u)
    }), { numRuns })
  })
  it('is another after any change of any field', () => {
    fc.assert(fc.property(contents, (content) => {
      const text = exactText(content)
      for (const other of oneChanged(content)) expect(exactText(other as IntentContent)).not.toBe(text)
    }), { numRuns })
  })
  it('is another for any two contents that are not the same', () => {
    fc.assert(fc.property(contents, contents, (one, other) => {
      expect(exactText(one) === exactText(other)).toBe(plain(one) === plain(other))
    }), { numRuns })
  })
})
