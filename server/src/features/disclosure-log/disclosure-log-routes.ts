import { caseWork } from '../../graphql/access.js';
import type { PortalScope } from '../../graphql/portal-context.js';
import type { FeatureRoute } from '../../http/feature-route.js';
import { pathId } from '../../http/path-id.js';
import { extractFile } from './disclosure-extract.report.js';

/** The extract of the disclosure log, on paper. */
export const disclosureLogRoutes: readonly FeatureRoute<PortalScope>[] = [
  {
    method: 'GET',
    path: '/extract/:personId.pdf',
    access: caseWork,
    handle: async ({ context, viewer, params }) => {
      const personId = pathId(params, 'personId');
      const bytes = personId === null ? null : await extractFile(context, viewer, personId);
      return bytes === null ? null : { bytes, contentType: 'application/pdf', fileName: context.language === 'sv' ? 'utdrag.pdf' : 'extract.pdf', inline: true };
    },
  },
];
