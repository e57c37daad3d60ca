import { describe, expect, it } from 'vitest'
import { addDays, localDate } from '../vocabulary/local-date.js'
import { organisationKinds } from '../vocabulary/organisation.js'
import { decisionAtItem, decisionOfAction, decisionOfFact, decisionOfNotice, mandateDecisionsOf } from '../vocabulary/mandate-codes.js'
import { roles } from '../vocabulary/role.js'
import { mayEndMandate, mayGive, mayWriteMandates, type MandateGiven } from './mandates.js'

const TODAY = localDate('2026-11-19')
const given: MandateGiven = { decision: 'ANSTAND', userId: 'yvonne', maxAmountOre: 1_500_000, from: TODAY, until: null, deputyId: 'marta', basis: 'Delegationsordningen, 2026-02-11' }
const judged = (part: Exclude<keyof MandateGiven, 'from'>, change: Partial<MandateGiven> = {}) => {
  const decision = mayGive(part, { ...given, ...change }, { organisationKind: 'KOMMUNALT_BOLAG', colleagues: new Set(['yvonne', 'marta']), today: TODAY })
  return decision.allowed ? 'kept' : decision.code
}

describe('giving a mandate', () => {
  it.each(roles)('managers do, nobody else: %s', (role) => {
    expect(mayWriteMandates({ role }).allowed).toBe(role === 'CHEF')
  })

  it.each(['decision', 'userId', 'maxAmountOre', 'until', 'deputyId', 'basis'] as const)('what can be used is kept: %s', (part) => expect(judged(part)).toBe('kept'))

  it.each<[Exclude<keyof MandateGiven, 'from'>, Partial<MandateGiven>, string]>([
    ['decision', { decision: 'BISTANDSBESLUT' }, 'MANDAT_BESLUT'], ['userId', { userId: 'ibrahim' }, 'MANDAT_PERSON'],
    ['maxAmountOre', { maxAmountOre: 0 }, 'MANDAT_SUMMA'], ['maxAmountOre', { maxAmountOre: 1_000_000_001 }, 'MANDAT_SUMMA'], ['maxAmountOre', { maxAmountOre: null }, 'kept'],
    ['maxAmountOre', { decision: 'UNDERTECKNA' }, 'MANDAT_UTAN_SUMMA'], ['until', { until: addDays(TODAY, -1) }, 'MANDAT_DAGAR'], ['until', { until: TODAY }, 'kept'],
    ['until', { from: addDays(TODAY, 9), until: addDays(TODAY, 8) }, 'MANDAT_DAGAR'], ['deputyId', { deputyId: 'ibrahim' }, 'MANDAT_PERSON'], ['deputyId', { deputyId: 'yvonne' }, 'MANDAT_SAMMA'],
    ['deputyId', { deputyId: null }, 'kept'], ['basis', { basis: '' }, 'MANDAT_GRUND'], ['basis', { basis: 'x'.repeat(301) }, 'TEXT_FOR_LANG'],
  ])('what cannot is refused at its field: %s %o', (part, change, outcome) => {
    expect(judged(part, change)).toBe(outcome)
  })

  it('is ended by a manager, once, with a reason', () => {
    const end = (role: (typeof roles)[number], more: Partial<{ ended: boolean; reason: string }> = {}) => {
      const decision = mayEndMandate({ role }, { ended: false, reason: 'Byter tjänst', ...more })
      return decision.allowed ? 'ended' : decision.code
    }
    expect([end('CHEF'), end('SAMORDNARE'), end('CHEF', { ended: true }), end('CHEF', { reason: '' }), end('CHEF', { reason: 'x'.repeat(301) })])
      .toEqual(['ended', 'MANDAT_SKRIVS_AV_CHEF', 'MANDAT_REDAN_SLUT', 'MANDAT_SKAL', 'TEXT_FOR_LANG'])
  })
})

describe('what a mandate is asked for', () => {
  it.each(organisationKinds)('both sides decide their own, the network nothing: %s', (kind) => {
    const made = mandateDecisionsOf(kind)
    if (kind === 'SOCIALTJANST') expect(made).toEqual(['BISTANDSBESLUT', 'BETALNINGSATAGANDE', 'UNDANTAG_GRIND', 'UNDERTECKNA'])
    else if (['KOMMUNALT_BOLAG', 'PRIVAT_HYRESVARD', 'BRF'].includes(kind)) expect(made).toEqual(['AVBETALNINGSPLAN', 'ANSTAND', 'ATERKALLA', 'KORTTIDSAVTAL', 'UNDANTAG_GRIND', 'UNDERTECKNA'])
    else expect(made).toEqual([])
  })

  it('actions, items, notices and facts that record a decision, and no others', () => {
    expect((['AVBETALNINGSPLAN', 'ANSTAND', 'KORTTIDSAVTAL_1PLUS1', 'BETALNINGSATAGANDE_SOC', 'TELEFON'] as const).map(decisionOfAction)).toEqual(['AVBETALNINGSPLAN', 'ANSTAND', 'KORTTIDSAVTAL', 'BETALNINGSATAGANDE', null])
    expect((['AVBETALNINGSPLAN', 'ANSTAND', 'HEMBESOK'] as const).map(decisionAtItem)).toEqual(['AVBETALNINGSPLAN', 'ANSTAND', null])
    expect([decisionOfNotice('N_LIABILITY', 'SOCIALTJANST'), decisionOfNotice('N_LIABILITY', 'BRF'), decisionOfNotice('N_25A', 'SOCIALTJANST')]).toEqual(['BETALNINGSATAGANDE', null, null])
    expect([
      decisionOfFact({ kind: 'STEG', text: 'ATERKALLAD', dated: false }, 'BRF'), decisionOfFact({ kind: 'STEG', text: 'ATERKALLAD', dated: false }, 'KRONOFOGDEN'), decisionOfFact({ kind: 'STEG', text: 'UTSLAG', dated: true }, 'BRF'),
      decisionOfFact({ kind: 'STEG', text: 'Vi har återkallat ansökan', dated: true }, 'BRF'),
      decisionOfFact({ kind: 'BISTAND', text: 'Beviljat', dated: true }, 'SOCIALTJANST'), decisionOfFact({ kind: 'BISTAND', text: 'Ansökt', dated: false }, 'SOCIALTJANST'),
    ]).toEqual(['ATERKALLA', null, null, 'ATERKALLA', 'BISTANDSBESLUT', null])
  })
})
