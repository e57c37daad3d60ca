import type { KnownWords } from '@bokvar/domain/texts';
import type { Em } from '../../database/orm.js';

/**
 * The names and addresses of every case that the writer may read or open, and of no other: of the households that her own
 * organisation protects, where she is of the named group.
 */
export async function wordsOfOwnWorld(em: Em): Promise<KnownWords> {
  const rows: { name: string | null; address: string | null }[] = await em.execute(
    `select distinct p.name, null as address from case_person p union all select distinct null, f.text from fact f where f.kind = 'ADRESS' union all select name, address from own_protected_words()`);
  return { names: rows.flatMap(({ name }) => name ?? []), addresses: rows.flatMap(({ address }) => address ?? []) };
}
