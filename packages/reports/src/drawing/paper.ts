import type { Language } from '@bokvar/domain/vocabulary';
import { createHash } from 'node:crypto';
import { PDFDocument, PDFHexString, PDFName, type PDFContext, type PDFDict, type PDFRef } from 'pdf-lib';
import { writeBookmarks, type Bookmark } from './bookmarks.js';
import { compressed } from './embedded-face.js';
import { Flow } from './flow.js';
import { frame, page, styles } from './look.js';
import { writeMetadata } from './metadata.js';
import type { Sheet } from './sheet.js';
import { drawHouse } from './signs.js';
import { alongside, baselineOf, gap, paragraph, type Cell, type Strip } from './strips.js';
import { Element, writeStructure } from './tags.js';
import { Type } from './type.js';
import { evenWidth } from './wrap.js';

const PRODUCT = 'Bo kvar';

/** In the middle of the left margin, and black enough to come through a copier. */
const EDGE = { ...styles.h1, size: 28, ink: 'line' } as const;
const EDGE_SMALLEST = 14;
const EDGE_BASELINE = 38;

/** What every page of a document carries outside its text. All strings are ready words. */
export interface PaperFrame {
  readonly language: Language;
  /** The title of the file, shown in the reader's window. */
  readonly title: string;
  /** Top of every page. Where the line is too long the name in it is shortened, never what follows it. */
  readonly header: { readonly name: string; readonly line: (name: string) => string };
  /** Bottom of every page, left; the page number stands to the right. */
  readonly footer: string;
  readonly pageNumber: (number: number, total: number) => string;
  /** Without the product's name at the top: a letter is its sender's, and to whoever sees it the name would say what it is about. */
  readonly unbranded?: boolean;
  /** Stands large along the left edge of every page, so that no page by itself is taken for what it is not: that it is a draft. */
  readonly edge?: string;
}

/**
 * One document under way: type, structure tree, pages, bookmarks. A document file adds what it has to say from
 * top to bottom and then calls `bytes`.
 */
export class Paper {
  readonly type: Type;
  readonly root = new Element('Document');
  readonly flow: Flow;
  readonly #frame: PaperFrame;
  readonly #bookmarks: Bookmark[] = [];

