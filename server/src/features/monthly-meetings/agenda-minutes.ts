import { agendaTime } from '@bokvar/domain/meetings';
import type { Agenda } from './read-agenda.service.js';

/** The minutes of an agenda: of the rows that its reader sees, and of the constant that is reserved. */
export const minutesOf = ({ rows, meeting }: Pick<Agenda, 'rows' | 'meeting'>): ReturnType<typeof agendaTime> => agendaTime(
  rows.map(({ item }) => ({ minutes: item.minutes, answer: item.answer })),
  Math.round((meeting.endsAt - meeting.startsAt) / 60_000), meeting.reservedMinutes);
