import personnummer from 'personnummer';
import { isLocalDate, type LocalDate } from '@bokvar/domain/vocabulary';
import { read, refuse, type Reading } from '../arrears-refusals.js';
import { cellText, type Cell } from '../file/cell.js';

// The package describes itself as an ES module; Node loads its other form, which is the class and nothing else.
const { valid: isSound } = personnummer as unknown as { valid(number: string): boolean };

export interface PersonalNumber {
  /** Twelve digits, no sign: 'YYYYMMDDNNNC'. */
  readonly number: string;
  /** Null for a samordningsnummer whose month or day of birth is not known. */
  readonly bornOn: LocalDate | null;
}

/**
 * Reads a personnummer or samordningsnummer in ten or twelve digits, with or without '-' or '+' (hundred or older).
 * The century of ten digits follows from `asOf`, so that the same file reads the same next year [Folkbokföringslagen 18].
 * Refuses with what is wrong: form, day, serial number, last digit, or that the number is a company's.
 */
export function readPersonalNumber(cell: Cell, asOf: LocalDate): Reading<PersonalNumber> {
  const text = withLeadingZeros(cell).replace(/[\s\u00A0]/g, '').replace(/[\u2010-\u2015\u2212]/g, '-');
  if (/^\d(?:[.,]\d+)?E\+?\d+$/i.test(text)) return refuse('PERSONNUMMER_AVRUNDAT');
  const match = /^(\d{2})?(\d{6})([-+]?)(\d{4})$/.exec(text);
  if (match === null) return refuse('PERSONNUMMER_FORM', { found: text.replace(/\D/g, '').length });
  const [, century, date = '', sign = '', last = ''] = match;
  // A company's number has at least 20 where a person's has the month; with '16' before it in twelve digits.
  if (Number(date.slice(2, 4)) >= 20 && (century === undefined || century === '16')) return refuse('ORGANISATIONSNUMMER');
  const number = `${century ?? centuryOf(date, sign, asOf)}${date}${last}`;
  const bornOn = birthDay(number);
  if (bornOn === undefined || (bornOn !== null && bornOn > asOf) || Number(number.slice(0, 4)) < 1850) return refuse('PERSONNUMMER_DAG');
  if (last.startsWith('000')) return refuse('PERSONNUMMER_LOPNUMMER');
  // The package wants a known day of birth; for numbers without one the last digit alone decides.
  const sound = bornOn === null ? lastDigitMatches(number.slice(2)) : isSound(number);
  return sound ? read({ number, bornOn }) : refuse('PERSONNUMMER_KONTROLLSIFFRA');
}

/** A workbook keeps a number without its leading zeros: 104242391 is 0104242391. Text is left as it is, to be refused. */
function withLeadingZeros(cell: Cell): string {
  if (typeof cell !== 'number') return cellText(cell);
  const digits = Number.isInteger(cell) ? cell.toFixed(0) : String(cell);
  return /^\d{7,9}$/.test(digits) ? digits.padStart(10, '0') : digits;
}

/** The latest century in which the person is born by `asOf`; the one before for '+'. */
function centuryOf(date: string, sign: string, asOf: LocalDate): string {
  const thisCentury = Number(asOf.slice(0, 2));
  const day = Number(date.slice(4)) > 60 ? String(Number(date.slice(4)) - 60).padStart(2, '0') : date.slice(4);
  const bornThisCentury = `${thisCentury}${date.slice(0, 2)}-${date.slice(2, 4)}-${day}` <= asOf;
  return String(thisCentury - (bornThisCentury ? 0 : 1) - (sign === '+' ? 1 : 0)).padStart(2, '0');
}

/** The day of birth; null when a samordningsnummer says that it is not known; undefined when there is no such day. */
function birthDay(number: string): LocalDate | null | undefined {
  const year = number.slice(0, 4);
  const month = number.slice(4, 6);
  const day = Number(number.slice(6, 8));
  const coordinated = day >= 60;
  if (coordinated && (month === '00' || day === 60)) return Number(month) <= 12 && day <= 91 ? null : undefined;
  const text = `${year}-${month}-${String(coordinated ? day - 60 : day).padStart(2, '0')}`;
  return isLocalDate(text) ? text : undefined;
}

function lastDigitMatches(ten: string): boolean {
  let sum = 0;
  for (const [place, digit] of [...ten].entries()) {
    const doubled = Number(digit) * (place % 2 === 0 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Text that holds something in the shape of a personnummer: never shown as an example, and taken out of a name. */
export const PERSONAL_NUMBER_SHAPE = /(?<!\d)(?:\d{2})?\d{6}\s?[-+\u2010-\u2015]?\s?\d{4}(?!\d)/;
