import { randomUUID } from 'node:crypto';
import type { FactCategory } from '@bokvar/domain/disclosure';
import type { LivingForm, LocalDate, PersonKind } from '@bokvar/domain/vocabulary';
import type { Em } from '../../../database/orm.js';
import { CasePersonEntity } from '../facts/fact.entity.js';
import { columnsOf, type NewRow } from '../facts/new-row.js';

/** A person as one organisation knows her. */
export interface NewPerson extends NewRow {
  category: FactCategory;
  name: string;
  kind: PersonKind;
  bornOn: LocalDate | null;
  livingForm: LivingForm | null;
  guardianIds: readonly string[];
  /** Her place among the persons of the case, from 0. */
  position: number;
}

/** Adds a person to a household. The row concerns herself. @returns her id */
export async function insertPerson(em: Em, person: NewPerson): Promise<string> {
  const id = randomUUID();
  await em.insert(CasePersonEntity, {
    ...columnsOf({ ...person, concerns: [id] }), id, name: person.name, personKind: person.kind, bornOn: person.bornOn,
    livingForm: person.livingForm, guardians: [...person.guardianIds], numberHash: null, position: person.position });
  return id;
}
