import type { Orm } from '@bokvar/server/database/orm';

/**
 * What a database holds, one line per column, constraint, index, policy and lock, as the server itself writes
 * it: two databases made in different ways can be compared, which texts of our own cannot (the server adds
 * brackets and casts to every expression). Functions, triggers, views and rights live in migrations alone: `database-rights.ts`
 * holds them to a written list.
 */
export async function catalogOf(orm: Orm): Promise<string[]> {
  const rows: { line: string }[] = await orm.em.getConnection().execute(`
    with ours as (
      select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'bokvar_migrations')
    select format('column %s.%s %s%s%s', o.relname, a.attname, format_type(a.atttypid, a.atttypmod),
        case when a.attnotnull then ' not null' else '' end,
        coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') || a.attidentity::text || a.attgenerated::text) as line
      from ours o join pg_attribute a on a.attrelid = o.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef d on d.adrelid = o.oid and d.adnum = a.attnum
    union all select format('constraint %s %s: %s', o.relname, c.conname, pg_get_constraintdef(c.oid))
      from ours o join pg_constraint c on c.conrelid = o.oid and c.contype <> 'n'
    union all select format('index %s', pg_get_indexdef(i.indexrelid)) from ours o join pg_index i on i.indrelid = o.oid
    union all select format('policy %s %s %s for %s to %s using %s check %s', p.tablename, p.policyname, p.permissive, p.cmd, p.roles,
        coalesce(p.qual, '-'), coalesce(p.with_check, '-')) from pg_policies p where p.schemaname = 'public'
    union all select format('lock %s %s %s', relname, relrowsecurity, relforcerowsecurity) from ours
    order by line`);
  return rows.map((row) => row.line);
}

/** Lines of one that the other lacks: `- line` for what the first has alone, `+ line` for the second. */
export function unlike(one: readonly string[], other: readonly string[]): string[] {
  return [
    ...one.filter((line) => !other.includes(line)).map((line) => `- ${line}`),
    ...other.filter((line) => !one.includes(line)).map((line) => `+ ${line}`),
  ];
}
