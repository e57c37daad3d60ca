import { clockWordsAt, dateWords, toLocalDate, type Instant, type Language } from '@bokvar/domain/vocabulary';
import type { MeetingRecord } from './meeting.store.js';

/** A day as people say it: "tors 26 nov". A meeting is held within the year, so the year says nothing. */
export function dayInWords(at: Instant, language: Language): string {
  const day = toLocalDate(at);
  return dateWords(day, language, day);
}

/** What the mail about a meeting's agenda is made of. */
export interface Announced { startsAt: Instant; endsAt: Instant; place: string; partnership: string; sender: string; link: string; calendar: string }

/**
 * The mail that an agenda has been sent: when, where, and a link. Its type has no room for a name, an amount or a
 * number of cases [domain R2]. It goes to an organisation's shared address and so is in Swedish, whoever sends it; the
 * same text is shown before sending, word for word.
 */
export function announcementMail(of: Announced): { subject: string; body: string; language: Language } {
  const day = dayInWords(of.startsAt, 'sv');
  const time = `${clockWordsAt(of.startsAt, 'sv')}–${clockWordsAt(of.endsAt, 'sv')}`;
  return {
    language: 'sv',
    subject: `Dagordning för månadsmötet ${day}`,
    body: `${of.sender} har skickat sin del av dagordningen.\n\nMånadsmöte ${day} kl. ${time}\n${of.place}\n${of.partnership}\n\nLogga in för att läsa den:\n${of.link}\n\nKalenderfil:\n${of.calendar}`,
  };
}

/** The announcement of a meeting, for a sender and the portal's own address. */
export function announcedBy(sender: string, meeting: Pick<MeetingRecord, 'id' | 'startsAt' | 'endsAt' | 'place' | 'partnership'>, origin: string): Announced {
  const { id, startsAt, endsAt, place, partnership } = meeting;
  return { startsAt: startsAt as Instant, endsAt: endsAt as Instant, place, partnership, sender, link: `${origin}/moten/${id}`, calendar: `${origin}/kalender/${id}.ics` };
}
