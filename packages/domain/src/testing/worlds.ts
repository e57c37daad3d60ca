import * as fc from 'fast-check'
import { factCategories } from '../disclosure/category.js'
import { consentCapacities, consentDirections, consentForms, type ConsentEvent, type SekretessMedgivande } from '../disclosure/consent.js'
import { cellFor, holderGroupOf, recipientGroups } from '../disclosure/matrix.js'
import type { CaseGrounds, CasePerson, Fact, Party, ProtectedOpening, Retraction } from '../disclosure/situation.js'
import { asId, type CaseId, type ConsentId, type FactId, type NoticeId, type OrganisationId, type PersonId, type ShareId, type UserId } from '../vocabulary/ids.js'
import type { Instant } from '../vocabulary/instant.js'
import { addDays, localDate, startOfDay, type LocalDate } from '../vocabulary/local-date.js'
import { noticeCodes } from '../vocabulary/notice.js'
import { CASE, ORG, KIND, orgNames, type OrgName } from './builders.js'

/**
 * Random worlds for property tests: organisations × people × facts × consents × notices × instants. Everything happens
 * within eight weeks around the change to summer time, so that ends and beginnings meet often, and the draws lean
 * towards what opens something: a world in which nothing is ever allowed proves little.
 */
export interface RandomWorld {
  readonly grounds: CaseGrounds
  readonly facts: readonly Fact[]
  readonly instants: readonly Instant[]
}

const FIRST_DAY = localDate('2026-03-01')
const DAYS = 56

export const someDay: fc.Arbitrary<LocalDate> = fc.integer({ min: 0, max: DAYS }).map((days) => addDays(FIRST_DAY, days))

/** Often a midnight or the millisecond before one, where rules begin and end. */
export const someInstant: fc.Arbitrary<Instant> = fc
  .tuple(someDay, fc.constantFrom(0, 0, -1, 1, 36_000_000))
  .map(([day, offset]) => (startOfDay(day) + offset) as Instant)

const anyTime: fc.Arbitrary<{ from: Instant; to: Instant | null }> = fc
  .tuple(someInstant, fc.option(someInstant, { freq: 2 }))
  .map(([from, to]) => ({ from, to }))

const rare = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq: 1 }).chain((value) => (value === null ? fc.constant(null) : fc.constantFrom(null, null, null, value)))

const someOrg = fc.constantFrom<OrgName>('landlord', 'landlord', 'social', 'social', 'social', ...orgNames)
const otherCase = fc.constantFrom(CASE, CASE, CASE, CASE, CASE, CASE, asId<CaseId>('another-case'))

const personIds = ['maja', 'ali', 'child', 'teenager'].map((id) => asId<PersonId>(id))
const stranger = asId<PersonId>('stranger')
const somePerson = fc.constantFrom(...personIds)
const someCategory = fc.constantFrom(...factCategories, 'AGREED_PLAN', 'HOUSEHOLD_CHILDREN', 'HOUSEHOLD_CHILDREN', 'CARE_HEALTH', 'KNOWN_STATUS', 'ECON_ASSISTANCE')

const people: fc.Arbitrary<CasePerson[]> = fc
  .tuple(
    fc.subarray(personIds.slice(0, 2)),
    fc.subarray([...personIds.slice(0, 2), stranger], { minLength: 1, maxLength: 1 }),
    someDay,
    fc.boolean(),
  )
  .map(([guardians, teenagersGuardians, birthday, dateKnown]) => {
    const [maja, ali, child, teenager] = personIds as [PersonId, PersonId, PersonId, PersonId]
    const turns18 = localDate(`${Number(birthday.slice(0, 4)) - 18}${birthday.slice(4)}`)
    return [
      { id: maja, kind: 'VUXEN', bornOn: null, guardians: [] },
      { id: ali, kind: 'VUXEN', bornOn: localDate('1985-01-13'), guardians: [] },
      { id: child, kind: 'BARN', bornOn: dateKnown ? localDate('2014-01-01') : null, guardians },
      { id: teenager, kind: 'BARN', bornOn: turns18, guardians: teenagersGuardians },
    ]
  })

const stays: fc.Arbitrary<Party[]> = fc
  .tuple(...orgNames.map(() => fc.tuple(rare(someInstant), rare(someInstant))))
  .map((draws) =>
    draws.flatMap(([leaves, returns], place) => {
      const name = orgNames[place] ?? 'social'
      const party = { organisationId: ORG[name], organisationKind: KIND[name] }
      const first = { ...party, from: startOfDay(localDate('2026-01-01')), to: leaves }
      return leaves !== null && returns !== null && returns > leaves ? [first, { ...party, from: returns, to: null }] : [first]
    }),
  )

