import type { Em } from '../../database/orm.js';

/**
 * Puts what was to be spoken of at the meetings that were cancelled right before this one on its agenda, as each owner left
 * it and not sent: what the owner has here already, whatever was answered about it, is left alone. As the portal itself:
 * each point stays its owner's draft. One statement.
 */
export async function bringForward(system: Em, meetingId: string): Promise<void> {
  await system.execute(
    `insert into agenda_item (id, meeting_id, owner_id, kind, learning, text, case_id, category, concerns, position, minutes, answer, version)
     select gen_random_uuid(), m.id, i.owner_id, i.kind, i.learning, i.text, i.case_id, i.category, i.concerns, i.position, i.minutes, i.answer, 1
     from monthly_meeting m join monthly_meeting c on c.partnership_id = m.partnership_id and c.cancelled_at is not null and c.starts_at < m.starts_at
       join agenda_item i on i.meeting_id = c.id and i.owner_id is not null and i.answer in ('FORESLAGEN', 'TA_MED')
     where m.id = ? and m.cancelled_at is null
       and not exists (select 1 from monthly_meeting b where b.partnership_id = m.partnership_id and b.cancelled_at is null and b.starts_at > c.starts_at and b.starts_at < m.starts_at)
       and not exists (select 1 from agenda_item n where n.meeting_id = m.id and n.owner_id = i.owner_id and n.kind = i.kind
         and (n.case_id, n.learning, n.text) is not distinct from (i.case_id, i.learning, i.text))`, [meetingId]);
}
