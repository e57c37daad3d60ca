import {
  consentStandings, livingSuccessors, type ConsentEnd, type ConsentStanding, type Disclosed, type FactCategory, type RecipientStanding, type SekretessMedgivande, type NotOpenedReason,
} from '@bokvar/domain/disclosure';
import { mayAttachConsentScan, mayReadConsent, mayRecordConsent } from '@bokvar/domain/policy';
import { toLocalDate, type Instant, type InvalidReason, type LocalDate } from '@bokvar/domain/vocabulary';
import type { PortalContext } from '../../graphql/portal-context.js';
import { loadCaseDocument, type OrganisationRecord } from '../cases/case-document.store.js';
import type { PersonRecord } from '../cases/case-rows.js';
import { isMaskedFor } from '../cases/protected-identity/is-protected.js';
import { discloseDocument, type DisclosedCase, type DisclosedDocument } from '../cases/read-case.service.js';
import { asReaderOfCase, situationInCase } from '../cases/reading.service.js';
import type { Viewer } from '../sessions/viewer.js';
import { scannedIn } from './consent-scan.store.js';
import { evidenceOf, invalidReasonsOf } from './consent.store.js';

/** One organisation that a consent names, and what it opens to it. */
export interface RecipientLine {
  readonly organisation: OrganisationRecord;
  /** What is open to it, or will be from the first day; empty once all of it has ended. */
  readonly categories: readonly FactCategory[];
  readonly endedAt: Instant | null;
  readonly end: ConsentEnd | null;
  readonly shut: NotOpenedReason | null;
}

/** A consent as the organisation that releases by it reads it. */
export interface ConsentLine {
  readonly consent: SekretessMedgivande;
  readonly state: ConsentStanding['state'];
  readonly endedAt: Instant | null;
  /** What ends it, or has; null where that is told by somebody whom the reader does not see. */
  readonly end: ConsentEnd | null;
  /** The first day of the one it was renewed as, while it still holds itself. */
  readonly renewedFrom: LocalDate | null;
  readonly recipients: readonly RecipientLine[];
  /** The giver and the subject as the reader may see them; null where she may not. */
  readonly giver: Disclosed<PersonRecord> | null;
  readonly subject: Disclosed<PersonRecord> | null;
  readonly receivedBy: string | null;
  /** Why it was marked as never valid; null for one that was not. */
  readonly invalidReason: InvalidReason | null;
  /** The scanned form that it rests on is kept here, and the viewer may fetch it. */
  readonly hasScan: boolean;
  /** Whether the viewer may attach the scanned form, or a better one. */
  readonly mayScan: boolean;
}

/**
 * The consents of a case that the viewer's own organisation releases by, with how each was received. Empty for
 * everybody else: a recipient sees what a consent opens, and on which ground, and not the consent itself.
 */
export async function readCaseConsents({ scope, now }: PortalContext, viewer: Viewer, caseId: string): Promise<ConsentLine[]> {
  if (!mayRecordConsent(viewer, { isParty: true, closed: false }).allowed) return [];
  return await asReaderOfCase(scope.database, viewer, now, async (em) => {
    const document = discloseDocument(await loadCaseDocument(em, [caseId]), situationInCase(viewer, now));
    const of = document.cases.get(caseId);
    if (of === undefined) return [];
    const evidence = await evidenceOf(em, caseId);
    const invalid = await invalidReasonsOf(em, caseId);
    const scanned = await scannedIn(em, caseId);
    const masked = isMaskedFor(of, document.situation);
    const standings = consentStandings(of.grounds, now);
    return of.grounds.consents.filter((consent) => mayReadConsent(viewer, consent).allowed).flatMap((consent) => {
      const standing = standings.get(consent.id);
      const receivedBy = evidence.get(consent.id)?.receivedBy ?? '';
      const paper = { receivedBy: receivedBy === '' ? null : receivedBy, invalidReason: invalid.get(consent.id) ?? null, hasScan: scanned.has(consent.id), mayScan: mayAttachConsentScan(viewer, consent, masked).allowed };
      return standing === undefined ? [] : [lineOf(consent, standing, of, document, paper)];
    });
  });
}

/** What a consent rests on. */
type Paper = Pick<ConsentLine, 'receivedBy' | 'invalidReason' | 'hasScan' | 'mayScan'>;

function lineOf(consent: SekretessMedgivande, standing: ConsentStanding, of: DisclosedCase, document: DisclosedDocument, paper: Paper): ConsentLine {
  const person = (id: string) => of.persons.find(({ fact }) => (fact.id as string) === id) ?? null;
  const [giver, subject] = [person(consent.giverId), person(consent.subjectId)];
  const known = (ended: Pick<ConsentStanding, 'end' | 'endedAt'>) => (tellsOfHidden(ended.end, giver, subject) ? { end: null, endedAt: null } : { end: ended.end, endedAt: ended.endedAt });
  const recipients = standing.recipients.flatMap((one: RecipientStanding) => {
    const organisation = document.organisations.get(one.recipientId);
    return organisation === undefined ? [] : [{ organisation, categories: one.opens, shut: one.shut, ...known(one) }];
  });
  const renewed = standing.end?.by === 'ERSATT' && standing.endedAt === null && livingSuccessors(consent, of.grounds, document.situation.instant).length > 0;
  const renewedFrom = renewed && standing.end !== null ? toLocalDate(standing.end.at) : null;
  return { consent, giver, subject, recipients, renewedFrom, state: standing.state, ...known(standing), ...paper };
}

/** A day of death or of coming of age is told to those who see the person. */
function tellsOfHidden(end: ConsentEnd | null, giver: Disclosed<PersonRecord> | null, subject: Disclosed<PersonRecord> | null): boolean {
  if (end?.by === 'GIVAREN_AVLIDEN') return giver === null;
  return (end?.by === 'AVLIDEN' || end?.by === 'MYNDIG') && subject === null;
}
