import { PDFArray, PDFHexString, PDFName, PDFNumber, type PDFContext, type PDFDict, type PDFRef } from 'pdf-lib';

/** The structure types of ISO 32000-1, 14.8.4 that our documents use. */
export type Tag =
  | 'Document' | 'Sect' | 'H1' | 'H2' | 'H3' | 'P' | 'L' | 'LI' | 'Lbl' | 'LBody'
  | 'Table' | 'THead' | 'TBody' | 'TR' | 'TH' | 'TD' | 'Figure' | 'Span';

/** A rectangle in PDF space: left, bottom, right, top, in points. */
export type Box = readonly [number, number, number, number];

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

  addContent(sheet: number, id: number): void {
    this.children.push({ sheet, id });
  }

  get empty(): boolean {
    return this.children.length === 0;
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
    const dict = this.#context.obj({ Type: 'StructElem', S: element.tag, P: parent });
    const first = element.children.find((child) => !(child instanceof Element));
    const homeSheet = first instanceof Element ? undefined : first?.sheet;
    const home = homeSheet === undefined ? undefined : this.#pages[homeSheet];
    if (home !== undefined) dict.set(PDFName.of('Pg'), home);
    const kids = PDFArray.withContext(this.#context);
    for (const child of element.children) {
      if (child instanceof Element) kids.push(this.write(child, reference));
      else if (child.sheet === homeSheet) kids.push(PDFNumber.of(child.id));
      else kids.push(this.#onAnotherPage(child));
    }
    dict.set(PDFName.of('K'), kids);
    this.#describe(element, dict);
    this.#context.assign(reference, dict);
    return reference;
  }

  #onAnotherPage(content: MarkedContent): PDFDict {
    const pg = this.#pages[content.sheet];
    return this.#context.obj(pg === undefined ? { Type: 'MCR', MCID: content.id } : { Type: 'MCR', Pg: pg, MCID: content.id });
  }

  #describe(element: Element, dict: PDFDict): void {
    if (element.alt !== null) dict.set(PDFName.of('Alt'), PDFHexString.fromText(element.alt));
    if (element.box !== null) {
      dict.set(PDFName.of('A'), this.#context.obj({ O: 'Layout', BBox: [...element.box], Placement: 'Block' }));
    }
    // Our tables have one heading row, so every TH heads its column.
    if (element.tag === 'TH') dict.set(PDFName.of('A'), this.#context.obj({ O: 'Table', Scope: 'Column' }));
    // The numbers and marks stand in Lbl elements of their own, so the list says that it brings them.
    if (element.tag === 'L') dict.set(PDFName.of('A'), this.#context.obj({ O: 'List', ListNumbering: listNumbering(element) }));
  }
}

function listNumbering(list: Element): 'Decimal' | 'None' {
  const labelled = list.children.some((item) => item instanceof Element && item.children.some((part) => part instanceof Element && part.tag === 'Lbl'));
  return labelled ? 'Decimal' : 'None';
}
