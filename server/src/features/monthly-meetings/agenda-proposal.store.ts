import { randomUUID } from 'node:crypto';
import type { FactCategory } from '@bokvar/domain/disclosure';
import type { CaseProposal } from '@bokvar/domain/meetings';
import type { Em } from '../../database/orm.js';
import { CASE_DOCUMENT_COLUMNS, caseReading, type CaseDocument } from '../cases/case-document.store.js';
import { ADULTS_OF } from '../cases/case.store.js';

/** Where proposals begin: after what people have placed themselves. */
const PROPOSED_FROM = 100;

export const unproposedReading = caseReading<CaseDocument>('unproposed', ['uuid', 'uuid', 'uuid', 'uuid'],
  `with picked as materialized (
     select c.id from case_file c left join case_desk d on d.case_id = c.id and d.organisation_id = $3
     where c.partnership_id = $2 and (c.holder_id = $3 or exists (
         select 1 from item_outcome o where o.case_id = c.id and o.holder_id = $3 and o.says = 'UPPGIFT'))
       and ($4::uuid is null or c.id = $4) and c.closed_at is null and d.closed_at is null
       and not exists (select 1 from agenda_item i where i.meeting_id = $1 and i.case_id = c.id and i.owner_id = $3))
   select to_json(x)::text from (select ${CASE_DOCUMENT_COLUMNS}) x`);

/**
 * An organisation's own open cases, and others in which it has given a task, that are not on its part of a meeting's agenda, whatever was answered about them there.
 * @param em an entity manager with that organisation's eyes
 * @param caseId this one of them; null: all
 */
export async function loadUnproposed(em: Em, meeting: { id: string; partnershipId: string }, organisationId: string, caseId: string | null): Promise<CaseDocument | null> {
  return await unproposedReading.read(em, [meeting.id, meeting.partnershipId, organisationId, caseId]);
}

/** Adds proposed households to an organisation's part of an agenda, in their order. One statement. */
export async function insertProposals(em: Em, { meetingId, ownerId, category }: { meetingId: string; ownerId: string; category: FactCategory }, proposals: readonly Pick<CaseProposal, 'caseId' | 'minutes'>[]): Promise<void> {
  const rows = proposals.map(({ caseId, minutes }, index) => ({ id: randomUUID(), caseId, minutes, position: PROPOSED_FROM + index }));
  await em.execute(
    `insert into agenda_item (id, meeting_id, owner_id, kind, case_id, category, concerns, position, minutes, answer, version)
     select r.id, ?::uuid, ?::uuid, 'HUSHALL', r."caseId", ?, ${ADULTS_OF('r."caseId"')}, r.position, r.minutes, 'FORESLAGEN', 1
     from json_to_recordset(?::json) as r(id uuid, "caseId" uuid, position float8, minutes int)`, [meetingId, ownerId, category, JSON.stringify(rows)]);
}
