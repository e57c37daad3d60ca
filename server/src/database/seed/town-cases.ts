import { townId } from './town-ids.js';
import { landlordCases } from './town-landlord-cases.js';
import { otherCases } from './town-other-cases.js';
import type { TownCase } from './town-shapes.js';

/** Every case of the town. */
export const townCases: readonly TownCase[] = [...landlordCases, ...otherCases];

/** The adults whom the case's own holder knows: whom what it does there concerns. */
export function adultsOf(of: TownCase): string[] {
  return of.persons.filter((person) => person.kind !== 'BARN' && (person.by ?? of.holder) === of.holder).map((person) => townId.person(person.key));
}
