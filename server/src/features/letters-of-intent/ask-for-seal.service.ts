import { Refused } from '../../database/refused.js';
import type { JobRunner } from '../../jobs/runner.js';

/** The work of sealing a letter that all have signed: asked for by this name, with the letter's id. */
export const SEAL_JOB = 'seal-letter';

/** Asks for the sealed original where the last has signed. */
export async function askForSeal(jobs: JobRunner, outcome: { readonly letterId: string; readonly complete: boolean } | Refused): Promise<void> {
  if (!(outcome instanceof Refused) && outcome.complete) await jobs.ask(SEAL_JOB, { letterId: outcome.letterId }, outcome.letterId);
}
