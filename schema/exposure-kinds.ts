/** The kinds of content that a field of the schema can hold, and who its readers can be: the words of the ledger `exposure.ts`. */
export type Exposure =
  /** Ids, order, numbering, and words of the portal's own: tells nothing of anybody. */
  | { readonly kind: 'structure' }
  /** Organisations, meetings, dates of a partnership: known to everybody at its table. */
  | { readonly kind: 'table' }
  /** Rows that only the reader's own organisation has: its desk, its sessions, its imports, its consents. */
  | { readonly kind: 'own-desk' }
  /** Built from `Disclosed` facts of these categories, and of no others; ANY: its category stands beside it. */
  | { readonly kind: 'fact'; readonly categories: 'ANY' | readonly string[] }
  /** Worked out from what was disclosed to this very reader, so that it says nothing that the facts do not. */
  | { readonly kind: 'derived-from-disclosed' }
  /** The ground of what stands beside it. */
  | { readonly kind: 'ground' }
  /** Free words that somebody wrote to be read at the meeting. */
  | { readonly kind: 'words' };

export interface ExposedType {
  /** Who reads a value of this type, in words; written down from the portal's own answers it stands in `test/privacy/sees/`. */
  readonly readers: string;
  /** Why they may. */
  readonly why: string;
  readonly fields: Readonly<Record<string, Exposure>>;
}

export const structure: Exposure = { kind: 'structure' };
export const table: Exposure = { kind: 'table' };
export const ownDesk: Exposure = { kind: 'own-desk' };
export const derived: Exposure = { kind: 'derived-from-disclosed' };
export const ground: Exposure = { kind: 'ground' };
export const words: Exposure = { kind: 'words' };
export const fact = (...categories: readonly string[]): Exposure => ({ kind: 'fact', categories });
export const anyFact: Exposure = { kind: 'fact', categories: 'ANY' };

export const CASE_WORKERS = 'Coordinators and case officers of the organisations of the partnership';
export const OWN = 'The reader’s own organisation alone';

/** Names of a household: the landlord's contract holders, or those whom another organisation knows. */
export const household = fact('HOUSEHOLD_LANDLORD', 'KNOWN_STATUS', 'ENFORCEMENT');
