import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Folders that hold results, never sources. */
const results = new Set(['node_modules', 'dist', 'gql', 'paraglide', 'out', '.git']);

/** All source files below a path, sorted; none when it does not exist. */
function sourcesBelow(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !results.has(entry.name) && !entry.name.endsWith('.tsbuildinfo'))
    .flatMap((entry) => sourcesBelow(join(path, entry.name)))
    .toSorted();
}

/**
 * One hash over names and contents: by content and not by time, since a clone or a
 * change of branch gives every file a new time.
 */
export function fingerprint(paths: readonly string[], also: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of also) hash.update(text).update('\0');
  for (const file of paths.flatMap(sourcesBelow)) {
    hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}
