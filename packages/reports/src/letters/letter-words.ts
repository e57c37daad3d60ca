import type { Language } from '@bokvar/domain/vocabulary';
import { proofread, type LetterTexts } from './letter-text.js';
import { lettersInEnglish } from './letters-en.js';
import { lettersInSwedish } from './letters-sv.js';

/** What all letters have in common, and the texts of each. */
export interface LetterWords {
  readonly texts: LetterTexts;
  readonly to: string;
  readonly reference: (reference: string) => string;
  readonly appointment: { readonly day: string; readonly time: string; readonly place: string };
  readonly bills: { readonly heading: string; readonly due: string; readonly number: string; readonly sum: string; readonly total: (sum: string) => string };
  readonly facts: { readonly heading: string; readonly who: string; readonly phone: string; readonly reference: string };
  readonly reach: string;
  readonly call: (phone: string) => string;
  readonly write: (mail: string) => string;
  /** Under the heading of how to reach the writer, where the organisation has said neither number nor address. */
  readonly reachBlank: string;
  readonly greeting: string;
}

const sv: LetterWords = {
  texts: proofread(lettersInSwedish, 'sv'),
  to: 'Till',
  reference: (reference) => `Vår beteckning: ${reference}`,
  appointment: { day: 'Dag', time: 'Klockslag', place: 'Plats' },
  bills: { heading: 'Det som saknas', due: 'Förfallodag', number: 'Avi', sum: 'Kvar att betala', total: (sum) => `Tillsammans ${sum}.` },
  facts: { heading: 'Innan du ringer', who: 'Vem du söker', phone: 'Telefon', reference: 'Ärende' },
  reach: 'Så når du oss',
  call: (phone) => `Telefon: ${phone}`,
  write: (mail) => `E-post: ${mail}`,
  reachBlank: 'Telefon och tider',
  greeting: 'Vänliga hälsningar',
};

const en: LetterWords = {
  texts: proofread(lettersInEnglish, 'en'),
  to: 'To',
  reference: (reference) => `Our reference: ${reference}`,
  appointment: { day: 'Day', time: 'Time', place: 'Place' },
  bills: { heading: 'What is missing', due: 'Due date', number: 'Bill', sum: 'Left to pay', total: (sum) => `${sum} in all.` },
  facts: { heading: 'Before you call', who: 'Whom you want to reach', phone: 'Phone', reference: 'Case' },
  reach: 'How to reach us',
  call: (phone) => `Phone: ${phone}`,
  write: (mail) => `E-mail: ${mail}`,
  reachBlank: 'Phone and hours',
  greeting: 'Kind regards',
};

const WORDS: Readonly<Record<Language, LetterWords>> = { sv, en };

/** The words of the letters in a language. */
export function letterWordsOf(language: Language): LetterWords {
  return WORDS[language];
}
