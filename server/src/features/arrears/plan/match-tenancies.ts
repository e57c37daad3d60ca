import { numberKey as sameNumber } from '../rows/arrears-line.js';
import { compareText, type ImportedTenancy } from '../rows/tenancies.js';
import { foldName, isLossyFormOf } from '../values/names.js';
import type { CurrentTenancy, PersonState } from './tenancy-state.js';

/** An imported tenancy whose identity numbers have become keys. */
export interface KeyedTenancy extends Omit<ImportedTenancy, 'persons'> {
  readonly persons: readonly (PersonState & { readonly lostLetters: boolean })[];
}

/**
 * Finds the tenancy that each imported one is, by falling certainty: customer number, the tenant's identity number, the
 * tenant's name, the name with letters lost, any person of the household. A tenancy that is found is not looked for again.
 */
export function matchTenancies(
  imported: readonly KeyedTenancy[],
  current: readonly CurrentTenancy[],
): ReadonlyMap<KeyedTenancy, CurrentTenancy> {
  const matches = new Map<KeyedTenancy, CurrentTenancy>();
  const used = new Set<CurrentTenancy>();
  const sorted = [...current].sort((one, other) => compareText(one.id, other.id));
  const byContract = Map.groupBy(sorted, (one) => sameNumber(one.contractNumber));
  const byCustomer = Map.groupBy(sorted, (one) => sameNumber(one.customerNumber ?? ''));
  for (const isSame of [sameCustomer, sameTenant, sameName, sameLossyName, anySamePerson]) {
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

function sameTenant(one: KeyedTenancy, other: CurrentTenancy): boolean {
  const key = one.persons[0]?.numberKey ?? null;
  return key !== null && key === other.persons[0]?.numberKey;
}

function sameName(one: KeyedTenancy, other: CurrentTenancy): boolean {
  return nothingAgainst(one, other) && foldName(one.persons[0]?.name ?? '') === foldName(other.persons[0]?.name ?? '');
}

function sameLossyName(one: KeyedTenancy, other: CurrentTenancy): boolean {
  const [tenant] = one.persons;
  const [known] = other.persons;
  return tenant !== undefined && known !== undefined && nothingAgainst(one, other) && isSameName(tenant, known);
}

/** A name tells only where the more certain numbers are missing on one side. */
function nothingAgainst(one: KeyedTenancy, other: CurrentTenancy): boolean {
  if (one.customerNumber !== null && other.customerNumber !== null) return false;
  return (one.persons[0]?.numberKey ?? null) === null || (other.persons[0]?.numberKey ?? null) === null;
}

/** The two may have changed places on the contract, or one of them has left it. */
function anySamePerson(one: KeyedTenancy, other: CurrentTenancy): boolean {
  const keys = new Set(other.persons.map((person) => person.numberKey).filter((key) => key !== null));
  return one.persons.some((person) => person.numberKey !== null && keys.has(person.numberKey));
}

/** The same name, also where one file lost letters of it. */
export function isSameName(one: { readonly name: string }, other: { readonly name: string }): boolean {
  return foldName(one.name) === foldName(other.name) || isLossyFormOf(one.name, other.name) || isLossyFormOf(other.name, one.name);
}
