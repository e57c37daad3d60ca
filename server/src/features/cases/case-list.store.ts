import type { Em } from '../../database/orm.js';
import { CURRENT_ORGANISATION } from '../../database/policies.js';
import { uuidArray } from '../../database/uuid-array.js';
import { caseReading, LISTED_COLUMNS, type ListedDocument } from './case-document.store.js';
import { KNOWS_WORK, READS_OTHERS, READS_OWN } from './case.store.js';

/** Which cases a list is about. */
export type CaseSelection =
  | { kind: 'OPEN' } | { kind: 'WITHOUT_NEXT' } | { kind: 'CLOSED' }
  | { kind: 'NAME'; words: string } | { kind: 'NUMBER_HASH'; hash: string } | { kind: 'REFERENCE'; reference: string };

/** Rows in a list page; the total tells of the rest. */
export const LIST_MAX = 100;

type CaseListDocument = ListedDocument & { total: number };

/** The case itself is told: to its holder, and to whoever reads a row of another's in it. */
const TOLD = `(c.holder_id = ${CURRENT_ORGANISATION} or ${READS_OTHERS('c.id')})`;

/**
 * Who may not know when a case was opened is not told by its place either: it stands after those of which that is known,
 * by its id.
 * @param seen which of the cases that are told, of `c` and the reader's desk `d`
 * @param own which of the desks `d` whose case is not: those are in the list by themselves, and by nothing of the case's,
 *   neither its closing nor its number. A desk with a tenancy is a landlord's, whose case is its own.
 */
const listReading = (name: string, parameters: readonly string[], seen: string, own: string) => caseReading<CaseListDocument>(name, parameters,
  `with found as materialized (
     select c.id, coalesce(d.next_due_on, 'infinity'::date) as due, case when ${KNOWS_WORK('c')} then c.opened_at end as opened_at from case_file c
     left join case_desk d on d.case_id = c.id and d.organisation_id = ${CURRENT_ORGANISATION} where (${seen}) and ${TOLD}
     union all
     select d.case_id, coalesce(d.next_due_on, 'infinity'::date), null from case_desk d
     where d.organisation_id = ${CURRENT_ORGANISATION} and d.tenancy_id is null and ${own} and ${READS_OWN('d.case_id')}
       and not exists (select 1 from case_file c where c.id = d.case_id and ${TOLD})),
   picked as materialized (select id from found order by due, opened_at desc nulls last, id limit ${LIST_MAX})
   select to_json(x)::text from (select (select count(*) from found)::int as total, ${LISTED_COLUMNS}) x`);

const OPEN = 'c.closed_at is null and d.closed_at is null';
const numbered = (caseId: string) => `exists (select 1 from case_person p where p.case_id = ${caseId} and p.number_hash = $1)`;
const named = (caseId: string) => `exists (select 1 from case_person p where p.case_id = ${caseId} and lower(p.name) like $1)`;

/**
 * Search is by name, personnummer or case number, and by nothing else [SoLPuF 15]. A case that was raised with an
 * organisation is in its list from that moment, whether it has worked in it or not. A number finds the case of whoever
 * may know it, and nothing for others, as one that does not exist.
 */
export const caseListReadings = {
  OPEN: listReading('case_list_open', [], OPEN, 'd.closed_at is null'),
  WITHOUT_NEXT: listReading('case_list_without_next', [], `${OPEN} and d.next_due_on is null`, 'false'),
  CLOSED: listReading('case_list_closed', [], 'c.closed_at is not null or d.closed_at is not null', 'd.closed_at is not null'),
  REFERENCE: listReading('case_list_by_reference', ['text'], `c.reference = $1 and ${KNOWS_WORK('c')}`, 'false'),
  NUMBER_HASH: listReading('case_list_by_number', ['text'], numbered('c.id'), numbered('d.case_id')),
  NAME: listReading('case_list_by_name', ['text'], named('c.id'), named('d.case_id')),
} as const;

/** What a selection is looked for by: nothing, or one text. */
function valuesOf(selection: CaseSelection): string[] {
  switch (selection.kind) {
    case 'REFERENCE': return [selection.reference];
    case 'NUMBER_HASH': return [selection.hash];
    case 'NAME': return [`%${likeEscaped(selection.words)}%`];
    default: return [];
  }
}

const likeEscaped = (words: string) => words.toLocaleLowerCase('sv').replace(/[\\%_]/g, (character) => `\\${character}`);

/** One page of cases, as the reader may have them, and how many there are. One statement. */
export async function loadCaseList(em: Em, selection: CaseSelection): Promise<CaseListDocument> {
  return await caseListReadings[selection.kind].read(em, valuesOf(selection));
}

export const namedCasesReading = caseReading<ListedDocument>('named_cases', ['uuid[]'],
  `with picked as materialized (select unnest($1) as id) select to_json(x)::text from (select ${LISTED_COLUMNS}) x`);

/** A list of the named cases. Those that are not there for the reader are simply absent. One statement. */
export async function loadNamedCases(em: Em, caseIds: readonly string[]): Promise<ListedDocument> {
  return await namedCasesReading.read(em, [uuidArray(caseIds)]);
}
