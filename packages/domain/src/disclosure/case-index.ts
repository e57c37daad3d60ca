import type { OrganisationId, PersonId } from '../vocabulary/ids.js'
import type { Instant } from '../vocabulary/instant.js'
import type { OrganisationKind } from '../vocabulary/organisation.js'
import type { FactCategory } from './category.js'
import { consentSpans, livesOf, majorityOf, type ConsentLife, type ConsentSpan, type DiedAt, type StayFrom } from './consent-lives.js'
import { startOfDay } from '../vocabulary/local-date.js'
import { isBetween } from './notice-scope.js'
import type { CaseGrounds, CaseShare, HarmTest, NoticeGround, ProtectedOpening, Reader, Retraction } from './situation.js'
import { anyHolds, earlierEnd, holds, merge, overlap, type Window } from './window.js'

/**
 * The grounds of one case, sorted so that a single question costs a few look-ups. It holds stretches of time and no
 * answers: whether something may be read is decided anew at every instant [C1].
 */
export interface CaseIndex {
  readonly parties: ReadonlyMap<OrganisationId, PartyStays>
  readonly protectedBy: ReadonlyMap<OrganisationId, readonly Window[]>
  readonly openings: readonly ProtectedOpening[]
  readonly people: ReadonlyMap<PersonId, PersonAges>
  readonly diedAt: DiedAt
  /** What the consents say, of every recipient and category, with what ends it. */
  readonly spans: readonly ConsentSpan[]
  /** What they open, by category and by the person spoken for. */
  readonly consents: PairMap<LivesByPerson>
  readonly notices: PairMap<Lived<NoticeGround>[]>
  readonly shares: PairMap<Lived<CaseShare>[]>
  readonly harmTests: PairMap<Lived<HarmTest>[]>
  /** When a row was taken back, by its id. */
  readonly retracted: ReadonlyMap<string, Instant>
}

export interface PartyStays {
  readonly kind: OrganisationKind
  readonly windows: readonly Window[]
}

export interface PersonAges {
  /** null: not known to come of age. */
  readonly adultFrom: Instant | null
  readonly guardians: readonly PersonId[]
}

export interface Lived<Source> {
  readonly source: Source
  readonly window: Window
}

export type LivesByPerson = ReadonlyMap<FactCategory, ReadonlyMap<PersonId, readonly ConsentLife[]>>

/** From whom, to whom. */
type PairMap<T> = ReadonlyMap<OrganisationId, ReadonlyMap<OrganisationId, T>>

const indexes = new WeakMap<CaseGrounds, CaseIndex>()

/** The index of a case, built on the first question about this very object. */
export function indexOf(grounds: CaseGrounds): CaseIndex {
  let index = indexes.get(grounds)
  if (index === undefined) {
    index = build(grounds)
    indexes.set(grounds, index)
  }
  return index
}

/** True when the organisation is in the partnership at the instant, and is of the kind it is said to be. */
export function isParty(index: CaseIndex, id: OrganisationId, kind: OrganisationKind, at: Instant): boolean {
  const party = index.parties.get(id)
  return party !== undefined && party.kind === kind && anyHolds(party.windows, at)
}

/** True while this organisation has anybody of the household marked as protected [domain 1.6]. */
export function isProtectedBy(index: CaseIndex, id: OrganisationId, at: Instant): boolean {
  const windows = index.protectedBy.get(id)
  return windows !== undefined && anyHolds(windows, at)
}

/** Until when the reader has opened the protected household herself, without a gap; null while she has not [domain 1.6]. */
export function openedUntil(index: CaseIndex, { userId, organisationId }: Reader, at: Instant): Instant | null {
  const own = index.openings.filter((opening) => opening.userId === userId && opening.organisationId === organisationId)
  return merge(own).find((window) => holds(window, at))?.to ?? null
}

/** When a row, a person or a notice was taken back as wrongly recorded; null for what stands. */
export function retractedAt(index: Pick<CaseIndex, 'retracted'>, id: Retraction['id']): Instant | null {
  return index.retracted.get(id) ?? null
}

/** True from the instant at which it was taken back. */
export function isRetracted(index: Pick<CaseIndex, 'retracted'>, id: Retraction['id'], at: Instant): boolean {
  const taken = retractedAt(index, id)
  return taken !== null && taken <= at
}

/**
 * Who must say yes for a child at an instant, as an organisation knows it: the guardians who live. When one has died the
 * other has the care alone [FB 6:9].
 */
export function livingGuardians({ guardians }: Pick<PersonAges, 'guardians'>, { diedAt }: Pick<CaseIndex, 'diedAt'>, holderId: OrganisationId, at: Instant): readonly PersonId[] {
  return guardians.filter((id) => {
    const died = diedAt(id, holderId)
    return died === null || died > at
  })
}

