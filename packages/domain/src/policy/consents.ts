import type { ConsentForm } from '../disclosure/consent.js'
import { isLiving, type ConsentStanding } from '../disclosure/consent-standing.js'
import type { OrganisationId } from '../vocabulary/ids.js'
import type { InvalidReason } from '../vocabulary/invalid-reason.js'
import { isBoundBySecrecy } from '../vocabulary/organisation.js'
import { mayWorkIn, type CaseStanding } from './cases.js'
import { allOf, ALLOWED, refused, type Decision } from './decision.js'
import { mayDoCaseWork, type Viewer } from './viewer.js'

type Actor = Pick<Viewer, 'role' | 'organisationKind'>

/** Recording, renewing and narrowing a consent, by who is bound by the secrecy it lifts. What it may hold is asked of `disclosure/consent.ts`. */
export function mayRecordConsent(viewer: Actor, standing: CaseStanding): Decision {
  return allOf(
    mayDoCaseWork(viewer),
    isBoundBySecrecy(viewer.organisationKind) ? ALLOWED : refused('SAMTYCKE_TAS_AV_MYNDIGHETEN'),
    mayWorkIn(viewer, standing),
  )
}

/**
 * Recording that a consent is taken back: every case worker of the organisation that releases by it. Never refused for form, for
 * what it leaves behind, or because the case is closed or the consent has ended already. [Bilaga 3: "när som helst"]
 */
export function mayWithdrawConsent(
  viewer: Pick<Viewer, 'role' | 'organisationKind' | 'organisationId'>, consent: { readonly releasingId: OrganisationId },
): Decision {
  return allOf(
    mayDoCaseWork(viewer),
    consent.releasingId === viewer.organisationId ? ALLOWED : refused('SAMTYCKE_TAS_TILLBAKA_HOS_DEN_SOM_LAMNAR'),
  )
}

/**
 * Marking a consent as one that was never valid, with why: the releasing organisation's own finding, where withdrawing is
 * the person's act. Also in a closed case; what has ended opens nothing that could be shut.
 */
export function mayInvalidateConsent(
  viewer: Pick<Viewer, 'role' | 'organisationKind' | 'organisationId'>,
  consent: { readonly releasingId: OrganisationId }, standing: Pick<ConsentStanding, 'state'>, reason: InvalidReason | null,
): Decision {
  return allOf(
    mayReadConsent(viewer, consent),
    isLiving(standing) ? ALLOWED : refused('SAMTYCKE_UPPHORT'),
    reason === null ? refused('SKAL_TILL_ALDRIG_GALLT') : ALLOWED,
  )
}

/** Reading a consent itself, also one that has ended: the organisation that releases by it. [C10] */
export function mayReadConsent(
  viewer: Pick<Viewer, 'role' | 'organisationKind' | 'organisationId'>, consent: { readonly releasingId: OrganisationId },
): Decision {
  return allOf(mayDoCaseWork(viewer), consent.releasingId === viewer.organisationId ? ALLOWED : refused('FINNS_INTE'))
}

type ScanReader = Pick<Viewer, 'role' | 'organisationKind' | 'organisationId'>

/**
 * Reading the scanned form of a consent, also of one that has ended [C10]. It has names and numbers on it: while the own
 * organisation has the household protected, it is for one of the named group who has opened it [domain 1.6].
 * @param masked the household is protected, and the viewer has not opened it
 */
export function mayReadConsentScan(viewer: ScanReader, consent: { readonly releasingId: OrganisationId }, masked: boolean): Decision {
  return allOf(mayReadConsent(viewer, consent), masked ? refused('FINNS_INTE') : ALLOWED)
}

/** Keeping the scanned form of a written consent, whatever has become of the consent: paper comes late. */
export function mayAttachConsentScan(viewer: ScanReader, consent: { readonly releasingId: OrganisationId; readonly form: ConsentForm }, masked: boolean): Decision {
  return allOf(mayReadConsentScan(viewer, consent, masked), consent.form === 'SKRIFTLIG' ? ALLOWED : refused('SKANNING_BARA_SKRIFTLIGT'))
}
