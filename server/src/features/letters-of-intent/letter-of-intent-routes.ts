import type { PortalScope } from '../../graphql/portal-context.js';
import type { FeatureRoute } from '../../http/feature-route.js';
import { pathId } from '../../http/path-id.js';
import { bothSides } from '../partnerships/both-sides.js';
import { letterFile } from './letter-paper.report.js';

/** A letter of intent on paper: the sealed original where there is one, else the draft as it is now. */
export const letterOfIntentRoutes: readonly FeatureRoute<PortalScope>[] = [
  {
    method: 'GET',
    path: '/letter-of-intent/:letterId.pdf',
    access: bothSides,
    handle: async ({ context, viewer, params }) => {
      const letterId = pathId(params, 'letterId');
      const file = letterId === null ? null : await letterFile(context, viewer, letterId);
      return file === null ? null : { bytes: file, contentType: 'application/pdf', fileName: context.language === 'sv' ? 'avsiktsforklaring.pdf' : 'letter-of-intent.pdf', inline: true };
    },
  },
];
