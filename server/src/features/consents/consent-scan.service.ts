import { createHash } from 'node:crypto';
import { mayAttachConsentScan, mayReadConsentScan } from '@bokvar/domain/policy';
import { SCAN_MEGABYTES, SCANS_PER_CONSENT_MAX, scanMediaOf, type Instant } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change } from '../../database/transaction.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import { caseChanged } from '../cases/case-change.js';
import { loadCaseDocument } from '../cases/case-document.store.js';
import { isMaskedFor } from '../cases/protected-identity/is-protected.js';
import { discloseDocument } from '../cases/read-case.service.js';
import { asReaderOfCase, showingTo, situationInCase } from '../cases/reading.service.js';
import { requireAllowed } from '../cases/require-allowed.js';
import { recordShown } from '../grounds/disclosure-log.store.js';
import type { Viewer } from '../sessions/viewer.js';
import { lockConsents } from './consent-lock.store.js';
import { countScans, insertScan, keepFetched, latestScan, type Scan } from './consent-scan.store.js';
import { caseOfConsent, consentIn, loadGrounds } from './consent.store.js';

/**
 * Keeps the scanned form of a written consent, after those that are kept already: the latest counts, and none is removed.
 * The same file under the same key is kept once. Judged by its content, whatever it is called.
 */
export async function attachScan(
  database: Database, viewer: Viewer, now: Instant, key: string, { consentId, bytes }: { consentId: string; bytes: Uint8Array },
): Promise<{ consentId: string } | Refused> {
  const input = { consentId, sha256: createHash('sha256').update(bytes).digest('hex') };
  return await change(database, viewer, now, { key, operation: 'attachConsentScan', input }, async (tx) => {
    const caseId = await caseOfConsent(tx.em, consentId);
    const grounds = caseId === null ? null : await loadGrounds(tx.em, caseId);
    const consent = consentIn(grounds, consentId);
    if (caseId === null || grounds === null || consent === null) refuse('FINNS_INTE');
    requireAllowed(mayAttachConsentScan(viewer, consent, isMaskedFor({ grounds }, situationInCase(viewer, now))), null);
    if (bytes.byteLength === 0) refuse('SKANNING_TOM', 'scan');
    if (bytes.byteLength > SCAN_MEGABYTES * 1024 * 1024) refuse('SKANNING_FOR_STOR', 'scan');
    const media = scanMediaOf(bytes);
    if (media === null) refuse('SKANNING_FORMAT', 'scan');
    await lockConsents(tx.em, caseId);
    if ((await countScans(tx.em, consentId)) >= SCANS_PER_CONSENT_MAX) refuse('SKANNINGAR_FULLT', 'scan');
    const scanId = await insertScan(tx.em, { consentId, caseId, releasingId: consent.releasingId, media, bytes, by: viewer.userId }, now);
    tx.record('SAMTYCKE_SKANNAT', [caseId, consentId, scanId]);
    await caseChanged(tx, [caseId], { grounds: false, rows: [] });
    return { consentId };
  });
}

/**
 * The scan that counts, for a case worker of the organisation that releases by the consent; null for everybody else, and
 * where there is none. Every time somebody has it is written to the audit, and whose names stand on it to the disclosure
 * log, in the same transaction.
 */
export async function fetchScan({ scope, now }: PortalContext, viewer: Viewer, consentId: string): Promise<Scan | null> {
  return await asReaderOfCase(scope.database, viewer, now, async (em) => {
    const caseId = await caseOfConsent(em, consentId);
    if (caseId === null) return null;
    const document = discloseDocument(await loadCaseDocument(em, [caseId]), situationInCase(viewer, now));
    const of = document.cases.get(caseId);
    const consent = consentIn(of?.grounds ?? null, consentId);
    if (of === undefined || consent === null || !mayReadConsentScan(viewer, consent, isMaskedFor(of, document.situation)).allowed) return null;
    const scan = await latestScan(em, consentId);
    if (scan === null) return null;
    const onPaper = new Set<string>([consent.giverId, consent.subjectId]);
    await recordShown(em, showingTo(viewer, 'EXPORT'), document, ({ persons }) => persons.filter(({ fact }) => onPaper.has(fact.id)));
    await keepFetched(em, viewer, now, [caseId, consentId, scan.id]);
    return scan;
  });
}
