import { categoryRules } from '../disclosure/category.js'
import { cellTakesConsent } from '../disclosure/consent-lives.js'
import type { FactCategory } from '../disclosure/category.js'
import type { SekretessMedgivande } from '../disclosure/consent.js'
import type { CaseGrounds } from '../disclosure/situation.js'
import type { ConsentStanding } from '../disclosure/consent-standing.js'
import type { Instant } from '../vocabulary/instant.js'
import { CONSENT_MONTHS_MAX } from '../vocabulary/limits.js'
import { addDays, addMonths, compare, toLocalDate, type LocalDate } from '../vocabulary/local-date.js'
import { allOf, ALLOWED, refused, type Decision } from './decision.js'
import type { OrganisationKind } from '../vocabulary/organisation.js'
import type { RefusalCode } from '../vocabulary/refusal-codes.js'

/** What somebody wants to record, before it is a consent. */
export type ConsentDraft = Omit<SekretessMedgivande, 'id' | 'recordedAt' | 'events' | 'giverId' | 'subjectId'> & {
  readonly giverId: SekretessMedgivande['giverId'] | null
  readonly subjectId: SekretessMedgivande['subjectId'] | null
  /** For a spoken consent: who received it, how identity was checked, and the words that were read. */
  readonly spoken: { readonly receivedBy: string; readonly receivedHow: string; readonly wordsRead: string }
}

export interface ContentRefusal {
  readonly code: RefusalCode
  readonly field: keyof ConsentDraft | 'receivedBy'
}

/** What is wrong with a draft, the first field first; empty when it can be recorded. */
export function contentRefusals(draft: ConsentDraft, grounds: CaseGrounds, releasingKind: OrganisationKind, today: LocalDate): ContentRefusal[] {
  return [...personRefusals(draft, grounds, today), ...scopeRefusals(draft, grounds, releasingKind, today), ...formRefusals(draft), ...timeRefusals(draft, today)]
}

/**
 * Giving a consent anew from a day: today, or ahead of time and no later than the day after the last one of the old, so
 * that there is no gap. Once it has a successor that lives, it is that one which is renewed.
 */
export function mayRenewConsent(
  old: { readonly standing: Pick<ConsentStanding, 'state' | 'end'>; readonly hasSuccessor: boolean }, validFrom: LocalDate, today: LocalDate,
): Decision {
  const { state, end } = old.standing
  if (end === null || (state !== 'AKTIV' && state !== 'UTKAST')) return refused('SAMTYCKE_UPPHORT')
  const dayAfter = addDays(toLocalDate((end.at - 1) as Instant), 1)
  return allOf(
    old.hasSuccessor ? refused('SAMTYCKE_REDAN_FORNYAT') : ALLOWED,
    compare(validFrom, today) >= 0 && compare(validFrom, dayAfter) <= 0 ? ALLOWED : refused('FORNYELSE_BORJAN'),
  )
}

function personRefusals(draft: ConsentDraft, grounds: CaseGrounds, today: LocalDate): ContentRefusal[] {
  const person = (id: ConsentDraft['giverId']) => grounds.persons.find((candidate) => candidate.id === id)
  const giver = person(draft.giverId)
  const subject = person(draft.subjectId)
  if (giver === undefined || subject === undefined) return [{ code: 'GIVARE_SAKNAS', field: 'giverId' }]
  const died = ({ id }: { id: ConsentDraft['giverId'] }) => grounds.deaths.some((death) => death.personId === id && death.holderId === draft.releasingId && compare(death.diedOn, today) <= 0)
  if (died(giver) || died(subject)) return [{ code: 'PERSON_AVLIDEN', field: died(giver) ? 'giverId' : 'subjectId' }]
  if (draft.capacity === 'SJALV') return giver.id !== subject.id ? [{ code: 'VUXEN_FOR_EGEN_DEL', field: 'subjectId' }] : giver.kind === 'BARN' ? [{ code: 'BARN_GENOM_VARDNADSHAVARE', field: 'giverId' }] : []
  if (draft.capacity === 'VARDNADSHAVARE') return subject.guardians.includes(giver.id) ? [] : [{ code: 'BARN_GENOM_VARDNADSHAVARE', field: 'subjectId' }]
  // A god man, förvaltare or holder of a power of attorney speaks only inside the mandate [C4].
  return draft.mandateUntil === null ? [{ code: 'UPPDRAG_SLUTDATUM', field: 'mandateUntil' }] : []
}

function scopeRefusals(draft: ConsentDraft, grounds: CaseGrounds, releasingKind: OrganisationKind, today: LocalDate): ContentRefusal[] {
  const refusals: ContentRefusal[] = []
  const kinds = new Map(grounds.parties.filter(({ to }) => to === null || compare(toLocalDate(to), today) > 0).map((party) => [party.organisationId, party.organisationKind]))
  if (draft.recipients.length === 0) refusals.push({ code: 'MOTTAGARE_SAKNAS', field: 'recipients' })
  else if (draft.recipients.some((id) => !kinds.has(id) || id === draft.releasingId)) refusals.push({ code: 'MOTTAGARE_INTE_MED', field: 'recipients' })
  if (draft.categories.length === 0) refusals.push({ code: 'KATEGORI_SAKNAS', field: 'categories' })
  const opensSomewhere = (category: FactCategory) => draft.recipients.some((id) => {
    const kind = kinds.get(id)
    return kind !== undefined && cellTakesConsent(releasingKind, category, kind)
  })
  if (draft.recipients.length > 0 && draft.categories.some((category) => !opensSomewhere(category))) refusals.push({ code: 'KATEGORI_OPPNAS_INTE', field: 'categories' })
  if (draft.purpose.trim() === '') refusals.push({ code: 'SYFTE_SAKNAS', field: 'purpose' })
  return refusals
}

function formRefusals(draft: ConsentDraft): ContentRefusal[] {
  const refusals: ContentRefusal[] = []
  const { receivedBy, receivedHow, wordsRead } = draft.spoken
  if (draft.form === 'MUNTLIG' && draft.categories.some((category) => categoryRules[category].writtenOnly)) refusals.push({ code: 'MUNTLIGT_RACKER_INTE', field: 'categories' })
  if (draft.form === 'MUNTLIG' && [receivedBy, receivedHow, wordsRead].some((text) => text.trim() === '')) refusals.push({ code: 'MUNTLIGT_VEM_OCH_HUR', field: 'receivedBy' })
  if (!draft.careConfirmed && draft.categories.some((category) => categoryRules[category].needsCareConfirmed)) refusals.push({ code: 'VARD_BEKRAFTAS', field: 'careConfirmed' })
  return refusals
}

function timeRefusals(draft: ConsentDraft, today: LocalDate): ContentRefusal[] {
  if (compare(draft.validTo, draft.validFrom) < 0) return [{ code: 'SLUT_FORE_BORJAN', field: 'validTo' }]
  if (compare(draft.validTo, today) < 0) return [{ code: 'SLUTDATUM_PASSERAT', field: 'validTo' }]
  if (compare(draft.validTo, addMonths(draft.validFrom, CONSENT_MONTHS_MAX)) > 0) return [{ code: 'SLUTDATUM_FOR_LANGT_FRAM', field: 'validTo' }]
  return []
}
