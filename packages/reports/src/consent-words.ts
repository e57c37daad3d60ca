import type { Language } from '@bokvar/domain/vocabulary';

/** The text of the consent form: our own, in plain language. Reviewed as one text per language. */
export interface ConsentWords {
  readonly title: string;
  readonly lead: string;
  readonly footer: string;
  readonly whoTells: { readonly heading: string; readonly unit: string; readonly only: string; readonly agrees: string; readonly tells: string; readonly asks: string; readonly asksHelp: string };
  readonly whom: { readonly heading: string; readonly help: string };
  readonly what: { readonly heading: string; readonly help: string; readonly writtenOnly: string };
  readonly why: { readonly heading: string; readonly text: string };
  readonly time: { readonly heading: string; readonly from: string; readonly to: string; readonly ends: string };
  readonly takeBack: { readonly heading: string; readonly points: readonly string[]; readonly tell: (contact: string) => string };
  readonly no: { readonly heading: string; readonly points: readonly string[] };
  readonly sign: {
    readonly heading: string; readonly help: string; readonly person: (number: number) => string; readonly signsFor: string; readonly self: string; readonly child: string;
    readonly other: string; readonly behalf: string; readonly signature: string; readonly placeAndDate: string; readonly name: string; readonly number: string;
  };
  readonly oral: {
    readonly heading: string; readonly help: string; readonly giver: string; readonly receivedBy: string; readonly receivedAt: string; readonly how: string;
    readonly meeting: string; readonly telephone: string; readonly video: string; readonly identity: string; readonly read: string; readonly script: string;
  };
  readonly interpreter: { readonly name: string; readonly language: string };
}

const sv: ConsentWords = {
  title: 'Samtycke till att vi lämnar uppgifter',
  lead: 'Vi har tystnadsplikt om dig. Här bestämmer du om vi får berätta något, för vem och hur länge. Det är frivilligt.',
  footer: 'Ett papper till dig, ett till enheten.',
  whoTells: {
    heading: '1. Vem som får berätta',
    unit: 'Enhet',
    only: 'Samtycket gäller bara den här enheten. En annan myndighet behöver ett eget.',
    agrees: 'Jag går med på att enheten',
    tells: 'berättar för dem jag väljer',
    asks: 'frågar dem jag väljer',
    asksHelp: 'De som får frågan kan behöva ett eget samtycke för att svara.',
  },
  whom: {
    heading: '2. Vem som får veta',
    help: 'Kryssa för dem du väljer. Varje kryss gäller bara den organisation som står där.',
  },
  what: {
    heading: '3. Vad de får veta',
    help: 'Kryssa för det vi får lämna. Resten lämnar vi inte med stöd av det här papperet.',
    writtenOnly: 'Kräver att du skriver under. Muntligt räcker inte.',
  },
  why: {
    heading: '4. Varför',
    text: 'Bara för att hjälpa dig med din bostad som läget är nu. Vi lämnar inte uppgifterna för något annat.',
  },
  time: {
    heading: '5. Hur länge',
    from: 'Från och med',
    to: 'Till och med',
    ends: 'Efter den sista dagen slutar samtycket av sig självt. Det slutar tidigare om ärendet avslutas.',
  },
  takeBack: {
    heading: '6. Du kan ta tillbaka ditt ja',
    points: [
      'Du kan göra det när du vill, lika lätt som du sa ja. Du behöver inte säga varför.',
      'Du kan ta tillbaka allt, eller bara för en mottagare eller en sorts uppgift.',
      'Vi slutar lämna uppgifter direkt. Papper som någon redan har fått kan vi inte ta tillbaka.',
    ],
    tell: (contact) => `Säg eller skriv till ${contact}.`,
  },
  no: {
    heading: '7. Du kan säga nej',
    points: [
      'Att du säger nej, eller tar tillbaka ditt ja, påverkar inte hur ärendet om ditt hyresavtal sköts.',
      'Du kan få hjälp av oss ändå.',
      'Ibland säger lagen att en uppgift ska lämnas. Det gäller vad du än svarar här.',
    ],
  },
  sign: {
    heading: '8. Underskrift',
    help: 'Varje vuxen skriver under själv, och bara för uppgifter om sig själv. Har ett barn två vårdnadshavare behöver båda skriva under, och barnet ska få säga vad det tycker. Den som är god man, förvaltare eller har en framtidsfullmakt visar sitt beslut.',
    person: (number) => `Person ${number}`,
    signsFor: 'Jag skriver under för',
    self: 'mig själv',
    child: 'mitt barn, som vårdnadshavare',
    other: 'någon annan',
    behalf: 'Vem jag skriver under för, om inte mig själv',
    signature: 'Namnteckning',
    placeAndDate: 'Ort och datum',
    name: 'Namnförtydligande',
    number: 'Personnummer',
  },
  oral: {
    heading: 'Om samtycket lämnas muntligt',
    help: 'Fylls i av den som tar emot samtycket.',
    giver: 'Vem som sa ja',
    receivedBy: 'Vem som tog emot, namn och enhet',
    receivedAt: 'Datum och klockslag',
    how: 'Hur',
    meeting: 'vid ett möte',
    telephone: 'på telefon',
    video: 'i ett videosamtal',
    identity: 'Så vet vi vem det var',
    read: 'Det här lästes upp:',
    script:
      '”Vi har tystnadsplikt om dig. Vi frågar om vi får berätta det som är ikryssat här, för dem som är ikryssade och till den dag som står här. Det är bara för att hjälpa dig med din bostad. Du kan säga nej. Det påverkar inte hur ärendet om ditt hyresavtal sköts. Säger du ja kan du ta tillbaka det när du vill, men papper som redan är lämnade kan vi inte ta tillbaka. Vad svarar du?”',
  },
  interpreter: {
    name: 'Tolkens namn, om någon har tolkat',
    language: 'Språk',
  },
};

