import type { Instant, LocalDate } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';

/**
 * Ends what is left of the consents that an organisation releases by in a case, since its own work there has ended
 * [domain C8]. An event of its own, so that none of them begins again if the case is opened.
 */
export async function endConsentsAt(em: Em, of: { caseId: string; releasingId: string; endedBy: string }, at: Instant, today: LocalDate): Promise<void> {
  const now = new Date(at);
  await em.execute(
    `insert into consent_event (id, consent_id, releasing_id, kind, at, recorded_by)
     select gen_random_uuid(), k.id, k.releasing_id, 'AVSLUTAT', ?, ? from consent k
     where k.case_id = ? and k.releasing_id = ? and k.valid_to >= ? and not exists (
       select 1 from consent_event e where e.consent_id = k.id and e.at <= ? and (e.kind <> 'ATERKALLAD' or (e.recipient_id is null and e.category is null)))`,
    [now, of.endedBy, of.caseId, of.releasingId, today, now]);
}
