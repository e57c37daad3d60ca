import { randomUUID } from 'node:crypto';
import type { FactCategory } from '@bokvar/domain/disclosure';
import type { DecisionKind, Instant, LocalDate, OrganisationKind, OutcomeWord } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { CURRENT_ORGANISATION } from '../../database/policies.js';
import { CASE_DOCUMENT_COLUMNS, caseReading, type CaseDocument } from '../cases/case-document.store.js';
import { ItemOutcomeEntity } from './item-outcome.entity.js';

/** One word of what came of an item. */
export interface OutcomeRecord {
  id: string; ofId: string; meetingId: string; itemId: string; caseId: string | null; holderId: string;
  /** Of a word on a household: what it tells that its organisation says it. Null: all at the table read it. */
  category: FactCategory | null;
  concerns: string[]; recordedAt: number; says: OutcomeWord; decision: DecisionKind | null; text: string | null; jointly: boolean;
  ownerId: string | null; ownerOrganisationId: string | null; dueOn: LocalDate | null; metOn: LocalDate;
  /** The name of a colleague; null for somebody of another organisation. */
  by: string | null;
  /** Who has it: a colleague, or somebody whom the reader sat at the meeting with. */
  ownerName: string | null;
}

/** Somebody who may be given a task. */
export interface OwnerRecord { id: string; name: string; organisationId: string; organisationName: string; organisationKind: OrganisationKind }

/** Names of those who came to the meeting, by id. */
const CAME_TO = (meeting: string) => `select p.user_id as id, p.name, p.organisation from room_people(${meeting}) p`;

/** The columns of a word, of `item_outcome o`. */
export const OUTCOME_COLUMNS = `o.id, o.of_id as "ofId", o.meeting_id as "meetingId", o.item_id as "itemId", o.case_id as "caseId", o.holder_id as "holderId", o.category, o.concerns,
  ms(o.recorded_at) as "recordedAt", o.says, o.decision, o.text, o.jointly, o.owner_id as "ownerId", o.owner_organisation_id as "ownerOrganisationId",
  o.due_on as "dueOn", o.met_on as "metOn", (select c.name from colleagues() c where c.id = o.recorded_by) as by,
  case when o.owner_id is not null then coalesce((select c.name from colleagues() c where c.id = o.owner_id), (select p.name from (${CAME_TO('o.meeting_id')}) p where p.id = o.owner_id)) end as "ownerName"`;

/** What gives a task comes before what is said of it, also at the same instant. */
const IN_ORDER = 'order by o.recorded_at, o.id <> o.of_id, o.id';

async function wordsWhere(em: Em, where: string, values: readonly unknown[]): Promise<OutcomeRecord[]> {
  const rows: { word: OutcomeRecord }[] = await em.execute(`select to_json(x) as word from (select ${OUTCOME_COLUMNS} from item_outcome o where ${where} ${IN_ORDER}) x`, [...values]);
  return rows.map(({ word }) => word);
}

/** All that is said of one decision or task, as far as the reader of `em` may read it. */
export async function wordsOf(em: Em, id: string): Promise<OutcomeRecord[]> {
  return await wordsWhere(em, 'o.of_id = ?', [id]);
}

/** All that came of items on a household. */
export async function wordsInCase(em: Em, caseId: string): Promise<OutcomeRecord[]> {
  return await wordsWhere(em, 'o.case_id = ?', [caseId]);
}

/** What came of the items of a meeting that are on no household. */
export async function generalWords(em: Em, meetingId: string): Promise<OutcomeRecord[]> {
  return await wordsWhere(em, 'o.case_id is null and o.meeting_id = ?', [meetingId]);
}

/** Which words stand at an item, and who may be given a task there. */
export interface ItemWords { words: OutcomeRecord[]; owners: OwnerRecord[] }

const OF_EARLIER_MEETINGS = `o.case_id is null and o.meeting_id in (
  select b.id from monthly_meeting b join monthly_meeting m on m.partnership_id = b.partnership_id where m.id = $1 and b.starts_at < m.starts_at)`;

/**
 * What stands at an item: of a household all that came of it, at this meeting and before; of another what came of it, and at the
 * item about the meeting before also what that and earlier ones left on no household. With colleagues, and those who have come to the meeting.
 */
