import type { ForWhom } from './for-whom.js';

/**
 * A letter of intent (avsiktsförklaring), as a draft to read and sign on paper, or as the original that is sealed. Every string
 * is in words.
 *
 * The letter itself is Swedish and so are the headings of its tables, whatever the `language`: it is what is signed. What
 * stands around it is in `language`: the signatures, the evidence, what is at the top and bottom of each page.
 *
 * For whom, as of when and which copy stands at the top of every page. Of the original there is one for all of the parties:
 * there, `organisation` is all of their names, `asOf` when it was sealed, and `code` the letter's own.
 */
export interface LetterOfIntentModel extends ForWhom {
  /** "Avsiktsförklaring 2027: Älvsalahem AB och Älvsala kommun": also the title of the file, so without a person's name. */
  readonly title: string;
  /** "Utkast", "Utkast, version 3": large along the edge of every page, and under the title. Null on the original. */
  readonly draftNote: string | null;
  readonly parties: readonly IntentPaperParty[];
  /** "Gäller 1 januari 2027 – 31 december 2027" */
  readonly validity: string;
  /** In the letter's order. */
  readonly sections: readonly IntentPaperSection[];
  /** Those who are to answer, in their order, or have; who only reads or gets a copy is not among them. */
  readonly signers: readonly IntentPaperSigner[];
  /** Only on the original. */
  readonly evidence: IntentPaperEvidence | null;
}

export interface IntentPaperParty {
  readonly name: string;
  /** The number alone. */
  readonly organisationNumber: string | null;
}

/** A section with what is listed in it, drawn in this order. On a draft, one with nothing in it says so. */
export interface IntentPaperSection {
  /** Drawn as it stands, without a number: the points alone have numbers, so that "punkt 3" is one thing. */
  readonly heading: string;
  /** A line break within one is kept. */
  readonly paragraphs: readonly string[];
  /** Commitments, numbered here: from 1, and on through all sections. */
  readonly points: readonly { readonly text: string; /** "12 möten under året" */ readonly measure: string }[];
  readonly goals: readonly { readonly text: string; /** Of the goal before it. */ readonly isPart: boolean; readonly owner: string; /** The day alone. */ readonly due: string }[];
  readonly followUps: readonly { readonly text: string; /** The day alone. */ readonly due: string }[];
  readonly mandates: readonly { readonly who: string; readonly organisation: string; readonly decisions: readonly string[]; readonly maxAmount: string; /** The last day. */ readonly until: string }[];
}

export interface IntentPaperSigner {
  readonly name: string;
  readonly title: string;
  readonly organisation: string;
  /** "Skriver under" */
  readonly role: string;
  /** Null: not yet. On a draft there is then a line to write on. */
  readonly signedAt: string | null;
}

/** What the signing rests on. Nothing is added to it here: a level that is not said is not reached. */
export interface IntentPaperEvidence {
  /** Of the exact text; 64 hexadecimal digits, small letters. */
  readonly exactTextSha256: string;
  /** The number alone. */
  readonly version: string;
  readonly people: readonly IntentPaperWitness[];
  /** "Förseglas av Älvsala kommun (Bo kvar, Älvsala)." A sentence: it is written before the seal is put on. */
  readonly sealedBy: string;
  /** "Tidsstämplas av …", or that there is none. A sentence. */
  readonly timestamp: string;
}

export interface IntentPaperWitness {
  readonly name: string;
  readonly title: string;
  readonly organisation: string;
  readonly role: string;
  /** "Har skrivit under" */
  readonly answer: string;
  readonly at: string;
  /** By which e-ID service. */
  readonly means: string;
  /** Its level as the service said it, or that none was said. */
  readonly level: string;
  /** The mandate it rests on: basis, until when. */
  readonly mandate: string;
}
