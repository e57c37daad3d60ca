import { instant, type Instant } from '@bokvar/domain/vocabulary';
import { giveUpLeftImports, loadStoppedImports } from './arrears-import.store.js';
import type { ImportDeps } from './prepare-import.service.js';
import { runImport } from './run-import.service.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** An import that has not come further for so long has lost its server. */
const STOOD_STILL_MS = MINUTE_MS;
/** A file that nobody has decided on for so long is forgotten: its rows are people's. */
const LEFT_MS = 7 * DAY_MS;

/** Takes up what has stood still, and forgets files that were left. */
export async function tidyImports(deps: ImportDeps, now: Instant): Promise<void> {
  const system = deps.database.system();
  await giveUpLeftImports(system, new Date(now - LEFT_MS));
  for (const importId of await loadStoppedImports(system, new Date(now - STOOD_STILL_MS))) await runImport(deps, importId, instant(now));
}