const someEvent: fc.Arbitrary<ConsentEvent> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('ATERKALLAD' as const), at: someInstant, recipientId: fc.option(someOrg.map((name) => ORG[name])), category: fc.option(someCategory) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('ERSATT' as const), at: someInstant, byId: fc.constant(asId<ConsentId>('later')) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('OGILTIG' as const), at: someInstant }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('AVSLUTAT' as const), at: someInstant }) },
)

/** Who speaks for whom: mostly as it should be, sometimes not. */
const speaker = fc.oneof(
  { weight: 4, arbitrary: somePerson.map((id) => ({ giverId: id, subjectId: id, capacity: 'SJALV' as const })) },
  { weight: 6, arbitrary: fc.record({ giverId: fc.constantFrom(...personIds.slice(0, 2)), subjectId: fc.constantFrom(...personIds.slice(2)), capacity: fc.constant('VARDNADSHAVARE' as const) }) },
  { weight: 2, arbitrary: fc.record({ giverId: fc.constantFrom(...personIds, stranger), subjectId: fc.constantFrom(...personIds, stranger), capacity: fc.constantFrom(...consentCapacities) }) },
)

/** A consent of any state within the world's weeks. */
export const someConsent: fc.Arbitrary<SekretessMedgivande> = fc
  .record({
    speaker,
    id: fc.uuid(),
    caseId: otherCase,
    mandateUntil: rare(someDay),
    releasing: fc.oneof({ weight: 3, arbitrary: fc.constant<OrgName>('social') }, { weight: 1, arbitrary: someOrg }),
    recipients: fc.uniqueArray(someOrg, { minLength: 1, maxLength: 4 }),
    categories: fc.uniqueArray(someCategory, { minLength: 1, maxLength: 6 }),
    direction: fc.constantFrom(...consentDirections, 'LAMNA' as const, 'LAMNA' as const),
    from: someDay,
    to: someDay,
    form: fc.constantFrom(...consentForms, 'SKRIFTLIG' as const),
    careConfirmed: fc.boolean(),
    recordedAt: someInstant,
    events: fc.oneof({ weight: 3, arbitrary: fc.constant<ConsentEvent[]>([]) }, { weight: 2, arbitrary: fc.array(someEvent, { maxLength: 2 }) }),
  })
  .map(({ speaker: who, id, releasing, recipients, from, to, ...rest }) => ({
    ...rest,
    ...who,
    id: asId<ConsentId>(id),
    releasingId: ORG[releasing],
    recipients: recipients.map((name) => ORG[name]),
    purpose: 'Att kunna bo kvar',
    validFrom: from,
    validTo: addDays(to, 14),
  }))

const pairOfOrgs = fc.tuple(someOrg, someOrg).map(([from, to]) => ({ from: ORG[from], to: ORG[to] }))
const landlordToSocial = fc.oneof(fc.constant({ from: ORG.landlord, to: ORG.social }), pairOfOrgs)

const someNotice = fc
  .tuple(fc.uuid(), otherCase, fc.constantFrom(...noticeCodes, 'N_44_ARREARS' as const), landlordToSocial, someInstant)
  .map(([id, caseId, code, { from, to }, givenAt]) => ({ id: asId<NoticeId>(id), caseId, code, fromId: from, toId: to, givenAt }))

const someShare = fc
  .tuple(fc.uuid(), otherCase, landlordToSocial, anyTime)
  .map(([id, caseId, { from, to }, time]) => ({ id: asId<ShareId>(id), caseId, holderId: from, recipientId: to, sharedAt: time.from, endedAt: time.to }))

const someHarmTest = fc
  .tuple(fc.uuid(), otherCase, fc.oneof(fc.constant({ from: ORG.social, to: ORG.kfm }), pairOfOrgs), fc.constantFrom('HOUSEHOLD_CHILDREN' as const, ...factCategories), fc.subarray(personIds), anyTime)
  .map(([id, caseId, { from, to }, category, ids, time]) => ({ id, caseId, holderId: from, recipientId: to, category, personIds: ids, decidedBy: 'Karin', reason: 'Prövat', ...time }))

const someProtection = fc
  .tuple(otherCase, someOrg, somePerson, anyTime)
  .map(([caseId, holder, personId, time]) => ({ caseId, holderId: ORG[holder], personId, level: 'SEKRETESSMARKERING' as const, ...time }))

/** Mostly by the one who asks for the organisation, sometimes by a colleague of hers. */
const someOpening = fc
  .tuple(otherCase, someOrg, fc.boolean(), someInstant, fc.integer({ min: 1, max: 20 }))
  .map(([caseId, name, byColleague, from, days]) => ({
    caseId, organisationId: ORG[name], userId: asId<UserId>(byColleague ? 'colleague' : `user-${name}`), from, to: (from + days * 86_400_000) as Instant }))

