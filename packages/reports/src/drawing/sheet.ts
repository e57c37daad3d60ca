import { ink, page, type Ink, type TextStyle } from './look.js';
import type { Element } from './tags.js';
import type { Type } from './type.js';

/** Drawn content that is not part of the text: lines, marks beside words, what stands on every page. */
export type Artifact = 'Layout' | 'Header' | 'Footer';

type Owner = Element | Artifact;

const ARTIFACT: Readonly<Record<Artifact, string>> = {
  Layout: '/Artifact <</Type /Layout>> BDC',
  Header: '/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC',
  Footer: '/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC',
};

/**
 * One page as a content stream written straight to a string: an object for each stroke made the same page
 * four times slower. Positions are points from the top left corner.
 * Everything drawn belongs to an element or is an artifact; there is no third way, so nothing is left untagged.
 */
export class Sheet {
  readonly index: number;
  /** The element of each marked content, by its id. */
  readonly owners: Element[] = [];
  readonly #operators: string[] = [];
  readonly #type: Type;
  #open: Owner | null = null;
  #fill: Ink | null = null;
  #stroke: Ink | null = null;

  constructor(index: number, type: Type) {
    this.index = index;
    this.#type = type;
  }

  /** What is drawn from here on belongs to this element. */
  within(element: Element): this {
    if (this.#open === element) return this;
    this.#end();
    const id = this.owners.length;
    this.owners.push(element);
    element.addContent(this.index, id);
    this.#operators.push(`/${element.tag} <</MCID ${id}>> BDC`);
    this.#open = element;
    return this;
  }

  /** What is drawn from here on is not read aloud. */
  aside(kind: Artifact = 'Layout'): this {
    if (this.#open === kind) return this;
    this.#end();
    this.#operators.push(ARTIFACT[kind]);
    this.#open = kind;
    return this;
  }

  /** Writes a cleaned string with its baseline at `y`. */
  text(text: string, x: number, y: number, style: TextStyle): this {
    if (text === '') return this;
    const { operator, font } = this.#type.set(text, style.weight);
    this.#fillWith(style.ink);
    this.#operators.push(`BT /${font} ${style.size} Tf ${n(x)} ${up(y)} Td ${operator} ET`);
    return this;
  }

  line(x1: number, y1: number, x2: number, y2: number, colour: Ink = 'line', width = 0.75): this {
    this.#strokeWith(colour);
    this.#operators.push(`${width} w ${n(x1)} ${up(y1)} m ${n(x2)} ${up(y2)} l S`);
    return this;
  }

  /** Strokes or fills a path given in points from (x, y), y downwards: `M 0 0 L 3 4 C …  Z`. */
  path(path: string, x: number, y: number, how: 'stroke' | 'fill', colour: Ink = 'text', width = 0.9, dash = ''): this {
    if (how === 'fill') this.#fillWith(colour);
    else this.#strokeWith(colour);
    const operators = toOperators(path, x, y);
    const end = how === 'fill' ? 'f' : 'S';
    const dashed = dash === '' ? `${operators} ${end}` : `[${dash}] 0 d ${operators} ${end} [] 0 d`;
    this.#operators.push(how === 'fill' ? dashed : `${width} w 1 J 1 j ${dashed} 0 J 0 j`);
    return this;
  }

  /** Draws inside a rectangle and nowhere else. */
  clipped(x: number, y: number, width: number, height: number, draw: () => void): this {
    this.#operators.push(`q ${n(x)} ${up(y + height)} ${n(width)} ${n(height)} re W n`);
    // Colours set before q are still set after Q, but those set inside are not.
    const [fill, stroke] = [this.#fill, this.#stroke];
    draw();
    this.#operators.push('Q');
    this.#fill = fill;
    this.#stroke = stroke;
    return this;
  }

  /** The finished content stream. */
  finish(): string {
    this.#end();
    return this.#operators.join('\n');
  }

  #end(): void {
    if (this.#open !== null) this.#operators.push('EMC');
    this.#open = null;
  }

  #fillWith(colour: Ink): void {
    if (this.#fill === colour) return;
    this.#fill = colour;
    this.#operators.push(`${rgb(colour)} rg`);
  }

  #strokeWith(colour: Ink): void {
    if (this.#stroke === colour) return;
    this.#stroke = colour;
    this.#operators.push(`${rgb(colour)} RG`);
  }
}

const rgb = (colour: Ink): string => `${ink[colour]} ${ink[colour]} ${ink[colour]}`;

const n = (value: number): string => String(Math.round(value * 100) / 100);

const up = (y: number): string => n(page.height - y);

const OPERATOR: Readonly<Record<string, string>> = { M: 'm', L: 'l', C: 'c' };

function toOperators(path: string, x: number, y: number): string {
  return path.replaceAll(/([MLC])([^MLCZ]*)|Z/gu, (whole: string, command: string | undefined, values: string | undefined) => {
    if (command === undefined || values === undefined) return 'h ';
    const numbers = values.trim().split(/[\s,]+/u).map(Number);
    const placed = numbers.map((value, index) => (index % 2 === 0 ? n(x + value) : up(y + value)));
    return `${placed.join(' ')} ${OPERATOR[command] ?? whole} `;
  });
}
