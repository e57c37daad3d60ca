import { describe, expect, it } from 'vitest'
import { aCase, aConsent, aFact, aHarmTest, aNotice, aReader, aShare, aSituation, NOW, ORG, PERSON } from '../testing/builders.js'
import { asId, type ConsentId } from '../vocabulary/ids.js'
import { localDate } from '../vocabulary/local-date.js'
import { explain, type ExplainNames } from './explain.js'
import { findGround } from './ground.js'
import type { CaseGrounds, Fact, Situation } from './situation.js'

const organisations: Record<string, string> = { [ORG.landlord]: 'Älvsalahem', [ORG.social]: 'Bostadsgruppen', [ORG.kfm]: 'Kronofogden' }
const people: Record<string, string> = { [PERSON.maja]: 'Maja', [PERSON.ali]: 'Ali' }
const names: ExplainNames = { organisation: (id) => organisations[id] ?? id, person: (id) => people[id] ?? id }

function explained(fact: Fact, situation: Situation, over: Partial<CaseGrounds>, language: 'sv' | 'en' = 'sv') {
  const ground = findGround(fact, situation, aCase(over))
  if (ground === null) throw new Error('The example has no ground.')
  return explain(ground, names, language)
}

const debt = aFact({ holder: 'landlord', category: 'RENT_FACTS' })

describe('Varför ser jag den här raden?', () => {
  it('names who said yes, who tells, who may know, and until when', () => {
    const ali = aConsent({ id: asId<ConsentId>('ali'), giverId: PERSON.ali, validTo: localDate('2026-06-30') })
    const said = explained(aFact({ concerns: [PERSON.maja, PERSON.ali] }), aSituation('landlord'), { consents: [aConsent(), ali] })
    expect(said).toMatchObject({ ground: 'CONSENT', givenBy: ['Maja', 'Ali'], toWhom: 'Älvsalahem', leftBy: 'Bostadsgruppen', covers: 'AGREED_PLAN' })
    expect(said.text).toBe('Maja och Ali har gått med på att Bostadsgruppen lämnar uppgiften till Älvsalahem. Det gäller t.o.m. 30\u00a0juni 2026.')
  })
  it('says the same in English', () => {
    expect(explained(aFact(), aSituation('landlord'), { consents: [aConsent()] }, 'en').text).toBe('Maja agreed that Bostadsgruppen may tell Älvsalahem. It holds through 30\u00a0Nov 2026.')
  })
  it.each([
    ['own data', debt, aSituation('landlord'), {}, ['Älvsalahem'], 'Uppgiften hör till Älvsalahem.'],
    ['a case raised', debt, aSituation('social'), { shares: [aShare()] }, ['Älvsalahem'], 'Älvsalahem har tagit upp sitt eget ärende med Bostadsgruppen.'],
    ['a notice', debt, aSituation('social'), { notices: [aNotice()] }, ['Älvsalahem'], 'Älvsalahem har lämnat en underrättelse enligt lag till Bostadsgruppen.'],
    ['a receipt', aFact({ category: 'NOTICE_RECEIPT' }), aSituation('landlord'), { notices: [aNotice()] }, ['Älvsalahem'], 'Älvsalahem har lämnat underrättelsen som Bostadsgruppen bekräftar.'],
    [
      'a harm test', aFact({ category: 'HOUSEHOLD_CHILDREN', concerns: [PERSON.child] }), aSituation('kfm'), { harmTests: [aHarmTest()] }, ['Karin Enhetschef'],
      'Karin Enhetschef har efter menprövning beslutat att Kronofogden får uppgiften.',
    ],
  ] as const)('names %s', (_, fact, situation, over, givenBy, text) => {
    expect(explained(fact, situation, over)).toMatchObject({ givenBy, text })
  })
  it('names the tenant at the table', () => {
    const reader = aReader('landlord')
    const situation: Situation = { reader, room: { kind: 'AT_TABLE', present: [reader], tenantsPresent: [PERSON.maja] }, instant: NOW }
    expect(explained(aFact(), situation, {})).toMatchObject({ ground: 'TENANT_PRESENT', givenBy: ['Maja'], text: 'Maja sitter med vid bordet när uppgiften visas.' })
  })
})
