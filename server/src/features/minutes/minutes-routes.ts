import type { PortalScope } from '../../graphql/portal-context.js';
import type { FeatureRoute } from '../../http/feature-route.js';
import { pathId } from '../../http/path-id.js';
import { bothSides } from './both-sides.js';
import { minutesFile } from './minutes.report.js';

/** General minutes of a meeting, as they are when they are fetched. */
export const minutesRoutes: readonly FeatureRoute<PortalScope>[] = [
  {
    method: 'GET',
    path: '/minutes/:meetingId.pdf',
    access: bothSides,
    handle: async ({ context, viewer, params }) => {
      const meetingId = pathId(params, 'meetingId');
      const bytes = meetingId === null ? null : await minutesFile(context, viewer, meetingId);
      return bytes === null ? null : { bytes, contentType: 'application/pdf', fileName: context.language === 'sv' ? 'minnesanteckning.pdf' : 'minutes.pdf', inline: true };
    },
  },
];
