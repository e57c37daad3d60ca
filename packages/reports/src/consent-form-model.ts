import type { Language } from '@bokvar/domain/vocabulary';

/** A consent form to be filled in by hand: nothing is ticked. Names and categories arrive in words; the form's own text is ours. */
export interface ConsentFormModel {
  readonly language: Language;
  /** The unit that may tell: "Älvsala kommun, socialtjänsten, vuxenenheten". */
  readonly releasingUnit: string;
  /** Whom to tell when one takes a consent back, in words: "Lena Öberg, telefon 070-174 06 35". May be empty. */
  readonly contact: string;
  /** Named organisations, one box each: a kind of organisation is not enough. */
  readonly recipients: readonly ConsentBox[];
  readonly categories: readonly ConsentBox[];
  /** The name of each adult who signs, in order. Empty: two blank places. */
  readonly givers: readonly string[];
}

export interface ConsentBox {
  readonly label: string;
  /** What the label means, in a few words. */
  readonly help?: string;
  /** Care, health and children: a consent by word of mouth does not open them. */
  readonly writtenOnly?: boolean;
}
