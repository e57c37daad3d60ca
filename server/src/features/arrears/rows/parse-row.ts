import { addDays, type LocalDate } from '@bokvar/domain/vocabulary';
import { read, type Reading, type RowWarningCode } from '../arrears-refusals.js';
import { isEmptyCell, saysNothing } from '../file/cell.js';
import { readAmount } from '../values/amounts.js';
import { readCoTenants, type ReadPerson } from '../values/co-tenants.js';
import { readDate } from '../values/dates.js';
import {
  readChildren, readClaims, readEmail, readNumberText, readPhone, readPostcode, readShortText, type Detail,
} from '../values/details.js';
import { readName, readNameOfTwo } from '../values/names.js';
import { readPersonalNumber } from '../values/personal-number.js';
import type { ImportField } from '../columns/import-fields.js';
import {
  NO_HINTS, type ArrearsLine, type ImportedBill, type ImportedPerson, type PassedRow, type RefusedRow, type RowHints,
  type RowWarning, type TenancyDetails,
} from './arrears-line.js';
import { lengthFault, passedCode } from './passed-rows.js';
import type { RowCells } from './row-cells.js';

export type ParsedRow =
  | { readonly kind: 'LINE'; readonly line: ArrearsLine; readonly warnings: readonly RowWarning[] }
  | { readonly kind: 'REFUSED'; readonly refused: RefusedRow }
  | { readonly kind: 'PASSED'; readonly passed: PassedRow };

/** A due date further off than this is a misread date. */
const DAYS_AHEAD_MAX = 366;
const OLDEST_DEBT = '1990-01-01';

/** Reads one row. All its faults are told at once, so that the landlord corrects it once. */
export function parseRow(cells: RowCells): ParsedRow {
  const { row } = cells;
  const passed = passedCode(cells);
  if (passed !== null) return { kind: 'PASSED', passed: { row, code: passed, hints: NO_HINTS } };
  const length = lengthFault(cells);
  if (length !== null) return { kind: 'REFUSED', refused: { row, faults: [length], cells: cells.cells, hints: hintsOf(cells) } };
  const rest = restOf(cells);
  if (rest.ok && rest.value === 0) return { kind: 'PASSED', passed: { row, code: 'INGEN_SKULD', hints: hintsOf(cells) } };
  const line = rest.ok && rest.value < 0 ? null : lineOf(cells, rest);
  if (rest.ok && rest.value < 0) cells.fault('KREDIT', restField(cells));
  if (line === null) return { kind: 'REFUSED', refused: { row, faults: cells.faults(), cells: cells.cells, hints: hintsOf(cells) } };
  return { kind: 'LINE', line, warnings: cells.warnings };
}

/** Null when anything needed could not be read; the faults are then noted. */
function lineOf(cells: RowCells, rest: Reading<number>): ArrearsLine | null {
  const numbers = numbersOf(cells);
  const tenant = tenantOf(cells);
  const coTenants = coTenantsOf(cells);
  const dueOn = dueOnOf(cells);
  const restOre = cells.need(rest, restField(cells));
  if (numbers === null || tenant === null || coTenants === null || dueOn === null || restOre === null) return null;
  return {
    row: cells.row,
    ...numbers,
    tenant,
    coTenants,
    coTenantsTold: cells.has('MEDHYRESGAST'),
    details: detailsOf(cells),
    bill: billOf(cells, { contractNumber: numbers.contractNumber, dueOn, restOre }),
  };
}

function numbersOf(cells: RowCells): Pick<ArrearsLine, 'contractNumber' | 'customerNumber'> | null {
  const contract = cells.has('AVTAL') ? cells.need(readNumberText(cells.cell('AVTAL')), 'AVTAL') : null;
  let customer: string | null = null;
  if (cells.has('HYRESGASTNR')) {
    const reading = readNumberText(cells.cell('HYRESGASTNR'));
    // A list that numbers its tenants must number each one: without it the same tenant is another one next month.
    if (!reading.ok && reading.code === 'AVTAL_SAKNAS') cells.fault('HYRESGASTNR_SAKNAS', 'HYRESGASTNR');
    else customer = cells.need(reading, 'HYRESGASTNR');
    if (customer === null) return null;
  }
  const contractNumber = cells.has('AVTAL') ? contract : customer;
  return contractNumber === null ? null : { contractNumber, customerNumber: customer };
}

