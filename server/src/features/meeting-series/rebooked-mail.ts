import { clockWordsAt, type Instant, type Language } from '@bokvar/domain/vocabulary';
import { dayInWords } from '../monthly-meetings/announcement-mail.js';

/** What the mail about a meeting's new time is made of. `now`: null when it was cancelled. */
export interface Rebooked {
  readonly sender: string;
  readonly wasStartsAt: Instant;
  readonly now: { readonly startsAt: Instant; readonly endsAt: Instant; readonly place: string } | null;
  readonly link: string;
  readonly calendar: string;
}

/**
 * The mail that a meeting was moved or cancelled: when, where, and a link. Its type has no room for a name, a reason or a
 * number of cases [domain R2]. It goes to an organisation's shared address and so is in Swedish.
 */
export function rebookedMail({ sender, wasStartsAt, now, link, calendar }: Rebooked): { subject: string; body: string; language: Language } {
  const was = dayInWords(wasStartsAt, 'sv');
  const end = `Varför står i portalen:\n${link}\n\nKalenderfil:\n${calendar}`;
  if (now === null) return { language: 'sv', subject: `Månadsmötet ${was} är inställt`, body: `${sender} har ställt in månadsmötet ${was}.\n\n${end}` };
  const time = `${dayInWords(now.startsAt, 'sv')} kl. ${clockWordsAt(now.startsAt, 'sv')}–${clockWordsAt(now.endsAt, 'sv')}`;
  return { language: 'sv', subject: `Månadsmötet ${was} är flyttat`, body: `${sender} har flyttat månadsmötet ${was}.\n\nNu: ${time}\n${now.place}\n\n${end}` };
}
