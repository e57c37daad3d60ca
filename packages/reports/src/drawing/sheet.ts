import { ink, page, type Ink, type TextStyle } from './look.js';
import type { Shape } from './shapes.js';
import type { Element } from './tags.js';
import type { Type } from './type.js';

/** Drawn content that is not part of the text: lines, marks beside words, what stands on every page. */
export type Artifact = 'Layout' | 'Header' | 'Footer' | 'Watermark';

type Owner = Element | Artifact;

const ARTIFACT: Readonly<Record<Artifact, string>> = {
  Layout: '/Artifact <</Type /Layout>> BDC',
  Header: '/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC',
  Footer: '/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC',
  Watermark: '/Artifact <</Type /Pagination /Subtype /Watermark /Attached [/Left]>> BDC',
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

  /** Writes a cleaned string upwards, from its foot at `y`, with its baseline to the right at `x`. */
  upwards(text: string, x: number, y: number, style: TextStyle): this {
    const { operator, font } = this.#type.set(text, style.weight);
    this.#fillWith(style.ink);
    this.#operators.push(`BT /${font} ${style.size} Tf 0 1 -1 0 ${n(x)} ${up(y)} Tm ${operator} ET`);
    return this;
  }

  line(x1: number, y1: number, x2: number, y2: number, colour: Ink = 'line', width = 0.75): this {
    this.#strokeWith(colour);
    this.#operators.push(`${width} w ${n(x1)} ${up(y1)} m ${n(x2)} ${up(y2)} l S`);
    return this;
  }

  /** Fills a shape whose origin is put at (x, y). */
  fill(shape: Shape, x: number, y: number, colour: Ink = 'text'): this {
    this.#fillWith(colour);
    this.#operators.push(`q 1 0 0 1 ${n(x)} ${up(y)} cm ${shape.operators} f Q`);
    return this;
  }

  /** Strokes a shape whose origin is put at (x, y). `dash` is lengths in points, on and off. */
  stroke(shape: Shape, x: number, y: number, colour: Ink = 'text', width = 0.9, dash = ''): this {
    this.#strokeWith(colour);
    const dashes = dash === '' ? '' : ` [${dash}] 0 d`;
    this.#operators.push(`q 1 0 0 1 ${n(x)} ${up(y)} cm ${width} w 1 J 1 j${dashes} ${shape.operators} S Q`);
    return this;
  }

  /** A filled disc centred on (x, y): a line of next to no length with a round pen. */
  disc(x: number, y: number, diameter: number, colour: Ink = 'text'): this {
    this.#strokeWith(colour);
    this.#operators.push(`${diameter} w 1 J ${n(x)} ${up(y)} m ${n(x + 0.01)} ${up(y)} l S 0 J`);
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
