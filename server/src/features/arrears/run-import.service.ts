import type { Instant } from '@bokvar/domain/vocabulary';
import { findImport } from './arrears-import.store.js';
import { carryOutImport, stopImport } from './carry-out-import.service.js';
import type { ImportDeps } from './prepare-import.service.js';

/**
 * Carries out an import to its end. What goes wrong for good is taken back, and the import says what to do; what may go
 * well the next time (the database was away, somebody else held a row) is left as far as it has come, to be taken up again.
 */
export async function runImport(deps: ImportDeps, importId: string, now: Instant): Promise<void> {
  try {
    await carryOutImport(deps, importId, now);
  } catch (error) {
    const record = mayPass(error) ? null : await findImport(deps.database.system(), importId);
    if (record?.state === 'LASER_IN') await stopImport(deps, record, now, 'INLASNING_STOPPADE');
    throw error;
  }
}

/** PostgreSQL's classes for lost connections, conflicts, lacking room and stopping; and a connection that was closed under us. */
function mayPass(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';
  return /^(08|40|53|57)/.test(code) || /^E(CONN|PIPE|TIMEDOUT)/.test(code);
}
