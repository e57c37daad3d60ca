import { factCategories } from '@bokvar/domain/disclosure';
import type { Orm } from '@bokvar/server/database/orm';

const LIST = /(?:\(|\[)\s*('[A-Z_]+'(?:::text)?(?:\s*,\s*'[A-Z_]+'(?:::text)?)+)\s*(?:\)|\])/g;

/**
 * Lists of categories in functions of the database that are not the categories that say who or where somebody is. Such a
 * function was written by a migration and stays as it was then; the policies beside it follow the domain. Readings are left
 * out: they are made anew at every start.
 */
export async function staleCategoryLists(orm: Orm, identifying: readonly string[]): Promise<string[]> {
  const functions: { name: string; definition: string }[] = await orm.em.getConnection().execute(`
    select proname as name, pg_get_functiondef(oid) as definition from pg_proc
    where pronamespace = 'public'::regnamespace and prokind = 'f' and coalesce(obj_description(oid, 'pg_proc'), '') !~ '^reading ' order by proname`);
  const lists = functions.flatMap(({ name, definition }) => [...new Set(listsIn(definition))].map((list) => ({ name, list: list.split(',') })));
  return lists.flatMap(({ name, list }) => {
    const [less, more] = [identifying.filter((one) => !list.includes(one)), list.filter((one) => !identifying.includes(one))];
    if (less.length + more.length === 0) return [];
    return [`${name}() ${[less.length > 0 ? `lacks ${less.join(', ')}` : '', more.length > 0 ? `has ${more.join(', ')}` : ''].filter((text) => text !== '').join(' and ')}: replace it in a new migration with the list that policies.ts has now`];
  });
}

/** Each list that holds a category, in alphabetical order. */
function listsIn(definition: string): string[] {
  return [...definition.matchAll(LIST)].map(([, words = '']) => [...words.matchAll(/'([A-Z_]+)'/g)].map(([, word = '']) => word))
    .filter((words) => words.some((word) => factCategories.some((category) => category === word)))
    .map((words) => words.toSorted().join(','));
}
