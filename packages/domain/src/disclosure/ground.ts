import type { OrganisationId, PersonId } from '../vocabulary/ids.js'
import type { Instant } from '../vocabulary/instant.js'
import type { OrganisationKind } from '../vocabulary/organisation.js'
import { worksWithCases } from '../vocabulary/role.js'
import { indexOf, isParty, isProtectedBy, isRetracted, livingGuardians, openedUntil, retractedAt, type CaseIndex } from './case-index.js'
import { categoryRules } from './category.js'
import type { ConsentLife } from './consent-lives.js'
import { Disclosed } from './disclosed.js'
import type { Ground, GroundKind } from './ground-kind.js'
import { cellFor, holderGroupOf, ownCell, recipientGroupOf, yieldsToProtection, type MatrixCell, type MatrixCode } from './matrix.js'
import { noticeScopes } from './notice-scope.js'
import type { CaseGrounds, Fact, Mandate, Party, Reader, Situation } from './situation.js'
import { earlierEnd, holds, later, type Window } from './window.js'

/**
 * The authority on seeing: the ground on which this reader, in this room, at this instant, may have this fact, or null.
 * Null never tells why: hidden and absent are the same answer [R2].
 */
export function findGround(fact: Fact, situation: Situation, grounds: CaseGrounds): Ground | null {
  const { reader, room, instant } = situation
  // A network meeting never holds anything about a case [domain 1.3]; neither does the work of a manager or a partner.
  if (fact.caseId !== grounds.caseId || room.kind === 'NETWORK_MEETING' || !worksWithCasesAt(reader.mandates, instant)) return null
  const index = indexOf(grounds)
  if (isRetracted(index, fact.id, instant)) return null
  const ground = groundWhileItStands(fact, situation, index)
  const taken = retractedAt(index, fact.id)
  return ground === null || taken === null ? ground : { ...ground, until: earlierEnd(ground.until, taken) }
}

function groundWhileItStands(fact: Fact, situation: Situation, index: CaseIndex): Ground | null {
  const { reader, instant } = situation
  if (!isMasked(fact, reader, instant, index)) return unmaskedGround(fact, situation, index)
  const until = reader.mayOpenProtected ? openedUntil(index, reader, instant) : null
  const ground = until === null ? null : unmaskedGround(fact, situation, index)
  return ground === null ? null : { ...ground, until: earlierEnd(ground.until, until) }
}

function unmaskedGround(fact: Fact, situation: Situation, index: CaseIndex): Ground | null {
  const { reader, instant } = situation
  if (fact.holderId === reader.organisationId) return ownGround(fact, reader)
  const asked = { fact, recipientId: reader.organisationId, recipientKind: reader.organisationKind, instant, index }
  const cell = openCell(asked)
  if (cell === null || (yieldsToProtection(cell) && isProtectedBy(index, fact.holderId, instant))) return null
  return groundIn(cell, asked) ?? presentGround(cell, asked, situation)
}

/** It says who or where somebody is, of a household that the reader's own organisation protects: to nobody there who has not opened it. */
function isMasked(fact: Fact, reader: Reader, instant: Instant, index: CaseIndex): boolean {
  return categoryRules[fact.category].identifying && isProtectedBy(index, reader.organisationId, instant)
}

/** Until when the reader has opened a household that her own organisation protects, in a reading of that one case; null while she has not. */
export function openedProtection({ reader, instant }: Situation, grounds: CaseGrounds): Instant | null {
  return reader.mayOpenProtected ? openedUntil(indexOf(grounds), reader, instant) : null
}

/** The value with its ground, or null. */
export function disclose<T>(fact: Fact, value: T, situation: Situation, grounds: CaseGrounds): Disclosed<T> | null {
  const ground = findGround(fact, situation, grounds)
  return ground === null ? null : Disclosed.on(ground, fact, value)
}

/**
 * A row that was taken back, to its own organisation at its own screen: a file keeps its mistakes, marked as such. Nobody
 * else is told that there was one, and nothing is worked out from it. Null for what stands.
 */
export function discloseRetracted<T>(fact: Fact, value: T, { reader, room, instant }: Situation, grounds: CaseGrounds): Disclosed<T> | null {
  const index = indexOf(grounds)
  if (fact.caseId !== grounds.caseId || room.kind !== 'OWN_SCREEN' || !worksWithCasesAt(reader.mandates, instant) || !isRetracted(index, fact.id, instant)) return null
  if (fact.holderId !== reader.organisationId) return null
  if (isMasked(fact, reader, instant, index) && (!reader.mayOpenProtected || openedUntil(index, reader, instant) === null)) return null
  const ground = ownGround(fact, reader)
  return ground === null ? null : Disclosed.on(ground, fact, value)
}

/** OWN: sees it as its own or by law. CONSENT: sees it because somebody said yes. NONE: does not see it. */
export type SeatMark = 'OWN' | 'CONSENT' | 'NONE'

export interface Seat {
  readonly organisationId: OrganisationId
  readonly mark: SeatMark
}

