import { sendChecks, type SendCheck } from '@bokvar/domain/meetings';
import { minutesOf } from './agenda-minutes.js';
import type { Agenda } from './read-agenda.service.js';

/** What is to be done before this reader's organisation sends its part. */
export function checksOf(agenda: Agenda): readonly SendCheck[] {
  const own = agenda.document.situation.reader.organisationId as string;
  return sendChecks({
    items: agenda.rows.filter(({ item }) => item.ownerId === own).map(({ number, item }) => ({ number, answer: item.answer })),
    hasPartner: agenda.partner !== null,
    fitsInTime: minutesOf(agenda).fits,
  });
}
