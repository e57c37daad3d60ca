import type { SekretessMedgivande } from '../disclosure/consent.js'
import type { CaseGrounds, CasePerson, Death, Fact, HarmTest, NoticeGround, Party, Protection, ProtectedOpening, Reader, CaseShare, Situation } from '../disclosure/situation.js'
import { asId, type CaseId, type ConsentId, type FactId, type NoticeId, type OrganisationId, type PersonId, type ShareId, type UserId } from '../vocabulary/ids.js'
import type { Instant } from '../vocabulary/instant.js'
import { localDate, startOfDay } from '../vocabulary/local-date.js'

/**
 * One small world for tests: an organisation of every kind at the table since New Year 2026, a couple with a child, and
 * nothing that opens anything. Every builder takes what the test is about and fills in the rest.
 */

/** The start of a day in Sweden, in milliseconds. */
export function at(day: string, hours = 0): Instant {
  return (startOfDay(localDate(day)) + hours * 3_600_000) as Instant
}

export const CASE = asId<CaseId>('case')
export const START = at('2026-01-01')
/** An ordinary working day, on which tests read unless they say otherwise. */
export const NOW = at('2026-03-10', 10)

const org = (id: string) => asId<OrganisationId>(id)
export const ORG = {
  landlord: org('landlord'),
  privateLandlord: org('private-landlord'),
  collector: org('collector'),
  social: org('social'),
  advice: org('advice'),
  kfm: org('kfm'),
  care: org('care'),
  police: org('police'),
  church: org('church'),
  relative: org('relative'),
} as const

export const KIND = {
  landlord: 'KOMMUNALT_BOLAG',
  privateLandlord: 'PRIVAT_HYRESVARD',
  collector: 'INKASSO',
  social: 'SOCIALTJANST',
  advice: 'BUS',
  kfm: 'KRONOFOGDEN',
  care: 'VARD',
  police: 'POLIS',
  church: 'KYRKA',
  relative: 'ANHORIG',
} as const satisfies Record<keyof typeof ORG, string>

export type OrgName = keyof typeof ORG
export const orgNames = Object.keys(ORG) as OrgName[]

export const PERSON = {
  maja: asId<PersonId>('maja'),
  ali: asId<PersonId>('ali'),
  child: asId<PersonId>('child'),
} as const

/** An adult of unknown date of birth unless told. */
export function aPerson(over: Partial<CasePerson> & Pick<CasePerson, 'id'>): CasePerson {
  return { kind: 'VUXEN', bornOn: null, guardians: [], ...over }
}

/** A child born in 2014, with both adults of the household as guardians. */
export function aChild(over: Partial<CasePerson> = {}): CasePerson {
  return aPerson({ id: PERSON.child, kind: 'BARN', bornOn: localDate('2014-01-01'), guardians: [PERSON.maja, PERSON.ali], ...over })
}

/** That somebody has died, as social services know it. */
export function aDeath(personId: PersonId, diedOn: string, name: OrgName = 'social'): Death {
  return { caseId: CASE, holderId: ORG[name], personId, diedOn: localDate(diedOn) }
}

export function aParty(name: OrgName, over: Partial<Party> = {}): Party {
  return { organisationId: ORG[name], organisationKind: KIND[name], from: START, to: null, ...over }
}

/** An open case with all organisations, the couple and their child; no ground for anybody but the holders. */
export function aCase(over: Partial<CaseGrounds> = {}): CaseGrounds {
  return {
    caseId: CASE,
    closedAt: null,
    parties: orgNames.map((name) => aParty(name)),
    persons: [aPerson({ id: PERSON.maja }), aPerson({ id: PERSON.ali }), aChild()],
    deaths: [],
    consents: [],
    notices: [],
    shares: [],
    harmTests: [],
    protections: [],
    openings: [],
    retracted: [],
    ...over,
  }
}

/** A fact about Maja at social services: the plan they agreed, unless told otherwise. */
export function aFact(over: Partial<Fact> & { readonly holder?: OrgName } = {}): Fact {
  const { holder = 'social', ...rest } = over
  return {
    id: asId<FactId>('fact'),
    caseId: CASE,
    holderId: ORG[holder],
    holderKind: KIND[holder],
    category: 'AGREED_PLAN',
    concerns: [PERSON.maja],
    recordedAt: START,
    ...rest,
  }
}

