import { speaksByMandate, type ConsentCapacity } from '../vocabulary/capacity.js'
import type { CaseId, ConsentId, OrganisationId, PersonId } from '../vocabulary/ids.js'
import type { Instant } from '../vocabulary/instant.js'
import { startOfDay, startOfNextDay, type LocalDate } from '../vocabulary/local-date.js'
import type { FactCategory } from './category.js'
import { later } from './window.js'

export { consentCapacities, type ConsentCapacity } from '../vocabulary/capacity.js'

/** INHAMTA lets the releasing organisation collect; nothing leaves it by that. UTBYTA is both at once. */
export const consentDirections = ['LAMNA', 'INHAMTA', 'UTBYTA'] as const
export type ConsentDirection = (typeof consentDirections)[number]

export const consentForms = ['SKRIFTLIG', 'E_UNDERSKRIFT', 'MUNTLIG'] as const
export type ConsentForm = (typeof consentForms)[number]

/** [C9]. UTKAST until it is recorded and its first day has come. */
export const consentStates = ['UTKAST', 'AKTIV', 'UPPHORD_TID', 'ATERKALLAD', 'ERSATT', 'OGILTIG'] as const
export type ConsentState = (typeof consentStates)[number]

export type ConsentEvent =
  | { readonly kind: 'ATERKALLAD'; readonly at: Instant; readonly recipientId: OrganisationId | null; readonly category: FactCategory | null }
  | { readonly kind: 'ERSATT'; readonly at: Instant; readonly byId: ConsentId }
  | { readonly kind: 'OGILTIG'; readonly at: Instant }
  /** The releasing organisation closed the case on its own desk [C8]. */
  | { readonly kind: 'AVSLUTAT'; readonly at: Instant }

/**
 * What ends a consent or a part of it: its events, its own dates, and what happens around it [C6, C8]. The order says
 * which one is named when two fall on the same instant.
 */
export const consentEndings = [
  'ATERKALLAD', 'ERSATT', 'OGILTIG', 'AVLIDEN', 'GIVAREN_AVLIDEN', 'MYNDIG', 'ARENDET_AVSLUTAT', 'VI_LAMNADE', 'MOTTAGAREN_LAMNADE', 'UPPDRAGET_SLUT', 'TIDEN_UTE',
] as const
export type ConsentEnding = (typeof consentEndings)[number]

/** The first instant that no longer belongs to it, and why. */
export interface ConsentEnd {
  readonly at: Instant
  readonly by: ConsentEnding
}

/**
 * A consent that breaks secrecy [OSL 10:1, 12:2], which is not a consent under GDPR. Append-only: what happened to it
 * is told by its events, and every question takes the instant it is asked for.
 */
export interface SekretessMedgivande {
  readonly id: ConsentId
  readonly caseId: CaseId
  readonly giverId: PersonId
  /** Whom it is about: the giver, unless a guardian, god man or the like speaks for somebody. */
  readonly subjectId: PersonId
  readonly capacity: ConsentCapacity
  /** Last day of the mandate of a god man, förvaltare or holder of a framtidsfullmakt; null when none is set. */
  readonly mandateUntil: LocalDate | null
  readonly releasingId: OrganisationId
  readonly recipients: readonly OrganisationId[]
  readonly categories: readonly FactCategory[]
  readonly direction: ConsentDirection
  readonly purpose: string
  readonly validFrom: LocalDate
  /** The last day it is valid: through the end of that day in Sweden. */
  readonly validTo: LocalDate
  readonly form: ConsentForm
  /** That CARE_HEALTH may be told was confirmed separately by the giver [domain 1.3]. */
  readonly careConfirmed: boolean
  readonly recordedAt: Instant
  readonly events: readonly ConsentEvent[]
}

/** The first instant it speaks: of its first day, never before it was recorded. */
export function beginOf(consent: SekretessMedgivande): Instant {
  return later(startOfDay(consent.validFrom), consent.recordedAt)
}

/**
 * What by its own text and events ends what it says of one recipient and one category: the end of its last day, or of its
 * mandate's, a withdrawal of all or of that part, being replaced or found invalid. What else ends it (death, majority,
 * closure, a party leaving) lies in the case and is added in `consent-lives.ts` [C8].
 */
export function endOfOpening(consent: SekretessMedgivande, recipientId: OrganisationId, category: FactCategory): ConsentEnd {
  const ends: ConsentEnd[] = [{ at: startOfNextDay(consent.validTo), by: 'TIDEN_UTE' }]
  if (consent.mandateUntil !== null && speaksByMandate(consent.capacity)) ends.push({ at: startOfNextDay(consent.mandateUntil), by: 'UPPDRAGET_SLUT' })
  for (const event of consent.events) if (covers(event, recipientId, category)) ends.push({ at: event.at, by: event.kind === 'AVSLUTAT' ? 'ARENDET_AVSLUTAT' : event.kind })
  return ends.reduce(earliestEnd)
}

/** The earlier of two ends; at the same instant the one that stands first in `consentEndings`. */
export function earliestEnd(a: ConsentEnd, b: ConsentEnd): ConsentEnd {
  if (a.at !== b.at) return a.at < b.at ? a : b
  return consentEndings.indexOf(a.by) <= consentEndings.indexOf(b.by) ? a : b
}

/** The last of some ends; of those at the same instant the one that stands first in `consentEndings`. Null of none. */
export function lastEnd(ends: readonly ConsentEnd[]): ConsentEnd | null {
  const last = Math.max(...ends.map(({ at }) => at))
  return ends.filter(({ at }) => at === last).reduce<ConsentEnd | null>((a, b) => (a === null ? b : earliestEnd(a, b)), null)
}