const en: ConsentWords = {
  title: 'Consent for us to share information',
  lead: 'We have a duty of secrecy about you. Here you decide whether we may tell anything, to whom and for how long. It is voluntary.',
  footer: 'One copy for you, one for the unit.',
  whoTells: {
    heading: '1. Who may tell',
    unit: 'Unit',
    only: 'The consent is for this unit only. Another authority needs its own.',
    agrees: 'I agree that the unit',
    tells: 'tells those I choose',
    asks: 'asks those I choose',
    asksHelp: 'Those who are asked may need a consent of their own to answer.',
  },
  whom: {
    heading: '2. Who may know',
    help: 'Tick those you choose. Each tick is only for the organisation named there.',
  },
  what: {
    heading: '3. What they may know',
    help: 'Tick what we may share. We do not share the rest on the basis of this paper.',
    writtenOnly: 'Needs your signature. Saying yes is not enough.',
  },
  why: {
    heading: '4. Why',
    text: 'Only to help you with your housing as things are now. We do not share the information for anything else.',
  },
  time: {
    heading: '5. For how long',
    from: 'From',
    to: 'To and including',
    ends: 'After the last day the consent ends by itself. It ends earlier if the case is closed.',
  },
  takeBack: {
    heading: '6. You can take back your yes',
    points: [
      'You can do so at any time, as easily as you said yes. You do not have to say why.',
      'You can take back all of it, or only for one recipient or one kind of information.',
      'We stop sharing at once. Paper that someone has already been given we cannot take back.',
    ],
    tell: (contact) => `Tell or write to ${contact}.`,
  },
  no: {
    heading: '7. You can say no',
    points: [
      'Saying no, or taking back your yes, has no effect on how the matter of your tenancy is handled.',
      'You can get help from us all the same.',
      'Sometimes the law says that information must be shared. That applies whatever you answer here.',
    ],
  },
  sign: {
    heading: '8. Signature',
    help: 'Each adult signs for themselves, and only for information about themselves. If a child has two guardians, both need to sign, and the child is to have a say. An appointed representative shows the decision.',
    person: (number) => `Person ${number}`,
    signsFor: 'I sign for',
    self: 'myself',
    child: 'my child, as a guardian',
    other: 'someone else',
    behalf: 'Whom I sign for, if not myself',
    signature: 'Signature',
    placeAndDate: 'Place and date',
    name: 'Name in clear letters',
    number: 'Personal identity number',
  },
  oral: {
    heading: 'If the consent is given by word of mouth',
    help: 'To be filled in by the person who receives the consent.',
    giver: 'Who said yes',
    receivedBy: 'Who received it, name and unit',
    receivedAt: 'Date and time',
    how: 'How',
    meeting: 'at a meeting',
    telephone: 'by telephone',
    video: 'in a video call',
    identity: 'How we know who it was',
    read: 'This was read out:',
    script:
      '“We have a duty of secrecy about you. We ask whether we may tell what is ticked here, to those who are ticked, until the day that stands here. It is only to help you with your housing. You can say no. It has no effect on how the matter of your tenancy is handled. If you say yes you can take it back at any time, but paper that has already been handed over we cannot take back. What do you answer?”',
  },
  interpreter: {
    name: 'Name of the interpreter, if there was one',
    language: 'Language',
  },
};

const WORDS: Readonly<Record<Language, ConsentWords>> = { sv, en };

/** The form's text in a language. */
export function consentWordsOf(language: Language): ConsentWords {
  return WORDS[language];
}
