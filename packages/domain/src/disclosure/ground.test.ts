import { describe, expect, it } from 'vitest'
import { aCase, aConsent, aFact, aHarmTest, aNotice, anOpening, aParty, aProtection, aReader, aShare, aSituation, at, KIND, NOW, ORG, orgNames, PERSON, START, type OrgName } from '../testing/builders.js'
import { asId, type CaseId, type UserId } from '../vocabulary/ids.js'
import type { Instant } from '../vocabulary/instant.js'
import type { FactCategory } from './category.js'
import { audienceOf, disclose, findGround } from './ground.js'
import type { CaseGrounds, Fact, ProtectedOpening, Situation } from './situation.js'

const kindFor = (name: OrgName, fact: Fact, grounds: CaseGrounds, over: Partial<Situation> = {}) => findGround(fact, aSituation(name, over), grounds)?.kind ?? null
const ofLandlord = (category: FactCategory) => aFact({ holder: 'landlord', category })

describe('own data', () => {
  it('is read by its holder', () => expect(kindFor('social', aFact({ category: 'CHILD_WELFARE' }), aCase())).toBe('OWN_DATA'))
  it('is read by nobody else without a ground', () => {
    for (const name of orgNames) if (name !== 'social') expect(kindFor(name, aFact(), aCase()), name).toBeNull()
  })
  it('stays the holder’s own after the holder has left the partnership', () => {
    expect(kindFor('landlord', ofLandlord('RENT_FACTS'), aCase({ parties: [aParty('landlord', { to: at('2026-02-01') })] }))).toBe('OWN_DATA')
  })
  it('is not read by somebody who claims another kind of organisation', () => {
    const reader = aReader('social', { organisationKind: 'KOMMUNALT_BOLAG' })
    expect(kindFor('social', aFact(), aCase(), { reader })).toBeNull()
  })
})

describe('an organisation’s own note', () => {
  const grounds = aCase({ consents: [aConsent({ categories: ['OWN_NOTE'] })], shares: [aShare()], notices: [aNotice()] })
  it('is read by its writer', () => expect(kindFor('landlord', ofLandlord('OWN_NOTE'), grounds)).toBe('OWN_DATA'))
  it('never leaves, whatever the grounds', () => {
    expect(kindFor('social', ofLandlord('OWN_NOTE'), grounds)).toBeNull()
    expect(kindFor('landlord', aFact({ category: 'OWN_NOTE' }), grounds)).toBeNull()
  })
})

describe('mandates [SoLPuL 10]', () => {
  const grounds = aCase({ consents: [aConsent()] })
  const as = (mandates: Situation['reader']['mandates']) => kindFor('landlord', aFact(), grounds, { reader: aReader('landlord', { mandates }) })
  it.each(['SAMORDNARE', 'HANDLAGGARE'] as const)('%s works with cases', (role) => expect(as([{ role, from: START, to: null }])).toBe('CONSENT'))
  it.each(['CHEF', 'NATVERK'] as const)('%s does not, not even in the own organisation', (role) => {
    const mandates = [{ role, from: START, to: null }]
    expect(as(mandates)).toBeNull()
    expect(kindFor('social', aFact(), grounds, { reader: aReader('social', { mandates }) })).toBeNull()
  })
  it('holds to the last millisecond, and from the first', () => {
    expect(as([{ role: 'SAMORDNARE', from: NOW, to: null }])).toBe('CONSENT')
    expect(as([{ role: 'SAMORDNARE', from: START, to: NOW }])).toBeNull()
    expect(as([])).toBeNull()
  })
})

describe('the partnership', () => {
  const consents = [aConsent()]
  it('tells a party', () => expect(kindFor('landlord', aFact(), aCase({ consents }))).toBe('CONSENT'))
  it('tells nobody who is not one', () => {
    expect(kindFor('landlord', aFact(), aCase({ consents, parties: [aParty('social')] }))).toBeNull()
    expect(kindFor('landlord', aFact(), aCase({ consents, parties: [aParty('landlord')] }))).toBeNull()
  })
  it('tells nothing on the grounds of another case', () => {
    expect(kindFor('landlord', aFact({ caseId: asId<CaseId>('another') }), aCase({ consents }))).toBeNull()
    expect(kindFor('landlord', aFact(), aCase({ consents: [aConsent({ caseId: asId<CaseId>('another') })] }))).toBeNull()
  })
})

