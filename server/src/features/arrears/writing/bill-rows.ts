import { randomUUID } from 'node:crypto';
import type { LocalDate } from '@bokvar/domain/vocabulary';
import type { KnownTenancy } from '../known-tenancies.store.js';
import type { ChangedTenancy, CreatedTenancy } from '../plan/plan.js';
import type { BillState } from '../plan/tenancy-state.js';
import { numberKey } from '../rows/arrears-line.js';
import type { NewRow, RowChange } from './recorded-tables.js';
import { headColumns, type Head, type Place } from './row-head.js';

export interface BillRows {
  readonly add: NewRow<'bill'>[];
  readonly change: RowChange<'bill'>[];
  readonly paid: RowChange<'bill'>[];
}

/**
 * The bills of one tenancy: new ones, changed ones, and those that are gone while others remain, which are paid. A paid
 * bill that stands in the list again is the same bill, unpaid. A new case has every bill that the list has.
 */
export function billRows(
  place: Place, { state, bills }: CreatedTenancy | ChangedTenancy, known: KnownTenancy | null, concerns: readonly string[], head: Head, paidOn: LocalDate,
): BillRows {
  const rows: BillRows = { add: [], change: [], paid: [] };
  const once = new Map(place.isNew ? [] : (known?.paidBills ?? []).map(({ id, identity }) => [numberKey(identity), id]));
  for (const bill of place.isNew ? state.bills : bills.created) {
    const id = once.get(numberKey(bill.identity));
    if (id === undefined) rows.add.push(newBill(bill, place.unit, concerns, head));
    else rows.change.push({ unit: head.unit, id, ...told(bill), paid_on: null });
  }
  if (place.isNew) return rows;
  for (const { id, before, after } of bills.changed) {
    // A number that a paid bill has already is not given to another one.
    const identity = once.has(numberKey(after.identity)) ? before.identity : after.identity;
    rows.change.push({ unit: head.unit, id, ...told({ ...after, identity }), paid_on: null });
  }
  rows.paid.push(...bills.gone.map(({ id }) => ({ unit: head.unit, id, paid_on: paidOn })));
  return rows;
}

/** The columns of a bill that a list may change. */
export const BILL_TOLD = ['identity', 'number', 'due_on', 'rest_ore', 'claim_number', 'claimed_on', 'paid_on'] as const;

function told({ identity, invoiceNumber, dueOn, restOre, claimNumber, claimedOn }: BillState) {
  return { identity, number: invoiceNumber, due_on: dueOn, rest_ore: restOre, claim_number: claimNumber, claimed_on: claimedOn };
}

function newBill(bill: BillState, tenancyId: string, concerns: readonly string[], head: Head): NewRow<'bill'> {
  return { ...headColumns(head), id: randomUUID(), category: head.category('SKULD'), concerns, tenancy_id: tenancyId, ...told(bill), paid_on: null };
}
