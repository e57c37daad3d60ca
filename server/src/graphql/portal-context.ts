import type { Database } from '../database/database.js';
import type { RequestContext } from './context.js';

/** What the composition root hangs on a request: the database, whose rows depend on who asks. */
export interface PortalScope {
  readonly database: Database;
}
export type PortalContext = RequestContext<PortalScope>;
