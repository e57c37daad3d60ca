import type { KnownWords } from '@bokvar/domain/texts';
import type { Em } from '../../database/orm.js';

/** The names and addresses of every case that the writer may read, and of no other. */
export async function wordsOfOwnWorld(em: Em): Promise<KnownWords> {
  const rows: { name: string | null; address: string | null }[] = await em.execute(
    `select distinct p.name, null as address from case_person p union all select distinct null, f.text from fact f where f.kind = 'ADRESS'`);
  return { names: rows.flatMap(({ name }) => name ?? []), addresses: rows.flatMap(({ address }) => address ?? []) };
}
