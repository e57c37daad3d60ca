import { numberKey as sameNumber } from '../rows/arrears-line.js';
import { compareText, type ImportedTenancy } from '../rows/tenancies.js';
import { foldName, isLossyFormOf } from '../values/names.js';
import type { CurrentTenancy, PersonState } from './tenancy-state.js';

/** An imported tenancy whose identity numbers have become keys. */
export interface KeyedTenancy extends Omit<ImportedTenancy, 'persons'> {
  readonly persons: readonly (PersonState & { readonly lostLetters: boolean })[];
}

/** Finds the tenancy that each imported one is, by falling certainty: customer number, a person, the tenant's name. */
export function matchTenancies(
  imported: readonly KeyedTenancy[],
  current: readonly CurrentTenancy[],
): ReadonlyMap<KeyedTenancy, CurrentTenancy> {
  const matches = new Map<KeyedTenancy, CurrentTenancy>();
  const used = new Set<CurrentTenancy>();
  const sorted = [...current].sort((one, other) => compareText(one.id, other.id));
  const byContract = Map.groupBy(sorted, (one) => sameNumber(one.contractNumber));
  const byCustomer = Map.groupBy(sorted, (one) => sameNumber(one.customerNumber ?? ''));
  for (const isSame of [sameCustomer, samePerson, sameName]) {
    for (const tenancy of imported) {
      if (matches.has(tenancy)) continue;
      const found = candidates(tenancy, byContract, byCustomer).find((one) => !used.has(one) && isSame(tenancy, one));
      if (found === undefined) continue;
      matches.set(tenancy, found);
      used.add(found);
    }
  }
  return matches;
}

function candidates(
  tenancy: KeyedTenancy,
  byContract: ReadonlyMap<string, readonly CurrentTenancy[]>,
  byCustomer: ReadonlyMap<string, readonly CurrentTenancy[]>,
): readonly CurrentTenancy[] {
  const onContract = byContract.get(sameNumber(tenancy.contractNumber)) ?? [];
  if (onContract.length > 0 || tenancy.customerNumber === null) return onContract;
  // One of the two lists had no contract numbers: then the customer number tells, if the customer has just one tenancy.
  const ofCustomer = byCustomer.get(sameNumber(tenancy.customerNumber)) ?? [];
  const [only] = ofCustomer;
  const withoutContract = hasNoContract(tenancy) || (only !== undefined && hasNoContract(only));
  return ofCustomer.length === 1 && withoutContract ? ofCustomer : [];
}

function hasNoContract({ contractNumber, customerNumber }: { contractNumber: string; customerNumber: string | null }): boolean {
  return contractNumber === customerNumber;
}

function sameCustomer(one: KeyedTenancy, other: CurrentTenancy): boolean {
  return one.customerNumber !== null && other.customerNumber !== null && sameNumber(one.customerNumber) === sameNumber(other.customerNumber);
}

function samePerson(one: KeyedTenancy, other: CurrentTenancy): boolean {
  const keys = new Set(other.persons.map((person) => person.numberKey).filter((key) => key !== null));
  return one.persons.some((person) => person.numberKey !== null && keys.has(person.numberKey));
}

/** Only where nothing more certain speaks against it. */
function sameName(one: KeyedTenancy, other: CurrentTenancy): boolean {
  const [tenant] = one.persons;
  const [known] = other.persons;
  if (tenant === undefined || known === undefined) return false;
  if (one.customerNumber !== null && other.customerNumber !== null) return false;
  if (tenant.numberKey !== null && known.numberKey !== null) return false;
  return isSameName(tenant, known);
}

/** The same name, also where one file lost letters of it. */
export function isSameName(one: { readonly name: string }, other: { readonly name: string }): boolean {
  return foldName(one.name) === foldName(other.name) || isLossyFormOf(one.name, other.name) || isLossyFormOf(other.name, one.name);
}
