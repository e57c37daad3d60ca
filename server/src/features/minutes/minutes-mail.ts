import type { Instant, Language } from '@bokvar/domain/vocabulary';
import { dayInWords } from '../monthly-meetings/announcement-mail.js';

/**
 * The mail that general minutes are to be read and approved: of which meeting, and a link. Its type has no room for a name or a
 * number of cases [domain R2]. It goes to an organisation's shared address, and so is in Swedish.
 */
export function minutesMail({ startedAt, partnership }: { readonly startedAt: Instant; readonly partnership: string }, link: string): { subject: string; body: string; language: Language } {
  const day = dayInWords(startedAt, 'sv');
  return {
    language: 'sv',
    subject: `Minnesanteckning från månadsmötet ${day} att läsa och godkänna`,
    body: `Texten från månadsmötet ${day} är skickad för justering.\n${partnership}\n\nLogga in för att läsa den:\n${link}`,
  };
}
