import { frame, page, styles } from './drawing/look.js';
import type { Paper } from './drawing/paper.js';
import { alongside, gap, paragraph, type Cell } from './drawing/strips.js';
import { drawTable, type Entry } from './drawing/table.js';
import type { Element } from './drawing/tags.js';
import type { IntentPaperEvidence, IntentPaperWitness } from './letter-of-intent-model.js';
import type { LetterOfIntentWords } from './letter-of-intent-words.js';

/** The checksum in groups, so many characters each and so many groups on a line: what two people can read to each other. */
const GROUP = 4;
const GROUPS_PER_LINE = 8;
const GROUP_WIDTH = 52;
const INDENT = 20;

/**
 * The last page of a sealed original: who answered, by which e-ID and on which mandate, the checksum of what they answered, whose
 * seal it is, and how anybody checks the file without asking us. It claims nothing by itself: what was reached is said by the model.
 * @throws when the checksum is none: evidence that cannot be compared with anything must not be sealed
 */
export function drawEvidence(paper: Paper, evidence: IntentPaperEvidence, words: LetterOfIntentWords['evidence']): void {
  if (!/^[0-9a-f]{64}$/u.test(evidence.exactTextSha256)) throw new Error('The exact text has no SHA-256.');
  paper.flow.turnPage();
  const section = paper.section(words.heading);
  paper.text(section, words.lead);
  drawPeople(paper, section, evidence.people, words.columns);
  drawChecksum(paper, part(paper, section, words.text.heading), evidence, words.text);
  const seal = part(paper, section, words.seal.heading);
  paper.text(seal, evidence.sealedBy, styles.strong);
  paper.text(seal, evidence.timestamp);
  paper.text(seal, words.seal.what, styles.small);
  drawSteps(paper, part(paper, section, words.check.heading), words.check.steps);
}

/** A part of the page under a heading of its own, which stays with what follows. */
function part(paper: Paper, section: Element, heading: string): Element {
  const element = section.add('Sect');
  paper.flow.addWithNext([gap(12), ...paragraph(paper.type, { raw: heading, style: styles.h3, x: page.left, width: frame, element: element.add('H3') }), gap(2)]);
  return element;
}

function drawPeople(paper: Paper, section: Element, people: readonly IntentPaperWitness[], columns: LetterOfIntentWords['evidence']['columns']): void {
  if (people.length === 0) return;
  drawTable(
    paper, section,
    [{ heading: columns.who, share: 0.27 }, { heading: columns.answer, share: 0.26 }, { heading: columns.means, share: 0.23 }, { heading: columns.mandate, share: 0.24 }],
    people.map(({ name, title, organisation, role, answer, at, means, level, mandate }) => [
      strongThen(name, joined(title, organisation), role),
      strongThen(answer, at),
      strongThen(means, level),
      mandate,
    ]),
  );
}

/** Lines of a cell, each read by itself: the first stands out. */
export function strongThen(first: string, ...lines: readonly string[]): Entry[] {
  return [{ label: first, text: '' }, ...lines.filter((text) => text !== '').map((text) => ({ label: '', text }))];
}

/** Those that say something, with a comma between. */
export function joined(...parts: readonly string[]): string {
  return parts.filter((one) => one !== '').join(', ');
}

function drawChecksum(paper: Paper, parent: Element, { exactTextSha256, version }: IntentPaperEvidence, words: LetterOfIntentWords['evidence']['text']): void {
  const groups = Array.from({ length: exactTextSha256.length / GROUP }, (_, index) => exactTextSha256.slice(index * GROUP, (index + 1) * GROUP));
  const lines = Array.from({ length: groups.length / GROUPS_PER_LINE }, (_, index) => groups.slice(index * GROUPS_PER_LINE, (index + 1) * GROUPS_PER_LINE));
  const said = (raw: string) => paragraph(paper.type, { raw, style: styles.small, x: page.left, width: frame, element: parent.add('P') });
  const leading = said(words.groups(version));
  const element = parent.add('P');
  const grid = lines.flatMap((line) => alongside(paper.type, line.map((raw, at): Cell => ({ raw, style: styles.h3, x: page.left + at * GROUP_WIDTH, width: GROUP_WIDTH, element, closing: ' ' }))));
  paper.flow.add([...leading, gap(2), ...grid, gap(4)]);
  paper.flow.add([...said(words.whole), ...said(exactTextSha256), gap(4)]);
  paper.text(parent, words.of, styles.small);
}

function drawSteps(paper: Paper, parent: Element, steps: readonly string[]): void {
  const list = parent.addList('Decimal');
  steps.forEach((raw, index) => {
    const item = list.add('LI');
    const label: Cell = { raw: String(index + 1), style: styles.smallStrong, x: page.left, width: INDENT - 8, element: item.add('Lbl') };
    const body: Cell = { raw, style: styles.small, x: page.left + INDENT, width: frame - INDENT, element: item.add('LBody').add('P') };
    paper.flow.add([...alongside(paper.type, [label, body]), gap(2)]);
  });
}
