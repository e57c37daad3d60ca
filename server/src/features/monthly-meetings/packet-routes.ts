import { caseWork } from '../../graphql/access.js';
import type { PortalScope } from '../../graphql/portal-context.js';
import type { FeatureRoute } from '../../http/feature-route.js';
import { pathId } from '../../http/path-id.js';
import { packetFile } from './agenda-packet.report.js';

/** The printed agenda of a meeting. Each fetch is a paper of its own, with its own code, of what holds at that moment. */
export const packetRoutes: readonly FeatureRoute<PortalScope>[] = [
  {
    method: 'GET',
    path: '/packet/:meetingId.pdf',
    access: caseWork,
    handle: async ({ context, viewer, params }) => {
      const meetingId = pathId(params, 'meetingId');
      const bytes = meetingId === null ? null : await packetFile(context, viewer, meetingId);
      return bytes === null ? null : { bytes, contentType: 'application/pdf', fileName: context.language === 'sv' ? 'dagordning.pdf' : 'agenda.pdf', inline: true };
    },
  },
];
