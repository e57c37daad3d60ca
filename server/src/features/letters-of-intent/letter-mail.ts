import type { Language } from '@bokvar/domain/vocabulary';
import type { Change } from '../../database/transaction.js';
import { queueMail } from '../../mail/mail.js';
import { mailAddressOf } from '../partnerships/way-in.store.js';
import { sidesOf } from './at-letter.js';
import type { LetterRecord } from './letter-of-intent.store.js';

/** What both sides are told of by mail. */
export type LetterNews = 'FOR_UNDERSKRIFT' | 'UPPHAVD' | 'GALLANDE' | 'AVBOJD' | 'UPPSAGD' | 'VANTAR' | 'SLUTAR_90' | 'SLUTAR_30';

const SUBJECTS: Readonly<Record<LetterNews, (year: number) => string>> = {
  FOR_UNDERSKRIFT: (year) => `Avsiktsförklaring ${year} att skriva under`,
  UPPHAVD: (year) => `Avsiktsförklaring ${year} har ändrats: underskrifterna gäller inte längre`,
  GALLANDE: (year) => `Avsiktsförklaring ${year} är underskriven av alla`,
  AVBOJD: (year) => `Avsiktsförklaring ${year}: någon har tackat nej`,
  UPPSAGD: (year) => `Avsiktsförklaring ${year} är uppsagd`,
  VANTAR: (year) => `Avsiktsförklaring ${year} väntar på underskrift`,
  SLUTAR_90: (year) => `Avsiktsförklaring ${year} slutar gälla om tre månader`,
  SLUTAR_30: (year) => `Avsiktsförklaring ${year} slutar gälla om en månad`,
};

const BODIES: Readonly<Record<LetterNews, string>> = {
  FOR_UNDERSKRIFT: 'Den är färdigläst av parterna. Den som ska skriva under loggar in och gör det i portalen.',
  UPPHAVD: 'Någon ändrade texten efter att en underskrift hade lämnats. Den läses igenom igen och skrivs under på nytt.',
  GALLANDE: 'Det förseglade originalet finns i portalen.',
  AVBOJD: 'Skälet står i portalen. Läs det, ändra texten tillsammans och skicka för underskrift igen.',
  UPPSAGD: 'Skälet står i portalen.',
  VANTAR: 'Den som ska skriva under loggar in och gör det i portalen.',
  SLUTAR_90: 'Den förlängs inte av sig själv. Börja på nästa avsiktsförklaring i portalen.',
  SLUTAR_30: 'Den förlängs inte av sig själv. Skriv under nästa avsiktsförklaring innan den slutar.',
};

/**
 * A mail about a letter: what has become of it, and a link. Its type has no room for a name [domain R2]. It goes to an
 * organisation's shared address, and so is in Swedish.
 */
export function letterMail(news: LetterNews, { year, link }: { readonly year: number; readonly link: string }): { subject: string; body: string; language: Language } {
  return { language: 'sv', subject: SUBJECTS[news](year), body: `${BODIES[news]}\n\n${link}` };
}

/** Tells both sides by mail, at the one way in of each that has said an address. */
export async function mailSides(tx: Change, letter: LetterRecord, news: LetterNews, origin: string): Promise<void> {
  const link = `${origin}/samverkan/avsiktsforklaring/${letter.id}`;
  for (const { id } of sidesOf(letter)) {
    const to = await mailAddressOf(tx.em, id);
    if (to !== null) await queueMail(tx.em, { to, ...letterMail(news, { year: letter.year, link }) }, tx.now);
  }
}
