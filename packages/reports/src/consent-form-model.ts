import type { DocumentLanguage } from './drawing/language.js';

/** A consent form, blank or filled. Names and categories arrive in words; the form's own text is ours. */
export interface ConsentFormModel {
  readonly language: DocumentLanguage;
  /** Leads from the signed paper back to its record; null on a form that has none yet. */
  readonly code: string | null;
  /** The unit that may tell: "Älvsala kommun, socialtjänsten, vuxenenheten". */
  readonly releasingUnit: string;
  /** Whom to tell when one takes a consent back, in words: "Lena Öberg, telefon 070-174 06 35". May be empty. */
  readonly contact: string;
  /** Named organisations, one box each: a kind of organisation is not enough. */
  readonly recipients: readonly ConsentBox[];
  /** Boxes with room to write a name by hand. */
  readonly openRecipientLines: number;
  readonly categories: readonly ConsentBox[];
  /** LAMNA: the unit tells. INHAMTA: it asks. UTBYTA: both. Null on a blank form. */
  readonly direction: 'LAMNA' | 'INHAMTA' | 'UTBYTA' | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Each adult who signs, in order. Empty: two blank places. */
  readonly givers: readonly ConsentGiver[];
  /** What was noted of a consent given by word of mouth, 'BLANK' for a page to fill in, null for no such page. */
  readonly oral: OralConsent | 'BLANK' | null;
  readonly interpreter: { readonly name: string; readonly language: string } | null;
}

export interface ConsentBox {
  readonly label: string;
  /** What the label means, in a few words. */
  readonly help?: string;
  readonly ticked: boolean;
  /** Care, health and children: a consent by word of mouth does not open them. */
  readonly writtenOnly?: boolean;
}

export interface ConsentGiver {
  readonly name: string | null;
  readonly personalNumber: string | null;
  readonly capacity: 'SJALV' | 'VARDNADSHAVARE' | 'GOD_MAN' | 'FORVALTARE' | 'FRAMTIDSFULLMAKT' | null;
  /** Whom the giver signs for, when it is someone else. */
  readonly onBehalfOf: string | null;
}

export interface OralConsent {
  readonly giver: string;
  readonly receivedBy: string;
  readonly receivedAt: string;
  readonly how: 'MOTE' | 'TELEFON' | 'VIDEO' | null;
  readonly identity: string;
  /** The words that were read; null prints the words to read. */
  readonly wordsRead: string | null;
}
