import { letterKindOfSlug } from '@bokvar/domain/vocabulary';
import { caseWork } from '../../graphql/access.js';
import type { PortalScope } from '../../graphql/portal-context.js';
import type { FeatureRoute } from '../../http/feature-route.js';
import { pathId } from '../../http/path-id.js';
import { letterFile } from './letter.report.js';

/** A letter of one kind to the household of a case: `/letter/<case>/lapp-soc.pdf?language=sv|en`, in the language of whom it is to. */
export const letterRoutes: readonly FeatureRoute<PortalScope>[] = [
  {
    method: 'GET',
    path: '/letter/:caseId/:kind.pdf',
    access: caseWork,
    handle: async ({ context, viewer, params, query }) => {
      const caseId = pathId(params, 'caseId');
      const kind = letterKindOfSlug(params['kind'] ?? '');
      const asked = query.get('language');
      const language = asked === 'sv' || asked === 'en' ? asked : context.language;
      const bytes = caseId === null || kind === null ? null : await letterFile(context, viewer, { caseId, kind, language });
      return bytes === null ? null : { bytes, contentType: 'application/pdf', fileName: language === 'sv' ? 'brev.pdf' : 'letter.pdf', inline: true };
    },
  },
];
