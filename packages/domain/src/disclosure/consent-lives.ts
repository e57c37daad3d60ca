import type { OrganisationId, PersonId } from '../vocabulary/ids.js'
import type { Instant } from '../vocabulary/instant.js'
import { birthdayOf, startOfDay } from '../vocabulary/local-date.js'
import type { OrganisationKind } from '../vocabulary/organisation.js'
import { AGE_OF_MAJORITY } from '../vocabulary/person.js'
import { categoryRules, type FactCategory } from './category.js'
import { beginOf, earliestEnd, endOfOpening, type ConsentEnd, type ConsentEnding, type SekretessMedgivande } from './consent.js'
import { cellFor, holderGroupOf, recipientGroupOf } from './matrix.js'
import type { CaseGrounds, CasePerson } from './situation.js'
import { later, type Window } from './window.js'

/** A stretch of time in which one consent speaks for one person, towards one recipient, about one category. */
export interface ConsentLife {
  readonly consent: SekretessMedgivande
  readonly recipientId: OrganisationId
  readonly category: FactCategory
  readonly window: Window
}

/** The same with what ends it. One that ends before it begins never speaks; what only collects has spans and no lives. */
export interface ConsentSpan {
  readonly consent: SekretessMedgivande
  readonly recipientId: OrganisationId
  readonly category: FactCategory
  readonly from: Instant
  readonly end: ConsentEnd
}

/** How long an organisation has been at the table, asked from an instant: null when it is not. */
export type StayFrom = (organisationId: OrganisationId, from: Instant) => { readonly kind: OrganisationKind; readonly window: Window } | null

/** When a person died, as one organisation knows it; null for one who lives. */
export type DiedAt = (personId: PersonId, holderId: OrganisationId) => Instant | null

/** When a person was taken back as wrongly recorded; null for one who stands. */
export type RetractedAt = (personId: PersonId) => Instant | null

/**
 * Everything the consents of a case could speak of, from when and until what. What a consent says itself (dates,
 * withdrawals, form) and what happens around it (majority, death, closure, a party leaving, a person who was never of the
 * household) meet here [C3–C6, C8].
 */
export function consentSpans(grounds: CaseGrounds, stayFrom: StayFrom, diedAt: DiedAt, retractedAt: RetractedAt): ConsentSpan[] {
  const persons = new Map(grounds.persons.map((person) => [person.id, person]))
  return grounds.consents.flatMap((consent) => {
    const around = consent.caseId === grounds.caseId ? boundsAround({ consent, persons, closedAt: grounds.closedAt, diedAt, retractedAt }) : null
    return around === null ? [] : spansOf(consent, around, stayFrom)
  })
}

/** True when there is a time in which it speaks. */
export function everLives({ from, end }: ConsentSpan): boolean {
  return from < end.at
}

/** What the spans open, with the time they do so. INHAMTA lets the releasing organisation collect: nothing goes out by it. */
export function livesOf(spans: readonly ConsentSpan[]): ConsentLife[] {
  return spans.flatMap((span) => {
    const { consent, recipientId, category, from, end } = span
    return consent.direction === 'INHAMTA' || !everLives(span) ? [] : [{ consent, recipientId, category, window: { from, to: end.at } }]
  })
}

/** From when something may be, and what ends it, whichever comes first. */
interface Bounds {
  readonly from: Instant
  readonly ends: readonly ConsentEnd[]
}

function spansOf(consent: SekretessMedgivande, around: Bounds, stayFrom: StayFrom): ConsentSpan[] {
  const releasing = stayFrom(consent.releasingId, consent.recordedAt)
  if (releasing === null) return []
  const from = [around.from, beginOf(consent), releasing.window.from].reduce(later)
  const spans: ConsentSpan[] = []
  for (const recipientId of new Set(consent.recipients)) {
    const recipient = recipientId === consent.releasingId ? null : stayFrom(recipientId, consent.recordedAt)
    if (recipient === null) continue
    const ends = [...around.ends, ...endAt(releasing.window.to, 'VI_LAMNADE'), ...endAt(recipient.window.to, 'MOTTAGAREN_LAMNADE')]
    for (const category of new Set(consent.categories)) {
      if (!formSuffices(consent, category) || !cellTakesConsent(releasing.kind, category, recipient.kind)) continue
      const end = ends.reduce(earliestEnd, endOfOpening(consent, recipientId, category))
      spans.push({ consent, recipientId, category, from: later(from, recipient.window.from), end })
    }
  }
  return spans
}