describe('a network meeting', () => {
  it('holds nothing about a case, not even one’s own', () => {
    const room = { kind: 'NETWORK_MEETING' } as const
    expect(kindFor('social', aFact(), aCase(), { room })).toBeNull()
    expect(kindFor('landlord', aFact(), aCase({ consents: [aConsent()] }), { room })).toBeNull()
  })
})

describe('L: the landlord’s own case', () => {
  const grounds = aCase({ shares: [aShare()] })
  it.each(['RENT_FACTS', 'HOUSEHOLD_LANDLORD', 'CONTACT', 'TENANCY_PLAN'] as const)('%s is read when the landlord has raised it', (category) => {
    expect(kindFor('social', ofLandlord(category), grounds)).toBe('OWN_DATA')
    expect(kindFor('social', ofLandlord(category), aCase())).toBeNull()
  })
  it('opens no cell without L, and for no other partner', () => {
    expect(kindFor('social', ofLandlord('DISTURBANCE'), grounds)).toBeNull()
    for (const name of ['advice', 'kfm', 'care', 'church', 'police', 'relative'] as const) expect(kindFor(name, ofLandlord('RENT_FACTS'), grounds)).toBeNull()
  })
  it('is no ground the other way: social services add nothing without consent [R3]', () => {
    expect(kindFor('landlord', aFact({ category: 'KNOWN_STATUS' }), aCase({ shares: [aShare()], notices: [aNotice()] }))).toBeNull()
  })
  it('begins when it is raised and ends when it is taken down', () => {
    const share = aShare({ sharedAt: NOW, endedAt: at('2026-04-01') })
    const fact = ofLandlord('RENT_FACTS')
    expect(kindFor('social', fact, aCase({ shares: [share] }))).toBe('OWN_DATA')
    expect(kindFor('social', fact, aCase({ shares: [share] }), { instant: (NOW - 1) as typeof NOW })).toBeNull()
    expect(kindFor('social', fact, aCase({ shares: [share] }), { instant: at('2026-04-01') })).toBeNull()
  })
})

