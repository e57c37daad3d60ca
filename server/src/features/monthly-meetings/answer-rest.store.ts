import type { ItemAnswer, ItemKind } from '@bokvar/domain/meetings';
import type { OrganisationId } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { uuidArray } from '../../database/uuid-array.js';

/** The points among these that the acting organisation can read in the meeting. */
export async function findPoints(em: Em, meetingId: string, ids: readonly string[]): Promise<{ id: string; kind: ItemKind; ownerId: OrganisationId | null }[]> {
  return await em.execute(
    `select id, kind, owner_id as "ownerId" from agenda_item where meeting_id = ? and answer <> 'BORTTAGEN' and id = any(?::uuid[])`, [meetingId, uuidArray(ids)]);
}

/** Answers those of the points that are unanswered, or makes those that are answered proposals again. @returns the ids of those that changed */
export async function setAnswers(em: Em, ids: readonly string[], answer: ItemAnswer, refusedReason: string | null): Promise<string[]> {
  const rows: { id: string }[] = await em.execute(
    `update agenda_item set answer = ?, refused_reason = ?, version = version + 1
     where id = any(?::uuid[]) and (answer = 'FORESLAGEN') is distinct from (? = 'FORESLAGEN') returning id`, [answer, refusedReason, uuidArray(ids), answer]);
  return rows.map(({ id }) => id);
}
