import { readUuid } from '../uuid.js';

/** The id in a path. Null for anything that is no id, so that it is answered like an id of nothing. */
export function pathId(params: Readonly<Record<string, string>>, name: string): string | null {
  return readUuid(params[name] ?? '');
}
