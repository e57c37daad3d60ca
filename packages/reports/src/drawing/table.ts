import { frame, page, styles } from './look.js';
import type { Paper } from './paper.js';
import { alongside, gap, heightOf, rule, type Cell, type Strip } from './strips.js';
import type { Element } from './tags.js';

export interface Column {
  readonly heading: string;
  /** Share of the frame's width; all shares together are 1. */
  readonly share: number;
}

/** A paragraph of a cell, under words of its own. One of the two may be empty, and takes no room. */
export interface Entry {
  readonly label: string;
  readonly text: string;
}

const BETWEEN = 12;

/**
 * A table with one heading row. The heading is repeated on each page for the eye, and is read once. Rows are never
 * split. Each row has one text per column, or several entries below each other, each a paragraph.
 */
export function drawTable(paper: Paper, parent: Element, columns: readonly Column[], rows: readonly (readonly (string | readonly Entry[])[])[]): void {
  const table = parent.add('Table');
  const places = placed(columns);
  const head = table.add('THead').add('TR');
  const heading = headStrips(paper, columns.map((column, index) => cell(column.heading, places[index], styles.smallStrong, head.add('TH'))));
  const again = headStrips(paper, columns.map((column, index) => cell(column.heading, places[index], styles.smallStrong, 'Layout')));
  const body = table.add('TBody');
  rows.forEach((texts, index) => {
    const row = body.add('TR');
    const cells = columns.map((_, at) => {
      const [written, element] = [texts[at] ?? '', row.add('TD')];
      const style = at === 0 ? styles.smallStrong : styles.small;
      return typeof written === 'string' ? cell(written, places[at], style, element) : written.flatMap((one) => entry(one, places[at], element.add('P')));
    });
    const strips = [...(index === 0 ? [] : [rule(page.left, frame)]), { height: 5, draw: () => undefined }, ...alongside(paper.type, cells), gap(5)];
    if (index === 0) paper.flow.addWithNext([gap(6), ...heading]);
    paper.flow.add(strips);
    // From here on every page that is turned begins with the heading.
    if (index === 0) paper.flow.repeat(again);
  });
  paper.flow.repeat([]);
}

interface Place {
  readonly x: number;
  readonly width: number;
}

function placed(columns: readonly Column[]): Place[] {
  const available = frame - BETWEEN * (columns.length - 1);
  let x: number = page.left;
  return columns.map(({ share }) => {
    const width = available * share;
    const place = { x, width };
    x += width + BETWEEN;
    return place;
  });
}

function cell(raw: string, place: Place | undefined, style: Cell['style'], element: Cell['element']): Cell {
  return { raw, style, x: place?.x ?? page.left, width: place?.width ?? frame, element };
}

function entry({ label, text }: Entry, place: Place | undefined, paragraph: Element): Cell[] {
  if (label === '' || text === '') return [cell(label + text, place, label === '' ? styles.small : styles.smallStrong, paragraph)];
  return [{ ...cell(label, place, styles.smallStrong, paragraph), closing: ' ' }, cell(text, place, styles.small, paragraph)];
}

function headStrips(paper: Paper, cells: readonly Cell[]): Strip[] {
  const words = alongside(paper.type, cells);
  const line: Strip = {
    height: 6,
    draw: (sheet, top) => void sheet.aside().line(page.left, top + 5, page.left + frame, top + 5, 'line', 1),
  };
  return heightOf(words) === 0 ? [] : [...words, line];
}
