import { createHmac } from 'node:crypto';
import personnummer from 'personnummer';
import type { NumberHash } from './case-search.js';

// The package's types describe a default export that its module, as Node loads it, does not have.
const { parse } = personnummer as unknown as { parse(number: string): { format(long: boolean): string } };

/**
 * Turns a personnummer or samordningsnummer, in any of its spellings, into a keyed hash. The number is kept nowhere;
 * without the key nobody can try numbers against the hashes.
 */
export function numberHashWith(key: string): NumberHash {
  return (text) => {
    const compact = text.trim();
    if (!/^\d{6}(\d{2})?[-+]?\d{4}$/.test(compact)) return null;
    try {
      return createHmac('sha256', key).update(parse(compact).format(true)).digest('base64url');
    } catch (error) {
      if (error instanceof Error && error.constructor.name === 'PersonnummerError') return null;
      throw error;
    }
  };
}
