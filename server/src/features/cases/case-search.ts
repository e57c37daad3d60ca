import type { CaseListView } from '../../graphql/enums.js';
import type { CaseSelection } from './case-list.store.js';

/** A keyed hash of a personnummer, twelve digits; null for text that is none. */
export type NumberHash = (text: string) => string | null;

/** Letters, year, and letters and digits: as the portal's own references are made. */
const REFERENCE = /^\p{L}{1,4}-\d{4}-[\p{L}\d]{1,8}$/u;

/** What a search box means: a case number, a personnummer or a name; without text, the chosen view. */
export function selectionOf(search: string, view: CaseListView, hash: NumberHash): CaseSelection {
  const text = search.trim().slice(0, 200);
  if (text === '') return { kind: view };
  if (REFERENCE.test(text)) return { kind: 'REFERENCE', reference: text.toLocaleUpperCase('sv') };
  const numberHash = hash(text);
  return numberHash === null ? { kind: 'NAME', words: text } : { kind: 'NUMBER_HASH', hash: numberHash };
}
