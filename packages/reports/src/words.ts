import { emptySeatsText, lostGroundText, type Language } from '@bokvar/domain/vocabulary';

/** Words that belong to the documents themselves. What is said about a case arrives ready from the caller. */
export interface DocumentWords {
  readonly pageNumber: (number: number, total: number) => string;
  readonly forWhom: (organisation: string, asOf: string, code: string) => string;
  readonly minutes: (count: number) => string;
  readonly replacedLetters: string;
  readonly packet: PacketWords;
  readonly extract: ExtractWords;
}

interface PacketWords {
  readonly printedFor: (reader: string, organisation: string) => string;
  readonly shows: (asOf: string, code: string) => string;
  readonly lost: string;
  readonly emptySeats: string;
  readonly emptySeatsWhy: string;
  readonly waysIn: string;
  readonly paper: string;
  readonly paperAdvice: (code: string) => readonly string[];
}

interface ExtractWords {
  readonly title: string;
  readonly lead: (about: string) => string;
  readonly heading: string;
  readonly aboutHeading: string;
  readonly waysIn: string;
  readonly columns: { readonly when: string; readonly toWhom: string; readonly shown: string; readonly where: string };
  readonly none: string;
  readonly count: (rows: number) => string;
  readonly latest: (rows: number, total: number) => string;
  readonly explanation: readonly string[];
}

const sv: DocumentWords = {
  pageNumber: (number, total) => `Sida ${number} av ${total}`,
  forWhom: (organisation, asOf, code) => `För ${organisation}, per ${asOf}, kod\u00a0${code}`,
  minutes: (count) => `${count}\u00a0min`,
  replacedLetters:
    'Namn med georgiska, armeniska eller etiopiska bokstäver är omskrivna till latinska. Där det står till exempel [arabisk skrift] kan papperet inte visa bokstäverna: hela namnet finns i Bo kvar.',
  packet: {
    printedFor: (reader, organisation) => `Utskrift för ${reader}, ${organisation}.`,
    shows: (asOf, code) => `Den visar det som ni hade grund att se ${asOf}. Kod\u00a0${code}.`,
    lost: lostGroundText.sv,
    emptySeats: emptySeatsText.sv,
    emptySeatsWhy:
      'De andra kan ha punkter som ni inte har grund att se. Tiden är reserverad varje månad och avrundad, så att den inte avslöjar hur många, eller om det finns någon.',
    waysIn: 'Så når ni varandra',
    paper: 'När mötet är över',
    paperAdvice: (code) => [
      'Papperet är bara till den som står överst. Lämna det inte vidare och ta ingen kopia.',
      'Förvara det som er organisation har bestämt, eller förstör det.',
      `Om du får besked om att uppgifter inte längre kan lämnas: förstör papperet och svara i Bo kvar att papper ${code} är förstört.`,
    ],
  },
  extract: {
    title: 'Vad som har lämnats om en person',
    lead: (about) => `Gäller ${about}. Här står när uppgifter har visats eller lämnats, till vem och på vilken grund.`,
    heading: 'Lämnade uppgifter',
    aboutHeading: 'Så läser du utdraget',
    waysIn: 'Så når du oss',
    columns: { when: 'När', toWhom: 'Till vem', shown: 'Grund och vad', where: 'Var' },
    none: 'Inget har lämnats.',
    count: (rows) => (rows === 1 ? 'Ett tillfälle.' : `${rows} tillfällen.`),
    latest: (rows, total) => `De senaste ${rows} av ${total} tillfällen. De äldre får inte plats i utdraget.`,
    explanation: [
      'Tiderna är svensk tid. Det som samma läsare såg på samma ställe inom samma minut står på en rad. Raderna kan inte ändras i efterhand.',
      'Grunden är den som gällde när uppgiften visades. Ett samtycke som har tagits tillbaka efteråt ändrar inte det som redan är lämnat.',
      'Här står inte vad som har sagts muntligt. Vad socialtjänst, budget- och skuldrådgivning och vård läser hos andra står bara i deras egna utdrag. Hos andra organisationer är den som läste inte namngiven.',
      'Utdraget innehåller personuppgifter. Ge det bara till den som har rätt att få det.',
    ],
  },
};

const en: DocumentWords = {
  pageNumber: (number, total) => `Page ${number} of ${total}`,
  forWhom: (organisation, asOf, code) => `For ${organisation}, as of ${asOf}, code\u00a0${code}`,
  minutes: (count) => `${count}\u00a0min`,
  replacedLetters:
    'Names in Georgian, Armenian or Ethiopic letters have been rewritten in Latin ones. Where it says for example [Arabic script] the paper cannot show the letters: the whole name is in Bo kvar.',
  packet: {
    printedFor: (reader, organisation) => `Printed for ${reader}, ${organisation}.`,
    shows: (asOf, code) => `It shows what you had a ground to see ${asOf}. Code\u00a0${code}.`,
    lost: lostGroundText.en,
    emptySeats: emptySeatsText.en,
    emptySeatsWhy:
      'The others may have items that you have no ground to see. The time is set aside every month and rounded, so that it does not tell how many, or whether there are any.',
    waysIn: 'How you reach each other',
    paper: 'When the meeting is over',
    paperAdvice: (code) => [
      'This paper is only for the person named at the top. Do not pass it on and do not copy it.',
      'Keep it as your organisation has decided, or destroy it.',
      `If you are told that information can no longer be shared: destroy the paper and answer in Bo kvar that paper ${code} is destroyed.`,
    ],
  },
  extract: {
    title: 'What has been shared about a person',
    lead: (about) => `About ${about}. Listed here is when something was shown or shared, to whom and on which ground.`,
    heading: 'Shared information',
    aboutHeading: 'How to read this',
    waysIn: 'How you reach us',
    columns: { when: 'When', toWhom: 'To whom', shown: 'Ground and what', where: 'Where' },
    none: 'Nothing has been shared.',
    count: (rows) => (rows === 1 ? 'Once.' : `On ${rows} occasions.`),
    latest: (rows, total) => `The latest ${rows} of ${total} occasions. There is no room for the older ones.`,
    explanation: [
      'Times are Swedish time. What one reader saw in one place within a minute is one row. The rows cannot be changed afterwards.',
      'The ground is the one that held when the information was shown. A consent taken back later does not change what had already been shared.',
      'What has been said aloud is not here. What social services, debt advice and health care read at others is only in their own extracts. At other organisations the reader is not named.',
      'This extract contains personal data. Give it only to a person with a right to it.',
    ],
  },
};

const WORDS: Readonly<Record<Language, DocumentWords>> = { sv, en };

/** The document words of a language. */
export function wordsOf(language: Language): DocumentWords {
  return WORDS[language];
}
