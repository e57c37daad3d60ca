import type { WhoSees } from '../cases/who-sees.js';
import { shortDate, type Instant, type Language, type LocalDate } from '@bokvar/domain/vocabulary';
import { dayInWords, timeInWords } from './announcement-mail.js';

const NO_BREAK = '\u00a0';

interface Words {
  readonly title: (day: string, time: string) => string;
  readonly lead: (place: string, partnership: string, planned: number, available: number) => string;
  readonly footer: string;
  readonly unnamed: string;
  readonly debt: string;
  readonly stage: string;
  readonly latest: string;
  readonly room: string;
  readonly onlyYou: string;
  readonly both: (partner: string) => string;
  readonly youConsent: string;
  readonly bothConsent: (partner: string) => string;
  readonly until: (day: string) => string;
  readonly social: string;
  readonly and: string;
  readonly owed: (sum: string, bills: number, oldest: string) => string;
}

/** The words of a printed agenda that are not those of a code. */
export const packetWords: Readonly<Record<Language, Words>> = {
  sv: {
    title: (day, time) => `Dagordning, ${day} kl. ${time}`,
    lead: (place, partnership, planned, available) => `Månadsmöte, ${partnership}. ${place}. Sammanlagt ${planned} minuter av ${available}.`,
    footer: 'Bara för den som står överst. Får inte lämnas vidare.',
    unnamed: 'Namnet visas inte', debt: 'Skuld', stage: 'Steg', latest: 'Senast', room: 'Alla i rummet', onlyYou: 'Bara ni', both: (partner) => `Ni och ${partner}`,
    youConsent: 'Ni, genom samtycke', bothConsent: (partner) => `Ni och ${partner}, genom samtycke`, until: (day) => ` t.o.m. ${day}`, social: 'socialtjänsten', and: 'och',
    owed: (sum, bills, oldest) => (bills === 1 ? `${sum}, förföll ${oldest}` : `${sum}, ${bills} obetalda avier, den äldsta förföll ${oldest}`),
  },
  en: {
    title: (day, time) => `Agenda, ${day}, ${time}`,
    lead: (place, partnership, planned, available) => `Monthly meeting, ${partnership}. ${place}. ${planned} minutes of ${available} in all.`,
    footer: 'Only for the person named at the top. Not to be passed on.',
    unnamed: 'The name is not shown', debt: 'Arrears', stage: 'Stage', latest: 'Latest', room: 'Everybody in the room', onlyYou: 'Only you', both: (partner) => `You and ${partner}`,
    youConsent: 'You, through a consent', bothConsent: (partner) => `You and ${partner}, through a consent`, until: (day) => ` until ${day}`, social: 'social services', and: 'and',
    owed: (sum, bills, oldest) => (bills === 1 ? `${sum}, due ${oldest}` : `${sum}, ${bills} unpaid bills, the oldest due ${oldest}`),
  },
};

/** "Dagordning, tors 26 nov kl. 9.00". No person's name: it is the file's title too. */
export function packetTitle(startsAt: Instant, language: Language): string {
  return packetWords[language].title(dayInWords(startsAt, language), timeInWords(startsAt, language));
}

/** Öre as a person reads them: "8 300 kr", "4 750,50 kr"; "SEK 8,300" in English. */
export function sumInWords(ore: number, language: Language): string {
  const grouped = String(Math.floor(ore / 100)).replace(/\B(?=(\d{3})+$)/g, language === 'sv' ? NO_BREAK : ',');
  const rest = ore % 100 === 0 ? '' : `${language === 'sv' ? ',' : '.'}${String(ore % 100).padStart(2, '0')}`;
  return language === 'sv' ? `${grouped}${rest}${NO_BREAK}kr` : `SEK${NO_BREAK}${grouped}${rest}`;
}

/** Who sees a line, as it stands to its right. */
export function whoInWords(who: WhoSees, language: Language, today: LocalDate): string {
  const words = packetWords[language];
  const others = who.seats.filter(({ isReader, mark }) => !isReader && mark !== 'NONE')
    .map(({ organisation }) => (organisation.kind === 'SOCIALTJANST' ? words.social : organisation.shortName));
  const partner = others.length < 2 ? others.join('') : `${others.slice(0, -1).join(', ')} ${words.and} ${others.at(-1) ?? ''}`;
  const until = who.until === null ? '' : words.until(shortDate(who.until, language, today));
  switch (who.audience) {
    case 'BARA_NI': return words.onlyYou;
    case 'ALLA_I_RUMMET': return words.room;
    case 'NI_OCH_PART': return words.both(partner);
    case 'NI_GENOM_SAMTYCKE': return `${words.youConsent}${until}`;
    case 'PART_GENOM_SAMTYCKE': return `${words.bothConsent(partner)}${until}`;
  }
}