  constructor(paperFrame: PaperFrame) {
    this.#frame = paperFrame;
    this.type = new Type(paperFrame.language);
    this.flow = new Flow(this.type, (sheet) => this.#drawHeader(sheet));
  }

  /** The document's one title. Returns its element. */
  title(raw: string): Element {
    const element = this.root.add('H1');
    const width = evenWidth(this.type.clean(raw), frame, (text) => this.type.width(text, styles.h1));
    this.flow.addWithNext([this.#bookmark(raw), ...paragraph(this.type, { raw, style: styles.h1, x: page.left, width, element }), gap(4)]);
    return element;
  }

  /**
   * Opens a section: its heading stays with what follows. Returns the section, to put its content in.
   * @param beside a few words to the right of the heading, such as its time
   */
  section(raw: string, beside = ''): Element {
    const section = this.root.add('Sect');
    const cells: Cell[] = [{ raw, style: styles.h2, x: page.left, width: frame - 80, element: section.add('H2') }];
    if (beside !== '') cells.push({ raw: beside, style: styles.bodyMuted, x: page.left + frame - 70, width: 70, align: 'right', element: section.add('P') });
    this.flow.addWithNext([gap(17), this.#bookmark(raw), ...alongside(this.type, cells), gap(5)]);
    return section;
  }

  /** A paragraph over the whole width. */
  text(parent: Element, raw: string, style: (typeof styles)[keyof typeof styles] = styles.body): void {
    this.flow.add([...paragraph(this.type, { raw, style, x: page.left, width: frame, element: parent.add('P') }), gap(4)]);
  }

  /** A strip without height that remembers where it came to stand. */
  #bookmark(raw: string): Strip {
    return {
      height: 0,
      draw: (sheet, top) => void this.#bookmarks.push({ title: this.type.clean(raw), sheet: sheet.index, y: top }),
    };
  }

  #drawHeader(sheet: Sheet): void {
    const baseline = baselineOf(36, 14, styles.small.size);
    const right = page.left + frame - this.type.width(PRODUCT, styles.smallStrong);
    sheet.aside('Header').text(this.#headerLine(right - page.left - 34), page.left, baseline, styles.smallMuted);
    if (this.#frame.unbranded !== true) {
      drawHouse(sheet, right - 16, 35.5);
      sheet.text(PRODUCT, right, baseline, styles.smallStrong);
    }
    sheet.line(page.left, 55, page.left + frame, 55, 'divider');
    this.#drawEdge(sheet, this.type.clean(this.#frame.edge ?? ''));
  }

  #drawEdge(sheet: Sheet, words: string): void {
    if (words === '') return;
    const room = page.height - page.top - page.bottom;
    const fitting = Math.floor((EDGE.size * room) / this.type.width(words, EDGE));
    const style = { ...EDGE, size: Math.min(EDGE.size, Math.max(EDGE_SMALLEST, fitting)) };
    const text = this.type.lines(words, style, room)[0]?.text ?? '';
    const foot = (page.top + page.height - page.bottom + this.type.width(text, style)) / 2;
    sheet.aside('Watermark').upwards(text, EDGE_BASELINE, foot, style);
  }

  #headerLine(width: number): string {
    const { name, line } = this.#frame.header;
    const letters = Array.from(this.type.clean(name));
    let text = this.type.clean(line(letters.join('')));
    while (letters.length > 1 && this.type.width(text, styles.smallMuted) > width) {
      letters.pop();
      text = this.type.clean(line(`${letters.join('').trimEnd()}…`));
    }
    return text;
  }

  #drawFooter(sheet: Sheet, total: number): void {
    const top = page.height - 48;
    const y = baselineOf(top, 14, styles.small.size);
    const right = this.type.clean(this.#frame.pageNumber(sheet.index + 1, total));
    const width = this.type.width(right, styles.smallMuted);
    const [first] = this.type.lines(this.#frame.footer, styles.smallMuted, frame - width - 16);
    sheet.aside('Footer').line(page.left, top - 4, page.left + frame, top - 4, 'divider');
    sheet.text(first?.text ?? '', page.left, y, styles.smallMuted);
    sheet.text(right, page.left + frame - width, y, styles.smallMuted);
  }

  /** Finishes the pages and returns the file. */
  async bytes(): Promise<Uint8Array> {
    this.flow.finish();
    const { sheets } = this.flow;
    for (const sheet of sheets) this.#drawFooter(sheet, sheets.length);
    const streams = sheets.map((sheet) => sheet.finish());
    const document = await PDFDocument.create({ updateMetadata: false });
    const { context } = document;
    const pages = this.#writePages(document, streams);
    document.catalog.set(
      PDFName.of('StructTreeRoot'),
      writeStructure(context, this.root, pages, sheets.map((sheet) => sheet.owners)),
    );
    const outline = writeBookmarks(context, this.#bookmarks, pages);
    if (outline !== null) document.catalog.set(PDFName.of('Outlines'), outline);
    writeMetadata(document, { title: this.type.clean(this.#frame.title), language: this.#frame.language });
    const digest = createHash('sha256').update(streams.join('\n')).digest('hex').slice(0, 32);
    const id = PDFHexString.of(digest.toUpperCase());
    context.trailerInfo.ID = context.obj([id, id]);
    return document.save({ addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: 500 });
  }

  #writePages(document: PDFDocument, streams: readonly string[]): PDFRef[] {
    const { context, catalog } = document;
    const resources: PDFDict = context.obj({ Font: this.type.embed(context) });
    const shared = context.register(resources);
    return streams.map((stream, index) => writePage(context, catalog, shared, stream, index));
  }
}

function writePage(context: PDFContext, catalog: PDFDocument['catalog'], resources: PDFRef, stream: string, index: number): PDFRef {
  const [treeRef, tree] = [catalog.get(PDFName.of('Pages')), catalog.Pages()];
  const node = context.obj({
    Type: 'Page',
    Parent: treeRef ?? null,
    MediaBox: [0, 0, page.width, page.height],
    Resources: resources,
    Contents: compressed(context, Buffer.from(stream, 'latin1')),
    StructParents: index,
    Tabs: 'S',
  });
  const reference = context.register(node);
  tree.pushLeafNode(reference);
  return reference;
}

