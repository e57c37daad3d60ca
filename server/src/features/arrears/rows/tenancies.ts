import { foldName } from '../values/names.js';
import { numberKey, type ArrearsLine, type ImportedBill, type ImportedPerson, type TenancyDetails } from './arrears-line.js';

/** All that one file says about one tenancy: its tenants and every unpaid bill. */
export interface ImportedTenancy {
  readonly contractNumber: string;
  readonly customerNumber: string | null;
  /** The tenant first, then co-tenants. */
  readonly persons: readonly ImportedPerson[];
  readonly coTenantsTold: boolean;
  readonly details: TenancyDetails;
  /** By due date, then identity. */
  readonly bills: readonly ImportedBill[];
  /** Where in the file, in order. */
  readonly rows: readonly number[];
}

/**
 * Says which lines belong to the same tenancy: the same contract or flat, and the same tenant. A flat may stand in a
 * list with its former and its present tenant, whose debts are never put together. The tenant is known by customer
 * number, else by personnummer, else by name.
 */
export function tenancyKeys(lines: readonly ArrearsLine[]): ReadonlyMap<ArrearsLine, string> {
  const numbersByName = new Map<string, Set<string>>();
  for (const line of lines) {
    if (line.customerNumber !== null || line.tenant.personalNumber === null) continue;
    const named = nameKey(line);
    numbersByName.set(named, (numbersByName.get(named) ?? new Set()).add(line.tenant.personalNumber));
  }
  return new Map(lines.map((line) => [line, keyOf(line, numbersByName)]));
}

function keyOf(line: ArrearsLine, numbersByName: ReadonlyMap<string, ReadonlySet<string>>): string {
  const contract = numberKey(line.contractNumber);
  if (line.customerNumber !== null) return `${contract}|k${numberKey(line.customerNumber)}`;
  if (line.tenant.personalNumber !== null) return `${contract}|p${line.tenant.personalNumber}`;
  // A row without personnummer goes with the one person of that name on the contract, if there is just one.
  const numbers = [...(numbersByName.get(nameKey(line)) ?? [])];
  return numbers.length === 1 ? `${contract}|p${numbers[0]}` : nameKey(line);
}

function nameKey(line: ArrearsLine): string {
  return `${numberKey(line.contractNumber)}|n${foldName(line.tenant.name)}`;
}

/**
 * Puts the lines together by tenancy. What differs between the rows of one tenancy, such as a phone number, is taken
 * from the latest bill that says it. The order of the rows in the file does not matter.
 */
export function gatherTenancies(lines: readonly ArrearsLine[]): readonly ImportedTenancy[] {
  const keys = tenancyKeys(lines);
  const groups = Map.groupBy(lines, (line) => keys.get(line) ?? '');
  return [...groups].sort(([one], [other]) => compareText(one, other)).map(([, group]) => together(group));
}

function together(group: readonly ArrearsLine[]): ImportedTenancy {
  const latestFirst = group
    .map((line) => ({ line, order: JSON.stringify({ ...line, row: 0 }) }))
    .sort((one, other) => compareText(other.line.bill.dueOn, one.line.bill.dueOn) || compareText(one.order, other.order))
    .map(({ line }) => line);
  const [latest] = latestFirst;
  if (latest === undefined) throw new RangeError('A tenancy has at least one line.');
  const withMost = latestFirst.find((line) => line.coTenants.length > 0) ?? latest;
  const tenant = latestFirst.map((line) => line.tenant).find((person) => person.personalNumber !== null) ?? latest.tenant;
  const coTenants = withMost.coTenants.filter((person) => !isSamePerson(person, tenant));
  return {
    contractNumber: latest.contractNumber,
    customerNumber: latest.customerNumber,
    persons: [tenant, ...coTenants],
    coTenantsTold: latest.coTenantsTold,
    details: detailsTogether(latestFirst.map((line) => line.details)),
    bills: group.map((line) => line.bill).sort((one, other) => compareText(one.dueOn, other.dueOn) || compareText(one.identity, other.identity)),
    rows: group.map((line) => line.row).sort((one, other) => one - other),
  };
}

function isSamePerson(one: ImportedPerson, other: ImportedPerson): boolean {
  if (one.personalNumber !== null && other.personalNumber !== null) return one.personalNumber === other.personalNumber;
  return foldName(one.name) === foldName(other.name);
}

function detailsTogether(latestFirst: readonly TenancyDetails[]): TenancyDetails {
  const first = <Key extends keyof TenancyDetails>(key: Key): TenancyDetails[Key] | null =>
    latestFirst.find((details) => details[key] !== null)?.[key] ?? null;
  return {
    street: first('street'),
    postcode: first('postcode'),
    town: first('town'),
    area: first('area'),
    phone: first('phone'),
    email: first('email'),
    monthlyRentOre: first('monthlyRentOre'),
    movedInOn: first('movedInOn'),
    claimsTwelveMonths: first('claimsTwelveMonths'),
    children: first('children'),
  };
}

/** By code units, the same on every machine: what a plan holds must not depend on a language setting. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
