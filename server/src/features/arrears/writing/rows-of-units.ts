import { randomUUID } from 'node:crypto';
import type { KnownTenancy, ListedFact } from '../known-tenancies.store.js';
import type { ChangedTenancy, CreatedTenancy } from '../plan/plan.js';
import type { TenancyState } from '../plan/tenancy-state.js';
import { billRows } from './bill-rows.js';
import { factRows } from './fact-rows.js';
import { personRows } from './person-rows.js';
import type { NewRow, RowChange } from './recorded-tables.js';
import { headOf, timestamp, type Place, type Writing } from './row-head.js';

/** Something that is carried out as a whole: what a list says of one tenancy, or that it is gone from it. */
export type Unit =
  | { readonly kind: 'WRITE'; readonly planned: CreatedTenancy | ChangedTenancy; readonly known: KnownTenancy | null }
  | { readonly kind: 'PAID'; readonly known: KnownTenancy };

/** Everything that one part of an import writes, table by table. */
export interface Rows {
  readonly tenancy: { readonly add: NewRow<'tenancy'>[]; readonly change: RowChange<'tenancy'>[] };
  readonly caseFile: NewRow<'case_file'>[];
  readonly caseDesk: { readonly add: NewRow<'case_desk'>[]; readonly change: RowChange<'case_desk'>[] };
  readonly casePerson: { readonly add: NewRow<'case_person'>[]; readonly change: RowChange<'case_person'>[] };
  readonly protection: NewRow<'protection'>[];
  readonly fact: { readonly add: NewRow<'fact'>[]; readonly end: RowChange<'fact'>[] };
  readonly bill: { readonly add: NewRow<'bill'>[]; readonly change: RowChange<'bill'>[]; readonly paid: RowChange<'bill'>[] };
  /** Cases in which something is new. */
  readonly caseIds: string[];
  /** Those among them that were there before and whose people have changed: what opens them is to be unfolded anew. */
  readonly regroundedIds: string[];
  /** Those that are new, and have nothing that opens them. */
  readonly newCaseIds: string[];
}

export function noRows(): Rows {
  return {
    tenancy: { add: [], change: [] }, caseFile: [], caseDesk: { add: [], change: [] }, casePerson: { add: [], change: [] },
    protection: [], fact: { add: [], end: [] }, bill: { add: [], change: [], paid: [] }, caseIds: [], regroundedIds: [], newCaseIds: [],
  };
}

/**
 * Turns a part of the plan into rows. Several bills of one tenancy are one case; a tenancy with an open case keeps it;
 * one whose case was closed gets a new one; what is gone from the list is proposed as paid and nothing more.
 * @param references a free reference for each new case, in the order of the units
 */
export function rowsOfUnits(units: readonly Unit[], facts: readonly ListedFact[], references: readonly string[], writing: Writing): Rows {
  const rows = noRows();
  const free = [...references];
  const factsOf = Map.groupBy(facts, ({ caseId }) => caseId);
  for (const unit of units) {
    if (unit.kind === 'PAID') proposePaid(unit.known, rows, writing);
    else if (unit.known?.caseIsOpen === true && unit.known.caseId !== null) {
      writeInto({ unit: unit.known.id, caseId: unit.known.caseId, isNew: false }, unit, factsOf.get(unit.known.caseId) ?? [], rows, writing);
    } else {
      const place = { unit: unit.known?.id ?? randomUUID(), caseId: randomUUID(), isNew: true };
      openCase(place, free.shift(), rows, writing);
      writeInto(place, unit, [], rows, writing);
    }
  }
  return rows;
}

/** How many of the units open a new case. */
export function newCasesIn(units: readonly Unit[]): number {
  return units.filter((unit) => unit.kind === 'WRITE' && !(unit.known?.caseIsOpen === true && unit.known.caseId !== null)).length;
}

function proposePaid({ id, caseId }: KnownTenancy, rows: Rows, { landlordId }: Writing): void {
  if (caseId === null) return;
  rows.caseDesk.change.push({ unit: id, case_id: caseId, organisation_id: landlordId, proposed_paid: true });
  rows.caseIds.push(caseId);
}

function openCase({ unit, caseId }: Place, reference: string | undefined, rows: Rows, { landlordId, partnershipId, at }: Writing): void {
  if (reference === undefined) throw new Error('A new case has no reference');
  rows.caseFile.push({ unit, id: caseId, reference, kind: 'HYRESSKULD', partnership_id: partnershipId, holder_id: landlordId, opened_at: timestamp(at), closed_at: null });
  rows.newCaseIds.push(caseId);
  rows.caseDesk.add.push({
    unit, case_id: caseId, organisation_id: landlordId, tenancy_id: unit, next_kind: null, next_due_on: null, proposed_paid: false, outcome: null, closed_at: null,
    version: 1 });
}

function writeInto(place: Place, { planned, known }: Extract<Unit, { kind: 'WRITE' }>, facts: readonly ListedFact[], rows: Rows, writing: Writing): void {
  const head = headOf(place, writing);
  const persons = personRows(place, planned.state.persons, known, head);
  rows.casePerson.add.push(...persons.add);
  rows.casePerson.change.push(...persons.change);
  rows.protection.push(...persons.protection);
  if (!place.isNew && persons.add.length + persons.change.length > 0) rows.regroundedIds.push(place.caseId);
  const tenancy = tenancyColumns(planned.state, persons.ids);
  if (known === null) rows.tenancy.add.push({ unit: place.unit, id: place.unit, landlord_id: writing.landlordId, ...tenancy });
  else rows.tenancy.change.push({ unit: place.unit, id: place.unit, ...tenancy });
  if (known?.proposedPaid === true) rows.caseDesk.change.push({ unit: place.unit, case_id: place.caseId, organisation_id: writing.landlordId, proposed_paid: false });
  const told = factRows(planned.state.details, place.isNew ? null : (known?.details ?? null), facts, persons.ids, head);
  rows.fact.add.push(...told.add);
  rows.fact.end.push(...told.end);
  const bills = billRows(place, planned, known, persons.ids, head, writing.paidOn);
  rows.bill.add.push(...bills.add);
  rows.bill.change.push(...bills.change);
  rows.bill.paid.push(...bills.paid);
  rows.caseIds.push(place.caseId);
}

function tenancyColumns({ contractNumber, customerNumber, details }: TenancyState, personIds: readonly string[]) {
  return {
    contract_number: contractNumber, customer_number: customerNumber, moved_in_on: details.movedInOn, monthly_rent_ore: details.monthlyRentOre,
    claims_twelve_months: details.claimsTwelveMonths, children: details.children ?? 'OKAND', street: details.street, postcode: details.postcode, town: details.town,
    area: details.area, phone: details.phone, email: details.email, person_ids: personIds,
  };
}

/** The columns of a tenancy that a list may change. */
export const TENANCY_TOLD = [
  'contract_number', 'customer_number', 'moved_in_on', 'monthly_rent_ore', 'claims_twelve_months', 'children', 'street', 'postcode', 'town', 'area',
  'phone', 'email', 'person_ids',
] as const;
