import { randomUUID } from 'node:crypto';
import type { LearningCode, LearningItem } from '@bokvar/domain/meetings';
import type { Em } from '../../database/orm.js';

/** Where subjects to learn begin: after the households, before the standing points that close the meeting. */
const LEARNING_FROM = 900;

/** What a proposal of something to learn is made by. */
export interface LearningState {
  /** How many households the organisation has on the meeting's agenda, proposed or taken along. */
  readonly households: number;
  /** Some subject is there already, whatever was answered about it. */
  readonly learning: boolean;
  /** The subjects of the partnership's earlier meetings, the latest last. */
  readonly earlier: readonly LearningCode[];
}

/** One statement, with the organisation's eyes. */
export async function loadLearning(em: Em, { id, partnershipId }: { id: string; partnershipId: string }, ownerId: string): Promise<LearningState> {
  const [row]: LearningState[] = await em.execute(
    `select (select count(*)::int from agenda_item i where i.meeting_id = m.id and i.owner_id = ? and i.kind = 'HUSHALL' and i.answer in ('FORESLAGEN', 'TA_MED')) as households,
       exists (select 1 from agenda_item i where i.meeting_id = m.id and i.kind = 'LARANDE') as learning,
       array(select i.learning from agenda_item i join monthly_meeting e on e.id = i.meeting_id
         where e.partnership_id = m.partnership_id and e.starts_at < m.starts_at and e.cancelled_at is null and i.learning is not null and i.answer = 'TA_MED' order by e.starts_at, i.position) as earlier
     from monthly_meeting m where m.id = ? and m.partnership_id = ?`, [ownerId, id, partnershipId]);
  return row ?? { households: 0, learning: true, earlier: [] };
}

/** Proposes subjects on an organisation's part of an agenda. One statement. */
export async function insertLearning(em: Em, meetingId: string, ownerId: string, items: readonly LearningItem[]): Promise<void> {
  const rows = items.map(({ code, minutes }, index) => ({ id: randomUUID(), code, minutes, position: LEARNING_FROM + index }));
  await em.execute(
    `insert into agenda_item (id, meeting_id, owner_id, kind, learning, concerns, position, minutes, answer, version)
     select r.id, ?::uuid, ?::uuid, 'LARANDE', r.code, '{}', r.position, r.minutes, 'FORESLAGEN', 1
     from json_to_recordset(?::json) as r(id uuid, code text, position float8, minutes int)`, [meetingId, ownerId, JSON.stringify(rows)]);
}

/** Takes back the subjects that nobody has answered, when so many are late that there is no time for them. */
export async function withdrawLearning(em: Em, meetingId: string, ownerId: string): Promise<void> {
  await em.execute(`update agenda_item set answer = 'BORTTAGEN', version = version + 1 where meeting_id = ? and owner_id = ? and kind = 'LARANDE' and learning is not null and answer = 'FORESLAGEN'`, [meetingId, ownerId]);
}
