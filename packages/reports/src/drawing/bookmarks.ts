import { PDFHexString, PDFName, type PDFContext, type PDFRef } from 'pdf-lib';
import { page } from './look.js';

/** A heading one can jump to. `y` is points from the top of its page. */
export interface Bookmark {
  readonly title: string;
  readonly sheet: number;
  readonly y: number;
}

/** Writes the bookmarks as one flat list and returns the outline, or null when there are none. */
export function writeBookmarks(context: PDFContext, bookmarks: readonly Bookmark[], pages: readonly PDFRef[]): PDFRef | null {
  const outline = context.nextRef();
  const references = bookmarks.map(() => context.nextRef());
  const [first, last] = [references[0], references.at(-1)];
  if (first === undefined || last === undefined) return null;
  bookmarks.forEach((bookmark, index) => {
    const reference = references[index];
    const target = pages[bookmark.sheet];
    if (reference === undefined || target === undefined) return;
    const item = context.obj({ Title: PDFHexString.fromText(bookmark.title), Parent: outline, Dest: [target, 'XYZ', 0, page.height - bookmark.y + 6, null] });
    const before = references[index - 1];
    const after = references[index + 1];
    if (before !== undefined) item.set(PDFName.of('Prev'), before);
    if (after !== undefined) item.set(PDFName.of('Next'), after);
    context.assign(reference, item);
  });
  context.assign(outline, context.obj({ Type: 'Outlines', First: first, Last: last, Count: bookmarks.length }));
  return outline;
}