/** The state of what has ended [C9]. UPPHORD_TID covers time and what happened around it. */
export function endedState(by: ConsentEnding | null): ConsentState {
  return by === 'ATERKALLAD' || by === 'ERSATT' || by === 'OGILTIG' ? by : 'UPPHORD_TID'
}

/**
 * The state at an instant by its own text and events alone [C9]; how it stands in its case is told by `consent-standing.ts`.
 * What ended the last of it names the state; a part taken back leaves it AKTIV.
 */
export function stateAt(consent: SekretessMedgivande, at: Instant): ConsentState {
  const end = lastEnd(consent.recipients.flatMap((recipientId) => consent.categories.map((category) => endOfOpening(consent, recipientId, category))))
  if (end === null || end.at <= at) return endedState(end?.by ?? null)
  return beginOf(consent) <= at ? 'AKTIV' : 'UTKAST'
}

/** Takes back a consent, wholly (both null) or for one partner, one category, or one category with one partner. */
export interface Withdrawal {
  /** The clock's instant, never a date somebody typed: a withdrawal works forward only [C6]. */
  readonly at: Instant
  readonly recipientId: OrganisationId | null
  readonly category: FactCategory | null
}

/**
 * Never refused, whatever its form and however often [C6]. A consent that was renewed ahead has a successor: the caller
 * withdraws that one too (`successorsOf`), since the giver means both.
 */
export function withdraw(consent: SekretessMedgivande, withdrawal: Withdrawal): SekretessMedgivande {
  const { at, recipientId, category } = withdrawal
  return { ...consent, events: [...consent.events, { kind: 'ATERKALLAD', at, recipientId, category }] }
}

/**
 * Marks a consent that was never one: given under pressure, by the wrong person, or by one who might not speak. Nothing
 * opens by it from `at` on; what was read on it before stays read. One that was renewed from it is a yes of its own.
 */
export function invalidate(consent: SekretessMedgivande, at: Instant): SekretessMedgivande {
  return { ...consent, events: [...consent.events, { kind: 'OGILTIG', at }] }
}

/** The old consent with its last event, and the one that takes its place. */
export interface Replacement {
  readonly ended: SekretessMedgivande
  readonly next: SekretessMedgivande
}

/** Those that have taken a consent's place, or will: renewed, narrowed, and so on from each. The nearest first. */
export function successorsOf(consent: SekretessMedgivande, among: readonly SekretessMedgivande[]): readonly SekretessMedgivande[] {
  const found: SekretessMedgivande[] = []
  let nearest: readonly SekretessMedgivande[] = [consent]
  while (nearest.length > 0) {
    const ids = new Set(nearest.flatMap(({ events }) => events.flatMap((event) => (event.kind === 'ERSATT' ? [event.byId] : []))))
    nearest = among.filter((one) => ids.has(one.id) && one.id !== consent.id && !found.includes(one))
    found.push(...nearest)
  }
  return found
}

/**
 * Keeps only some recipients and categories from `at` on, on the giver's word. One that is renewed ahead stays renewed:
 * the caller narrows its successor too. Throws a RangeError when something is named that the consent does not hold,
 * since more takes a new consent, or when it has ended.
 */
export function narrow(
  consent: SekretessMedgivande,
  to: { readonly id: ConsentId; readonly at: Instant; readonly recipients: readonly OrganisationId[]; readonly categories: readonly FactCategory[] },
): Replacement {
  if (to.recipients.some((id) => !consent.recipients.includes(id)) || to.categories.some((category) => !consent.categories.includes(category)))
    throw new RangeError('A consent can be narrowed to what it holds; more takes a new consent.')
  if (stateAt(consent, to.at) !== 'AKTIV' && stateAt(consent, to.at) !== 'UTKAST') throw new RangeError('A consent that has ended cannot be narrowed.')
  const next = { ...consent, id: to.id, recipients: to.recipients, categories: to.categories, recordedAt: to.at }
  const ahead = consent.events.filter((event) => event.kind === 'ERSATT' && event.at > to.at)
  return { ended: replaced(consent, to.at, to.id), next: { ...next, events: [...partsTakenBack(consent, to.at), ...ahead] } }
}

/**
 * The same consent given again for a new time. A part taken back stays taken back: who wants it open says so in a new
 * consent. The old one lives until the new one begins, so renewing early leaves no gap.
 */
export function renew(
  consent: SekretessMedgivande,
  given: {
    readonly id: ConsentId
    readonly at: Instant
    readonly validFrom: LocalDate
    readonly validTo: LocalDate
    readonly form: ConsentForm
    readonly careConfirmed: boolean
  },
): Replacement {
  const { id, at, validFrom, validTo, form, careConfirmed } = given
  const next = { ...consent, id, validFrom, validTo, form, careConfirmed, recordedAt: at, events: partsTakenBack(consent, at) }
  return { ended: replaced(consent, later(at, startOfDay(validFrom)), id), next }
}

function replaced(consent: SekretessMedgivande, at: Instant, byId: ConsentId): SekretessMedgivande {
  return { ...consent, events: [...consent.events, { kind: 'ERSATT', at, byId }] }
}

function partsTakenBack(consent: SekretessMedgivande, at: Instant): readonly ConsentEvent[] {
  return consent.events.flatMap((event) =>
    event.kind === 'ATERKALLAD' && !endsAll(event) && event.at <= at ? [{ ...event, at }] : [],
  )
}

function endsAll(event: ConsentEvent): boolean {
  return event.kind !== 'ATERKALLAD' || (event.recipientId === null && event.category === null)
}

function covers(event: ConsentEvent, recipientId: OrganisationId, category: FactCategory): boolean {
  if (event.kind !== 'ATERKALLAD') return true
  return (event.recipientId ?? recipientId) === recipientId && (event.category ?? category) === category
}
