import type { Language, LetterKind, LetterSide } from '@bokvar/domain/vocabulary';

/** A letter to a household: what the writer's own organisation has, in words, and nothing else. What is not known has room to be written by hand. */
export interface LetterModel {
  readonly language: Language;
  readonly kind: LetterKind;
  readonly side: LetterSide;
  readonly organisation: string;
  /** The one way in to the writer's organisation; null: not known. */
  readonly phone: string | null;
  readonly mail: string | null;
  /** Who signs. */
  readonly writer: string;
  /** The day on the letter, in words. */
  readonly date: string;
  /** The grown-ups of the household, one a line; empty: not known to the writer's organisation. */
  readonly to: readonly string[];
  /** Empty: not known. */
  readonly address: string;
  /** Telephone numbers to the household, for the script of a call. */
  readonly phones: readonly string[];
  /** The case's number; null where the letter may be read by others, and where it is another's. */
  readonly reference: string | null;
  /** The day that is decided for what the letter is about, in words; null: to be written by hand, or not told. */
  readonly day: string | null;
  readonly bills: readonly LetterBill[];
  /** What is unpaid in all, in words. */
  readonly total: string;
}

export interface LetterBill {
  readonly due: string;
  readonly number: string;
  readonly sum: string;
}
