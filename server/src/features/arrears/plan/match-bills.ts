import { numberKey, type ImportedBill } from '../rows/arrears-line.js';
import type { BillState, CurrentBill } from './tenancy-state.js';

export interface BillMatch {
  readonly after: BillState;
  /** Null for a bill that is new. */
  readonly before: CurrentBill | null;
}

/**
 * Finds the bill that each imported one is: by identity, or, where one of the two lists has no invoice numbers, by due
 * date when just one bill of the tenancy falls due that day. What the file does not say about a bill stays.
 */
export function matchBills(imported: readonly ImportedBill[], current: readonly CurrentBill[]): readonly BillMatch[] {
  const left = new Set(current);
  const found = new Map<ImportedBill, CurrentBill>();
  const take = (bill: ImportedBill, same: CurrentBill | undefined): void => {
    if (same === undefined) return;
    found.set(bill, same);
    left.delete(same);
  };
  for (const bill of imported) take(bill, [...left].find((one) => numberKey(one.identity) === numberKey(bill.identity)));
  for (const bill of imported) {
    if (found.has(bill)) continue;
    const sameDay = [...left].filter((one) => one.dueOn === bill.dueOn);
    const [only] = sameDay;
    const alone = imported.filter((one) => one.dueOn === bill.dueOn).length === 1 && sameDay.length === 1;
    if (alone && only !== undefined && (only.invoiceNumber === null || bill.invoiceNumber === null)) take(bill, only);
  }
  return imported.map((bill) => {
    const before = found.get(bill) ?? null;
    return { after: before === null ? bill : merged(bill, before), before };
  });
}

function merged(bill: ImportedBill, before: CurrentBill): BillState {
  const keepsNumber = bill.invoiceNumber === null;
  return {
    identity: keepsNumber ? before.identity : bill.identity,
    invoiceNumber: bill.invoiceNumber ?? before.invoiceNumber,
    dueOn: bill.dueOn,
    restOre: bill.restOre,
    claimNumber: bill.claimNumber ?? before.claimNumber ?? null,
    claimedOn: bill.claimedOn ?? before.claimedOn ?? null,
  };
}
