import { letterRules, type Language, type LetterKind } from '@bokvar/domain/vocabulary';
import type { LetterModel } from '../letters/letter-model.js';

/** A letter with everything that its kind can hold. */
export function letterExample(kind: LetterKind, language: Language = 'sv'): LetterModel {
  const social = !letterRules[kind].writtenBy.includes('LANDLORD');
  return {
    language, kind, side: social ? 'SOCIAL' : 'LANDLORD',
    organisation: social ? 'Älvsala socialtjänst, bostadsgruppen' : 'Älvsalahem AB',
    phone: '070-174 06 10', mail: 'boende@alvsalahem.example', writer: 'Yvonne af Ekenstam', date: language === 'sv' ? 'tors 19 nov 2026' : 'Thu 19 Nov 2026',
    to: ['Łukasz Żółć', 'Maja Kowalska'], address: 'Hästskovägen 51B', phones: ['070-174 06 21'], reference: 'ÄH-2026-4XQK', day: language === 'sv' ? 'tors 26 nov' : 'Thu 26 Nov',
    bills: [{ due: '30 sep 2026', number: '9000388', sum: '5 450 kr' }, { due: '31 okt 2026', number: '9000389', sum: '5 450 kr' }], total: '10 900 kr',
  };
}

/** The same, where the writer's organisation has nothing but itself. */
export function bareLetter(kind: LetterKind, language: Language = 'sv'): LetterModel {
  return { ...letterExample(kind, language), phone: null, mail: null, to: [], address: '', phones: [], reference: null, day: null, bills: [], total: '' };
}