function build(grounds: CaseGrounds): CaseIndex {
  const parties = partiesOf(grounds)
  const retracted = retractionsOf(grounds)
  const stayFrom: StayFrom = (id, from) => {
    const party = parties.get(id)
    // The first stay that is not over: who leaves takes the ground along, and coming back does not revive it [C8].
    const window = party?.windows.find((stay) => stay.to === null || stay.to > from)
    return party === undefined || window === undefined ? null : { kind: party.kind, window }
  }
  const between = (fromId: OrganisationId, toId: OrganisationId, time: Window): Window | null => {
    const holder = stayFrom(fromId, time.from)
    const recipient = stayFrom(toId, time.from)
    const shared = holder === null || recipient === null ? null : overlap(holder.window, recipient.window)
    return shared === null || fromId === toId ? null : overlap(shared, time)
  }
  const ours = <T extends { readonly caseId: CaseGrounds['caseId'] }>(rows: readonly T[]) => rows.filter((row) => row.caseId === grounds.caseId)
  const lived = <T>(rows: readonly T[], fromId: (row: T) => OrganisationId, toId: (row: T) => OrganisationId, time: (row: T) => Window) =>
    paired(rows.flatMap((source) => {
      const window = between(fromId(source), toId(source), time(source))
      return window === null ? [] : [{ fromId: fromId(source), toId: toId(source), value: { source, window } }]
    }))
  const notices = ours(grounds.notices).filter(({ code, fromId, toId }) => {
    const from = parties.get(fromId)
    const to = parties.get(toId)
    return from !== undefined && to !== undefined && isBetween(code, from.kind, to.kind)
  })
  const diedAt = deathsOf(grounds)
  const spans = consentSpans(grounds, stayFrom, diedAt, (id) => retracted.get(id) ?? null)
  return {
    parties,
    spans,
    protectedBy: protectionsOf(grounds),
    openings: ours(grounds.openings),
    people: new Map(grounds.persons.map((person) => [person.id, { adultFrom: majorityOf(person), guardians: person.guardians }])),
    diedAt,
    retracted,
    consents: byPerson(livesOf(spans)),
    notices: lived(notices, (notice) => notice.fromId, (notice) => notice.toId, (notice) => standing(notice.givenAt, retracted.get(notice.id) ?? null)),
    shares: lived(ours(grounds.shares), (share) => share.holderId, (share) => share.recipientId, (share) => ({ from: share.sharedAt, to: share.endedAt })),
    // A harm test belongs to the matter at hand and ends with the case.
    harmTests: lived(ours(grounds.harmTests), (test) => test.holderId, (test) => test.recipientId, (test) =>
      overlap(test, { from: test.from, to: grounds.closedAt }) ?? { from: test.from, to: test.from }),
  }
}

/** From an instant until what it rests on was taken back; of no length when that was before. */
function standing(from: Instant, to: Instant | null): Window {
  return to !== null && to < from ? { from, to: from } : { from, to }
}

function retractionsOf({ retracted }: CaseGrounds): Map<string, Instant> {
  const first = new Map<string, Instant>()
  for (const { id, at } of retracted) first.set(id, earlierEnd(first.get(id) ?? null, at) ?? at)
  return first
}

/** A consent rests from the first moment of the day of death [C8]. */
function deathsOf({ caseId, deaths }: CaseGrounds): DiedAt {
  const first = new Map<string, Instant>()
  const key = (personId: PersonId, holderId: OrganisationId) => `${holderId} ${personId}`
  for (const death of deaths) {
    if (death.caseId !== caseId) continue
    const [of, at] = [key(death.personId, death.holderId), startOfDay(death.diedOn)]
    first.set(of, earlierEnd(first.get(of) ?? null, at) ?? at)
  }
  return (personId, holderId) => first.get(key(personId, holderId)) ?? null
}

function partiesOf(grounds: CaseGrounds): Map<OrganisationId, PartyStays> {
  const parties = new Map<OrganisationId, PartyStays>()
  for (const party of grounds.parties) {
    const known = parties.get(party.organisationId)
    // An organisation is of one kind. If the rows say two, the first stands and the reader who claims the other gets nothing.
    const kind = known?.kind ?? party.organisationKind
    parties.set(party.organisationId, { kind, windows: merge([...(known?.windows ?? []), party]) })
  }
  return parties
}

function protectionsOf(grounds: CaseGrounds): Map<OrganisationId, Window[]> {
  const protectedBy = new Map<OrganisationId, Window[]>()
  for (const protection of grounds.protections) {
    if (protection.caseId !== grounds.caseId) continue
    protectedBy.set(protection.holderId, merge([...(protectedBy.get(protection.holderId) ?? []), protection]))
  }
  return protectedBy
}

function paired<T>(rows: readonly { fromId: OrganisationId; toId: OrganisationId; value: T }[]): Map<OrganisationId, Map<OrganisationId, T[]>> {
  const byPair = new Map<OrganisationId, Map<OrganisationId, T[]>>()
  for (const { fromId, toId, value } of rows) {
    const from = byPair.get(fromId) ?? new Map<OrganisationId, T[]>()
    byPair.set(fromId, from)
    from.set(toId, [...(from.get(toId) ?? []), value])
  }
  return byPair
}

function byPerson(lives: readonly ConsentLife[]): PairMap<LivesByPerson> {
  const rows = lives.map((life) => ({ fromId: life.consent.releasingId, toId: life.recipientId, value: life }))
  const byPair = new Map<OrganisationId, ReadonlyMap<OrganisationId, LivesByPerson>>()
  for (const [fromId, recipients] of paired(rows)) {
    const grouped = [...recipients].map(([toId, all]) => {
      const categories = [...Map.groupBy(all, (life) => life.category)]
      return [toId, new Map(categories.map(([category, some]) => [category, Map.groupBy(some, (life) => life.consent.subjectId)]))] as const
    })
    byPair.set(fromId, new Map(grouped))
  }
  return byPair
}
