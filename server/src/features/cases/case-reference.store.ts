import { randomInt } from 'node:crypto';
import type { Em } from '../../database/orm.js';
import { UNMISTAKABLE } from '../grounds/paper.js';

/** Letters after the year: about 330,000 references a year and organisation. */
const LENGTH = 4;

/** A reference for one new case, such as BG-2026-7KMQ. */
export async function drawReference(em: Em, holderId: string, year: number): Promise<string> {
  const [reference] = await drawReferences(em, holderId, year, 1);
  if (reference === undefined) throw new Error('No reference was drawn');
  return reference;
}

/**
 * References for new cases of an organisation, drawn by lot. They count nothing: whoever is told two of them, or one in
 * January and one in June, must not learn how many households have become known in between. That somebody is known to
 * social services is secret [OSL 26:1], and in a small town so is the number [domain R2]. All organisations' are alike,
 * so that none is secret by another look.
 *
 * What is taken already is drawn anew, a letter longer each time. Whoever else would open cases for the same organisation
 * waits until this transaction has ended, so that none is given twice; the table refuses a second one besides.
 * @param draw so many letters: by lot, unless a test chooses them
 */
export async function drawReferences(em: Em, holderId: string, year: number, count: number, draw: (length: number) => string = lot): Promise<string[]> {
  if (count === 0) return [];
  await em.execute(`select pg_advisory_xact_lock(hashtext('reference'), hashtext(?))`, [holderId]);
  const [organisation]: { short_name: string }[] = await em.execute('select short_name from organisation where id = ?', [holderId]);
  if (organisation === undefined) throw new Error('An organisation that opens a case has no row');
  const series = `${organisation.short_name.replace(/[^\p{L}]/gu, '').slice(0, 2).toLocaleUpperCase('sv')}-${year}-`;
  const free = new Set<string>();
  for (let length = LENGTH; free.size < count; length += 1) {
    const drawn = new Set(Array.from({ length: count - free.size }, () => `${series}${draw(length)}`));
    const taken: { reference: string }[] = await em.execute('select reference from case_file where holder_id = ? and reference = any(?::text[])', [holderId, `{${[...drawn].join(',')}}`]);
    for (const { reference } of taken) drawn.delete(reference);
    for (const reference of drawn) free.add(reference);
  }
  return [...free];
}

const lot = (length: number): string => Array.from({ length }, () => UNMISTAKABLE[randomInt(UNMISTAKABLE.length)]).join('');
