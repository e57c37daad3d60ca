import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Orm } from '@bokvar/server/database/orm';
import { LOGIN } from '../support/database-setup.js';

/** What people and the portal may do in the database, one line a right. Written anew by `BOKVAR_UPDATE_RIGHTS=1`. */
const LIST = join(import.meta.dirname, 'database-rights.txt');

/** Tables that anybody signed in may read whole, and why. Every other has both locks and at least one policy. */
export const openTables: Readonly<Record<string, string>> = {
  organisation: 'names of organisations are not secret: everybody at a table knows who sits there',
  partnership: 'which organisations meet is known to all of them',
  partnership_party: 'as partnership',
};

/** Tables that a reader’s session does not lock, one sentence a fault. */
export async function unlocked(orm: Orm, open = openTables): Promise<string[]> {
  const tables: { name: string; locked: boolean; policies: number }[] = await orm.em.getConnection().execute(`
    select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as locked, (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'f') and c.relname <> 'bokvar_migrations' order by c.relname`);
  const todo = 'give its entity policies of server/src/database/policies.ts, then pnpm migration <name>';
  return [
    ...tables.filter(({ name, locked, policies }) => !(name in open) && !(locked && policies > 0)).map(({ name, locked }) => `${name} has ${locked ? 'no policy' : 'no row level security'}: ${todo}`),
    ...Object.keys(open).filter((name) => !tables.some((table) => table.name === name && !table.locked)).map((name) => `${name} is listed as open and is not: take it off the list`),
  ];
}

/**
 * Every right that somebody else than the owner has, every function that runs as its owner with those who may execute it,
 * every view and every trigger, a line each. Readings (see `reading-functions.ts`) stand without the hash in their name;
 * that the server's own login may ask those at the door goes without saying, since its name is the installation's.
 */
export async function rightsOf(orm: Orm): Promise<string[]> {
  const rows: { line: string }[] = await orm.em.getConnection().execute(`
    with given as (
      select case c.relkind when 'S' then 'sequence' else 'table' end || ' ' || c.relname as what, c.relowner as owner, x.grantee, x.privilege_type as right, c.oid, 0 as part
        from pg_class c, aclexplode(c.relacl) x where c.relnamespace = 'public'::regnamespace
      union all select format('column %s.%s', c.relname, a.attname), c.relowner, x.grantee, x.privilege_type, c.oid, a.attnum
        from pg_attribute a join pg_class c on c.oid = a.attrelid, aclexplode(a.attacl) x where c.relnamespace = 'public'::regnamespace
      union all select 'schema public', n.nspowner, x.grantee, x.privilege_type, n.oid, 0 from pg_namespace n, aclexplode(n.nspacl) x where n.nspname = 'public'
      union all select 'whatever is made later', d.defaclrole, x.grantee, x.privilege_type, d.oid, 0 from pg_default_acl d, aclexplode(d.defaclacl) x),
    definers as (
      select p.oid, p.proowner, p.proacl, coalesce(obj_description(p.oid, 'pg_proc') ~ '^reading ', false) as reading, format('%s(%s)', p.proname, pg_get_function_identity_arguments(p.oid)) as name
      from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef)
    select format('%s: %s may %s', what, coalesce(r.rolname, 'EVERYBODY'), lower(string_agg(g.right, ', ' order by g.right))) as line
      from given g left join pg_roles r on r.oid = g.grantee where g.grantee <> g.owner group by what, r.rolname, g.oid, g.part
    union all select format('runs as its owner: function %s, for %s', case when f.reading then regexp_replace(f.name, '_[0-9a-f]{8}\\(', '(') else f.name end, (
        select coalesce(string_agg(coalesce(r.rolname, 'EVERYBODY'), ', ' order by r.rolname), 'nobody else') from aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) x
        left join pg_roles r on r.oid = x.grantee where x.grantee <> f.proowner and not (f.reading and r.rolname is not distinct from '${LOGIN}')))
      from definers f
    union all select format('view %s %s', c.relname, coalesce(array_to_string(c.reloptions, ' '), 'with its owner’s eyes')) from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('v', 'm')
    union all select format('trigger on %s: %s, %s%s', c.relname, t.tgname, substring(pg_get_triggerdef(t.oid) from position(t.tgname in pg_get_triggerdef(t.oid)) + length(t.tgname) + 1), case t.tgenabled when 'O' then '' else ', switched off' end)
      from pg_trigger t join pg_class c on c.oid = t.tgrelid where c.relnamespace = 'public'::regnamespace and not t.tgisinternal
    order by line`);
  return rows.map(({ line }) => line);
}

/** The committed list; writes it first where that is asked for. */
export function committedRights(now: readonly string[]): string[] {
  if (process.env['BOKVAR_UPDATE_RIGHTS'] === '1') writeFileSync(LIST, `${now.join('\n')}\n`);
  return readFileSync(LIST, 'utf8').trimEnd().split('\n');
}
