/** A PostgreSQL array literal of ids. Ids are uuids: nothing in them needs quoting, and anything else is refused by the cast. */
export function uuidArray(ids: readonly string[]): string {
  return `{${ids.join(',')}}`;
}
