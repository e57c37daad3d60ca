import { toLocalDate, weekday, type Instant } from '@bokvar/domain/vocabulary';
import type { Language } from '@bokvar/domain/vocabulary';
import type { MeetingRecord } from './meeting.store.js';

const DAYS = { sv: ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'], en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] } as const;
const MONTHS = {
  sv: ['jan', 'feb', 'mars', 'april', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
} as const;

/** A day as people say it: "tors 26 nov". */
export function dayInWords(at: Instant, language: Language): string {
  const date = toLocalDate(at);
  const [, month, day] = date.split('-').map(Number);
  return `${DAYS[language][weekday(date) - 1] ?? ''} ${day ?? ''} ${MONTHS[language][(month ?? 1) - 1] ?? ''}`;
}

// Made once: making one costs more than the rest of the mail.
const TIME = new Intl.DateTimeFormat('sv-SE', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Stockholm' });

/** A time as people say it: "9.00" in Swedish, "9:00" in English. */
export function timeInWords(at: Instant, language: Language): string {
  const [hour, minute] = TIME.format(at).split(':');
  return `${Number(hour)}${language === 'sv' ? '.' : ':'}${minute ?? '00'}`;
}

/** What the mail about a meeting's agenda is made of. */
export interface Announced { startsAt: Instant; endsAt: Instant; place: string; partnership: string; sender: string; link: string }

/**
 * The mail that an agenda has been sent: when, where, and a link. Its type has no room for a name, an amount or a
 * number of cases [domain R2]; the same text is shown before sending.
 */
export function announcementMail(of: Announced, language: Language): { subject: string; body: string } {
  const day = dayInWords(of.startsAt, language);
  const time = `${timeInWords(of.startsAt, language)}–${timeInWords(of.endsAt, language)}`;
  return language === 'sv'
    ? {
      subject: `Dagordning för månadsmötet ${day}`,
      body: `${of.sender} har skickat sin del av dagordningen.\n\nMånadsmöte ${day} kl. ${time}\n${of.place}\n${of.partnership}\n\nLogga in för att läsa den:\n${of.link}` }
    : {
      subject: `Agenda for the monthly meeting ${day}`,
      body: `${of.sender} has sent its part of the agenda.\n\nMonthly meeting ${day}, ${time}\n${of.place}\n${of.partnership}\n\nSign in to read it:\n${of.link}` };
}

/** The announcement of a meeting, for a sender and the portal's own address. */
export function announcedBy(sender: string, meeting: Pick<MeetingRecord, 'id' | 'startsAt' | 'endsAt' | 'place' | 'partnership'>, origin: string): Announced {
  const { id, startsAt, endsAt, place, partnership } = meeting;
  return { startsAt: startsAt as Instant, endsAt: endsAt as Instant, place, partnership, sender, link: `${origin}/moten/${id}` };
}
