import type { ConsentId, OrganisationId, PersonId } from '../vocabulary/ids.js'
import type { Instant } from '../vocabulary/instant.js'
import { indexOf, isProtectedBy, livingGuardians, type CaseIndex } from './case-index.js'
import type { FactCategory } from './category.js'
import { everLives, type ConsentSpan } from './consent-lives.js'
import { endedState, lastEnd, stateAt, successorsOf, type ConsentEnd, type ConsentState, type SekretessMedgivande } from './consent.js'
import type { NotOpenedReason } from './not-opened.js'
import type { CaseGrounds } from './situation.js'
import { consentStretches } from './unfold-grants.js'
import { earlierEnd, holds, merge } from './window.js'

/** How a consent stands towards one organisation that it names. */
export interface RecipientStanding {
  readonly recipientId: OrganisationId
  /** What it opens now; before the first day of the consent, what it will open. */
  readonly opens: readonly FactCategory[]
  /** When the last of it ended, once it has. */
  readonly endedAt: Instant | null
  /** What ends the last of it, or has; null where it never speaks to that organisation. */
  readonly end: ConsentEnd | null
  /** Where it lives and opens nothing, or not all: why. */
  readonly shut: NotOpenedReason | null
}

/** How a consent stands in its case: by its own text and events, and by what happens around it [C8, C9]. */
export interface ConsentStanding {
  /** AKTIV and UTKAST: it opens something, or will, as far as it depends on this consent. Else UPPHORD_TID covers what happened around it. */
  readonly state: ConsentState
  readonly endedAt: Instant | null
  /** What ends the last of it, or has; null where it never speaks in this case. */
  readonly end: ConsentEnd | null
  readonly recipients: readonly RecipientStanding[]
}

/** How every consent of a case stands at an instant. Worked out from the spans that open facts, so that the two cannot disagree. */
export function consentStandings(grounds: CaseGrounds, at: Instant): ReadonlyMap<ConsentId, ConsentStanding> {
  const index = indexOf(grounds)
  const spans = Map.groupBy(index.spans, (span) => span.consent)
  return new Map(grounds.consents.map((consent) => [consent.id, standingOf({ consent, spans: spans.get(consent) ?? [], index, at })]))
}

/** The consents of a case that are in force at an instant. */
export function consentsInForce(grounds: CaseGrounds, at: Instant): SekretessMedgivande[] {
  const standings = consentStandings(grounds, at)
  return grounds.consents.filter(({ id }) => standings.get(id)?.state === 'AKTIV')
}

/** Those that have taken a consent's place, or will, and that live: who takes the consent back means them too. */
export function livingSuccessors(consent: SekretessMedgivande, grounds: CaseGrounds, at: Instant): readonly SekretessMedgivande[] {
  const standings = consentStandings(grounds, at)
  return successorsOf(consent, grounds.consents).filter(({ id }) => isLiving(standings.get(id) ?? { state: 'UPPHORD_TID' }))
}

/** True while a consent opens something, or will. */
export function isLiving({ state }: Pick<ConsentStanding, 'state'>): boolean {
  return state === 'AKTIV' || state === 'UTKAST'
}

/**
 * The instant from which something that is open by consent now, from this organisation or to it, is no longer; null when
 * nothing is. Where one consent continues another, as when it was renewed, nothing closes between them.
 * @param shows whether the organisation, as recipient, is shown anything by such an opening: one that shows it nothing it
 *   may not learn of by its end
 */
export function consentOpenUntil(
  grounds: CaseGrounds,
  organisationId: OrganisationId,
  at: Instant,
  shows: (holderId: OrganisationId, category: FactCategory, personId: PersonId) => boolean = () => true,
): Instant | null {
  const index = indexOf(grounds)
  let until: Instant | null = null
  for (const [holderId, recipients] of index.consents) {
    for (const [recipientId, categories] of recipients) {
      if (holderId !== organisationId && recipientId !== organisationId) continue
      for (const [category, persons] of categories) {
        for (const personId of persons.keys()) {
          if (recipientId === organisationId && !shows(holderId, category, personId)) continue
          const stretches = merge(consentStretches(index, { holderId, recipientId, category }, personId).map(({ window }) => window))
          until = earlierEnd(until, stretches.find((window) => holds(window, at))?.to ?? null)
        }
      }
    }
  }
  return until
}

interface Asked {
  readonly consent: SekretessMedgivande
  /** Those of this consent. */
  readonly spans: readonly ConsentSpan[]
  readonly index: CaseIndex
  readonly at: Instant
}

function standingOf(asked: Asked): ConsentStanding {
  const { consent, spans, at } = asked
  const end = endOf(spans)
  const living = livingAt(spans, at)
  const state = living.length === 0 ? nameOf(asked, end) : spans.some((span) => everLives(span) && span.from <= at) ? 'AKTIV' : 'UTKAST'
  const recipients = [...new Set(consent.recipients)].map((recipientId) =>
    recipientStanding({ ...asked, spans: spans.filter((span) => span.recipientId === recipientId) }, recipientId, state))
  return { state, end, endedAt: living.length === 0 ? past(end, at) : null, recipients }
}

function recipientStanding(asked: Asked, recipientId: OrganisationId, state: ConsentState): RecipientStanding {
  const { consent, spans, index, at } = asked
  const end = endOf(spans)
  const living = livingAt(spans, at)
  // What never lives cannot hold, also while what shuts it is still to come: a mandate that ends before the first day.
  if (living.length === 0) return { recipientId, end, endedAt: past(end, at), opens: [], shut: past(end, at) === null ? 'GALLER_INTE' : null }
  const opens = living.map(({ category }) => category).filter((category) =>
    consentStretches(index, { holderId: consent.releasingId, recipientId, category }, consent.subjectId)
      .some(({ consentIds, window }) => consentIds.includes(consent.id) && (state === 'AKTIV' ? holds(window, at) : window.to === null || window.to > at)))
  return { recipientId, end, endedAt: null, opens, shut: opens.length === living.length ? null : whyShut(asked) }
}

function whyShut({ consent, index, at }: Asked): NotOpenedReason {
  if (consent.direction === 'INHAMTA') return 'BARA_INHAMTA'
  if (isProtectedBy(index, consent.releasingId, at)) return 'SKYDDAD'
  const subject = index.people.get(consent.subjectId)
  const others = subject !== undefined && livingGuardians(subject, index, consent.releasingId, at).some((guardianId) => guardianId !== consent.giverId)
  return others && consent.capacity === 'VARDNADSHAVARE' ? 'FLER_MASTE_SAMTYCKA' : 'INTE_AN'
}

function livingAt(spans: readonly ConsentSpan[], at: Instant): ConsentSpan[] {
  return spans.filter((span) => everLives(span) && span.end.at > at)
}

/** What ended the last of what had a life, or of what never had one; null when there is nothing. */
function endOf(spans: readonly ConsentSpan[]): ConsentEnd | null {
  const lived = spans.filter(everLives)
  return lastEnd((lived.length > 0 ? lived : spans).map(({ end }) => end))
}

/** The instant of an end that has come. */
function past(end: ConsentEnd | null, at: Instant): Instant | null {
  return end !== null && end.at <= at ? end.at : null
}

/** The state of what does not live. What never speaks here is named by its own events. */
function nameOf({ consent, at }: Asked, end: ConsentEnd | null): ConsentState {
  if (end !== null && end.at <= at) return endedState(end.by)
  const own = stateAt(consent, at)
  return own === 'AKTIV' || own === 'UTKAST' ? 'UPPHORD_TID' : own
}