function tenantOf(cells: RowCells): ImportedPerson | null {
  const inTwo = !cells.isEmpty('EFTERNAMN') || !cells.has('NAMN');
  const field = inTwo ? 'EFTERNAMN' : 'NAMN';
  const name = cells.need(inTwo ? readNameOfTwo(cells.cell('FORNAMN'), cells.cell('EFTERNAMN')) : readName(cells.cell('NAMN')), field);
  const numberCell = cells.cell('PERSONNUMMER');
  const told = numberCell !== undefined && !saysNothing(numberCell);
  const number = told ? cells.need(readPersonalNumber(numberCell, cells.context.asOf), 'PERSONNUMMER') : null;
  if (name === null || (told && number === null)) return null;
  return personOf(cells, { ...name, personalNumber: number }, field);
}

function personOf(cells: RowCells, person: ReadPerson, field: ImportField, nth = 0): ImportedPerson {
  if (person.lostLetters) cells.warn('NAMN_TAPPADE_BOKSTAVER', field, nth);
  if (person.hadHidden) cells.warn('NAMN_DOLDA_TECKEN', field, nth);
  const number = person.personalNumber;
  return { name: person.name, lostLetters: person.lostLetters, personalNumber: number?.number ?? null, bornOn: number?.bornOn ?? null };
}

/** The nth column of names goes with the nth of identity numbers. */
function coTenantsOf(cells: RowCells): readonly ImportedPerson[] | null {
  const persons: ImportedPerson[] = [];
  let sound = true;
  for (const nth of (cells.context.columns.get('MEDHYRESGAST') ?? []).keys()) {
    const reading = readCoTenants(cells.cell('MEDHYRESGAST', nth), cells.cell('MEDHYRESGAST_PERSONNUMMER', nth), cells.context.asOf);
    const inNumber = !reading.ok && /^(?:PERSONNUMMER|ORGANISATION)/.test(reading.code) && !isEmptyCell(cells.cell('MEDHYRESGAST_PERSONNUMMER', nth));
    const found = cells.need(reading, inNumber ? 'MEDHYRESGAST_PERSONNUMMER' : 'MEDHYRESGAST', nth);
    if (found === null) sound = false;
    else persons.push(...found.map((person) => personOf(cells, person, 'MEDHYRESGAST', nth)));
  }
  return sound ? persons : null;
}

function dueOnOf(cells: RowCells): LocalDate | null {
  const dueOn = cells.need(readDate(cells.cell('FORFALLODAG'), cells.context), 'FORFALLODAG');
  if (dueOn === null) return null;
  if (dueOn < OLDEST_DEBT || dueOn > addDays(cells.context.asOf, DAYS_AHEAD_MAX)) {
    cells.fault('DAG_EJ_LASBAR', 'FORFALLODAG');
    return null;
  }
  if (dueOn > cells.context.asOf) cells.warn('EJ_FORFALLEN', 'FORFALLODAG');
  return dueOn;
}

function restField(cells: RowCells): ImportField {
  return cells.has('SKULD') && !(cells.isEmpty('SKULD') && !cells.isEmpty('BELOPP')) ? 'SKULD' : 'BELOPP';
}

/** The remaining amount in öre; billed minus paid where the row has no such cell filled. */
function restOf(cells: RowCells): Reading<number> {
  const amount = (field: ImportField): Reading<number> => readAmount(cells.cell(field), cells.context.decimalSign);
  const paid = cells.isEmpty('BETALT') ? read(0) : amount('BETALT');
  if (restField(cells) === 'BELOPP') {
    const billed = amount('BELOPP');
    if (!billed.ok) return billed;
    return paid.ok ? read(billed.value - paid.value) : paid;
  }
  const rest = amount('SKULD');
  const billed = cells.isEmpty('BELOPP') ? null : amount('BELOPP');
  if (rest.ok && billed?.ok === true && paid.ok && cells.has('BETALT') && billed.value - paid.value !== rest.value) cells.warn('RESTBELOPP_STAMMER_INTE', 'SKULD');
  return rest;
}