function endAt(at: Instant | null, by: ConsentEnding): readonly ConsentEnd[] {
  return at === null ? [] : [{ at, by }]
}

/** A spoken yes never opens care or children [C5]; care opens only when it was confirmed by itself [domain 1.3]. */
function formSuffices(consent: SekretessMedgivande, category: FactCategory): boolean {
  const rule = categoryRules[category]
  return !(rule.writtenOnly && consent.form === 'MUNTLIG') && !(rule.needsCareConfirmed && !consent.careConfirmed)
}

/** True when consent can open this category from this kind of holder to this kind of recipient at all. */
export function cellTakesConsent(holderKind: OrganisationKind, category: FactCategory, recipientKind: OrganisationKind): boolean {
  const codes = cellFor(holderGroupOf(holderKind), category, recipientGroupOf(recipientKind))?.codes
  return codes !== undefined && (codes.includes('C') || codes.includes('C*'))
}

interface Around {
  readonly consent: SekretessMedgivande
  readonly persons: ReadonlyMap<PersonId, CasePerson>
  readonly closedAt: Instant | null
  readonly diedAt: DiedAt
  readonly retractedAt: RetractedAt
}

/** From when the giver may speak for the subject in this case, and what ends that; null when never. */
function boundsAround({ consent, persons, closedAt, diedAt, retractedAt }: Around): Bounds | null {
  const subject = persons.get(consent.subjectId)
  if (subject === undefined) return null
  const speaking = speakingBounds(consent, subject, persons)
  if (speaking === null) return null
  const deaths = [...endAt(diedAt(subject.id, consent.releasingId), 'AVLIDEN'), ...endAt(diedAt(consent.giverId, consent.releasingId), 'GIVAREN_AVLIDEN')]
  // A yes from, or about, somebody who was wrongly recorded is none.
  const invalid = [...endAt(retractedAt(subject.id), 'OGILTIG'), ...endAt(retractedAt(consent.giverId), 'OGILTIG')]
  return { from: speaking.from, ends: [...speaking.ends, ...deaths, ...invalid, ...endAt(closedAt, 'ARENDET_AVSLUTAT')] }
}

function speakingBounds(consent: SekretessMedgivande, subject: CasePerson, persons: ReadonlyMap<PersonId, CasePerson>): Bounds | null {
  const adultFrom = majorityOf(subject)
  const asAdult: Bounds | null = adultFrom === null ? null : { from: adultFrom, ends: [] }
  switch (consent.capacity) {
    case 'SJALV':
      // What somebody signed as a child does not begin to hold on the eighteenth birthday: the grown person is asked.
      return consent.giverId === subject.id && asAdult !== null && asAdult.from <= consent.recordedAt ? asAdult : null
    case 'VARDNADSHAVARE': {
      const giver = persons.get(consent.giverId)
      if (!subject.guardians.includes(consent.giverId) || (giver !== undefined && !isAdultAt(giver, consent.recordedAt))) return null
      return { from: BEGINNING, ends: endAt(adultFrom, 'MYNDIG') }
    }
    case 'GOD_MAN':
    case 'FORVALTARE':
    case 'FRAMTIDSFULLMAKT':
      // For an adult only, and inside the mandate [C4]; a child has guardians, each of whom is asked [C3].
      return consent.giverId === subject.id ? null : asAdult
  }
}

const BEGINNING = Number.MIN_SAFE_INTEGER as Instant

/**
 * The instant a person comes of age, by the date of birth where it is known and otherwise by what was recorded: an
 * adult always was one as far as we know (BEGINNING), a child of unknown age stays one (null).
 */
export function majorityOf(person: CasePerson): Instant | null {
  if (person.bornOn !== null) return startOfDay(birthdayOf(person.bornOn, AGE_OF_MAJORITY))
  return person.kind === 'VUXEN' ? BEGINNING : null
}

/** True from the start of the eighteenth birthday in Sweden. */
export function isAdultAt(person: CasePerson, at: Instant): boolean {
  const from = majorityOf(person)
  return from !== null && from <= at
}
