import { cellTakesConsent, lifeOf, lifeOfOpening, stateAt, type ConsentState, type Disclosed, type FactCategory, type SekretessMedgivande } from '@bokvar/domain/disclosure';
import { mayReadConsent, mayRecordConsent } from '@bokvar/domain/policy';
import { asId, type Instant, type OrganisationId } from '@bokvar/domain/vocabulary';
import type { PortalContext } from '../../graphql/portal-context.js';
import { loadCaseDocument, type OrganisationRecord, type PersonRecord } from '../cases/case-document.store.js';
import { discloseDocument, type DisclosedCase, type DisclosedDocument } from '../cases/read-case.service.js';
import { asReader, situationOf } from '../cases/reading.service.js';
import type { Viewer } from '../sessions/viewer.js';
import { evidenceOf } from './consent.store.js';

/** One organisation that a consent names, and what it opens to it. */
export interface RecipientLine {
  readonly organisation: OrganisationRecord;
  /** What is open to it, or will be from the first day; empty once all of it has ended. */
  readonly categories: readonly FactCategory[];
  readonly endedAt: Instant | null;
}

/** A consent as the organisation that releases by it reads it. */
export interface ConsentLine {
  readonly consent: SekretessMedgivande;
  readonly state: ConsentState;
  readonly endedAt: Instant | null;
  readonly recipients: readonly RecipientLine[];
  /** The giver and the subject as the reader may see them; null where she may not. */
  readonly giver: Disclosed<PersonRecord> | null;
  readonly subject: Disclosed<PersonRecord> | null;
  readonly receivedBy: string | null;
}

/**
 * The consents of a case that the viewer's own organisation releases by, with how each was received. Empty for
 * everybody else: a recipient sees what a consent opens, and on which ground, and not the consent itself.
 */
export async function readCaseConsents({ scope, now }: PortalContext, viewer: Viewer, caseId: string): Promise<ConsentLine[]> {
  if (!mayRecordConsent(viewer, { isParty: true, closed: false }).allowed) return [];
  return await asReader(scope.database, viewer, now, async (em) => {
    const document = discloseDocument(await loadCaseDocument(em, [caseId]), situationOf(viewer, now));
    const of = document.cases.get(caseId);
    if (of === undefined) return [];
    const evidence = await evidenceOf(em, caseId);
    const own = of.grounds.consents.filter((consent) => mayReadConsent(viewer, consent).allowed);
    return own.map((consent) => lineOf(consent, of, document, evidence.get(consent.id)?.receivedBy ?? ''));
  });
}

function lineOf(consent: SekretessMedgivande, of: DisclosedCase, document: DisclosedDocument, receivedBy: string): ConsentLine {
  const at = document.situation.instant;
  const state = stateAt(consent, at);
  const living = state === 'AKTIV' || state === 'UTKAST';
  const recipients = consent.recipients.flatMap((id) => {
    const organisation = document.organisations.get(id);
    return organisation === undefined ? [] : [recipientOf(consent, organisation, document)];
  });
  const person = (id: string) => of.persons.find(({ fact }) => (fact.id as string) === id) ?? null;
  return {
    consent, state, recipients, giver: person(consent.giverId), subject: person(consent.subjectId),
    endedAt: living ? null : latest(recipients.map((recipient) => recipient.endedAt), at) ?? lifeOf(consent).to,
    receivedBy: receivedBy === '' ? null : receivedBy,
  };
}

function recipientOf(consent: SekretessMedgivande, organisation: OrganisationRecord, { situation: { reader, instant } }: DisclosedDocument): RecipientLine {
  const lives = consent.categories
    .filter((category) => cellTakesConsent(reader.organisationKind, category, organisation.kind))
    .map((category) => ({ category, life: lifeOfOpening(consent, asId<OrganisationId>(organisation.id), category) }));
  const categories = lives.filter(({ life }) => life !== null && (life.to === null || life.to > instant)).map(({ category }) => category);
  return { organisation, categories, endedAt: categories.length > 0 ? null : latest(lives.map(({ life }) => life?.to ?? null), instant) };
}

/** The latest of some ends that has come by `at`; null when none has. */
function latest(ends: readonly (Instant | null)[], at: Instant): Instant | null {
  return ends.filter((end) => end !== null && end <= at).reduce<Instant | null>((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
}
