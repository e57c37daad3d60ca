import { clockWordsAt, fullDate, label, toLocalDate, type Instant, type Language, type MinutesKind } from '@bokvar/domain/vocabulary';

interface Words {
  readonly title: (kind: string, day: string) => string;
  readonly draft: (version: number) => string;
  readonly sent: (version: number) => string;
  readonly adjusted: (at: string, version: number) => string;
  readonly footer: (kind: string) => string;
  readonly draftFooter: (kind: string) => string;
  readonly facts: string;
  readonly times: (from: string, to: string) => string;
  readonly place: (place: string) => string;
  readonly parties: (names: string) => string;
  readonly chair: (name: string) => string;
  readonly secretary: (name: string) => string;
  readonly adjusters: (names: string) => string;
  readonly diary: (number: string) => string;
  readonly people: string;
  readonly columns: readonly [string, string, string, string];
  readonly substitute: (name: string, whom: string) => string;
  readonly cases: { readonly heading: string; readonly text: string };
  readonly nothing: string;
  readonly addendum: (at: string) => string;
}

/** The words of general minutes on paper that are not those of a code. */
export const minutesWords: Readonly<Record<Language, Words>> = {
  sv: {
    title: (kind, day) => `${kind}, månadsmöte ${day}`,
    draft: (version) => `UTKAST. Inte justerad${version === 0 ? '' : `, tillbaka för ändring efter version ${version}`}.`,
    sent: (version) => `UTKAST. Skickad för justering som version ${version}, inte justerad.`,
    adjusted: (at, version) => `Justerad ${at}. Version ${version}.`,
    footer: (kind) => `${kind} utan uppgifter om enskilda`,
    draftFooter: (kind) => `UTKAST, inte justerad. ${kind} utan uppgifter om enskilda`,
    facts: 'Om mötet',
    times: (from, to) => `Mötet började kl. ${from} och slutade kl. ${to}.`,
    place: (place) => `Plats: ${place}`,
    parties: (names) => `Parter: ${names}`,
    chair: (name) => `Mötet leddes av ${name}.`,
    secretary: (name) => `Sekreterare: ${name}`,
    adjusters: (names) => `Justeras av ${names}`,
    diary: (number) => `Diarienummer: ${number}`,
    people: 'Närvarande',
    columns: ['Namn', 'Organisation', 'Roll', 'Tid'],
    substitute: (name, whom) => `${name}, ersättare för ${whom}`,
    cases: { heading: 'Ärenden', text: 'Ärenden gås igenom på mötet. Det som gäller ett ärende skriver varje organisation i sin egen akt och inte här.' },
    nothing: 'Inget antecknat.',
    addendum: (at) => `Tillägg ${at}`,
  },
  en: {
    title: (kind, day) => `${kind}, monthly meeting ${day}`,
    draft: (version) => `DRAFT. Not adjusted${version === 0 ? '' : `, brought back to be changed after version ${version}`}.`,
    sent: (version) => `DRAFT. Sent to be adjusted as version ${version}, not adjusted.`,
    adjusted: (at, version) => `Adjusted ${at}. Version ${version}.`,
    footer: (kind) => `${kind} without anything about single persons`,
    draftFooter: (kind) => `DRAFT, not adjusted. ${kind} without anything about single persons`,
    facts: 'About the meeting',
    times: (from, to) => `The meeting began at ${from} and ended at ${to}.`,
    place: (place) => `Place: ${place}`,
    parties: (names) => `Parties: ${names}`,
    chair: (name) => `The meeting was led by ${name}.`,
    secretary: (name) => `Secretary: ${name}`,
    adjusters: (names) => `Adjusted by ${names}`,
    diary: (number) => `Diary number: ${number}`,
    people: 'Present',
    columns: ['Name', 'Organisation', 'Role', 'Time'],
    substitute: (name, whom) => `${name}, in place of ${whom}`,
    cases: { heading: 'Cases', text: 'Cases are gone through at the meeting. What is about a case, each organisation writes in its own file and not here.' },
    nothing: 'Nothing was noted.',
    addendum: (at) => `Addendum ${at}`,
  },
};

/** "Minnesanteckning, månadsmöte tors 26 nov 2026". No person's name: it is the file's title too. */
export function minutesTitle(kind: MinutesKind, startedAt: Instant, language: Language): string {
  return minutesWords[language].title(label('MinutesKind', kind, language), fullDate(toLocalDate(startedAt), language));
}

/** "9.00–9.45". */
export function spanWords(from: Instant, to: Instant | null, language: Language): string {
  return `${clockWordsAt(from, language)}–${to === null ? '' : clockWordsAt(to, language)}`;
}
