import { randomUUID } from 'node:crypto';
import { proposeAgenda } from '@bokvar/domain/meetings';
import { toLocalDate, type Instant, type OrganisationKind } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { CASE_DOCUMENT_COLUMNS, type CaseDocument } from '../cases/case-document.store.js';
import { discloseDocument, isProtected } from '../cases/read-case.service.js';
import { readerFor } from '../cases/reading.service.js';
import { summarise } from '../cases/case-summary.js';
import { agendaSettingsOf } from '../partnerships/agenda-settings.js';

/** For whom proposals are made: an organisation, as any of its coordinators would see. */
export interface Preparer { organisationId: string; organisationKind: OrganisationKind; name: string }

/** Where proposals begin: after what people have placed themselves. */
const PROPOSED_FROM = 100;

/**
 * Adds to a meeting the households that an organisation's own view of its open cases gives a reason for, and that are
 * not on its agenda yet, whatever was answered about them there.
 * @param em an entity manager with that organisation's eyes, inside a transaction
 * @returns how many were added
 */
export async function prepareAgenda(em: Em, meeting: { id: string; partnershipId: string; startsAt: Date }, preparer: Preparer, now: Instant): Promise<number> {
  const rows: { document: CaseDocument }[] = await em.execute(
    `with picked as materialized (
       select c.id from case_file c left join case_desk d on d.case_id = c.id and d.organisation_id = ?
       where c.partnership_id = ? and c.holder_id = ? and c.closed_at is null and d.closed_at is null
         and not exists (select 1 from agenda_item i where i.meeting_id = ? and i.case_id = c.id and i.owner_id = ?))
     select to_json(x) as document from (select ${CASE_DOCUMENT_COLUMNS}) x`,
    [preparer.organisationId, meeting.partnershipId, preparer.organisationId, meeting.id, preparer.organisationId]);
  const document = rows[0]?.document;
  if (document === undefined) return 0;
  const situation = { reader: readerFor({ id: preparer.organisationId, kind: preparer.organisationKind }, now), room: { kind: 'OWN_SCREEN' as const }, instant: now };
  const cases = [...discloseDocument(document, situation).cases.values()].filter((of) => !isProtected(of, situation)).map((of) => summarise(of, preparer.organisationId, now));
  const context = { today: toLocalDate(now), meetingOn: toLocalDate(meeting.startsAt.getTime() as Instant), previousMeetingOn: null };
  const proposals = proposeAgenda(cases, context, agendaSettingsOf(preparer.organisationKind));
  if (proposals.length === 0) return 0;
  await em.execute(
    `insert into agenda_item (id, meeting_id, owner_id, kind, case_id, position, minutes, answer, version)
     select r.id, ?::uuid, ?::uuid, 'HUSHALL', r."caseId", r.position, r.minutes, 'FORESLAGEN', 1
     from json_to_recordset(?::json) as r(id uuid, "caseId" uuid, position float8, minutes int)`,
    [meeting.id, preparer.organisationId, JSON.stringify(proposals.map((proposal, index) => ({
      id: randomUUID(), caseId: proposal.caseId, position: PROPOSED_FROM + index, minutes: proposal.minutes })))]);
  return proposals.length;
}
