import { describe, expect, it } from 'vitest'
import { documentStates, organisingTopics, organisingTopicsOf } from '../vocabulary/governing-codes.js'
import { organisingQuestionsOf } from '../vocabulary/labels/governing-labels.js'
import { addDays, localDate } from '../vocabulary/local-date.js'
import { isLandlord, organisationKinds } from '../vocabulary/organisation.js'
import { byShelf, documentState, governingState, isBrokenAddress, placeAsKept, versionInForce, webAddressOf, type DocumentVersion, type GoverningFacts } from './index.js'

const TODAY = localDate('2026-11-19')
const day = (days: number) => addDays(TODAY, days)
const version = (number: number, from: number, until: number | null = null, review: number | null = null): DocumentVersion =>
  ({ number, from: day(from), until: until === null ? null : day(until), reviewOn: review === null ? null : day(review) })

describe('how a document stands', () => {
  it.each<[string, DocumentVersion[], string]>([
    ['holds until further notice', [version(1, -300)], 'GALLER'], ['holds from today', [version(1, 0)], 'GALLER'], ['begins tomorrow', [version(1, 1)], 'BORJAR'],
    ['holds through its last day', [version(1, -300, 0)], 'GALLER'], ['has ended yesterday', [version(1, -300, -1)], 'SLUT'],
    ['is to be looked through tomorrow', [version(1, -300, null, 1)], 'GALLER'], ['is to be looked through today', [version(1, -300, null, 0)], 'ATT_GA_IGENOM'],
    ['was looked through by a later version', [version(1, -300, null, -9), version(2, -1, null, 300)], 'GALLER'],
    ['goes on until its next version begins', [version(1, -300), version(2, 30)], 'GALLER'], ['has ended, and begins again', [version(1, -300, -9), version(2, 30)], 'BORJAR'],
    ['an earlier version does not come back', [version(1, -300), version(2, -30, -9)], 'SLUT'],
  ])('%s', (_, versions, state) => {
    expect(documentState(versions, false, TODAY)).toBe(state)
    expect(documentState(versions, true, TODAY)).toBe('UR_BRUK')
  })

  it('the version in force is the last written of those that have begun', () => {
    const [old, next] = [version(1, -300), version(2, 30)]
    expect([versionInForce([old, next], TODAY), versionInForce([old, next], day(30)), versionInForce([next], TODAY)]).toEqual([old, next, null])
  })

  it('what needs something done stands first, then by kind and name', () => {
    const shelf = [
      { kind: 'RUTIN', state: 'GALLER', name: 'B' }, { kind: 'ANNAT', state: 'ATT_GA_IGENOM', name: 'Ö' }, { kind: 'POLICY', state: 'GALLER', name: 'Ö' }, { kind: 'POLICY', state: 'GALLER', name: 'Å' }, { kind: 'LAG', state: 'UR_BRUK', name: 'A' },
    ] as const
    expect(shelf.toSorted(byShelf).map(({ kind, name }) => `${kind} ${name}`)).toEqual(['ANNAT Ö', 'POLICY Å', 'POLICY Ö', 'RUTIN B', 'LAG A'])
    expect(documentStates[0]).toBe('ATT_GA_IGENOM')
  })
})

describe('where a document is found', () => {
  it.each(['https://alvsala.example/policy', 'http://intranet/dok?id=1#del', 'HTTPS://Älvsala.example:8443/a/b.pdf', 'https://alvsala.example'])('an address that can be pressed: %s', (place) => {
    expect([webAddressOf(place), isBrokenAddress(place)]).toEqual([place, false])
  })

  it.each(['Dnr SN 2026/114', 'Hos registrator', 'Rummet bredvid växeln: pärm 3'])('words: %s', (place) => {
    expect([webAddressOf(place), isBrokenAddress(place)]).toEqual([null, false])
  })

  it.each([
    'javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'ftp://alvsala.example/a', 'https://', 'https:alvsala.example', 'https://älvsala.example@evil.example/', 'https://a.example/ b', 'https://a.example/"onclick="x', 'vbscript:x', 'mailto:a@b.example',
  ])('neither: %s', (place) => {
    expect([webAddressOf(place), isBrokenAddress(place)]).toEqual([null, true])
  })

  it('is given its beginning where it is written as people say it', () => {
    expect([placeAsKept(' www.alvsala.example/policy '), placeAsKept('Dnr 12'), placeAsKept('www är bra')]).toEqual(['https://www.alvsala.example/policy', 'Dnr 12', 'www är bra'])
  })
})

describe('what an organisation is asked about itself', () => {
  it.each(organisationKinds)('both sides the same topics in their own words, the network nothing: %s', (kind) => {
    const side = kind === 'SOCIALTJANST' || isLandlord(kind)
    expect(organisingTopicsOf(kind)).toEqual(side ? organisingTopics : [])
    expect(organisingQuestionsOf(kind) === null).toBe(!side)
  })

  it('no question is the same to both', () => {
    const [land, soc] = [organisingQuestionsOf('BRF'), organisingQuestionsOf('SOCIALTJANST')]
    for (const topic of organisingTopics) expect(land?.[topic].sv).not.toBe(soc?.[topic].sv)
  })
})

describe('the step of the first meeting', () => {
  const side = (organisationId: string, inForce: number, answered: number, kind: GoverningFacts['kind'] = 'KOMMUNALT_BOLAG'): GoverningFacts => ({ organisationId, kind, inForce, answered })
  it.each<[number, number, boolean]>([[1, 4, true], [3, 8, true], [0, 8, false], [1, 3, false], [0, 0, false]])('with %i documents in force and %i answers: %s', (inForce, answered, whole) => {
    expect(governingState([side('a', inForce, answered)]).sides).toEqual([{ organisationId: 'a', hasDocument: inForce > 0, answered, asked: 8, whole }])
  })

  it('is whole when both sides have done theirs', () => {
    const soc = side('soc', 1, 4, 'SOCIALTJANST')
    expect([governingState([soc, side('a', 1, 4)]).whole, governingState([soc, side('a', 0, 4)]).whole, governingState([soc]).whole, governingState([]).whole]).toEqual([true, false, false, false])
  })

  it('asks nothing of the network, whose part is never whole', () => {
    expect(governingState([side('k', 3, 8, 'KYRKA')]).sides[0]).toMatchObject({ asked: 0, whole: false })
  })
})
