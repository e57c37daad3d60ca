import type { Em } from '../../database/orm.js';

/** The next free reference of an organisation's own series, such as ÄH-2026-0421. */
export async function nextReference(em: Em, holderId: string, year: number): Promise<string> {
  const [reference] = await nextReferences(em, holderId, year, 1);
  if (reference === undefined) throw new Error('A series has no next reference');
  return reference;
}

/**
 * The next free references of an organisation's own series, in order. Whoever else would open cases for the same
 * organisation waits until this transaction has ended, so that no reference is given twice.
 */
export async function nextReferences(em: Em, holderId: string, year: number, count: number): Promise<string[]> {
  if (count === 0) return [];
  await em.execute(`select pg_advisory_xact_lock(hashtext('reference'), hashtext(?))`, [holderId]);
  const [organisation]: { short_name: string }[] = await em.execute('select short_name from organisation where id = ?', [holderId]);
  if (organisation === undefined) throw new Error('An organisation that opens a case has no row');
  const series = `${organisation.short_name.replace(/[^\p{L}]/gu, '').slice(0, 2).toLocaleUpperCase('sv')}-${year}-`;
  const rows: { latest: string | null }[] = await em.execute(
    `select max(substr(reference, ?)::int) as latest from case_file where holder_id = ? and reference ~ ?`,
    [series.length + 1, holderId, `^${series}[0-9]{1,9}$`]);
  const latest = Number(rows[0]?.latest ?? 0);
  return Array.from({ length: count }, (_, index) => `${series}${String(latest + index + 1).padStart(4, '0')}`);
}