/**
 * Who at the table sees this fact, the viewer's organisation first. It is told by organisation: mandates of single
 * persons do not count, and neither does protection that another organisation has entered, which the viewer must not
 * be able to read off a mark. Who does not hold the fact learns of the holder and itself only: whom else the tenant
 * said yes to is between them [R2].
 */
export function audienceOf(
  fact: Fact,
  organisations: readonly Pick<Party, 'organisationId' | 'organisationKind'>[],
  instant: Instant,
  grounds: CaseGrounds,
  viewerOrganisationId: OrganisationId,
): Seat[] {
  const index = indexOf(grounds)
  const isHolder = viewerOrganisationId === fact.holderId
  const isProtected = isHolder && isProtectedBy(index, fact.holderId, instant)
  const markOf = (recipientId: OrganisationId, recipientKind: OrganisationKind): SeatMark => {
    if (recipientId === fact.holderId) return 'OWN'
    const asked = { fact, recipientId, recipientKind, instant, index }
    const cell = fact.caseId === grounds.caseId && !isRetracted(index, fact.id, instant) ? openCell(asked) : null
    const ground = cell === null || (isProtected && yieldsToProtection(cell)) ? null : groundIn(cell, asked)
    if (ground === null) return 'NONE'
    return ground.kind === 'CONSENT' ? 'CONSENT' : 'OWN'
  }
  return organisations
    .filter(({ organisationId }) => isHolder || organisationId === viewerOrganisationId || organisationId === fact.holderId)
    .map(({ organisationId, organisationKind }) => ({ organisationId, mark: markOf(organisationId, organisationKind) }))
    .sort((a, b) => Number(b.organisationId === viewerOrganisationId) - Number(a.organisationId === viewerOrganisationId))
}

interface Asked {
  readonly fact: Fact
  readonly recipientId: OrganisationId
  readonly recipientKind: OrganisationKind
  readonly instant: Instant
  readonly index: CaseIndex
}

function worksWithCasesAt(mandates: readonly Mandate[], at: Instant): boolean {
  for (const mandate of mandates) if (worksWithCases(mandate.role) && holds(mandate, at)) return true
  return false
}

/** One's own file is one's own, in the partnership or after it. */
function ownGround(fact: Fact, reader: Reader): Ground | null {
  if (fact.holderKind !== reader.organisationKind) return null
  return {
    kind: 'OWN_DATA',
    since: fact.recordedAt,
    until: null,
    holderId: fact.holderId,
    recipientId: reader.organisationId,
    category: fact.category,
    consentIds: [],
    giverIds: [],
    cell: ownCell(holderGroupOf(fact.holderKind), fact.category),
  }
}

/** The matrix's cell, while both sit in the partnership. */
function openCell({ fact, recipientId, recipientKind, instant, index }: Asked): MatrixCell | null {
  const cell = cellFor(holderGroupOf(fact.holderKind), fact.category, recipientGroupOf(recipientKind))
  if (cell === null || cell.shut) return null
  const both = isParty(index, recipientId, recipientKind, instant) && isParty(index, fact.holderId, fact.holderKind, instant)
  return both ? cell : null
}

/** The first ground that the codes of the cell give, the strongest first. A and X give none. */
function groundIn(cell: MatrixCell, asked: Asked): Ground | null {
  const { refs } = cell
  if (refs.P !== undefined) return receiptGround(cell, asked)
  return (
    (refs.S === undefined ? null : noticeGround(cell, 'S', asked)) ??
    (refs.L === undefined ? null : (shareGround(cell, asked) ?? noticeGround(cell, 'L', asked))) ??
    (refs.C === undefined && refs['C*'] === undefined ? null : personGround(cell, asked))
  )
}

/** The receipt of a notice, for the one who gave it [R2]. */
function receiptGround(cell: MatrixCell, asked: Asked): Ground | null {
  const notice = longest(asked.index.notices.get(asked.recipientId)?.get(asked.fact.holderId), asked.instant)
  return notice === null ? null : { ...resting('PUBLIC', notice.window, cell, 'P', asked), noticeId: notice.source.id }
}

/**
 * S: a notice whose content covers the category. L: any notice between the two in this case, since by giving it the
 * landlord has raised its own facts with the recipient [R3].
 */
function noticeGround(cell: MatrixCell, code: 'S' | 'L', asked: Asked): Ground | null {
  const given = asked.index.notices.get(asked.fact.holderId)?.get(asked.recipientId)
  const covering = code === 'L' ? given : given?.filter((notice) => noticeScopes[notice.source.code].carries.includes(asked.fact.category))
  const notice = longest(covering, asked.instant)
  return notice === null ? null : { ...resting('STATUTORY_NOTICE', notice.window, cell, code, asked), noticeId: notice.source.id }
}

function shareGround(cell: MatrixCell, asked: Asked): Ground | null {
  const share = longest(asked.index.shares.get(asked.fact.holderId)?.get(asked.recipientId), asked.instant)
  return share === null ? null : { ...resting('OWN_DATA', share.window, cell, 'L', asked), shareId: share.source.id }
}

