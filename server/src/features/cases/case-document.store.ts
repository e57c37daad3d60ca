import type { CaseGrounds } from '@bokvar/domain/disclosure';
import type { ActionKind, ActionResult, CaseId, CaseKind, FactKind, Instant, LocalDate, NoticeCode, OrganisationKind } from '@bokvar/domain/vocabulary';
import { columnsOf } from '../../database/column-json.js';
import type { Em } from '../../database/orm.js';
import { CURRENT_INSTANT, CURRENT_ORGANISATION } from '../../database/policies.js';
import { reading, type Reading } from '../../database/reading-functions.js';
import { uuidArray } from '../../database/uuid-array.js';
import { SHOWN_BEFORE_COLUMN, type ShownBefore } from '../grounds/disclosure-log.store.js';
import { groundsOf, type StoredGrounds } from '../grounds/stored-grounds.js';
import { MEETING_DAYS_COLUMN, type StoredMeetingDays } from '../partnerships/meeting-days.store.js';
import type { Colleague } from '../partnerships/colleague.js';
import { PROCESS_GOALS_COLUMN, type StoredProcessGoals } from '../process-goals/process-goal.store.js';
import { DEFINITIONS_COLUMN, type StoredDefinitions } from '../target-groups/definition.store.js';
import { ANSWERS_COLUMN, type AnswerRecord } from './household/household-answer.store.js';
import { TIMELINES_COLUMN, type StoredTimelines } from '../timelines/timeline.store.js';
import { actionsByCase, billsByCase, factsByCase, noticesByCase, personsByCase, tasksByCase } from './case-rows.js';
import type { ActionRecord, BillRecord, CaseColumns, FactRecord, FactRowHead, NoticeRecord, PersonRecord, TaskRecord } from './case-rows.js';

export interface DeskRecord {
  nextKind: ActionKind | null; nextDueOn: LocalDate | null; proposedPaid: boolean; outcome: string | null; closedAt: number | null; version: number;
  movedInOn: LocalDate | null; claimsTwelveMonths: number | null;
  /** The colleague who works with it, and her name; null: nobody is named. */
  handlerId: string | null; handler: string | null;
}
/** The bare case: whose it is and since when. */
export interface BareCase { reference: string; kind: CaseKind; partnershipId: string; holderId: string; openedAt: Instant; closedAt: Instant | null }
export interface CaseRecord {
  id: CaseId;
  /** Null where the second lock lets through nothing but the reader's own rows: it comes to them by its own desk. */
  head: BareCase | null;
  desk: DeskRecord | null;
  facts: FactRecord[];
  persons: PersonRecord[];
  bills: BillRecord[];
  actions: ActionRecord[];
  notices: NoticeRecord[];
  /** What is said of tasks of meetings. */
  tasks: TaskRecord[];
  /** What the reader's own organisation has answered of the household and its children. */
  answers: AnswerRecord[];
}
/** A row that the reader's own organisation has taken back as wrongly recorded, with when, by whom and why. */
export interface RetractedRecord extends FactRowHead {
  kind: FactKind; text: string | null; onDate: LocalDate | null; action: ActionKind | null; result: ActionResult | null; notice: NoticeCode | null;
  retractedAt: number; reason: string; by: string | null;
}
export interface OrganisationRecord { id: string; name: string; shortName: string; kind: OrganisationKind }

/** Cases with everything that the second lock lets through, and what may open it: one document, one statement. */
export interface CaseDocument extends StoredTimelines, StoredProcessGoals, StoredDefinitions {
  cases: CaseRecord[];
  organisations: OrganisationRecord[];
  grounds: CaseGrounds[];
}

const HEAD = (t: string) => `${t}.case_id as "caseId", ${t}.id, ${t}.holder_id as "holderId", ${t}.category, ${t}.concerns, ms(${t}.recorded_at) as "recordedAt"`;
const HEAD_COLUMNS = ['caseId', 'id', 'holderId', 'category', 'concerns', 'recordedAt'];

/** Told apart from a join so that it is an index's business, whatever else the rows must fulfil. */
const PICKED = 'any(array(select id from picked))';

/** Names of colleagues by id, read once for the whole document. */
const COLLEAGUE_NAMES = '(select jsonb_object_agg(u.id, u.name) from colleagues() u)';

/** How many of the latest actions a case brings along; older ones are history, and lists do not need them. Of what was done in one press, such as a visit and the note it left, the order is always the same. */
const LATEST_ACTIONS = 20;