describe('S: statutory notices', () => {
  const sees = (category: FactCategory, code: Parameters<typeof aNotice>[0]) => kindFor('social', ofLandlord(category), aCase({ notices: [aNotice(code)] }))
  it('carry what the notice is about', () => {
    expect(sees('RENT_FACTS', { code: 'N_44_ARREARS' })).toBe('STATUTORY_NOTICE')
    expect(sees('DISTURBANCE', { code: 'N_25A' })).toBe('STATUTORY_NOTICE')
    expect(sees('DISTURBANCE', { code: 'N_42_COPY' })).toBe('STATUTORY_NOTICE')
  })
  it('carry nothing else into a cell that is only S', () => expect(sees('DISTURBANCE', { code: 'N_44_ARREARS' })).toBeNull())
  it('let both talk of the landlord’s own facts [R3]', () => expect(sees('TENANCY_PLAN', { code: 'N_44_ARREARS' })).toBe('STATUTORY_NOTICE'))
  it('served on the tenant, or not yet given, or from somebody else, open nothing', () => {
    expect(sees('RENT_FACTS', { code: 'N_44_TENANT' })).toBeNull()
    expect(sees('RENT_FACTS', { givenAt: (NOW + 1) as typeof NOW })).toBeNull()
    expect(sees('RENT_FACTS', { fromId: ORG.privateLandlord })).toBeNull()
    expect(sees('RENT_FACTS', { toId: ORG.advice })).toBeNull()
  })
  it('open the undertaking to pay to the landlord who was given it, and to nobody else', () => {
    const grounds = aCase({ notices: [aNotice({ code: 'N_LIABILITY', fromId: ORG.social, toId: ORG.landlord })] })
    const fact = aFact({ category: 'ECON_ASSISTANCE' })
    expect(kindFor('landlord', fact, grounds)).toBe('STATUTORY_NOTICE')
    expect(kindFor('privateLandlord', fact, grounds)).toBeNull()
    expect(kindFor('landlord', aFact({ category: 'KNOWN_STATUS' }), grounds)).toBeNull()
  })
  it('open the date of the eviction to those Kronofogden has told', () => {
    const fact = aFact({ holder: 'kfm', category: 'EVICTION_DATE' })
    const notices = [aNotice({ code: 'N_KFM_DATE', fromId: ORG.kfm, toId: ORG.social })]
    expect(kindFor('social', fact, aCase({ notices }))).toBe('STATUTORY_NOTICE')
    expect(kindFor('landlord', fact, aCase({ notices }))).toBeNull()
  })
  it('end when the partner leaves, and do not come back with it', () => {
    const gone = [aParty('landlord'), aParty('social', { to: at('2026-03-01') })]
    const back = [...gone, aParty('social', { from: at('2026-03-05') })]
    for (const grounds of [{ notices: [aNotice()] }, { shares: [aShare()] }]) {
      expect(kindFor('social', ofLandlord('RENT_FACTS'), aCase({ ...grounds, parties: gone }))).toBeNull()
      expect(kindFor('social', ofLandlord('RENT_FACTS'), aCase({ ...grounds, parties: back }))).toBeNull()
      expect(kindFor('social', ofLandlord('RENT_FACTS'), aCase(grounds))).not.toBeNull()
    }
  })
})

describe('P: the receipt of a notice [R2]', () => {
  const receipt = aFact({ category: 'NOTICE_RECEIPT' })
  const grounds = aCase({ notices: [aNotice()] })
  it('is read by who sent the notice', () => expect(kindFor('landlord', receipt, grounds)).toBe('PUBLIC'))
  it('is read by nobody else', () => {
    expect(kindFor('landlord', receipt, aCase())).toBeNull()
    for (const name of orgNames) if (name !== 'landlord' && name !== 'social') expect(kindFor(name, receipt, grounds), name).toBeNull()
  })
})

describe('A and X', () => {
  const all = orgNames.filter((name) => name !== 'landlord').map((name) => ORG[name])
  it('A gives no fact, whatever was agreed', () => {
    const grounds = aCase({ consents: [aConsent({ releasingId: ORG.landlord, recipients: all, categories: ['RENT_FACTS'] })] })
    expect(kindFor('care', ofLandlord('RENT_FACTS'), grounds)).toBeNull()
    expect(kindFor('advice', ofLandlord('RENT_FACTS'), grounds)).toBe('CONSENT')
  })
  it.each(['CHILD_WELFARE', 'PROTECTED_IDENTITY'] as const)('%s never leaves social services', (category) => {
    const recipients = orgNames.filter((name) => name !== 'social').map((name) => ORG[name])
    const grounds = aCase({ consents: [aConsent({ recipients, categories: [category] })], harmTests: [aHarmTest({ category, personIds: [PERSON.maja] })] })
    for (const name of orgNames) if (name !== 'social') expect(kindFor(name, aFact({ category }), grounds), name).toBeNull()
    expect(kindFor('social', aFact({ category }), grounds)).toBe('OWN_DATA')
  })
  it('police learn nothing of social services’ through the portal, even by consent [R6]', () => {
    const categories: FactCategory[] = ['KNOWN_STATUS', 'AGREED_PLAN', 'CONTACT_NEW', 'HOUSEHOLD_CHILDREN']
    const grounds = aCase({ consents: [aConsent({ recipients: [ORG.police], categories })] })
    for (const category of categories) expect(kindFor('police', aFact({ category }), grounds)).toBeNull()
  })
})

