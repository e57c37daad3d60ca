import { frame, page, styles } from './look.js';
import type { Paper } from './paper.js';
import { alongside, gap } from './strips.js';
import type { Element } from './tags.js';

/** A short list with dots. */
export function bulletList(paper: Paper, parent: Element, items: readonly string[], style: (typeof styles)[keyof typeof styles] = styles.body): void {
  const list = parent.addList('Disc');
  for (const raw of items) {
    const item = list.add('LI');
    const dot = { raw: '•', style, x: page.left, width: 10, element: item.add('Lbl') };
    const text = { raw, style, x: page.left + 12, width: frame - 12, element: item.add('LBody').add('P') };
    paper.flow.add([...alongside(paper.type, [dot, text]), gap(2)]);
  }
}

/** Says at the end of a document, and only there, that some letters were transcribed or left out. */
export function closingNote(paper: Paper, words: string): void {
  if (paper.type.replaced) {
    paper.flow.add([gap(8)]);
    paper.text(paper.root, words, styles.smallMuted);
  }
}
