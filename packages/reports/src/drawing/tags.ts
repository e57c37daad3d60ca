import type { Language } from '@bokvar/domain/vocabulary';
import { PDFArray, PDFHexString, PDFName, PDFNumber, PDFObject, type PDFContext, type PDFRef } from 'pdf-lib';
import { languageTag } from './language.js';

/** The structure types of ISO 32000-1, 14.8.4 that our documents use. */
export type Tag =
  | 'Document' | 'Sect' | 'H1' | 'H2' | 'H3' | 'P' | 'L' | 'LI' | 'Lbl' | 'LBody'
  | 'Table' | 'THead' | 'TBody' | 'TR' | 'TH' | 'TD' | 'Figure' | 'Span';

/** A rectangle in PDF space: left, bottom, right, top, in points. */
export type Box = readonly [number, number, number, number];

/** Numbers, dots or boxes to tick (ISO 32000-1, table 347). */
export type ListMarks = 'Decimal' | 'Disc' | 'Square';

interface MarkedContent {
  readonly sheet: number;
  readonly id: number;
}

/** One element of the structure tree. Its order among its siblings is the order in which it is read. */
export class Element {
  readonly tag: Tag;
  readonly children: (Element | MarkedContent)[] = [];
  /** What a Figure shows, in words. */
  alt: string | null = null;
  box: Box | null = null;
  /** What stands in the Lbl elements of a list; null for every other element. */
  marks: ListMarks | null = null;
  /** The language of what is in it, where it is another than the document's. */
  language: Language | null = null;

  constructor(tag: Tag) {
    this.tag = tag;
  }

  /** Adds a child element last and returns it. */
  add(tag: Tag): Element {
    const child = new Element(tag);
    this.children.push(child);
    return child;
  }

  /** Adds a figure. A figure without words for what it shows cannot be made. */
  addFigure(alt: string, box: Box): Element {
    const figure = this.add('Figure');
    figure.alt = alt;
    figure.box = box;
    return figure;
  }

  /** Adds a list whose items bring their own Lbl. */
  addList(marks: ListMarks): Element {
    const list = this.add('L');
    list.marks = marks;
    return list;
  }

  addContent(sheet: number, id: number): void {
    this.children.push({ sheet, id });
  }
}

/**
 * Writes the tree below `root` and the ParentTree, which leads from a piece of page content to its element.
 * @param pages page references by sheet number; the page's /StructParents is the same number
 * @param owners for each sheet, the element of each marked content, by its id
 */
export function writeStructure(
  context: PDFContext,
  root: Element,
  pages: readonly PDFRef[],
  owners: readonly (readonly Element[])[],
): PDFRef {
  const treeRef = context.nextRef();
  const references = new Map<Element, PDFRef>();
  const writer = new TreeWriter(context, pages, references);
  const document = writer.write(root, treeRef);
  const parentTree = context.obj({});
  const numbers = PDFArray.withContext(context);
  owners.forEach((elements, sheet) => {
    const list = PDFArray.withContext(context);
    for (const element of elements) {
      const reference = references.get(element);
      if (reference === undefined) throw new Error(`A ${element.tag} has content on page ${sheet + 1} and no place in the tree.`);
      list.push(reference);
    }
    numbers.push(PDFNumber.of(sheet));
    numbers.push(context.register(list));
  });
  parentTree.set(PDFName.of('Nums'), numbers);
  context.assign(
    treeRef,
    context.obj({ Type: 'StructTreeRoot', K: [document], ParentTree: context.register(parentTree), ParentTreeNextKey: owners.length }),
  );
  return treeRef;
}

/**
 * A dictionary written straight to text. A long document has thousands of elements, and building each from
 * the library's objects took longer than drawing the pages.
 */
class WrittenDict extends PDFObject {
  readonly #text: string;

  /** @param text ASCII only */
  constructor(text: string) {
    super();
    this.#text = text;
  }

  override toString(): string {
    return this.#text;
  }

  override clone(): WrittenDict {
    return this;
  }

  override registerChange(): void {
    // Nothing follows changes here: the text is final.
  }

  override sizeInBytes(): number {
    return this.#text.length;
  }

  override copyBytesInto(buffer: Uint8Array, offset: number): number {
    for (let index = 0; index < this.#text.length; index += 1) buffer[offset + index] = this.#text.charCodeAt(index);
    return this.#text.length;
  }
}

class TreeWriter {
  readonly #context: PDFContext;
  readonly #pages: readonly PDFRef[];
  readonly #references: Map<Element, PDFRef>;

  constructor(context: PDFContext, pages: readonly PDFRef[], references: Map<Element, PDFRef>) {
    this.#context = context;
    this.#pages = pages;
    this.#references = references;
  }

  write(element: Element, parent: PDFRef): PDFRef {
    const reference = this.#context.nextRef();
    this.#references.set(element, reference);
    const first = element.children.find((child) => !(child instanceof Element));
    const homeSheet = first instanceof Element ? undefined : first?.sheet;
    const kids = element.children.map((child) => {
      if (child instanceof Element) return this.write(child, reference).toString();
      return child.sheet === homeSheet ? String(child.id) : `<</Type /MCR /Pg ${this.#page(child.sheet)} /MCID ${child.id}>>`;
    });
    const home = homeSheet === undefined ? '' : ` /Pg ${this.#page(homeSheet)}`;
    const text = `<</Type /StructElem /S /${element.tag} /P ${parent.toString()}${home} /K [${kids.join(' ')}]${attributes(element)}>>`;
    this.#context.assign(reference, new WrittenDict(text));
    return reference;
  }

  #page(sheet: number): string {
    const page = this.#pages[sheet];
    if (page === undefined) throw new Error(`There is no page ${sheet + 1}.`);
    return page.toString();
  }
}

function attributes(element: Element): string {
  const language = element.language === null ? '' : ` /Lang (${languageTag[element.language]})`;
  const alt = `${language}${element.alt === null ? '' : ` /Alt ${PDFHexString.fromText(element.alt).toString()}`}`;
  if (element.box !== null) return `${alt} /A <</O /Layout /BBox [${element.box.join(' ')}] /Placement /Block>>`;
  // Our tables have one heading row, so every TH heads its column.
  if (element.tag === 'TH') return `${alt} /A <</O /Table /Scope /Column>>`;
  if (element.marks !== null) return `${alt} /A <</O /List /ListNumbering /${element.marks}>>`;
  return alt;
}
