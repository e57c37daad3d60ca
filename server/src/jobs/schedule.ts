import { expireConsents } from '../features/consents/consent-expiry.job.js';
import { arrearsImportJob, arrearsTidyJob } from '../features/arrears/arrears-import.job.js';
import type { PortalScope } from '../graphql/portal-context.js';
import { pruneOutbox } from '../live/outbox.store.js';
import type { Job } from './runner.js';

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

/** Every job of the portal, and when it runs. Change a time here. */
export function schedule({ database }: Pick<PortalScope, 'database'>): readonly Job[] {
  return [
    // Grants end by the clock; the job only lets open screens ask again.
    { name: 'consents-that-ended', everySeconds: MINUTE, run: async (_payload, now) => { await expireConsents(database, now); } },
    { name: 'outbox-pruning', everySeconds: DAY, run: async () => { await pruneOutbox(database.system()); } },
  ];
}
