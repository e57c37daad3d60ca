import { categoryRules } from '../disclosure/category.js'
import type { ConsentEvent, SekretessMedgivande } from '../disclosure/consent.js'
import { cellFor, holderGroupOf, recipientGroupOf } from '../disclosure/matrix.js'
import { noticeScopes } from '../disclosure/notice-scope.js'
import type { CaseGrounds, CasePerson, Fact, Situation } from '../disclosure/situation.js'
import type { OrganisationId, PersonId } from '../vocabulary/ids.js'
import type { Instant } from '../vocabulary/instant.js'
import { ageOn, toLocalDate } from '../vocabulary/local-date.js'

/**
 * The rules of disclosure read aloud: slow, at one instant, from the raw rows, by dates where `disclosure/` works with
 * stretches of time. Written apart from it on purpose, so that the two can be held against each other. Only for a
 * reader at a screen of its own with a standing mandate for case work.
 */
export function mayReadAloud(fact: Fact, { reader, instant: at }: Situation, grounds: CaseGrounds): boolean {
  if (isTakenBack(fact.id, at, grounds)) return false
  const hidesIdentity = (id: OrganisationId) =>
    grounds.protections.some((one) => one.caseId === fact.caseId && one.holderId === id && one.from <= at && (one.to === null || at < one.to))
  const hasOpened = reader.mayOpenProtected && grounds.openings.some((one) =>
    one.caseId === fact.caseId && one.organisationId === reader.organisationId && one.userId === reader.userId && one.from <= at && at < one.to)
  if (categoryRules[fact.category].identifying && hidesIdentity(reader.organisationId) && !hasOpened) return false
  if (fact.holderId === reader.organisationId) return true
  // A protected household is told of to nobody else, but for the receipt that the sender of a notice is owed.
  if (hidesIdentity(fact.holderId) && fact.category !== 'NOTICE_RECEIPT') return false
  const cell = cellFor(holderGroupOf(fact.holderKind), fact.category, recipientGroupOf(reader.organisationKind))
  if (cell === null || !atTable(fact.holderId, at, grounds) || !atTable(reader.organisationId, at, grounds)) return false
  const world = { fact, recipientId: reader.organisationId, at, grounds }
  return cell.codes.some((code) => {
    if (code === 'P') return givenNotices(world, reader.organisationId, fact.holderId).length > 0
    if (code === 'S') return givenNotices(world, fact.holderId, reader.organisationId).some((notice) => noticeScopes[notice.code].carries.includes(fact.category))
    if (code === 'L') return givenNotices(world, fact.holderId, reader.organisationId).length > 0 || isShared(world)
    if (code === 'C' || code === 'C*') return everyPerson(world, cell.codes.includes('HARM_TEST'))
    return false
  })
}

/** Its organisation has said that the row, the person or the notice was wrongly recorded. */
function isTakenBack(id: string, at: Instant, grounds: CaseGrounds): boolean {
  return grounds.retracted.some((one) => one.id === id && one.at <= at)
}

interface World {
  readonly fact: Fact
  readonly recipientId: OrganisationId
  readonly at: Instant
  readonly grounds: CaseGrounds
}

function atTable(id: OrganisationId, at: Instant, grounds: CaseGrounds): boolean {
  return grounds.parties.some((party) => party.organisationId === id && party.from <= at && (party.to === null || at < party.to))
}

/** Nobody of the two has left between the start and now. */
function bothStayed({ fact, recipientId, grounds, at }: World, start: Instant): boolean {
  return [fact.holderId, recipientId].every((id) =>
    grounds.parties.every(({ organisationId, to }) => organisationId !== id || to === null || to <= start || to > at || atTable(id, to, grounds)),
  )
}

function givenNotices(world: World, fromId: OrganisationId, toId: OrganisationId) {
  const kindOf = (id: OrganisationId) => world.grounds.parties.find((party) => party.organisationId === id)?.organisationKind
  const fromKind = kindOf(fromId)
  const toKind = kindOf(toId)
  if (fromKind === undefined || toKind === undefined) return []
  const from = holderGroupOf(fromKind)
  const to = recipientGroupOf(toKind)
  return world.grounds.notices.filter(
    (notice) =>
      notice.caseId === world.fact.caseId &&
      notice.fromId === fromId &&
      notice.toId === toId &&
      notice.givenAt <= world.at &&
      !isTakenBack(notice.id, world.at, world.grounds) &&
      from !== null &&
      to !== null &&
      noticeScopes[notice.code].from.includes(from) &&
      noticeScopes[notice.code].to.includes(to) &&
      bothStayed(world, notice.givenAt),
  )
}

