import type { Language } from '@bokvar/domain/vocabulary';

/** Within the letter, which is Swedish for every reader. */
export const inLetter = {
  measure: 'Så mäts det:',
  followUp: 'Senast',
  goal: 'Mål',
  part: 'Delmål',
  goals: { level: 'Nivå', what: 'Vad vi vill nå', owner: 'Ansvarig', due: 'Senast' },
  mandates: { who: 'Vem', decisions: 'Får besluta om', most: 'Högst', until: 'Till och med' },
} as const;

/** Around the letter: who signs it, and the page of evidence. Reviewed as one text per language. */
export interface LetterOfIntentWords {
  readonly organisationNumber: (number: string) => string;
  readonly original: (version: string) => string;
  readonly emptySection: string;
  readonly signatures: { readonly heading: string; readonly onPaper: string; readonly nobody: string; readonly done: (at: string) => string; readonly signature: string; readonly placeAndDate: string };
  readonly evidence: {
    readonly heading: string;
    readonly lead: string;
    readonly columns: { readonly who: string; readonly answer: string; readonly means: string; readonly mandate: string };
    readonly text: { readonly heading: string; readonly groups: (version: string) => string; readonly whole: string; readonly of: string };
    readonly seal: { readonly heading: string; readonly what: string };
    readonly check: { readonly heading: string; readonly steps: readonly string[] };
  };
}

const sv: LetterOfIntentWords = {
  organisationNumber: (number) => `organisationsnummer ${number.replaceAll(' ', '\u00a0')}`,
  original: (version) => `Undertecknat original, version ${version}. Sist står underskrifter och bevis.`,
  emptySection: 'Här är inget skrivet än.',
  signatures: {
    heading: 'Underskrifter',
    onPaper: 'Om ni skriver under på papper: var och en på sin egen rad.',
    nobody: 'Ingen är vald att skriva under än.',
    done: (at) => `Klart ${at}`,
    signature: 'Underskrift',
    placeAndDate: 'Ort och datum',
  },
  evidence: {
    heading: 'Underskrifter och bevis',
    lead: 'Var och en som står här har legitimerat sig i Bo kvar och svarat på just den text som har kontrollsumman här under.',
    columns: { who: 'Vem', answer: 'Svar', means: 'Legitimerade sig med', mandate: 'Mandat' },
    text: {
      heading: 'Den exakta texten',
      groups: (version) => `Kontrollsumma (SHA-256) av texten i version ${version}, i grupper om fyra tecken som går att läsa upp och jämföra:`,
      whole: 'Samma kontrollsumma i ett stycke, att kopiera:',
      of: 'Den är räknad på avsiktsförklaringens text i en fast form: rubrik, giltighet, avsnitt, åtaganden med mått, mål, uppföljning och mandat. Den är inte räknad på den här filen. Ändras ett enda tecken i texten blir kontrollsumman en annan.',
    },
    seal: {
      heading: 'Sigillet',
      what: 'Sigillet sitter i filen och syns inte på sidan. Det visar att hela filen är som den var när den förseglades, och vem som förseglade den. Det är inte chefernas egna underskrifter: vad de svarade och hur de legitimerade sig står här ovanför.',
    },
    check: {
      heading: 'Så kontrollerar du filen',
      steps: [
        'Använd filen precis som du fick den. En utskrift eller en skanning har inget sigill, och utan sigillet är den här sidan inget bevis.',
        'Öppna filen i en PDF-läsare som visar underskrifter. Det går utan internet. Läsaren ska säga att inget har ändrats sedan filen förseglades. Säger den att den inte känner till vem som har förseglat, så finns sigillets certifikat inte i läsarens egen lista; det betyder inte att något är ändrat.',
        'Eller gå till sidan /kontrollera i portalen och välj filen. Där ser du om sigillet gäller och vems det är. Du behöver inte logga in, och filen sparas inte.',
        'Jämför kontrollsumman med den i en annan parts exemplar. De ska vara lika.',
      ],
    },
  },
};

const en: LetterOfIntentWords = {
  organisationNumber: (number) => `organisation number ${number.replaceAll(' ', '\u00a0')}`,
  original: (version) => `Signed original, version ${version}. Signatures and evidence come last.`,
  emptySection: 'Nothing is written here yet.',
  signatures: {
    heading: 'Signatures',
    onPaper: 'If you sign on paper: each on a line of your own.',
    nobody: 'Nobody has been chosen to sign yet.',
    done: (at) => `Done ${at}`,
    signature: 'Signature',
    placeAndDate: 'Place and date',
  },
  evidence: {
    heading: 'Signatures and evidence',
    lead: 'Each person here has identified herself or himself in Bo kvar and answered the very text that has the checksum below.',
    columns: { who: 'Who', answer: 'Answer', means: 'Identified by', mandate: 'Mandate' },
    text: {
      heading: 'The exact text',
      groups: (version) => `Checksum (SHA-256) of the text in version ${version}, in groups of four characters that can be read aloud and compared:`,
      whole: 'The same checksum in one piece, to copy:',
      of: 'It is made of the text of the letter in a fixed form: title, validity, sections, commitments with their measures, goals, follow-up and mandates. It is not made of this file. If a single character of the text is changed, the checksum is another.',
    },
    seal: {
      heading: 'The seal',
      what: 'The seal is in the file and is not seen on the page. It shows that the whole file is as it was when it was sealed, and who sealed it. It is not the managers’ own signatures: what they answered and how they identified themselves stands above.',
    },
    check: {
      heading: 'How to check the file',
      steps: [
        'Use the file exactly as you received it. A printout or a scan has no seal, and without the seal this page is no evidence.',
        'Open the file in a PDF reader that shows signatures. This works without the internet. The reader should say that nothing has been changed since the file was sealed. If it says that it does not know who sealed it, the certificate of the seal is not in the reader’s own list; that does not mean that anything has been changed.',
        'Or go to the page /kontrollera of the portal and choose the file. There you see whether the seal is valid and whose it is. You need not sign in, and the file is not saved.',
        'Compare the checksum with that of another party’s copy. They should be alike.',
      ],
    },
  },
};

const WORDS: Readonly<Record<Language, LetterOfIntentWords>> = { sv, en };

/** The words around a letter of intent in a language. */
export function letterOfIntentWordsOf(language: Language): LetterOfIntentWords {
  return WORDS[language];
}