/**
 * The SQL of a case document, to stand as columns of a select whose `picked(id)` names the cases.
 * Each kind of row is read once for all of them, the numerous ones column by column, and turned to JSON once, at the root
 * [performance 2]; what is put under its case is put there by `caseReading`.
 * Rows are those of `app.instant`: what was recorded later, or had ended before, is not there.
 */
export const CASE_DOCUMENT_COLUMNS = `
  array(select c from (
    select c.id, c.reference, c.kind, c.partnership_id as "partnershipId", c.holder_id as "holderId",
      ms(c.opened_at) as "openedAt", ms(c.closed_at) as "closedAt"
    from picked cross join lateral (select c.* from case_file c where c.id = picked.id) c order by c.id) c) as cases,
  array(select d from (
    select d.case_id as "caseId", case when d.closed_at is null then d.next_kind end as "nextKind", case when d.closed_at is null then d.next_due_on end as "nextDueOn",
      d.proposed_paid and d.closed_at is null as "proposedPaid", d.outcome,
      ms(d.closed_at) as "closedAt", d.version, d.handler_id as "handlerId", case when d.handler_id is not null then ${COLLEAGUE_NAMES} ->> d.handler_id::text end as handler,
      t.moved_in_on as "movedInOn", t.claims_twelve_months as "claimsTwelveMonths"
    from case_desk d left join tenancy t on t.id = d.tenancy_id
    where d.case_id = ${PICKED} and d.organisation_id = ${CURRENT_ORGANISATION}) d) as desks,
  ${columnsOf(`
    select ${HEAD('f')}, f.kind, f.text, f.on_date as "onDate", f.action_id as "actionId" from fact f
    where f.case_id = ${PICKED} and f.recorded_at <= ${CURRENT_INSTANT} and (f.ended_at is null or f.ended_at > ${CURRENT_INSTANT})
    order by f.recorded_at, f.id`, [...HEAD_COLUMNS, 'kind', 'text', 'onDate', 'actionId'])} as facts,
  ${columnsOf(`
    select ${HEAD('p')}, p.name, p.person_kind as "personKind", p.born_on as "bornOn", p.living_form as "livingForm" from case_person p
    where p.case_id = ${PICKED} and p.recorded_at <= ${CURRENT_INSTANT}
    order by p.position, p.recorded_at, p.id`, [...HEAD_COLUMNS, 'name', 'personKind', 'bornOn', 'livingForm'])} as persons,
  ${columnsOf(`
    select ${HEAD('b')}, b.number, b.due_on as "dueOn", b.rest_ore as "restOre", b.paid_on as "paidOn" from bill b
    where b.case_id = ${PICKED} and b.recorded_at <= ${CURRENT_INSTANT}
    order by b.due_on desc, b.id`, [...HEAD_COLUMNS, 'number', 'dueOn', 'restOre', 'paidOn'])} as bills,
  ${columnsOf(`
    select a.* from picked cross join lateral (
      select ${HEAD('a')}, a.kind, a.result, ms(a.done_at) as "doneAt",
        case when a.holder_id = ${CURRENT_ORGANISATION} then ${COLLEAGUE_NAMES} ->> a.recorded_by::text end as by
      from case_action a where a.case_id = picked.id and a.recorded_at <= ${CURRENT_INSTANT}
      order by a.done_at desc, a.kind, a.id limit ${LATEST_ACTIONS}) a`, [...HEAD_COLUMNS, 'kind', 'result', 'doneAt', 'by'])} as actions,
  ${columnsOf(`
    select ${HEAD('n')}, n.code, n.to_id as "toId", n.channel, n.sender, n.sent_on as "sentOn", n.served_on as "servedOn",
      n.eviction_on as "evictionOn", ms(n.given_at) as "givenAt" from statutory_notice n
    where n.case_id = ${PICKED} and n.recorded_at <= ${CURRENT_INSTANT}
    order by n.given_at desc, n.id`, [...HEAD_COLUMNS, 'code', 'toId', 'channel', 'sender', 'sentOn', 'servedOn', 'evictionOn', 'givenAt'])} as notices,
  ${columnsOf(`
    select ${HEAD('o')}, o.of_id as "ofId", o.says, o.met_on as "metOn", o.due_on as "dueOn" from item_outcome o
    where o.case_id = ${PICKED} and o.says not in ('BESLUT', 'BESLUT_TILLBAKA') and o.recorded_at <= ${CURRENT_INSTANT}
    order by o.recorded_at, o.id`, [...HEAD_COLUMNS, 'ofId', 'says', 'metOn', 'dueOn'])} as tasks,
  array(select o from (
    select distinct o.id, o.name, o.short_name as "shortName", o.kind from organisation o
    join partnership_party pp on pp.organisation_id = o.id
    where pp.partnership_id in (select mine.partnership_id from partnership_party mine where mine.organisation_id = ${CURRENT_ORGANISATION})
    order by o.id) o) as organisations,
  ${ANSWERS_COLUMN}, ${TIMELINES_COLUMN}, ${PROCESS_GOALS_COLUMN}, ${DEFINITIONS_COLUMN},
  case_grounds(array(select id from picked)) as grounds`;