export async function wordsAtItem(em: Em, at: { readonly meetingId: string; readonly itemId: string; readonly caseId: string | null; readonly aboutEarlier: boolean }): Promise<ItemWords> {
  const rows: { found: ItemWords }[] = await em.execute(
    `with asked as (select ?::uuid as meeting, ?::uuid as item, ?::uuid as household, ?::boolean as earlier) select to_json(x) as found from (select
       array(select o from (select ${OUTCOME_COLUMNS} from item_outcome o, asked where o.case_id = asked.household or (asked.household is null and o.item_id = asked.item)
         or (asked.earlier and ${OF_EARLIER_MEETINGS.replace('$1', 'asked.meeting')}) ${IN_ORDER}) o) as words,
       array(select p from (
         select u.id, u.name, o.id as "organisationId", o.short_name as "organisationName", o.kind as "organisationKind" from colleagues() u join organisation o on o.id = ${CURRENT_ORGANISATION}
         union select p.id, p.name, (p.organisation ->> 'id')::uuid, p.organisation ->> 'shortName', p.organisation ->> 'kind' from asked, lateral (${CAME_TO('asked.meeting')}) p
         order by 2, 1) p) as owners) x`, [at.meetingId, at.itemId, at.caseId, at.aboutEarlier]);
  return rows[0]?.found ?? { words: [], owners: [] };
}

/** Tasks of a day's work: what one person can see on one page. */
const TASKS_MAX = 60;

/** Cases with what came of items on them. */
export interface TasksDocument extends CaseDocument { words: OutcomeRecord[]; colleagues: { id: string; name: string }[] }

export const tasksReading = caseReading<TasksDocument>('tasks_to_do', [],
  `with mine as materialized (
     select f.of_id, f.case_id from item_outcome f
     where f.owner_organisation_id = ${CURRENT_ORGANISATION} and f.says = 'UPPGIFT' and not exists (
       select 1 from item_outcome l where l.of_id = f.of_id and l.says in ('KLAR', 'GAR_INTE', 'EJ_GJORD')
         and not exists (select 1 from item_outcome n where n.of_id = l.of_id and n.recorded_at > l.recorded_at and n.says = 'OPPEN'))
     order by f.due_on, f.id limit ${TASKS_MAX}),
   picked as materialized (select distinct case_id as id from mine where case_id is not null)
   select to_json(x)::text from (select
     array(select o from (select ${OUTCOME_COLUMNS} from item_outcome o where o.of_id in (select of_id from mine) ${IN_ORDER}) o) as words,
     array(select c from (select c.id, c.name from colleagues() c order by c.name, c.id) c) as colleagues,
     ${CASE_DOCUMENT_COLUMNS}) x`);

/** The tasks that the reader's organisation has and that wait, the soonest first, with their cases: one statement. */
export async function loadTasks(em: Em): Promise<TasksDocument> {
  return await tasksReading.read(em, []);
}

/** A word to add. What it does not have is null. */
export interface NewWord extends Pick<OutcomeRecord, 'meetingId' | 'itemId' | 'caseId' | 'category' | 'concerns' | 'says' | 'metOn'>,
  Partial<Pick<OutcomeRecord, 'ofId' | 'decision' | 'text' | 'jointly' | 'ownerId' | 'ownerOrganisationId' | 'dueOn'>> {
  readonly holderId: string; readonly at: Instant; readonly recordedBy: string;
}

/** Adds a word. @returns its id */
export async function insertOutcome(em: Em, { at, ofId, decision, text, jointly, ownerId, ownerOrganisationId, dueOn, ...word }: NewWord): Promise<string> {
  const id = randomUUID();
  await em.insert(ItemOutcomeEntity, {
    id, ...word, ofId: ofId ?? id, recordedAt: new Date(at), decision: decision ?? null, text: text ?? null, jointly: jointly ?? false,
    ownerId: ownerId ?? null, ownerOrganisationId: ownerOrganisationId ?? null, dueOn: dueOn ?? null });
  return id;
}

/** The organisations of a meeting's partnership now. As the portal itself. */
export async function partiesAt(system: Em, meetingId: string): Promise<{ id: string; kind: OrganisationKind }[]> {
  return await system.execute(
    `select o.id, o.kind from organisation o join partnership_party pp on pp.organisation_id = o.id join monthly_meeting m on m.partnership_id = pp.partnership_id
     where m.id = ? and pp.to_at is null`, [meetingId]);
}
