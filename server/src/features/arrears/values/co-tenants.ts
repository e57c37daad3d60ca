import type { LocalDate } from '@bokvar/domain/vocabulary';
import { read, type Reading } from '../arrears-refusals.js';
import { cellText, saysNothing, type Cell } from '../file/cell.js';
import { readName, type PersonName } from './names.js';
import { PERSONAL_NUMBER_SHAPE, readPersonalNumber, type PersonalNumber } from './personal-number.js';

export interface ReadPerson extends PersonName {
  readonly personalNumber: PersonalNumber | null;
}

/**
 * Reads the further tenants of one cell: 'Kowalska, Maja 19660218-9810', several of them split by ';', '/', '&', 'och' or
 * a new line. `numberCell` is the column beside it with the identity number, where the file has one: it belongs to the
 * only person of the cell.
 */
export function readCoTenants(cell: Cell | undefined, numberCell: Cell | undefined, asOf: LocalDate): Reading<readonly ReadPerson[]> {
  if (saysNothing(cell) && saysNothing(numberCell)) return read([]);
  const pieces = cellText(cell).split(/[;/&\n\r]|\soch\s/i).map((piece) => piece.trim()).filter((piece) => !saysNothing(piece));
  const persons: ReadPerson[] = [];
  for (const piece of pieces.length === 0 ? [''] : pieces) {
    const person = onePerson(piece, pieces.length <= 1 ? numberCell : undefined, asOf);
    if (!person.ok) return person;
    persons.push(person.value);
  }
  return read(persons);
}

function onePerson(piece: string, numberCell: Cell | undefined, asOf: LocalDate): Reading<ReadPerson> {
  // What begins with digits after the name is meant as a number, also where it is written wrongly.
  const written = PERSONAL_NUMBER_SHAPE.exec(piece)?.[0] ?? /\d[\d\s+-]*$/.exec(piece)?.[0];
  const bare = (written === undefined ? piece : piece.replace(written, '')).replace(/[(),\s]+$|\(\s*\)/g, '');
  const name = readName(bare);
  if (!name.ok) return name;
  const numberAsWritten = written ?? (saysNothing(numberCell) ? undefined : numberCell);
  if (numberAsWritten === undefined) return read({ ...name.value, personalNumber: null });
  const number = readPersonalNumber(numberAsWritten, asOf);
  return number.ok ? read({ ...name.value, personalNumber: number.value }) : number;
}
