import type { Database } from '../database/database.js';
import type { NumberHash } from '../features/cases/case-search.js';
import type { JobRunner } from '../jobs/runner.js';
import type { SealKeys } from '../sealing/seal-keys.js';
import type { RequestContext } from './context.js';

/** What the composition root hangs on a request: the database, whose rows depend on who asks. */
export interface PortalScope {
  readonly database: Database;
  /** Turns a personnummer into what it is searched by; the number itself is kept nowhere. */
  readonly numberHash: NumberHash;
  /** Work to be done after the answer. */
  readonly jobs: JobRunner;
  /** The portal's own address, for links in mails. */
  readonly origin: string;
  /** The organisation's seal, for papers that are to be proved. */
  readonly seals: SealKeys;
}
export type PortalContext = RequestContext<PortalScope>;
