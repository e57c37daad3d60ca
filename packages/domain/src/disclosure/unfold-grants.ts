import type { CaseId, OrganisationId, PersonId } from '../vocabulary/ids.js'
import type { Instant } from '../vocabulary/instant.js'
import { indexOf, retractedAt, type CaseIndex, type Lived } from './case-index.js'
import { factCategories, type FactCategory } from './category.js'
import type { ConsentLife } from './consent-lives.js'
import type { GroundKind } from './ground-kind.js'
import { cellFor, holderGroupOf, recipientGroupOf, yieldsToProtection, type MatrixCell } from './matrix.js'
import { noticeScopes } from './notice-scope.js'
import type { CaseGrounds, NoticeGround } from './situation.js'
import { overlap, without, type Window } from './window.js'

/**
 * The second lock: the grounds of a case unfolded into rows that a database can ask with one indexed EXISTS. The rows
 * are by organisation: mandates, rooms and a reader's own protected households are the first lock's alone.
 */
export interface GrantRow {
  readonly caseId: CaseId
  readonly holderId: OrganisationId
  readonly recipientId: OrganisationId
  readonly category: FactCategory
  readonly ground: GroundKind
  /** The one person it speaks for; null when it covers the category whoever is concerned. */
  readonly personId: PersonId | null
  readonly validFrom: Instant
  readonly validTo: Instant | null
  /** The consent, or the consents joined with '+', the notice, share or harm test it rests on. */
  readonly sourceId: string
}

/** Every row of a case, through all of its time. Recorded anew in the transaction that changes anything in `grounds`. */
export function unfoldGrants(grounds: CaseGrounds): GrantRow[] {
  const index = indexOf(grounds)
  const rows: GrantRow[] = []
  for (const [holderId, holder] of index.parties) {
    for (const [recipientId, recipient] of index.parties) {
      if (holderId === recipientId) continue
      for (const category of factCategories) {
        const cell = cellFor(holderGroupOf(holder.kind), category, recipientGroupOf(recipient.kind))
        if (cell === null) continue
        const pair = { caseId: grounds.caseId, holderId, recipientId, category }
        for (const piece of piecesFor(cell, pair, index)) {
          // While the holder has the household protected, nothing of it leaves [domain 1.6].
          const shutIn = yieldsToProtection(cell) ? index.protectedBy.get(holderId) ?? [] : []
          for (const { from, to } of without(piece.window, shutIn)) {
            const { ground, personId, sourceId } = piece
            rows.push({ ...pair, ground, personId, validFrom: from, validTo: to, sourceId })
          }
        }
      }
    }
  }
  return rows
}

/**
 * The stretches in which consents open one category about one person, from a holder to a recipient: the whole yes,
 * while the holder has nobody of the household protected.
 */
export function consentStretches(index: CaseIndex, { holderId, recipientId, category }: Omit<Pair, 'caseId'>, personId: PersonId): { readonly consentIds: readonly string[]; readonly window: Window }[] {
  const about = index.consents.get(holderId)?.get(recipientId)?.get(category)?.get(personId) ?? []
  return yesPieces(personId, about, holderId, index).flatMap(({ sourceId, window }) =>
    without(window, index.protectedBy.get(holderId) ?? []).map((piece) => ({ consentIds: sourceId.split('+'), window: piece })))
}

interface Pair {
  readonly caseId: CaseId
  readonly holderId: OrganisationId
  readonly recipientId: OrganisationId
  readonly category: FactCategory
}

interface Piece {
  readonly ground: GroundKind
  readonly personId: PersonId | null
  readonly sourceId: string
  readonly window: Window
}

function piecesFor(cell: MatrixCell, { holderId, recipientId, category }: Pair, index: CaseIndex): Piece[] {
  const { refs } = cell
  const pieces: Piece[] = []
  const given = index.notices.get(holderId)?.get(recipientId) ?? []
  const forAll = (ground: GroundKind, { source, window }: Lived<{ readonly id: string }>): Piece => ({ ground, personId: null, sourceId: source.id, window })
  const carries = ({ source }: Lived<NoticeGround>) => noticeScopes[source.code].carries.includes(category)
  if (refs.P !== undefined) {
    for (const notice of index.notices.get(recipientId)?.get(holderId) ?? []) pieces.push(forAll('PUBLIC', notice))
  }
  for (const notice of given) {
    if (refs.L !== undefined || (refs.S !== undefined && carries(notice))) pieces.push(forAll('STATUTORY_NOTICE', notice))
  }
  if (refs.L !== undefined) {
    for (const share of index.shares.get(holderId)?.get(recipientId) ?? []) pieces.push(forAll('OWN_DATA', share))
  }
  if (refs.C !== undefined || refs['C*'] !== undefined) {
    const lives = index.consents.get(holderId)?.get(recipientId)?.get(category) ?? []
    for (const [personId, about] of lives) pieces.push(...yesPieces(personId, about, holderId, index))
  }
  if (refs.HARM_TEST !== undefined) {
    for (const { source, window } of index.harmTests.get(holderId)?.get(recipientId) ?? []) {
      if (source.category !== category) continue
      for (const personId of source.personIds) {
        const standing = overlap(window, { from: window.from, to: retractedAt(index, personId) })
        if (standing !== null) pieces.push({ ground: 'HARM_TEST', personId, sourceId: source.id, window: standing })
      }
    }
  }
  return pieces
}

/** The stretches in which one person is spoken for: an adult by each consent, a child while all living guardians say yes. */
function yesPieces(personId: PersonId, about: readonly ConsentLife[], holderId: OrganisationId, index: CaseIndex): Piece[] {
  const person = index.people.get(personId)
  if (person === undefined) return []
  const adult = about.filter((life) => life.consent.capacity !== 'VARDNADSHAVARE')
  const pieces: Piece[] = adult.map((life) => ({ ground: 'CONSENT', personId, sourceId: life.consent.id, window: life.window }))
  const [first, ...rest] = person.guardians.map((guardianId) => guardianParts(guardianId, about, holderId, index))
  if (first === undefined) return pieces
  let together: GuardianPart[][] = first.map((part) => [part])
  for (const next of rest) together = together.flatMap((parts) => next.map((part) => [...parts, part]))
  for (const all of together) {
    const said = all.flatMap(({ consentId }) => consentId ?? [])
    const window = commonWindow(all)
    if (window !== null && said.length > 0) pieces.push({ ground: 'CONSENT', personId, sourceId: said.join('+'), window })
  }
  return pieces
}

/** A stretch in which one guardian stands in nobody's way: by a consent, or because she has died (null). */
interface GuardianPart {
  readonly consentId: string | null
  readonly window: Window
}

function guardianParts(guardianId: PersonId, about: readonly ConsentLife[], holderId: OrganisationId, index: CaseIndex): GuardianPart[] {
  const died = index.diedAt(guardianId, holderId)
  return [
    ...about.filter(({ consent }) => consent.capacity === 'VARDNADSHAVARE' && consent.giverId === guardianId).map(({ consent, window }) => ({ consentId: consent.id, window })),
    ...(died === null ? [] : [{ consentId: null, window: { from: died, to: null } }]),
  ]
}

function commonWindow(parts: readonly { readonly window: Window }[]): Window | null {
  return parts.map((part) => part.window).reduce<Window | null>((common, window) => (common === null ? null : overlap(common, window)), parts[0]?.window ?? null)
}
