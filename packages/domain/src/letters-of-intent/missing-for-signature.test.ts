import { describe, expect, it } from 'vitest'
import type { IntentGap } from '../vocabulary/letter-of-intent-codes.js'
import { localDate as d } from '../vocabulary/local-date.js'
import type { IntentContent } from './letter-content.js'
import { draftLetter, simpleFirstGoal } from './letter-template.js'
import { missingForSignature, type SigningGround } from './missing-for-signature.js'
import type { Signer } from './signing.js'

const LETTER: IntentContent = draftLetter({
  variant: 'MANADSVIS', year: 2027, definition: null, decisions: [], goals: [simpleFirstGoal('MANADSVIS', 2027)],
  parties: [{ name: 'Älvsalahem AB', organisationNumber: null, kind: 'KOMMUNALT_BOLAG' }, { name: 'Älvsala kommun', organisationNumber: null, kind: 'SOCIALTJANST' }],
  mandates: ['hem', 'soc'].map((organisationId) => ({ who: 'Chefen', organisationId, organisation: organisationId, decisions: ['UNDERTECKNA'] as const, maxAmountOre: null, until: d('2027-12-31') })),
})
const signer = (userId: string, side: string, more: Partial<Signer> = {}): Signer => ({ id: userId, userId, organisationId: side, side, order: 1, role: 'UNDERTECKNARE', ...more })
const GROUND: SigningGround = {
  today: d('2026-11-18'),
  sides: [{ organisationId: 'hem', wayIn: 'GALLER' }, { organisationId: 'soc', wayIn: 'ATT_BEKRAFTA' }],
  signers: [signer('åsa', 'hem'), signer('sara', 'soc'), signer('karin', 'soc', { role: 'LASARE' })],
}
const goal = simpleFirstGoal('MANADSVIS', 2027)
const [firstPoint] = LETTER.points
const without = (code: string) => LETTER.sections.filter((section) => section.code !== code)
const rewritten = (code: string, text: string) => LETTER.sections.map((section) => (section.code === code ? { ...section, text } : section))

describe('a letter that is to be signed', () => {
  it('lacks nothing', () => {
    expect(missingForSignature(LETTER, GROUND)).toEqual([])
  })

  it.each<[IntentGap, Partial<IntentContent>]>([
    ['RUBRIK', { title: ' ' }],
    ['AVSNITT_TOMT', { sections: without('AVVIKELSE') }],
    ['AVSNITT_TOMT', { sections: rewritten('SYFTE', '\n') }],
    ['SEKRETESSMENING', { sections: rewritten('SEKRETESS', 'Vi har tystnadsplikt.') }],
    ['PUNKTER', { points: [] }],
    ['PUNKT_UTAN_TEXT', { points: LETTER.points.map((point) => ({ ...point, text: '' })) }],
    ['PUNKT_UTAN_MATT', { points: [{ id: 'a', text: firstPoint?.text ?? '', measure: { kind: 'TRAINING', perYear: 0 } }] }],
    ['MAL', { goals: [] }],
    ['MAL_UTAN_TEXT', { goals: [{ ...goal, text: '' }] }],
    ['DELMAL_UTAN_MAL', { goals: [{ ...goal, level: 'DELMAL' }, goal] }],
    ['UPPFOLJNING', { followUps: [] }],
    ['UPPFOLJNING_UTAN_TEXT', { followUps: [{ text: '', dueOn: d('2027-12-01') }] }],
    ['MANDAT', { mandates: LETTER.mandates.slice(0, 1) }],
    ['MANDAT_UTAN_BESLUT', { mandates: LETTER.mandates.map((mandate) => ({ ...mandate, decisions: [] })) }],
    ['MANDAT_SLUT', { mandates: LETTER.mandates.map((mandate) => ({ ...mandate, until: d('2026-12-31') })) }],
    ['GILTIGHET_BAKLANGES', { validTo: LETTER.validFrom }],
    ['GILTIGHET_FOR_LANG', { validTo: d('2029-01-01') }],
  ])('lacks %s: %o', (gap, change) => {
    expect(missingForSignature({ ...LETTER, ...change }, GROUND)).toEqual([gap])
  })

  it('may hold for two years to the day, and may be signed on its very last day', () => {
    expect(missingForSignature({ ...LETTER, validTo: d('2028-12-31') }, GROUND)).toEqual([])
    expect(missingForSignature(LETTER, { ...GROUND, today: d('2027-12-31') })).toEqual([])
    expect(missingForSignature(LETTER, { ...GROUND, today: d('2028-01-01') })).toEqual(['MANDAT_SLUT', 'GILTIGHET_FORBI'])
  })

  it.each<[IntentGap, Partial<SigningGround>]>([
    ['INGANG', { sides: [{ organisationId: 'hem', wayIn: 'OFULLSTANDIG' }, { organisationId: 'soc', wayIn: 'GALLER' }] }],
    ['PARTER_SAKNAS', { sides: [{ organisationId: 'hem', wayIn: 'GALLER' }] }],
    ['UNDERTECKNARE', { signers: GROUND.signers.slice(0, 1) }],
    ['UNDERTECKNARE', { signers: [signer('åsa', 'hem'), signer('sara', 'soc', { role: 'GODKANNARE' })] }],
    ['SAMMA_PERSON_TVA_GANGER', { signers: [signer('åsa', 'hem'), signer('åsa', 'soc', { id: 'again' })] }],
  ])('lacks %s around it', (gap, change) => {
    expect(missingForSignature(LETTER, { ...GROUND, ...change })).toEqual([gap])
  })

  it('lets the same person both sign and have a copy', () => {
    expect(missingForSignature(LETTER, { ...GROUND, signers: [...GROUND.signers, signer('åsa', 'hem', { id: 'copy', role: 'KOPIA' })] })).toEqual([])
  })
})
