import { tidyImports } from '../features/arrears/arrears-import.job.js';
import { IMPORT_JOB } from '../features/arrears/ask-for-import.service.js';
import { runImport } from '../features/arrears/run-import.service.js';
import { expireConsents } from '../features/consents/consent-expiry.job.js';
import { proposeNextAgendas } from '../features/meeting-series/next-agendas.job.js';
import { remind } from '../features/work-list/reminder.job.js';
import { SEAL_JOB } from '../features/letters-of-intent/ask-for-seal.service.js';
import { sealLetter, sealWaiting } from '../features/letters-of-intent/seal-letter.job.js';
import { remindOfLetters } from '../features/letters-of-intent/letter-reminder.job.js';
import type { PortalScope } from '../graphql/portal-context.js';
import { pruneOutbox } from '../live/outbox.store.js';
import type { Job } from './runner.js';

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

/** Every job of the portal, and when it runs. Change a time here. */
export function schedule({ database, numberHash, origin, seals }: Pick<PortalScope, 'database' | 'numberHash' | 'origin' | 'seals'>): readonly Job[] {
  return [
    { name: IMPORT_JOB, everySeconds: null, run: async ({ importId }, now) => { if (importId !== undefined) await runImport({ database, numberHash }, importId, now); } },
    { name: 'imports-that-stopped', everySeconds: MINUTE / 2, run: async (_payload, now) => { await tidyImports({ database, numberHash }, now); } },
    // Grants end by the clock; the job only lets open screens ask again.
    { name: 'consents-that-ended', everySeconds: MINUTE, run: async (_payload, now) => { await expireConsents(database, now); } },
    { name: 'morning-reminders', everySeconds: 10 * MINUTE, run: async (_payload, now) => { await remind({ database, origin }, now); } },
    { name: SEAL_JOB, everySeconds: null, run: async ({ letterId }, now) => { if (letterId !== undefined) await sealLetter({ database, seals }, letterId, now); } },
    // A seal waits for an authority that did not answer, and for a letter that was signed as the server stopped.
    { name: 'letters-to-seal', everySeconds: MINUTE, run: async (_payload, now) => { await sealWaiting({ database, seals }, now); } },
    { name: 'letter-reminders', everySeconds: 10 * MINUTE, run: async (_payload, now) => { await remindOfLetters({ database, origin }, now); } },
    { name: 'next-agendas', everySeconds: DAY / 4, run: async (_payload, now) => { await proposeNextAgendas(database, now); } },
    { name: 'outbox-pruning', everySeconds: DAY, run: async () => { await pruneOutbox(database.system()); } },
  ];
}
