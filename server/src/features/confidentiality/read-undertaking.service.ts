import type { Em } from '../../database/orm.js';
import type { PortalContext } from '../../graphql/portal-context.js';
import type { Viewer } from '../sessions/viewer.js';
import { loadUndertakings } from './undertaking.store.js';
import { undertakingOf, type Undertaking } from './undertaking.js';

/** The undertakings of the viewer's partnerships, its oldest first. Managers have them too, who read no case: they can be at a meeting. */
export async function readUndertakings({ scope, now }: PortalContext, viewer: Viewer): Promise<Undertaking[]> {
  const { organisationId, userId } = viewer;
  const em = scope.database.as({ organisationId, userId, mayOpenProtected: false }, now);
  const records = await em.transactional(async (inner) => await loadUndertakings(inner as Em));
  return records.flatMap((record) => undertakingOf(record, viewer, now) ?? []);
}
