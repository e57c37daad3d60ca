const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The id in a path. Null for anything that is no id, so that it is answered like an id of nothing. */
export function pathId(params: Readonly<Record<string, string>>, name: string): string | null {
  const id = params[name];
  return id !== undefined && UUID.test(id) ? id.toLowerCase() : null;
}
