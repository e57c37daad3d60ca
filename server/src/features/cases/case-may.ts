import { cellTakesConsent, factCategories, type FactCategory } from '@bokvar/domain/disclosure';
import { mayAssignCase, mayCloseCase, mayLogAction, mayOpenProtection, mayProtectPerson, mayRecordConsent, mayRecordDeath, mayRecordFact, mayReopenCase, outcomesFor, type CaseStanding } from '@bokvar/domain/policy';
import { actionKindsOf, factKinds, isLandlord, openingPurposes, protectionLevels, toLocalDate, type FactKind, type Instant } from '@bokvar/domain/vocabulary';
import type { Colleague } from '../partnerships/colleague.js';
import type { Viewer } from '../sessions/viewer.js';
import type { OrganisationRecord } from './case-document.store.js';

/** What a viewer may do in a case, by the same rules that the changes ask. */
export interface CaseMay {
  readonly logAction: boolean;
  readonly recordFact: boolean;
  readonly recordNotice: boolean;
  readonly recordConsent: boolean;
  /** To mark persons as protected, and for the named group to end it. */
  readonly protect: boolean;
  /** To open a household that is masked for the viewer. */
  readonly openProtected: boolean;
  /** To record that a person of the household has died, and put it right. */
  readonly recordDeath: boolean;
  readonly close: boolean;
  readonly reopen: boolean;
  readonly factKinds: readonly FactKind[];
  readonly consentRecipients: readonly OrganisationRecord[];
  readonly consentCategories: readonly FactCategory[];
  readonly outcomes: readonly string[];
  /** Colleagues to whom the case may be given. */
  readonly handlers: readonly Colleague[];
}

/** Whom a case may have to do with: the parties of its partnership now, among them those that a consent can name, and colleagues who work with cases. */
export interface Around { readonly organisations: readonly OrganisationRecord[]; readonly workers: readonly Colleague[] }

export function caseMayOf(viewer: Viewer, standing: CaseStanding & { readonly own: boolean; readonly masked: boolean }, now: Instant, { organisations, workers }: Around): CaseMay {
  const today = toLocalDate(now);
  const { organisationId, organisationKind } = viewer;
  const logAction = mayLogAction(viewer, standing, today, today).allowed && actionKindsOf(organisationKind).length > 0;
  const kinds = factKinds.filter((kind) => mayRecordFact(viewer, standing, kind).allowed);
  const recordConsent = mayRecordConsent(viewer, standing).allowed;
  const outcomes = outcomesFor(organisationKind);
  const takers = recordConsent ? organisations.filter((organisation) => organisation.id !== organisationId) : [];
  const opens = (category: FactCategory, taker: OrganisationRecord) => cellTakesConsent(organisationKind, category, taker.kind);
  return {
    logAction, recordConsent, outcomes, factKinds: kinds,
    recordFact: kinds.length > 0,
    recordNotice: logAction && (isLandlord(organisationKind) ? standing.own : organisationKind === 'SOCIALTJANST'),
    protect: mayProtectPerson(viewer, standing, { seen: true, marked: false, level: protectionLevels[0] }).allowed,
    openProtected: mayOpenProtection(viewer, standing, { householdProtected: standing.masked, purpose: openingPurposes[0] }).allowed,
    recordDeath: mayRecordDeath(viewer, standing, { seen: true, bornOn: null, recorded: false, diedOn: today }, today).allowed,
    close: outcomes[0] !== undefined && mayCloseCase(viewer, standing, { outcome: outcomes[0], evictionPending: false, reviewed: false }).allowed,
    reopen: mayReopenCase(viewer, standing).allowed,
    handlers: mayAssignCase(viewer, standing, true).allowed ? workers : [],
    consentCategories: factCategories.filter((category) => takers.some((taker) => opens(category, taker))),
    consentRecipients: takers.filter((taker) => factCategories.some((category) => opens(category, taker))),
  };
}
