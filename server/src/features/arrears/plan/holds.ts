import { nothingToMend } from '../arrears-refusals.js';
import { numberKey as sameNumber, type RowHints } from '../rows/arrears-line.js';
import type { ParsedRows } from '../rows/parse-rows.js';
import { foldName } from '../values/names.js';
import type { TenancyState } from './tenancy-state.js';

/** By what a row and a tenancy can be known to be about the same. */
type Known = Pick<TenancyState, 'contractNumber' | 'customerNumber' | 'persons'>;

/** What the rows that were not read say about tenancies on the last list. */
export interface Hold {
  /** Refused rows that may be about the tenancy. In doubt they are: a wrong proposal to close costs more than a late one. */
  refusedRows(current: Known): readonly number[];
  /** That the list itself says nothing is owed. */
  settledAs(current: Known): 'BETALD' | 'TILLGODO' | null;
}

interface HintedRow {
  readonly row: number;
  readonly keys: readonly string[];
}

export function holdsOf(parsed: ParsedRows, numberKey: (personalNumber: string) => string): Hold {
  const codes = (row: ParsedRows['refused'][number]): readonly string[] => row.faults.map(({ code }) => code);
  const unread = parsed.refused.filter((row) => !row.faults.some(({ code }) => nothingToMend.has(code)));
  const refused = index(unread, numberKey);
  const credits = index(parsed.refused.filter((row) => codes(row).includes('KREDIT')), numberKey);
  const paid = index(parsed.passed.filter(({ code }) => code === 'INGEN_SKULD'), numberKey);
  return {
    refusedRows: (current) => rowsAbout(current, refused, 'any'),
    settledAs: (current) => {
      if (rowsAbout(current, credits, 'sure').length > 0) return 'TILLGODO';
      return rowsAbout(current, paid, 'sure').length > 0 ? 'BETALD' : null;
    },
  };
}

type Index = ReadonlyMap<string, readonly HintedRow[]>;

function index(rows: readonly { readonly row: number; readonly hints: RowHints }[], numberKey: (personalNumber: string) => string): Index {
  const byKey = new Map<string, HintedRow[]>();
  for (const { row, hints } of rows) {
    const keys = keysOf({
      contractNumber: hints.contractNumber,
      customerNumber: hints.customerNumber,
      numberKeys: hints.personalNumber === null ? [] : [numberKey(hints.personalNumber)],
      name: hints.name,
    });
    for (const key of keys) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [{ row, keys }]);
      else known.push({ row, keys });
    }
  }
  return byKey;
}

function keysOf(about: { contractNumber: string | null; customerNumber: string | null; numberKeys: readonly string[]; name: string | null }): readonly string[] {
  const keys = about.numberKeys.map((key) => `p${key}`);
  if (about.contractNumber !== null) keys.push(`c${sameNumber(about.contractNumber)}`);
  if (about.customerNumber !== null) keys.push(`k${sameNumber(about.customerNumber)}`);
  if (about.name !== null) keys.push(`n${foldName(about.name)}`);
  return keys;
}

/** `sure`: the contract and something of the tenant; `any`: one of them is enough. */
function rowsAbout(current: Known, rows: Index, how: 'any' | 'sure'): readonly number[] {
  const keys = keysOf({
    contractNumber: current.contractNumber,
    customerNumber: current.customerNumber,
    numberKeys: current.persons.map((person) => person.numberKey).filter((key) => key !== null),
    name: current.persons[0]?.name ?? null,
  });
  const own = new Set(keys);
  const found = keys.flatMap((key) => rows.get(key) ?? []);
  const about = how === 'any' ? found : found.filter((row) => row.keys.filter((key) => own.has(key)).length >= 2);
  return [...new Set(about.map(({ row }) => row))].sort((one, other) => one - other);
}
