import { Refused } from '../../database/refused.js';
import type { JobRunner } from '../../jobs/runner.js';

/** The work of reading in a list: asked for by this name, with the import's id. */
export const IMPORT_JOB = 'arrears-import';

/** Asks for the work of an import that has been decided on. */
export async function askForImport(jobs: JobRunner, outcome: { importId: string } | Refused): Promise<void> {
  if (!(outcome instanceof Refused)) await jobs.ask(IMPORT_JOB, { importId: outcome.importId }, outcome.importId);
}
