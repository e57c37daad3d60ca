import { createHash } from 'node:crypto';

/** The same id for the same name in every seeded database, so that stories and links can speak of it. A UUID version 8. */
export function stableId(name: string): string {
  const hex = createHash('sha256').update(`bokvar:${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
