import { clockWordsAt, type Instant, type Language } from '@bokvar/domain/vocabulary';
import { dayInWords } from './announcement-mail.js';

interface Words {
  readonly title: (day: string, time: string) => string;
  readonly lead: (place: string, partnership: string, planned: number, available: number) => string;
  readonly footer: string;
  readonly latest: string;
  readonly owed: (sum: string, bills: number, oldest: string) => string;
}

/** The words of a printed agenda that are not those of a code. */
export const packetWords: Readonly<Record<Language, Words>> = {
  sv: {
    title: (day, time) => `Dagordning, ${day} kl. ${time}`,
    lead: (place, partnership, planned, available) => `Månadsmöte, ${partnership}. ${place}. Sammanlagt ${planned} minuter av ${available}.`,
    footer: 'Bara för den som står överst. Får inte lämnas vidare.',
    latest: 'Senast',
    owed: (sum, bills, oldest) => (bills === 1 ? `${sum}, förföll ${oldest}` : `${sum}, ${bills} obetalda avier, den äldsta förföll ${oldest}`),
  },
  en: {
    title: (day, time) => `Agenda, ${day}, ${time}`,
    lead: (place, partnership, planned, available) => `Monthly meeting, ${partnership}. ${place}. ${planned} minutes of ${available} in all.`,
    footer: 'Only for the person named at the top. Not to be passed on.',
    latest: 'Latest',
    owed: (sum, bills, oldest) => (bills === 1 ? `${sum}, due ${oldest}` : `${sum}, ${bills} unpaid bills, the oldest due ${oldest}`),
  },
};

/** "Dagordning, tors 26 nov kl. 9.00". No person's name: it is the file's title too. */
export function packetTitle(startsAt: Instant, language: Language): string {
  return packetWords[language].title(dayInWords(startsAt, language), clockWordsAt(startsAt, language));
}
