import { toLocalDate, type LocalDate } from '@bokvar/domain/vocabulary';
import { mayDecideTimeline, mayReadTimeline } from '@bokvar/domain/policy';
import type { Em } from '../../database/orm.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import type { Viewer } from '../sessions/viewer.js';
import { loadOwnTimelines, type DecidedTimeline } from './timeline.store.js';

export interface OwnTimelines {
  readonly today: LocalDate;
  readonly versions: readonly DecidedTimeline[];
  readonly mayDecide: boolean;
}

/** What the viewer's own organisation has decided about its steps; null to who takes none. */
export async function readOwnTimelines({ scope, now }: PortalContext, viewer: Viewer): Promise<OwnTimelines | null> {
  if (!mayReadTimeline(viewer).allowed) return null;
  const em = scope.database.as({ organisationId: viewer.organisationId, userId: viewer.userId, mayOpenProtected: false }, now);
  const versions = await em.transactional(async (inner) => await loadOwnTimelines(inner as Em));
  return { today: toLocalDate(now), versions, mayDecide: mayDecideTimeline(viewer).allowed };
}
