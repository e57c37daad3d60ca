import { numberKey, type ArrearsLine } from './arrears-line.js';
import { tenancyKeys } from './tenancies.js';

export interface LineRefusal {
  readonly line: ArrearsLine;
  readonly code: 'DUBBLETT' | 'SAMMA_RAKNING_OLIKA';
  /** The other rows that it is about, in order. */
  readonly rows: readonly number[];
}

export interface Settled {
  readonly kept: readonly ArrearsLine[];
  readonly refused: readonly LineRefusal[];
}

const ROWS_TO_NAME = 5;

/**
 * Finds bills that stand more than once. The same bill with the same contents is counted once and the other rows are
 * told as DUBBLETT. With other contents (another amount, another tenant) nobody can know which is right, so none of
 * them is imported: otherwise the order of the rows would decide what a person owes.
 */
export function settleDuplicates(lines: readonly ArrearsLine[]): Settled {
  const keys = tenancyKeys(lines);
  const groups = Map.groupBy(lines, (line) => {
    const { invoiceNumber, dueOn } = line.bill;
    return invoiceNumber === null ? `A${keys.get(line)}|${dueOn}` : `F${numberKey(invoiceNumber)}`;
  });
  const kept: ArrearsLine[] = [];
  const refused: LineRefusal[] = [];
  for (const group of groups.values()) {
    const [first, ...others] = group.sort((one, other) => one.row - other.row);
    if (first === undefined) continue;
    if (others.some((line) => contentsOf(line, keys) !== contentsOf(first, keys))) {
      refused.push(...group.map((line) => refusal(line, 'SAMMA_RAKNING_OLIKA', group)));
      continue;
    }
    kept.push(others.length === 0 ? first : { ...fullest(group), row: first.row });
    refused.push(...others.map((line) => refusal(line, 'DUBBLETT', [first])));
  }
  return { kept: kept.sort((one, other) => one.row - other.row), refused };
}

/** Whose bill it is, how much and when due. Whether a phone number is beside it does not make it another bill. */
function contentsOf(line: ArrearsLine, keys: ReadonlyMap<ArrearsLine, string>): string {
  return JSON.stringify([keys.get(line), line.bill.dueOn, line.bill.restOre]);
}

/** Of rows about the same bill, always the same one whatever their order: text goes before an empty cell. */
function fullest(group: readonly ArrearsLine[]): ArrearsLine {
  const text = (line: ArrearsLine): string => JSON.stringify({ ...line, row: 0 });
  return group.reduce((best, line) => (text(line) < text(best) ? line : best));
}

function refusal(line: ArrearsLine, code: LineRefusal['code'], group: readonly ArrearsLine[]): LineRefusal {
  const nearest = group.slice(0, ROWS_TO_NAME + 1).filter((other) => other !== line).slice(0, ROWS_TO_NAME);
  return { line, code, rows: nearest.map((other) => other.row) };
}
