import type { OrganisationId, PersonId } from '../vocabulary/ids.js'
import type { Instant } from '../vocabulary/instant.js'
import { birthdayOf, startOfDay } from '../vocabulary/local-date.js'
import type { OrganisationKind } from '../vocabulary/organisation.js'
import { AGE_OF_MAJORITY } from '../vocabulary/person.js'
import { categoryRules, type FactCategory } from './category.js'
import { lifeOfOpening, type SekretessMedgivande } from './consent.js'
import { cellFor, holderGroupOf, recipientGroupOf } from './matrix.js'
import type { CaseGrounds, CasePerson } from './situation.js'
import { earlierEnd, overlap, type Window } from './window.js'

/** A stretch of time in which one consent speaks for one person, towards one recipient, about one category. */
export interface ConsentLife {
  readonly consent: SekretessMedgivande
  readonly recipientId: OrganisationId
  readonly category: FactCategory
  readonly window: Window
}

/** How long an organisation has been at the table, asked from an instant: null when it is not. */
export type StayFrom = (organisationId: OrganisationId, from: Instant) => { readonly kind: OrganisationKind; readonly window: Window } | null

/**
 * Everything the consents of a case open, with the time they do so. What a consent says itself (dates, withdrawals,
 * direction, form) and what happens around it (majority, death, closure, a party leaving) meet here [C3–C6, C8].
 */
export function consentLives(grounds: CaseGrounds, stayFrom: StayFrom): ConsentLife[] {
  const persons = new Map(grounds.persons.map((person) => [person.id, person]))
  return grounds.consents.flatMap((consent) => {
    const around = consent.caseId === grounds.caseId ? windowAround(consent, persons, grounds.closedAt) : null
    return around === null ? [] : openingsOf(consent, around, stayFrom)
  })
}

function openingsOf(consent: SekretessMedgivande, around: Window, stayFrom: StayFrom): ConsentLife[] {
  const releasing = stayFrom(consent.releasingId, consent.recordedAt)
  // INHAMTA lets the releasing organisation collect: nothing goes out by it.
  if (releasing === null || consent.direction === 'INHAMTA') return []
  const inside = overlap(around, releasing.window)
  if (inside === null) return []
  const lives: ConsentLife[] = []
  for (const recipientId of new Set(consent.recipients)) {
    const recipient = recipientId === consent.releasingId ? null : stayFrom(recipientId, consent.recordedAt)
    const together = recipient === null ? null : overlap(inside, recipient.window)
    if (recipient === null || together === null) continue
    for (const category of new Set(consent.categories)) {
      if (!formSuffices(consent, category) || !cellTakesConsent(releasing.kind, category, recipient.kind)) continue
      const own = lifeOfOpening(consent, recipientId, category)
      const window = own === null ? null : overlap(own, together)
      if (window !== null) lives.push({ consent, recipientId, category, window })
    }
  }
  return lives
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

/** The time in which the giver may speak for the subject in this case; null when never. */
function windowAround(consent: SekretessMedgivande, persons: ReadonlyMap<PersonId, CasePerson>, closedAt: Instant | null): Window | null {
  const subject = persons.get(consent.subjectId)
  if (subject === undefined) return null
  const speaking = speakingWindow(consent, subject, persons)
  if (speaking === null) return null
  const ends = [closedAt, deathOf(subject), deathOf(persons.get(consent.giverId))].reduce(earlierEnd, null)
  return overlap(speaking, { from: speaking.from, to: ends })
}

function speakingWindow(consent: SekretessMedgivande, subject: CasePerson, persons: ReadonlyMap<PersonId, CasePerson>): Window | null {
  const adultFrom = majorityOf(subject)
  const asAdult: Window | null = adultFrom === null ? null : { from: adultFrom, to: null }
  switch (consent.capacity) {
    case 'SJALV':
      // What somebody signed as a child does not begin to hold on the eighteenth birthday: the grown person is asked.
      return consent.giverId === subject.id && asAdult !== null && asAdult.from <= consent.recordedAt ? asAdult : null
    case 'VARDNADSHAVARE': {
      const giver = persons.get(consent.giverId)
      if (!subject.guardians.includes(consent.giverId) || (giver !== undefined && !isAdultAt(giver, consent.recordedAt))) return null
      return { from: BEGINNING, to: adultFrom }
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

/** A consent rests from the first moment of the day of death [C8]. */
function deathOf(person: CasePerson | undefined): Instant | null {
  return person === undefined || person.diedOn === null ? null : startOfDay(person.diedOn)
}
