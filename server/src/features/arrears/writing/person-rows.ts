import { randomUUID } from 'node:crypto';
import type { KnownTenancy } from '../known-tenancies.store.js';
import { isSameName } from '../plan/match-tenancies.js';
import type { PersonState } from '../plan/tenancy-state.js';
import type { NewRow, RowChange } from './recorded-tables.js';
import { headColumns, type Head, type Place } from './row-head.js';

export interface PersonRows {
  readonly add: NewRow<'case_person'>[];
  readonly change: RowChange<'case_person'>[];
  /** Everybody whom the list names, the tenant first. */
  readonly ids: string[];
  readonly protection: NewRow<'protection'>[];
}

/**
 * The people of a case as the list names them. Somebody who is known stays the same person, since consents rest on her,
 * and gets the name and number that the list has. Somebody who has left the list is not taken out of the case: consents
 * that she has given, and facts about her, stand. A protected identity that the landlord has noted follows the household
 * into a new case.
 */
export function personRows({ isNew }: Place, persons: readonly PersonState[], known: KnownTenancy | null, head: Head): PersonRows {
  const rows: PersonRows = { add: [], change: [], ids: [], protection: [] };
  const before = known === null ? persons.map(() => null) : samePersons(persons, known);
  const same = isNew ? persons.map(() => null) : before;
  for (const [position, person] of persons.entries()) {
    const kept = same[position] ?? null;
    const id = kept?.id ?? randomUUID();
    rows.ids.push(id);
    if (kept === null) rows.add.push(newPerson(id, person, isNew ? position : (known?.persons.length ?? 0) + position, head));
    else if (kept.name !== person.name || kept.numberKey !== person.numberKey || kept.bornOn !== person.bornOn) {
      rows.change.push({ unit: head.unit, id, name: person.name, number_hash: person.numberKey, born_on: person.bornOn });
    }
  }
  if (isNew) rows.protection.push(...stillProtected(known, before, rows.ids, head));
  return rows;
}

/** Whom it concerns, or, when she is no longer on the list, the tenant: the household is masked all the same. */
function stillProtected(known: KnownTenancy | null, before: readonly (Known | null)[], ids: readonly string[], head: Head): NewRow<'protection'>[] {
  return (known?.protectedPersons ?? []).map(({ personId, level }) => {
    const place = before.findIndex((person) => person?.id === personId);
    return {
      unit: head.unit, id: randomUUID(), case_id: head.case_id, holder_id: head.holder_id, person_id: ids[Math.max(place, 0)] ?? personId, level,
      from_at: head.recorded_at, to_at: null };
  });
}

function newPerson(id: string, { name, numberKey, bornOn }: PersonState, position: number, head: Head): NewRow<'case_person'> {
  return {
    ...headColumns(head), id, category: head.category('NAMN'), concerns: [id], name, person_kind: 'VUXEN', born_on: bornOn, living_form: null,
    guardians: [], number_hash: numberKey, position,
  };
}

type Known = PersonState & { readonly id: string };

/** Which known person each one is: by number, by name, and the tenant by being the tenant unless the numbers say otherwise. */
function samePersons(persons: readonly PersonState[], { persons: knownPersons, personIds }: KnownTenancy): readonly (Known | null)[] {
  const left: Known[] = knownPersons.map((person, index) => ({ ...person, id: personIds[index] ?? '' }));
  const found = new Map<PersonState, Known>();
  const take = (person: PersonState, isSame: (one: Known) => boolean): void => {
    const index = found.has(person) ? -1 : left.findIndex(isSame);
    const [same] = index < 0 ? [] : left.splice(index, 1);
    if (same !== undefined) found.set(person, same);
  };
  for (const person of persons) take(person, ({ numberKey }) => numberKey !== null && numberKey === person.numberKey);
  for (const person of persons) take(person, (one) => nothingAgainst(one, person) && isSameName(one, person));
  const [tenant] = persons;
  const wasTenant = personIds[0];
  if (tenant !== undefined) take(tenant, (one) => one.id === wasTenant && nothingAgainst(one, tenant));
  return persons.map((person) => found.get(person) ?? null);
}

function nothingAgainst(one: PersonState, other: PersonState): boolean {
  return one.numberKey === null || other.numberKey === null || one.numberKey === other.numberKey;
}
