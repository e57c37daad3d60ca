import { describe, expect, it } from 'vitest'
import { addDays, localDate } from '../vocabulary/local-date.js'
import { roles } from '../vocabulary/role.js'
import { mayAnswerOrganising, mayKeepDocument, mayTakeOutDocument, mayWriteGoverning, type DocumentWritten } from './governing-documents.js'
import type { Decision } from './decision.js'

const TODAY = localDate('2026-11-19')
const written: DocumentWritten = { kind: 'POLICY', name: 'Uthyrningspolicy', meaning: 'Försörjningsstöd räknas som inkomst.', place: 'https://alvsalahem.example/policy', from: TODAY, until: null, reviewOn: addDays(TODAY, 365) }
const told = (decision: Decision): string => (decision.allowed ? 'kept' : decision.code)

describe('a governing document', () => {
  it.each(roles)('is written by coordinators and managers, nobody else: %s', (role) => {
    expect(mayWriteGoverning({ role }).allowed).toBe(role === 'SAMORDNARE' || role === 'CHEF')
  })

  it.each<[Parameters<typeof mayKeepDocument>[0], Partial<DocumentWritten>, string]>([
    ['name', {}, 'kept'], ['name', { name: '' }, 'STYRDOK_NAMN'], ['name', { name: 'x'.repeat(121) }, 'STYRDOK_NAMN'], ['name', { name: 'En\nrad' }, 'STYRDOK_NAMN'],
    ['meaning', {}, 'kept'], ['meaning', { meaning: '' }, 'STYRDOK_BETYDER'], ['meaning', { meaning: 'x'.repeat(1001) }, 'STYRDOK_BETYDER'],
    ['place', {}, 'kept'], ['place', { place: 'Dnr SN 2026/114' }, 'kept'], ['place', { place: '' }, 'STYRDOK_PLATS'], ['place', { place: 'x'.repeat(501) }, 'STYRDOK_PLATS'], ['place', { place: 'javascript:alert(1)' }, 'STYRDOK_ADRESS'],
    ['until', {}, 'kept'], ['until', { until: TODAY }, 'kept'], ['until', { until: addDays(TODAY, -1) }, 'STYRDOK_DAGAR'],
    ['reviewOn', {}, 'kept'], ['reviewOn', { reviewOn: null }, 'kept'], ['reviewOn', { reviewOn: TODAY }, 'STYRDOK_GENOMGANG'],
  ])('what can be used is kept, what cannot is refused at its field: %s %o', (part, change, outcome) => {
    expect(told(mayKeepDocument(part, { ...written, ...change }, TODAY))).toBe(outcome)
  })

  it('is taken out of use once, with a reason', () => {
    const out = (role: (typeof roles)[number], more: Partial<{ takenOut: boolean; reason: string }> = {}) => told(mayTakeOutDocument({ role }, { takenOut: false, reason: 'Ersatt', ...more }))
    expect([out('SAMORDNARE'), out('CHEF'), out('HANDLAGGARE'), out('CHEF', { takenOut: true }), out('CHEF', { reason: '' }), out('CHEF', { reason: 'x'.repeat(1001) })])
      .toEqual(['kept', 'kept', 'STYRDOK_SKRIVS_AV_ANDRA', 'STYRDOK_UR_BRUK', 'STYRDOK_SKAL', 'STYRDOK_SKAL'])
  })
})

describe('an answer about the own organisation', () => {
  const answer = (change: Partial<{ text: string; answered: boolean }>, viewer: Parameters<typeof mayAnswerOrganising>[0] = { role: 'SAMORDNARE', organisationKind: 'BRF' }) =>
    told(mayAnswerOrganising(viewer, { topic: 'ORO', text: 'Bosocial handläggare.', answered: false, ...change }))
  it('is kept in a few sentences, and taken back where there is one', () => {
    expect([answer({}), answer({ text: '' }), answer({ text: '', answered: true }), answer({ text: 'x'.repeat(1001) })]).toEqual(['kept', 'ORGANISERING_SVAR', 'kept', 'ORGANISERING_SVAR'])
  })
  it('is written by coordinators and managers of a side', () => {
    expect([answer({}, { role: 'CHEF', organisationKind: 'SOCIALTJANST' }), answer({}, { role: 'HANDLAGGARE', organisationKind: 'BRF' }), answer({}, { role: 'SAMORDNARE', organisationKind: 'KYRKA' })])
      .toEqual(['kept', 'STYRDOK_SKRIVS_AV_ANDRA', 'ORGANISERING_FRAGA'])
  })
})
