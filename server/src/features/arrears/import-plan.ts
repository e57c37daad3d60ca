import { createHash } from 'node:crypto';
import { setImmediate as letOthers } from 'node:timers/promises';
import type { NumberHash } from '../cases/case-search.js';
import type { KnownTenancy } from './known-tenancies.store.js';
import { countPlan, planImport, type ImportPlan } from './plan/plan.js';
import type { ArrearsLine, ImportedPerson, RowHints } from './rows/arrears-line.js';
import { parseRowsInSteps, type ParsedRows, type ParseInput } from './rows/parse-rows.js';
import type { ImportCounts } from './stored-reading.js';

/** What an import would do, and what is told of it before it is done. The same for a preview and for the import. */
export interface Planned {
  readonly parsed: ParsedRows;
  readonly plan: ImportPlan;
  readonly counts: ImportCounts;
  /** The cases that are proposed as paid. */
  readonly proposedPaid: readonly string[];
  /** Two plans with the same digest do the same. */
  readonly digest: string;
}

/** Reads the rows a few hundred at a time, so that a long file does not keep others waiting. */
export async function readRows(input: ParseInput): Promise<ParsedRows> {
  const steps = parseRowsInSteps(input);
  let step = steps.next();
  while (step.done !== true) {
    await letOthers();
    step = steps.next();
  }
  return step.value;
}

export function planOf(read: ParsedRows, known: readonly KnownTenancy[], numberHash: NumberHash): Planned {
  const hashes = new Map<string, string | null>();
  const hash = (number: string): string | null => {
    const before = hashes.get(number);
    if (before !== undefined) return before;
    const made = numberHash(number);
    hashes.set(number, made);
    return made;
  };
  const parsed = withoutUnkeyed(read, hash);
  const plan = planImport({ parsed, current: known, numberKey: (number) => hash(number) ?? '' });
  const { rows, readable, refused, tenancies, lines } = countPlan(plan, parsed);
  const caseOf = new Map(known.map((one) => [one.id, one.caseId]));
  return {
    parsed, plan,
    counts: { rows, readable, refused, ...lines, paid: tenancies.paid },
    proposedPaid: plan.proposedPaid.flatMap(({ current }) => caseOf.get(current.id) ?? []),
    digest: createHash('sha256').update(JSON.stringify([plan.created, plan.changed, plan.proposedPaid])).digest('base64url'),
  };
}

/** A number that cannot be kept as a hash, as a samordningsnummer without a day of birth, identifies nobody here: the name does. */
function withoutUnkeyed(parsed: ParsedRows, hash: NumberHash): ParsedRows {
  const keyed = (number: string | null): string | null => (number === null || hash(number) === null ? null : number);
  const person = (one: ImportedPerson): ImportedPerson => ({ ...one, personalNumber: keyed(one.personalNumber) });
  const line = (one: ArrearsLine): ArrearsLine => ({ ...one, tenant: person(one.tenant), coTenants: one.coTenants.map(person) });
  const hinted = <T extends { readonly hints: RowHints }>(one: T): T => ({ ...one, hints: { ...one.hints, personalNumber: keyed(one.hints.personalNumber) } });
  return { ...parsed, accepted: parsed.accepted.map(line), refused: parsed.refused.map(hinted), passed: parsed.passed.map(hinted) };
}
