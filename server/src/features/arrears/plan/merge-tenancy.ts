import type { TenancyDetails } from '../rows/arrears-line.js';
import { compareText } from '../rows/tenancies.js';
import { isLossyFormOf } from '../values/names.js';
import { isSameName, type KeyedTenancy } from './match-tenancies.js';
import { matchBills, type BillMatch } from './match-bills.js';
import type { BillState, ChangeCode, CurrentTenancy, PersonState, TenancyState } from './tenancy-state.js';

export interface Merged {
  readonly state: TenancyState;
  readonly bills: readonly BillMatch[];
}

/**
 * What a tenancy becomes when the file's word is added to what is known. What the file does not say stays: an export
 * without phone numbers takes none away. A name that lost letters does not replace the whole one.
 */
export function mergeTenancy(imported: KeyedTenancy, current: CurrentTenancy | null): Merged {
  const bills = matchBills(imported.bills, current?.bills ?? []);
  return {
    state: {
      // A list without contract numbers does not take away the one that is known.
      contractNumber: current !== null && imported.contractNumber === imported.customerNumber ? current.contractNumber : imported.contractNumber,
      customerNumber: imported.customerNumber ?? current?.customerNumber ?? null,
      persons: mergePersons(imported, current?.persons ?? []),
      details: mergeDetails(imported.details, current?.details ?? {}),
      bills: bills.map(({ after }) => after).sort((one, other) => compareText(one.dueOn, other.dueOn) || compareText(one.identity, other.identity)),
    },
    bills,
  };
}

function mergePersons(imported: KeyedTenancy, known: readonly PersonState[]): readonly PersonState[] {
  const left = [...known];
  const persons = imported.persons.map((person): PersonState => {
    const place = left.findIndex((one) => isSamePerson(person, one));
    const [same] = place < 0 ? [] : left.splice(place, 1);
    const keepsName = same !== undefined && isLossyFormOf(person.name, same.name);
    return {
      name: keepsName ? same.name : person.name,
      numberKey: person.numberKey ?? same?.numberKey ?? null,
      bornOn: person.bornOn ?? same?.bornOn ?? null,
    };
  });
  // Without a column for co-tenants the list says nothing about them.
  return imported.coTenantsTold ? persons : [...persons, ...left.filter((person) => person !== known[0])];
}

function isSamePerson(one: PersonState, other: PersonState): boolean {
  if (one.numberKey !== null && other.numberKey !== null) return one.numberKey === other.numberKey;
  return isSameName(one, other);
}

function mergeDetails(told: TenancyDetails, known: Partial<TenancyDetails>): TenancyDetails {
  const knowsChildren = known.children === 'JA' || known.children === 'NEJ';
  return {
    street: told.street ?? known.street ?? null,
    postcode: told.postcode ?? known.postcode ?? null,
    town: told.town ?? known.town ?? null,
    area: told.area ?? known.area ?? null,
    phone: told.phone ?? known.phone ?? null,
    email: told.email ?? known.email ?? null,
    monthlyRentOre: told.monthlyRentOre ?? known.monthlyRentOre ?? null,
    movedInOn: told.movedInOn ?? known.movedInOn ?? null,
    claimsTwelveMonths: told.claimsTwelveMonths ?? known.claimsTwelveMonths ?? null,
    // A question mark is no news to somebody who knows.
    children: knowsChildren && told.children === 'OKAND' ? (known.children ?? null) : (told.children ?? known.children ?? null),
  };
}

const DETAILS: Readonly<Record<keyof TenancyDetails, ChangeCode>> = {
  street: 'ADRESS', postcode: 'ADRESS', town: 'ADRESS', area: 'OMRADE', phone: 'TELEFON', email: 'EPOST',
  monthlyRentOre: 'MANADSHYRA', movedInOn: 'INFLYTTAD', claimsTwelveMonths: 'KRAV_12_MAN', children: 'BARN',
};

/** What of the tenancy itself is new, bills aside. */
export function changesOf(state: TenancyState, current: CurrentTenancy): readonly ChangeCode[] {
  const changes = new Set<ChangeCode>();
  if (state.customerNumber !== current.customerNumber) changes.add('HYRESGASTNR');
  const [tenant, ...coTenants] = state.persons;
  const [known, ...knownCoTenants] = current.persons;
  if (tenant?.name !== known?.name) changes.add('NAMN');
  if (tenant?.numberKey !== known?.numberKey) changes.add('PERSONNUMMER');
  if (!sameHousehold(coTenants, knownCoTenants)) changes.add('MEDHYRESGAST');
  for (const key of Object.keys(DETAILS) as (keyof TenancyDetails)[]) {
    if (current.details[key] !== undefined && state.details[key] !== current.details[key]) changes.add(DETAILS[key]);
  }
  return [...changes];
}

/** The order of co-tenants says nothing. */
function sameHousehold(some: readonly PersonState[], others: readonly PersonState[]): boolean {
  const texts = (persons: readonly PersonState[]): string => persons.map(({ name, numberKey }) => JSON.stringify([name, numberKey])).sort().join();
  return texts(some) === texts(others);
}

/** Whether anything of a bill is new that the store keeps. */
export function isBillChanged(after: BillState, before: NonNullable<BillMatch['before']>): boolean {
  return after.identity !== before.identity || after.dueOn !== before.dueOn || after.restOre !== before.restOre
    || (before.claimNumber !== undefined && after.claimNumber !== before.claimNumber)
    || (before.claimedOn !== undefined && after.claimedOn !== before.claimedOn);
}