describe('HARM_TEST [R5]', () => {
  const fact = aFact({ category: 'HOUSEHOLD_CHILDREN', concerns: [PERSON.child] })
  it('lets the named recipient know of the named persons', () => {
    const ground = findGround(fact, aSituation('kfm'), aCase({ harmTests: [aHarmTest()] }))
    expect(ground).toMatchObject({ kind: 'HARM_TEST', harmTestId: 'harm-test', decidedBy: 'Karin Enhetschef' })
    expect(ground?.cell.limit).toBe('only the need of presence at the eviction')
  })
  it.each([
    ['another recipient', { recipientId: ORG.landlord }],
    ['another category', { category: 'AGREED_PLAN' }],
    ['another person', { personIds: [PERSON.maja] }],
    ['a time that has passed', { to: NOW }],
    ['a decision not yet made', { from: at('2026-04-01') }],
  ] as const)('does not reach beyond its words: %s', (_, over) => {
    expect(kindFor('kfm', fact, aCase({ harmTests: [aHarmTest(over)] }))).toBeNull()
  })
  it('opens only a cell that allows it', () => {
    const test = aHarmTest({ recipientId: ORG.landlord })
    expect(kindFor('landlord', fact, aCase({ harmTests: [test] }))).toBeNull()
  })
  it('ends with the case', () => expect(kindFor('kfm', fact, aCase({ harmTests: [aHarmTest()], closedAt: NOW }))).toBeNull())
})

describe('protected identity [domain 1.6]', () => {
  const open = aReader('social', { mayOpenProtected: true })
  it('entered by the holder, keeps everything of the household inside, whoever asks', () => {
    const grounds = aCase({ consents: [aConsent({ giverId: PERSON.ali })], protections: [aProtection('social')] })
    const fact = aFact({ concerns: [PERSON.ali] })
    expect(kindFor('landlord', fact, aCase({ consents: [aConsent({ giverId: PERSON.ali })] }))).toBe('CONSENT')
    expect(kindFor('landlord', fact, grounds)).toBeNull()
    expect(kindFor('landlord', fact, grounds, { reader: aReader('landlord', { mayOpenProtected: true }) })).toBeNull()
  })
  it('inside, only the named few who have opened it read who and where, and what somebody wrote', () => {
    const grounds = aCase({ protections: [aProtection('social')] })
    const opened = { ...grounds, openings: [anOpening('social')] }
    for (const category of ['KNOWN_STATUS', 'CONTACT_NEW', 'HOUSEHOLD_CHILDREN', 'PROTECTED_IDENTITY', 'AGREED_PLAN', 'ECON_ASSISTANCE'] as const) {
      expect(kindFor('social', aFact({ category }), grounds), category).toBeNull()
      expect(kindFor('social', aFact({ category }), grounds, { reader: open }), category).toBeNull()
      expect(kindFor('social', aFact({ category }), opened, { reader: open }), category).toBe('OWN_DATA')
    }
    expect(kindFor('social', aFact({ category: 'NOTICE_RECEIPT' }), grounds)).toBe('OWN_DATA')
  })
  it('is opened by one of them, for herself, that case and a while', () => {
    const opened = (over: Partial<ProtectedOpening> = {}, reader = open) =>
      kindFor('social', aFact({ category: 'CONTACT_NEW' }), aCase({ protections: [aProtection('social')], openings: [anOpening('social', over)] }), { reader })
    expect(opened()).toBe('OWN_DATA')
    expect(opened({}, aReader('social'))).toBeNull()
    expect(opened({ userId: asId<UserId>('colleague') })).toBeNull()
    expect(opened({ organisationId: ORG.landlord })).toBeNull()
    expect(opened({ caseId: asId<CaseId>('another') })).toBeNull()
    expect(opened({ to: NOW })).toBeNull()
    expect(opened({ from: (NOW + 1) as Instant })).toBeNull()
  })
  it('opened, tells when it shuts again', () => {
    const until = (NOW + 60_000) as Instant
    const grounds = aCase({ protections: [aProtection('social')], openings: [anOpening('social', { to: until })] })
    expect(findGround(aFact({ category: 'CONTACT_NEW' }), aSituation('social', { reader: open }), grounds)?.until).toBe(until)
    expect(findGround(aFact({ category: 'NOTICE_RECEIPT' }), aSituation('social', { reader: open }), grounds)?.until).toBeNull()
  })
  it('masks what a partner tells of the household too', () => {
    const grounds = aCase({ shares: [aShare()], protections: [aProtection('social')], openings: [anOpening('social')] })
    expect(kindFor('social', ofLandlord('HOUSEHOLD_LANDLORD'), grounds)).toBeNull()
    expect(kindFor('social', ofLandlord('HOUSEHOLD_LANDLORD'), grounds, { reader: open })).toBe('OWN_DATA')
  })
  it('known to social services alone, changes nothing that a landlord could notice [R2]', () => {
    const grounds = aCase({ protections: [aProtection('social')] })
    expect(findGround(ofLandlord('HOUSEHOLD_LANDLORD'), aSituation('landlord'), grounds)).toEqual(findGround(ofLandlord('HOUSEHOLD_LANDLORD'), aSituation('landlord'), aCase()))
  })
  it('ends when it is lifted', () => {
    const grounds = aCase({ consents: [aConsent()], protections: [aProtection('social', { to: NOW })] })
    expect(kindFor('landlord', aFact(), grounds)).toBe('CONSENT')
  })
})

