import type { OrganisationId } from '../vocabulary/ids.js'
import type { Instant } from '../vocabulary/instant.js'
import { indexOf, isProtectedBy, livingGuardians } from './case-index.js'
import { categoryRules, type FactCategory } from './category.js'
import { cellTakesConsent, isAdultAt } from './consent-lives.js'
import { beginOf, type SekretessMedgivande } from './consent.js'
import type { NotOpenedReason } from './not-opened.js'
import type { CaseGrounds } from './situation.js'
import { unfoldGrants } from './unfold-grants.js'
import { later } from './window.js'

export interface ConsentEffect {
  readonly recipientId: OrganisationId
  /** Categories about the subject that this organisation may read once the consent is recorded and its first day has come. */
  readonly opens: readonly FactCategory[]
  readonly notOpened: readonly { readonly category: FactCategory; readonly why: NotOpenedReason }[]
}

/**
 * What a consent would open, per organisation it names, before it is saved: asked of the same rows that the second lock
 * will hold. Facts about several persons open only when each one's consent is there [C2]; this tells of the subject.
 */
export function previewConsent(consent: SekretessMedgivande, grounds: CaseGrounds, at: Instant): ConsentEffect[] {
  const withIt: CaseGrounds = { ...grounds, consents: [...grounds.consents.filter((one) => one.id !== consent.id), consent] }
  const when = later(at, beginOf(consent))
  const rows = unfoldGrants(withIt).filter((row) => row.ground === 'CONSENT' && row.validFrom <= when && (row.validTo === null || when < row.validTo))
  return consent.recipients.map((recipientId) => {
    const resting = rows.filter((row) => row.holderId === consent.releasingId && row.recipientId === recipientId && row.personId === consent.subjectId)
    const opens = consent.categories.filter((category) => resting.some((row) => row.category === category && row.sourceId.split('+').includes(consent.id)))
    const shut = consent.categories.filter((category) => !opens.includes(category))
    return { recipientId, opens, notOpened: shut.map((category) => ({ category, why: whyNot({ consent, grounds: withIt, at: when }, recipientId, category) })) }
  })
}

interface Asked {
  readonly consent: SekretessMedgivande
  readonly grounds: CaseGrounds
  readonly at: Instant
}

function whyNot({ consent, grounds, at }: Asked, recipientId: OrganisationId, category: FactCategory): NotOpenedReason {
  const kindOf = (id: OrganisationId) => grounds.parties.find((party) => party.organisationId === id)?.organisationKind
  const holderKind = kindOf(consent.releasingId)
  const recipientKind = kindOf(recipientId)
  const rule = categoryRules[category]
  if (holderKind === undefined || recipientKind === undefined) return 'GALLER_INTE'
  if (!cellTakesConsent(holderKind, category, recipientKind)) return 'CELLEN_STANGD'
  if (consent.direction === 'INHAMTA') return 'BARA_INHAMTA'
  if (rule.writtenOnly && consent.form === 'MUNTLIG') return 'MUNTLIGT_RACKER_INTE'
  if (rule.needsCareConfirmed && !consent.careConfirmed) return 'VARD_EJ_BEKRAFTAD'
  const subject = grounds.persons.find((person) => person.id === consent.subjectId)
  const guardians = subject === undefined ? [] : livingGuardians(subject, indexOf(grounds), consent.releasingId, at)
  if (consent.capacity === 'VARDNADSHAVARE' && guardians.length > 1 && guardians.includes(consent.giverId)) return 'FLER_MASTE_SAMTYCKA'
  if (isProtectedBy(indexOf(grounds), consent.releasingId, at)) return 'SKYDDAD'
  return subject !== undefined && !isAdultAt(subject, at) ? 'FLER_MASTE_SAMTYCKA' : 'GALLER_INTE'
}
