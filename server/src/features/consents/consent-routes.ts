import { refusalText, SCAN_MEGABYTES, type Language, type ScanMedia } from '@bokvar/domain/vocabulary';
import { Refused } from '../../database/refused.js';
import { caseWork } from '../../graphql/access.js';
import type { PortalScope } from '../../graphql/portal-context.js';
import type { FeatureRoute } from '../../http/feature-route.js';
import { pathId } from '../../http/path-id.js';
import { readUuid } from '../../uuid.js';
import { consentFormFile } from './consent-form.report.js';
import { attachScan, fetchScan } from './consent-scan.service.js';

/** The paper form for a consent: `?language=sv|en`, `&blank=1` without names. */
const printForm: FeatureRoute<PortalScope> = {
  method: 'GET',
  path: '/consent-form/:caseId.pdf',
  access: caseWork,
  handle: async ({ context, viewer, params, query }) => {
    const caseId = pathId(params, 'caseId');
    const asked = query.get('language');
    const language = asked === 'sv' || asked === 'en' ? asked : context.language;
    const bytes = caseId === null ? null : await consentFormFile(context, viewer, { caseId, language, blank: query.get('blank') === '1' });
    return bytes === null ? null : { bytes, contentType: 'application/pdf', fileName: language === 'sv' ? 'samtycke.pdf' : 'consent.pdf', inline: true };
  },
};

/** Hands in the scanned form of a consent, as raw bytes, under an idempotency key: `POST /consent-scan/:consentId?key=`. */
const attachScanned: FeatureRoute<PortalScope> = {
  method: 'POST',
  path: '/consent-scan/:consentId',
  access: caseWork,
  maxBytes: SCAN_MEGABYTES * 1024 * 1024,
  tooLarge: 'SKANNING_FOR_STOR',
  handle: async ({ context: { scope, now, language }, viewer, params, query, body }) => {
    const consentId = pathId(params, 'consentId');
    const key = readUuid(query.get('key') ?? '');
    if (consentId === null || key === null) return null;
    const outcome = await attachScan(scope.database, viewer, now, key, { consentId, bytes: body });
    if (!(outcome instanceof Refused)) return { json: outcome, status: 201 };
    // Somebody else's consent, and none, are one and the same.
    if (outcome.code === 'FINNS_INTE') return null;
    return { json: { code: outcome.code, text: refusalText(outcome.code, language), field: outcome.field }, status: 422 };
  },
};

const ENDINGS: Readonly<Record<ScanMedia, string>> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' };

/** The name a scan is saved under: it tells nobody whose it is, nor what the file was called. */
function scanFileName(media: ScanMedia, language: Language): string {
  return `${language === 'sv' ? 'samtycke-skannat' : 'consent-scanned'}.${ENDINGS[media]}`;
}

/** The scanned form, to save. */
const fetchScanned: FeatureRoute<PortalScope> = {
  method: 'GET',
  path: '/consent-scan/:consentId',
  access: caseWork,
  handle: async ({ context, viewer, params }) => {
    const consentId = pathId(params, 'consentId');
    const scan = consentId === null ? null : await fetchScan(context, viewer, consentId);
    return scan === null ? null : { bytes: scan.bytes, contentType: scan.media, fileName: scanFileName(scan.media, context.language), handedIn: true };
  },
};

export const consentRoutes: readonly FeatureRoute<PortalScope>[] = [printForm, attachScanned, fetchScanned];
