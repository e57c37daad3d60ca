import { caseWork } from '../../graphql/access.js';
import type { PortalScope } from '../../graphql/portal-context.js';
import type { FeatureRoute } from '../../http/feature-route.js';
import { pathId } from '../../http/path-id.js';
import { consentFormFile } from './consent-form.report.js';

/** The paper form for a consent: `?language=sv|en`, `&blank=1` without names. */
export const consentRoutes: readonly FeatureRoute<PortalScope>[] = [
  {
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
  },
];