describe('disclose', () => {
  it('hands over the value with its ground', () => {
    const shown = disclose(aFact(), 'Autogiro från april', aSituation('landlord'), aCase({ consents: [aConsent()] }))
    expect(shown?.value).toBe('Autogiro från april')
    expect(shown?.ground).toMatchObject({ kind: 'CONSENT', consentIds: ['consent'], giverIds: [PERSON.maja], holderId: ORG.social, recipientId: ORG.landlord })
    expect(shown?.ground.cell).toMatchObject({ holder: 'SOCIAL', category: 'AGREED_PLAN', recipient: 'LANDLORD', code: 'C' })
  })
  it('hands over nothing without one', () => expect(disclose(aFact(), 'Autogiro', aSituation('landlord'), aCase())).toBeNull())
})

describe('audienceOf', () => {
  const table = (['landlord', 'social', 'advice'] as const).map((name) => ({ organisationId: ORG[name], organisationKind: KIND[name] }))
  const grounds = aCase({ consents: [aConsent({ recipients: [ORG.landlord, ORG.advice] })], shares: [aShare()] })
  it('shows the holder every seat, its own first', () => {
    expect(audienceOf(aFact(), table, NOW, grounds, ORG.social)).toEqual([
      { organisationId: ORG.social, mark: 'OWN' },
      { organisationId: ORG.landlord, mark: 'CONSENT' },
      { organisationId: ORG.advice, mark: 'CONSENT' },
    ])
    expect(audienceOf(ofLandlord('RENT_FACTS'), table, NOW, grounds, ORG.landlord).map((seat) => seat.mark)).toEqual(['OWN', 'OWN', 'NONE'])
  })
  it('shows a recipient the holder and itself, not whom else the tenant said yes to', () => {
    expect(audienceOf(aFact(), table, NOW, grounds, ORG.landlord)).toEqual([
      { organisationId: ORG.landlord, mark: 'CONSENT' },
      { organisationId: ORG.social, mark: 'OWN' },
    ])
  })
  it('does not let protection entered elsewhere be read off a mark', () => {
    const hidden = { ...grounds, protections: [aProtection('social')] }
    const fact = ofLandlord('HOUSEHOLD_LANDLORD')
    expect(audienceOf(fact, table, NOW, hidden, ORG.landlord)).toEqual(audienceOf(fact, table, NOW, grounds, ORG.landlord))
  })
  it('shows the holder that its own protection keeps everybody out', () => {
    const hidden = { ...grounds, protections: [aProtection('landlord')] }
    expect(audienceOf(ofLandlord('RENT_FACTS'), table, NOW, hidden, ORG.landlord).map((seat) => seat.mark)).toEqual(['OWN', 'NONE', 'NONE'])
  })
})
