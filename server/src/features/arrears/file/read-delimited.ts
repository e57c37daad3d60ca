import { parse } from 'csv-parse/sync';
import { headerRowOf } from './header-row.js';

export type Delimiter = ';' | '\t' | ',' | '|';
const DELIMITERS: readonly Delimiter[] = [';', '\t', ',', '|'];
const LINES_TO_GUESS_BY = 40;

export interface Delimited {
  readonly delimiter: Delimiter;
  /** Every record of the file, empty ones too, so that the place in the list is the row number that Excel shows. */
  readonly records: readonly (readonly string[])[];
}

/**
 * Splits text into records. The delimiter is the one under which some row looks most like headings. Quotes are honoured,
 * also inside a cell that has none around it; a quote that is never closed is taken for a sign like any other.
 */
export function readDelimited(text: string): Delimited {
  const told = /^sep=(.)\r?\n/i.exec(text);
  const delimiter = DELIMITERS.find((one) => one === told?.[1]) ?? guessDelimiter(text);
  const records = split(text, delimiter);
  if (told !== null) return { delimiter, records: [[], ...records.slice(1)] };
  return { delimiter, records };
}

function guessDelimiter(text: string): Delimiter {
  const start = text.split(/\r\n|\n|\r/, LINES_TO_GUESS_BY).join('\n');
  let best: Delimiter = ';';
  let bestScore = -1;
  for (const delimiter of DELIMITERS) {
    const records = split(start, delimiter);
    const header = headerRowOf(records);
    const score = header === null ? 0 : header.recognised * 1000 + (records[header.index]?.length ?? 0);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

function split(text: string, delimiter: Delimiter): string[][] {
  try {
    const records = parseWith(text, delimiter, '"');
    return records.some((record) => record.some((cell) => hasSwallowedRows(cell, delimiter))) ? parseWith(text, delimiter, null) : records;
  } catch {
    return parseWith(text, delimiter, null);
  }
}

/** A lone quote that happens to meet another further down makes one cell of all rows between; no address looks so. */
function hasSwallowedRows(cell: string, delimiter: Delimiter): boolean {
  return cell.includes('\n') && cell.split(delimiter).length > 3;
}

function parseWith(text: string, delimiter: Delimiter, quote: '"' | null): string[][] {
  return parse(text, {
    delimiter,
    quote,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    record_delimiter: ['\r\n', '\n', '\r'],
  });
}