function isShared(world: World): boolean {
  const { fact, recipientId, at, grounds } = world
  return grounds.shares.some(
    (share) =>
      share.caseId === fact.caseId &&
      share.holderId === fact.holderId &&
      share.recipientId === recipientId &&
      share.sharedAt <= at &&
      (share.endedAt === null || at < share.endedAt) &&
      bothStayed(world, share.sharedAt),
  )
}

function everyPerson(world: World, harmTestCounts: boolean): boolean {
  const { fact, recipientId, at, grounds } = world
  const open = grounds.closedAt === null || at < grounds.closedAt
  const decided = (personId: PersonId) =>
    harmTestCounts &&
    open &&
    grounds.harmTests.some(
      (test) =>
        test.caseId === fact.caseId &&
        test.holderId === fact.holderId &&
        test.recipientId === recipientId &&
        test.category === fact.category &&
        test.personIds.includes(personId) &&
        test.from <= at &&
        (test.to === null || at < test.to) &&
        bothStayed(world, test.from),
    )
  return fact.concerns.length > 0 && fact.concerns.every((personId) => !isTakenBack(personId, at, grounds) && ((open && saidYes(personId, world)) || decided(personId)))
}

function saidYes(personId: PersonId, world: World): boolean {
  const { grounds, at } = world
  const person = grounds.persons.find((one) => one.id === personId)
  if (person === undefined || isDead(personId, world)) return false
  const speaking = grounds.consents.filter((consent) => consent.subjectId === personId && isLive(consent, world))
  if (isGrown(person, at)) return speaking.some((consent) => speaksForAdult(consent, person))
  const livingGuardians = person.guardians.filter((guardianId) => !isDead(guardianId, world))
  return (
    livingGuardians.length > 0 &&
    livingGuardians.every((guardianId) => speaking.some((consent) => consent.capacity === 'VARDNADSHAVARE' && consent.giverId === guardianId && giverWasGrown(consent, grounds)))
  )
}

function speaksForAdult(consent: SekretessMedgivande, person: CasePerson): boolean {
  if (consent.capacity === 'SJALV') return consent.giverId === person.id && isGrown(person, consent.recordedAt)
  return consent.capacity !== 'VARDNADSHAVARE' && consent.giverId !== person.id
}

function giverWasGrown(consent: SekretessMedgivande, grounds: CaseGrounds): boolean {
  const giver = grounds.persons.find((one) => one.id === consent.giverId)
  return giver === undefined || isGrown(giver, consent.recordedAt)
}

function isGrown(person: CasePerson, at: Instant): boolean {
  return person.bornOn === null ? person.kind === 'VUXEN' : ageOn(person.bornOn, toLocalDate(at)) >= 18
}

/** As the fact's holder knows it: others have consents, and knowledge, of their own. */
function isDead(personId: PersonId, { fact, at, grounds }: World): boolean {
  return grounds.deaths.some((death) => death.caseId === grounds.caseId && death.holderId === fact.holderId && death.personId === personId && toLocalDate(at) >= death.diedOn)
}

function isLive(consent: SekretessMedgivande, world: World): boolean {
  const { fact, recipientId, at, grounds } = world
  const today = toLocalDate(at)
  const rule = categoryRules[fact.category]
  const byMandate = ['GOD_MAN', 'FORVALTARE', 'FRAMTIDSFULLMAKT'].includes(consent.capacity)
  const ended = (event: ConsentEvent) =>
    event.at <= at && (event.kind !== 'ATERKALLAD' || ((event.recipientId ?? recipientId) === recipientId && (event.category ?? fact.category) === fact.category))
  return (
    consent.caseId === fact.caseId &&
    consent.releasingId === fact.holderId &&
    consent.recipients.includes(recipientId) &&
    consent.categories.includes(fact.category) &&
    consent.direction !== 'INHAMTA' &&
    consent.recordedAt <= at &&
    consent.validFrom <= today &&
    today <= consent.validTo &&
    !(byMandate && consent.mandateUntil !== null && today > consent.mandateUntil) &&
    !(rule.writtenOnly && consent.form === 'MUNTLIG') &&
    !(rule.needsCareConfirmed && !consent.careConfirmed) &&
    !consent.events.some(ended) &&
    !isDead(consent.giverId, world) &&
    !isTakenBack(consent.giverId, at, grounds) &&
    bothStayed(world, consent.recordedAt)
  )
}
