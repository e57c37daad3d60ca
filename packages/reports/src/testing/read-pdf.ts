import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A file as an independent reader finds it. */
export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly title: string;
  readonly language: string | null;
  readonly displayTitle: boolean;
  readonly bookmarks: readonly string[];
}

export interface ReadPage {
  /** All text in the order it is drawn, running headers included. */
  readonly text: string;
  readonly tree: ReadNode | null;
}

export interface ReadNode {
  readonly role: string;
  readonly alt: string | null;
  /** Where it is another than what is around it. */
  readonly language: string | null;
  /** Text that belongs to this element itself. */
  readonly text: string;
  readonly children: readonly ReadNode[];
}

/** Reads a PDF with pdf.js: text, structure tree with its text, title, language. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // pdf.js takes the buffer over, so it gets one of its own.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const { info } = await document.getMetadata();
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { text, marked } = readText((await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })).items);
    const tree: unknown = await page.getStructTree();
    pages.push({ text, tree: isNode(tree) ? readNode(tree, marked) : null });
  }
  const preferences: unknown = await document.getViewerPreferences();
  const outline: readonly { title: string }[] = (await document.getOutline()) ?? [];
  const result: ReadPdf = {
    pages,
    title: textOf(info, 'Title') ?? '',
    language: textOf(info, 'Language'),
    displayTitle: preferences instanceof Map && preferences.get('DisplayDocTitle') === true,
    bookmarks: outline.map(({ title }) => title),
  };
  await task.destroy();
  return result;
}

/**
 * The tree as indented lines, one element a line, without the wrapping root. pdf.js shows a page also the
 * elements of its lists and tables that stand on other pages; those have no text here and are left out.
 */
export function outlineOf(node: ReadNode | null, depth = 0): string {
  if (node === null || (textBelow(node) === '' && node.alt === null)) return '';
  if (node.role === 'Root') return node.children.map((child) => outlineOf(child, depth)).join('\n');
  const words = node.text === '' ? '' : ` "${node.text}"`;
  const own = `${'  '.repeat(depth)}${node.role}${node.alt === null ? '' : ` [${node.alt}]`}${words}`;
  return [own, ...node.children.map((child) => outlineOf(child, depth + 1)).filter((line) => line !== '')].join('\n');
}

/** Every element of a role, from the top down. */
export function elementsOf(node: ReadNode | null, role: string): ReadNode[] {
  if (node === null) return [];
  const below = node.children.flatMap((child) => elementsOf(child, role));
  return node.role === role ? [node, ...below] : below;
}

/** All text of an element and what is below it. */
export function textBelow(node: ReadNode): string {
  return [node.text, ...node.children.map(textBelow)].filter((text) => text !== '').join(' ');
}

function readText(items: readonly object[]): { text: string; marked: Map<string, string> } {
  const marked = new Map<string, string>();
  const all: string[] = [];
  let open: string | null = null;
  for (const item of items) {
    if ('str' in item && typeof item.str === 'string') {
      // pdf.js leaves out the space at the end of a line and tells that the line ended.
      const words = 'hasEOL' in item && item.hasEOL === true ? `${item.str} ` : item.str;
      all.push(words);
      if (open !== null) marked.set(open, (marked.get(open) ?? '') + words);
    } else if ('type' in item && item.type === 'beginMarkedContentProps') {
      open = textOf(item, 'id');
    } else if ('type' in item && item.type === 'endMarkedContent') {
      open = null;
      all.push('\n');
    }
  }
  return { text: single(all.join('')), marked: new Map(Array.from(marked, ([id, words]) => [id, single(words).trim()])) };
}

/** Runs of spaces as one: a line's own space and the one for its end. */
function single(text: string): string {
  return text.replaceAll(/ +/gu, ' ');
}

function isNode(value: unknown): value is { role: string; children: readonly unknown[] } {
  return typeof value === 'object' && value !== null && 'role' in value && 'children' in value && Array.isArray(value.children);
}

function readNode(node: { role: string; children: readonly unknown[] }, marked: ReadonlyMap<string, string>): ReadNode {
  const own = node.children.map((child) => (isNode(child) ? '' : (marked.get(textOf(child, 'id') ?? '') ?? ''))).join(' ').trim();
  return {
    role: node.role,
    alt: textOf(node, 'alt'),
    language: textOf(node, 'lang'),
    text: own,
    children: node.children.filter(isNode).map((child) => readNode(child, marked)),
  };
}

function textOf(value: unknown, key: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const found: unknown = Reflect.get(value, key);
  return typeof found === 'string' ? found : null;
}