/** A coordinator with a standing mandate. */
export function aReader(name: OrgName, over: Partial<Reader> = {}): Reader {
  return {
    userId: asId<UserId>(`user-${name}`),
    organisationId: ORG[name],
    organisationKind: KIND[name],
    mandates: [{ role: 'SAMORDNARE', from: START, to: null }],
    mayOpenProtected: false,
    ...over,
  }
}

/** The reader alone at a screen, now. */
export function aSituation(name: OrgName, over: Partial<Situation> = {}): Situation {
  return { reader: aReader(name), room: { kind: 'OWN_SCREEN' }, instant: NOW, ...over }
}

/** Maja lets social services tell the landlord of the agreed plan, in writing, through November. */
export function aConsent(over: Partial<SekretessMedgivande> = {}): SekretessMedgivande {
  const giverId = over.giverId ?? PERSON.maja
  return {
    id: asId<ConsentId>('consent'),
    caseId: CASE,
    giverId,
    subjectId: giverId,
    capacity: 'SJALV',
    mandateUntil: null,
    releasingId: ORG.social,
    recipients: [ORG.landlord],
    categories: ['AGREED_PLAN'],
    direction: 'LAMNA',
    purpose: 'Att kunna bo kvar',
    validFrom: localDate('2026-02-01'),
    validTo: localDate('2026-11-30'),
    form: 'SKRIFTLIG',
    careConfirmed: false,
    recordedAt: at('2026-02-01', 9),
    events: [],
    ...over,
  }
}

/** A guardian's consent for the child. */
export function aGuardianConsent(giverId: PersonId, over: Partial<SekretessMedgivande> = {}): SekretessMedgivande {
  return aConsent({ id: asId<ConsentId>(`consent-${giverId}`), giverId, subjectId: PERSON.child, capacity: 'VARDNADSHAVARE', categories: ['HOUSEHOLD_CHILDREN'], ...over })
}

/** Formulär 3 from the landlord to social services. */
export function aNotice(over: Partial<NoticeGround> = {}): NoticeGround {
  return { id: asId<NoticeId>('notice'), caseId: CASE, code: 'N_44_ARREARS', fromId: ORG.landlord, toId: ORG.social, givenAt: at('2026-02-20'), ...over }
}

/** The landlord raised its own case with social services. */
export function aShare(over: Partial<CaseShare> = {}): CaseShare {
  return { id: asId<ShareId>('share'), caseId: CASE, holderId: ORG.landlord, recipientId: ORG.social, sharedAt: at('2026-02-20'), endedAt: null, ...over }
}

/** A named decision that Kronofogden may know that the child will be there. */
export function aHarmTest(over: Partial<HarmTest> = {}): HarmTest {
  return {
    id: 'harm-test',
    caseId: CASE,
    holderId: ORG.social,
    recipientId: ORG.kfm,
    category: 'HOUSEHOLD_CHILDREN',
    personIds: [PERSON.child],
    decidedBy: 'Karin Enhetschef',
    reason: 'Barnet ska inte vara ensamt vid förrättningen',
    from: at('2026-02-20'),
    to: null,
    ...over,
  }
}

/** An opening by the organisation's own reader, around the instant of the tests. */
export function anOpening(name: OrgName, over: Partial<ProtectedOpening> = {}): ProtectedOpening {
  return { caseId: CASE, organisationId: ORG[name], userId: asId<UserId>(`user-${name}`), from: (NOW - 60_000) as Instant, to: (NOW + 60_000) as Instant, ...over }
}

export function aProtection(holder: OrgName, over: Partial<Protection> = {}): Protection {
  return { caseId: CASE, holderId: ORG[holder], personId: PERSON.maja, level: 'SEKRETESSMARKERING', from: START, to: null, ...over }
}

/** The same consent, found at an instant to be one that should not have been recorded. */
export function foundInvalid(consent: SekretessMedgivande, instant: Instant): SekretessMedgivande {
  return { ...consent, events: [...consent.events, { kind: 'OGILTIG', at: instant }] }
}
