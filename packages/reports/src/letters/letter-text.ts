import { faultyWordings, letterKinds, letterRules, type Language, type LetterKind, type LetterSide } from '@bokvar/domain/vocabulary';

/** The text of one kind of letter. `{organisation}` and `{day}` stand for what the letter knows. */
export interface LetterText {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Said when the day of something is decided, and when it is not. */
  readonly dated?: { readonly known: string; readonly unknown: string };
  /** Room for a day, an hour and a place, under these words. */
  readonly appointment?: string;
  readonly sections: readonly LetterSection[];
}

export interface LetterSection {
  readonly heading: string;
  readonly paragraphs?: readonly string[];
  readonly points?: readonly string[];
  /** Points with a box to tick. */
  readonly steps?: readonly string[];
  /** Only where the writer is on this side; left out: wherever the letter is written. */
  readonly side?: LetterSide;
}

export type LetterTexts = Readonly<Record<LetterKind, LetterText>>;

/** Every sentence of a text, as somebody would read it who looks for what it threatens with. */
export function sentencesOf({ title, paragraphs, dated, appointment, sections }: LetterText): string[] {
  return [
    title, ...paragraphs, ...(dated === undefined ? [] : [dated.known, dated.unknown]), appointment ?? '',
    ...sections.flatMap(({ heading, paragraphs: said = [], points = [], steps = [] }) => [heading, ...said, ...points, ...steps]),
  ].filter((sentence) => sentence !== '');
}

/**
 * The texts as they are, read through once when they are loaded: a server whose letters threaten, or whose open letters
 * name a debt or a case, does not start.
 */
export function proofread(texts: LetterTexts, language: Language): LetterTexts {
  const faults = letterKinds.flatMap((kind) =>
    sentencesOf(texts[kind]).flatMap((sentence) =>
      faultyWordings(sentence, language, letterRules[kind].reading).map(({ fault, found }) => `${kind} ${fault} “${found}” in: ${sentence}`)));
  if (faults.length > 0) throw new Error(`Letters in ${language} may not be worded so:\n${faults.join('\n')}`);
  return texts;
}
