/**
 * Rows told column by column. As an array of records, every row says the names of its columns again and PostgreSQL looks
 * up the type of every value anew; as one array for each column, once. For a page of a thousand rows that is a tenth of
 * what reading them costs.
 */
export type ColumnsOf<Row> = { readonly [Column in keyof Row]: (Row[Column] extends readonly string[] ? string : Row[Column])[] };

/** A column of ids: an array in an array must be a rectangle, and these are not. */
const ID_LISTS = new Set(['concerns']);

/**
 * The SQL of a `ColumnsOf`, to stand as a column of a select.
 * @param select gives the rows in their order
 * @param columns the names it gives them
 */
export function columnsOf(select: string, columns: readonly string[]): string {
  const each = columns.map((column) => `coalesce(array_agg(r."${column}"${ID_LISTS.has(column) ? '::text' : ''}), '{}') as "${column}"`);
  return `(select k from (select ${each.join(', ')} from (${select}) r) k)`;
}

/** Reads lists of uuids as PostgreSQL writes them (`{a,b}`). Those that are alike are one list: most rows of a case are about the same persons. */
export function idListReader(): (text: string) => string[] {
  const known = new Map<string, string[]>();
  return (text) => {
    let list = known.get(text);
    if (list === undefined) {
      list = text === '{}' ? [] : text.slice(1, -1).split(',');
      known.set(text, list);
    }
    return list;
  };
}