function billOf(cells: RowCells, told: { contractNumber: string; dueOn: LocalDate; restOre: number }): ImportedBill {
  const invoice = readNumberText(cells.cell('FAKTURA'));
  if (!invoice.ok && !cells.isEmpty('FAKTURA')) cells.warn('TEXT_UTELAMNAD', 'FAKTURA');
  const invoiceNumber = invoice.ok ? invoice.value : null;
  return {
    identity: invoiceNumber ?? `${told.contractNumber} ${told.dueOn}`,
    invoiceNumber,
    dueOn: told.dueOn,
    restOre: told.restOre,
    claimNumber: cells.detail(readShortText(cells.cell('INKASSONR')), 'INKASSONR'),
    claimedOn: dateDetail(cells, 'INKASSODAG', 'INKASSODAG_EJ_LASBAR'),
  };
}

function dateDetail(cells: RowCells, field: ImportField, code: RowWarningCode): LocalDate | null {
  if (cells.isEmpty(field)) return null;
  const date = readDate(cells.cell(field), cells.context);
  if (!date.ok) cells.warn(code, field);
  return date.ok ? date.value : null;
}

function detailsOf(cells: RowCells): TenancyDetails {
  const rent = cells.isEmpty('MANADSHYRA') ? null : readAmount(cells.cell('MANADSHYRA'), cells.context.decimalSign);
  const rentIsSound = rent?.ok === true && rent.value >= 0;
  if (rent !== null && !rentIsSound) cells.warn('HYRA_EJ_LASBAR', 'MANADSHYRA');
  return {
    street: cells.detail(readShortText(cells.cell('ADRESS')), 'ADRESS'),
    postcode: cells.detail(readPostcode(cells.cell('POSTNR')), 'POSTNR'),
    town: cells.detail(readShortText(cells.cell('ORT')), 'ORT'),
    area: cells.detail(readShortText(cells.cell('OMRADE')), 'OMRADE'),
    phone: firstOf(cells, 'TELEFON', readPhone),
    email: firstOf(cells, 'EPOST', readEmail),
    monthlyRentOre: rent?.ok === true && rentIsSound ? rent.value : null,
    movedInOn: dateDetail(cells, 'INFLYTTAD', 'INFLYTTAD_EJ_LASBAR'),
    claimsTwelveMonths: cells.detail(readClaims(cells.cell('KRAV_12_MAN')), 'KRAV_12_MAN'),
    children: cells.detail(readChildren(cells.cell('BARN')), 'BARN'),
  };
}

/** The first column of the field that holds something readable. */
function firstOf(cells: RowCells, field: ImportField, reader: (cell: Parameters<typeof isEmptyCell>[0]) => Detail<string>): string | null {
  let found: string | null = null;
  for (const nth of (cells.context.columns.get(field) ?? []).keys()) {
    found ??= cells.detail(reader(cells.cell(field, nth)), field, nth);
  }
  return found;
}

function hintsOf(cells: RowCells): RowHints {
  const contract = readNumberText(cells.cell('AVTAL'));
  const customer = readNumberText(cells.cell('HYRESGASTNR'));
  const numberCell = cells.cell('PERSONNUMMER');
  const number = numberCell === undefined ? null : readPersonalNumber(numberCell, cells.context.asOf);
  const name = cells.isEmpty('EFTERNAMN') ? readName(cells.cell('NAMN')) : readNameOfTwo(cells.cell('FORNAMN'), cells.cell('EFTERNAMN'));
  return {
    contractNumber: contract.ok ? contract.value : cells.has('AVTAL') || !customer.ok ? null : customer.value,
    customerNumber: customer.ok ? customer.value : null,
    personalNumber: number?.ok === true ? number.value.number : null,
    name: name.ok ? name.value.name : null,
  };
}