/** What is protected is opened where it is, for a year: by chance alone that would be seldom. */
function openedFor({ caseId, holderId, from }: { caseId: CaseId; holderId: OrganisationId; from: Instant }): ProtectedOpening {
  const name = orgNames.find((one) => ORG[one] === holderId) ?? 'social'
  return { caseId, organisationId: holderId, userId: asId<UserId>(`user-${name}`), from, to: (from + 365 * 86_400_000) as Instant }
}

/** Each is known to somebody at most once, and seldom to all. */
const someDeaths = fc.uniqueArray(
  fc.tuple(someOrg, somePerson, someDay).map(([holder, personId, diedOn]) => ({ caseId: CASE, holderId: ORG[holder], personId, diedOn })),
  { maxLength: 2, selector: ({ holderId, personId }) => `${holderId} ${personId}` },
)

/** Which of the rows that there are is taken back, by its place among them, and when. */
const someRetractions = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.array(fc.record({ pick: fc.nat(), at: someInstant }), { minLength: 1, maxLength: 2 }) },
)

const takenBack = (rows: readonly { readonly id: Retraction['id'] }[], draws: readonly { pick: number; at: Instant }[]): Retraction[] =>
  draws.flatMap(({ pick, at }) => {
    const row = rows[pick % Math.max(1, rows.length)]
    return row === undefined ? [] : [{ id: row.id, at }]
  })

/** The grounds of one case, with consents of every state. People and notices may have been taken back. */
export const someGrounds: fc.Arbitrary<CaseGrounds> = fc.record({
  caseId: fc.constant(CASE),
  closedAt: rare(someInstant),
  parties: stays,
  persons: people,
  deaths: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 2, arbitrary: someDeaths }),
  consents: fc.array(someConsent, { maxLength: 8 }),
  notices: fc.array(someNotice, { maxLength: 3 }),
  shares: fc.array(someShare, { maxLength: 2 }),
  harmTests: fc.array(someHarmTest, { maxLength: 2 }),
  protections: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(someProtection, { maxLength: 2 }) }),
  openings: fc.array(someOpening, { maxLength: 4 }),
  opened: fc.boolean(),
  draws: someRetractions,
}).map(({ draws, opened, ...grounds }) => ({
  ...grounds, openings: [...grounds.openings, ...(opened ? [...grounds.protections].map(openedFor) : [])], retracted: takenBack([...grounds.persons, ...grounds.notices], draws),
}))

/** A fact that its holder could hold, about some, all or none of the people. */
export const someFact: fc.Arbitrary<Fact> = fc
  .tuple(fc.uuid(), someOrg, fc.oneof(fc.subarray(personIds, { minLength: 1, maxLength: 1 }), fc.subarray([...personIds, stranger])), someInstant, fc.nat(), otherCase)
  .map(([id, holder, concerns, recordedAt, pick, caseId]) => {
    const held = factCategories.filter((category) => recipientGroups.some((group) => cellFor(holderGroupOf(KIND[holder]), category, group) !== null))
    const category = held[pick % Math.max(1, held.length)] ?? 'OWN_NOTE'
    return { id: asId<FactId>(id), caseId, holderId: ORG[holder], holderKind: KIND[holder], category, concerns, recordedAt }
  })

export const someWorld: fc.Arbitrary<RandomWorld> = fc.record({
  grounds: someGrounds,
  facts: fc.array(someFact, { minLength: 4, maxLength: 12 }),
  instants: fc.array(someInstant, { minLength: 3, maxLength: 6 }),
  draws: someRetractions,
}).map(({ draws, ...world }) => ({ ...world, grounds: { ...world.grounds, retracted: [...world.grounds.retracted, ...takenBack(world.facts, draws)] } }))

/** The facts that the consents of a world speak of, so that a property meets allowed readings and not only refused ones. */
export function factsSpokenOf(grounds: CaseGrounds): Fact[] {
  const kindOf = (id: OrganisationId) => grounds.parties.find((party) => party.organisationId === id)?.organisationKind
  return grounds.consents.flatMap((consent) => {
    const holderKind = kindOf(consent.releasingId)
    if (holderKind === undefined) return []
    return consent.categories.map((category) => ({
      id: asId<FactId>(`${consent.id}/${category}`),
      caseId: CASE,
      holderId: consent.releasingId,
      holderKind,
      category,
      concerns: [consent.subjectId],
      recordedAt: consent.recordedAt,
    }))
  })
}
