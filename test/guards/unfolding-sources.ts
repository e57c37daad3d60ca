import { createHash } from 'node:crypto';
import { parseAst } from 'vitest/node';
import { nodesOf, type Node, type SourceFile } from './source-tree.js';

/**
 * Grants of a deployed database are unfolded anew when `unfoldingRules()` tells otherwise than before. Tables are part of
 * it; code is only by `UNFOLDING_VERSION`, which a person raises. So that she is asked, the code is held to a committed hash.
 */
const ROOT = 'packages/domain/src/disclosure/unfold-grants.ts';

export interface UnfoldedBy {
  /** The `UNFOLDING_VERSION` that these were written with. */
  readonly version: number;
  /** By path, the hash of a file’s code. */
  readonly sources: Readonly<Record<string, string>>;
}

/** Every file whose code takes part in unfolding: what it is done in, and what that imports as more than a type. */
export function unfoldedBy(tree: readonly SourceFile[], version: number): UnfoldedBy {
  const files = new Map(tree.map((file) => [file.path, file]));
  const reached = new Set([ROOT]);
  for (const path of reached) for (const { to, values } of files.get(path)?.imports ?? []) if (to !== null && values.length > 0) reached.add(to);
  const sources = [...reached].toSorted().map((path) => [path, hashOf(files.get(path)?.text ?? '')]);
  return { version, sources: Object.fromEntries(sources) as Record<string, string> };
}

/** What has changed since the committed pair was written, and what to do about it. */
export function unaskedUnfolding(committed: UnfoldedBy, now: UnfoldedBy): string[] {
  const changed = [...new Set([...Object.keys(committed.sources), ...Object.keys(now.sources)])].toSorted().filter((path) => committed.sources[path] !== now.sources[path]);
  const todo = committed.version === now.version
    ? 'raise UNFOLDING_VERSION in unfolding-rules.ts if a case is unfolded otherwise than before, and write the new hash'
    : 'write the new hash and version';
  const faults = changed.map((path) => `${path} has changed (${now.sources[path] ?? 'not reached any more'}): ${todo} in test/guards/unfolding-sources.json`);
  return faults.length > 0 || committed.version === now.version ? faults : [`UNFOLDING_VERSION is ${now.version}: ${todo} in test/guards/unfolding-sources.json`];
}

const hashOf = (text: string): string => createHash('sha256').update(codeOf(text)).digest('hex').slice(0, 16);

/** The text without comments and white space, but for what stands in strings, templates and patterns. */
export function codeOf(text: string): string {
  const ends = new Map<number, number>();
  for (const { type, start, end } of nodesOf(parseAst(text, { lang: 'ts', astType: 'ts' }) as unknown as Node)) if (type === 'Literal' || type === 'TemplateElement') ends.set(start, end);
  let code = '';
  for (let at = 0; at < text.length;) {
    const end = ends.get(at) ?? at;
    const skipped = end > at ? 0 : /^(?:\s+|\/\/.*|\/\*[^]*?\*\/)/.exec(text.slice(at))?.[0].length ?? 0;
    if (skipped === 0) code += text.slice(at, Math.max(end, at + 1));
    at = skipped > 0 ? at + skipped : Math.max(end, at + 1);
  }
  return code;
}