/** A yes from, or a decision about, every person concerned [C2]; a fact about nobody has nobody to ask. */
function personGround(cell: MatrixCell, asked: Asked): Ground | null {
  const { fact, recipientId, instant, index } = asked
  const lives = index.consents.get(fact.holderId)?.get(recipientId)?.get(fact.category)
  const tests = cell.refs.HARM_TEST === undefined ? undefined : index.harmTests.get(fact.holderId)?.get(recipientId)
  if (lives === undefined && tests === undefined) return null
  const windows: Window[] = []
  const consents: ConsentLife['consent'][] = []
  let harmTest: { id: string; decidedBy: string } | null = null
  for (const personId of fact.concerns) {
    if (isRetracted(index, personId, instant)) return null
    const said = yesFor(personId, lives?.get(personId), asked)
    if (said !== null) {
      for (const life of said) {
        windows.push(life.window)
        if (!consents.includes(life.consent)) consents.push(life.consent)
      }
      continue
    }
    const decided = longest(tests?.filter(({ source }) => source.category === fact.category && source.personIds.includes(personId)), instant)
    if (decided === null) return null
    windows.push({ from: decided.window.from, to: earlierEnd(decided.window.to, retractedAt(index, personId)) })
    harmTest ??= decided.source
  }
  const [first, ...rest] = windows
  if (first === undefined) return null
  const common = rest.reduce((a, b) => ({ from: later(a.from, b.from), to: earlierEnd(a.to, b.to) }), first)
  const by = { consentIds: consents.map(({ id }) => id), giverIds: [...new Set(consents.map(({ giverId }) => giverId))] }
  if (harmTest !== null) return { ...resting('HARM_TEST', common, cell, 'HARM_TEST', asked), ...by, harmTestId: harmTest.id, decidedBy: harmTest.decidedBy }
  return { ...resting('CONSENT', common, cell, cell.refs.C === undefined ? 'C*' : 'C', asked), ...by }
}

/** The consents that together say yes for one person: an adult's own, or one from each living guardian of a child [C3]. */
function yesFor(personId: PersonId, about: readonly ConsentLife[] | undefined, { fact, instant, index }: Asked): ConsentLife[] | null {
  const person = index.people.get(personId)
  if (person === undefined || about === undefined) return null
  if (person.adultFrom !== null && person.adultFrom <= instant) {
    const own = longest(about, instant)
    return own === null ? null : [own]
  }
  const said: ConsentLife[] = []
  for (const guardianId of livingGuardians(person, index, fact.holderId, instant)) {
    const one = longest(about.filter((life) => life.consent.giverId === guardianId), instant)
    if (one === null) return null
    said.push(one)
  }
  return said.length === 0 ? null : said
}

/**
 * The tenant sits at the table: what consent could open may be spoken of while everybody it concerns is there. A child
 * is spoken for by its guardians, all who live. What a spoken yes cannot open, being there cannot either [C5].
 */
function presentGround(cell: MatrixCell, asked: Asked, { reader, room, instant }: Situation): Ground | null {
  const code = cell.refs.C !== undefined ? 'C' : cell.refs['C*'] !== undefined ? 'C*' : null
  const { fact, index } = asked
  if (room.kind !== 'AT_TABLE' || code === null || fact.concerns.length === 0 || categoryRules[fact.category].writtenOnly) return null
  if (!room.present.some((one) => one.userId === reader.userId && one.organisationId === reader.organisationId)) return null
  const isThere = (personId: PersonId) => room.tenantsPresent.includes(personId) && !isRetracted(index, personId, instant)
  const speaks = (personId: PersonId) => {
    const person = index.people.get(personId)
    if (person === undefined || isRetracted(index, personId, instant)) return false
    if (person.adultFrom !== null && person.adultFrom <= instant) return isThere(personId)
    const guardians = livingGuardians(person, index, fact.holderId, instant)
    return guardians.length > 0 && guardians.every(isThere)
  }
  if (!fact.concerns.every(speaks)) return null
  return { ...resting('TENANT_PRESENT', { from: instant, to: null }, cell, code, asked), giverIds: room.tenantsPresent }
}

function resting(kind: GroundKind, window: Window, cell: MatrixCell, code: MatrixCode, { fact, recipientId }: Asked): Ground {
  const ref = cell.refs[code]
  if (ref === undefined) throw new Error(`The cell has no code ${code}.`)
  const { holderId, category } = fact
  return { kind, since: window.from, until: window.to, holderId, recipientId, category, consentIds: [], giverIds: [], cell: ref }
}

/** Of those in force, the one that lasts longest: it tells the reader when the ground truly ends. */
function longest<T extends { readonly window: Window }>(candidates: readonly T[] | undefined, at: Instant): T | null {
  let best: T | null = null
  if (candidates === undefined) return null
  for (const candidate of candidates) {
    if (!holds(candidate.window, at)) continue
    if (best === null || (best.window.to !== null && (candidate.window.to === null || candidate.window.to > best.window.to))) best = candidate
  }
  return best
}