/** Cases with the days that the reasons of a list are read against (`readingOf`). */
export interface ListedDocument extends CaseDocument, StoredMeetingDays {}

/** The SQL of a `ListedDocument`, as `CASE_DOCUMENT_COLUMNS` is of a case document. */
export const LISTED_COLUMNS = `${MEETING_DAYS_COLUMN}, ${CASE_DOCUMENT_COLUMNS}`;

/** A case document as the database tells it: rows beside their cases. */
interface StoredDocument {
  cases: (BareCase & { id: CaseId })[];
  desks: (DeskRecord & { caseId: CaseId })[];
  facts: CaseColumns<FactRecord>;
  persons: CaseColumns<PersonRecord>;
  bills: CaseColumns<BillRecord>;
  actions: CaseColumns<ActionRecord>;
  notices: CaseColumns<NoticeRecord>;
  tasks: CaseColumns<TaskRecord>;
  answers: (AnswerRecord & { caseId: CaseId })[];
  grounds: StoredGrounds;
}

/** A reading whose columns are `CASE_DOCUMENT_COLUMNS`, and others beside them. */
export function caseReading<Document extends CaseDocument>(name: string, parameters: readonly string[], sql: string): Reading<Document> {
  return reading<Document>(name, parameters, sql, { of: (stored) => underCases(stored as StoredDocument) as unknown as Document });
}

/** Puts every row under its case, in the order it came. */
function underCases(stored: StoredDocument): CaseDocument {
  const { cases, desks, facts, persons, bills, actions, notices, tasks, answers, grounds, ...beside } = stored;
  const answersOf = Map.groupBy(answers, ({ caseId }) => caseId);
  const desk = new Map(desks.map((row) => [row.caseId, row]));
  const [factsOf, personsOf, billsOf] = [factsByCase(facts), personsByCase(persons), billsByCase(bills)];
  const [actionsOf, noticesOf, tasksOf] = [actionsByCase(actions), noticesByCase(notices), tasksByCase(tasks)];
  const recordOf = (id: CaseId, head: BareCase | null): CaseRecord => ({
    id, head, desk: desk.get(id) ?? null, facts: factsOf.get(id) ?? [], persons: personsOf.get(id) ?? [], bills: billsOf.get(id) ?? [],
    actions: actionsOf.get(id) ?? [], notices: noticesOf.get(id) ?? [], tasks: tasksOf.get(id) ?? [], answers: answersOf.get(id) ?? [],
  });
  const seen = new Set(cases.map(({ id }) => id));
  const byDeskAlone = desks.filter(({ caseId }) => !seen.has(caseId));
  return {
    ...(beside as unknown as Pick<CaseDocument, 'organisations' | 'timelines' | 'processGoals' | 'definitions'>),
    cases: [...cases.map(({ id, ...head }) => recordOf(id, head)), ...byDeskAlone.map(({ caseId }) => recordOf(caseId, null))],
    grounds: groundsOf(grounds),
  };
}

export const caseDocumentReading = caseReading<CaseDocument>('case_document', ['uuid[]'],
  `with picked as materialized (select unnest($1) as id) select to_json(x)::text from (select ${CASE_DOCUMENT_COLUMNS}) x`);

/** The document of the named cases, as the reader of `em` may have it. Cases that are not there are simply absent. */
export async function loadCaseDocument(em: Em, caseIds: readonly string[]): Promise<CaseDocument> {
  return await caseDocumentReading.read(em, [uuidArray(caseIds)]);
}

/** A case document with what a case page needs besides. */
export interface CasePageDocument extends ListedDocument { shownBefore: ShownBefore[]; retracted: RetractedRecord[]; workers: Colleague[] }

export const casePageReading = caseReading<CasePageDocument>('case_page', ['uuid'],
  `with picked as materialized (select $1 as id) select to_json(x)::text from (select ${SHOWN_BEFORE_COLUMN}, own_retracted(array[$1]) as retracted, array(select w from case_workers() w) as workers, ${LISTED_COLUMNS}) x`);

/** One case with what its page needs besides: one statement. */
export async function loadCasePage(em: Em, caseId: string): Promise<CasePageDocument> {
  return await casePageReading.read(em, [caseId]);
}
