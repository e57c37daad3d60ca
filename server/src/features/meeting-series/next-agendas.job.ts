import { isLandlord, type Instant } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { asOrganisation } from '../cases/reading.service.js';
import { nextMeetings } from '../monthly-meetings/planned-meeting.store.js';
import { prepareAgenda } from '../monthly-meetings/prepare-agenda.service.js';
import { organisationsAtTables } from './next-agendas.store.js';

/**
 * Proposes the agenda of each partnership's next meeting to each side, of its own cases: what a meeting that was booked for
 * months ahead is about is known first when it is next. What is proposed or answered already is left alone.
 */
export async function proposeNextAgendas(database: Database, now: Instant): Promise<void> {
  const sides = (await organisationsAtTables(database.system(), now)).filter(({ kind }) => isLandlord(kind) || kind === 'SOCIALTJANST');
  for (const side of sides) {
    await asOrganisation(database, side, now, async (em) => {
      for (const meeting of await nextMeetings(em, now)) await prepareAgenda(em, meeting, side, now);
    });
  }
}
