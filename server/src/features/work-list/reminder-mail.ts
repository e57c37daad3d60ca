import type { MeetingReminder } from '@bokvar/domain/meetings';
import { clockWordsAt, type Instant, type Language } from '@bokvar/domain/vocabulary';
import { dayInWords } from '../monthly-meetings/announcement-mail.js';

/** A meeting that is near, with the address of its page. */
export interface RemindedMeeting { readonly reminder: MeetingReminder; readonly startsAt: Instant; readonly place: string; readonly link: string }

/** What a morning's reminder is made of. Its type has no room for a name, an amount or a number of cases [domain R2]. */
export interface MorningReminder { readonly workIsDue: boolean; readonly meetings: readonly RemindedMeeting[]; readonly origin: string; readonly now: Instant }

const WORDS: Readonly<Record<MeetingReminder, (day: string) => string>> = {
  MOTE_I_DAG: (day) => `Månadsmöte i dag, ${day}`,
  MOTE_NASTA_ARBETSDAG: (day) => `Månadsmöte nästa arbetsdag, ${day}`,
  SKICKA_SENAST_I_DAG: (day) => `Er dagordning till månadsmötet ${day} är inte skickad. I dag är sista dagen för att alla ska hinna läsa den.`,
};

/** The mail of a morning to an organisation's own shared address, in Swedish; null when nothing waits. */
export function reminderMail({ workIsDue, meetings, origin, now }: MorningReminder): { subject: string; body: string; language: Language } | null {
  if (!workIsDue && meetings.length === 0) return null;
  const parts = [
    ...meetings.map(({ reminder, startsAt, place, link }) => {
      const where = reminder === 'SKICKA_SENAST_I_DAG' ? '' : `kl. ${clockWordsAt(startsAt, 'sv')}, ${place}\n`;
      return `${WORDS[reminder](dayInWords(startsAt, 'sv'))}\n${where}${link}`;
    }),
    ...(workIsDue ? [`Något ska göras i dag eller i morgon. Idag visar vad:\n${origin}/`] : []),
  ];
  return { language: 'sv', subject: `Bo kvar ${dayInWords(now, 'sv')}: att göra`, body: parts.join('\n\n') };
}
