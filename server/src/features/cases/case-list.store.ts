import type { Em } from '../../database/orm.js';
import { CASE_DOCUMENT_COLUMNS, type CaseDocument } from './case-document.store.js';

const OWN = `(select nullif(current_setting('app.organisation', true), '')::uuid)`;

/** Which cases a list is about. */
export type CaseSelection =
  | { kind: 'OPEN' } | { kind: 'WITHOUT_NEXT' } | { kind: 'CLOSED' }
  | { kind: 'NAME'; words: string } | { kind: 'NUMBER_HASH'; hash: string } | { kind: 'REFERENCE'; reference: string };

/** Rows in a list page; the total tells of the rest. */
export const LIST_MAX = 100;

/**
 * Search is by name, personnummer or case number, and by nothing else [SoLPuF 15]. A case that was raised with an
 * organisation is in its list from that moment, whether it has worked in it or not.
 */
function condition(selection: CaseSelection): { where: string; parameters: unknown[] } {
  const open = `c.closed_at is null and d.closed_at is null`;
  switch (selection.kind) {
    case 'OPEN': return { where: open, parameters: [] };
    case 'WITHOUT_NEXT': return { where: `${open} and d.next_due_on is null`, parameters: [] };
    case 'CLOSED': return { where: 'c.closed_at is not null or d.closed_at is not null', parameters: [] };
    case 'REFERENCE': return { where: 'c.reference = ?', parameters: [selection.reference] };
    case 'NUMBER_HASH': return { where: 'exists (select 1 from case_person p where p.case_id = c.id and p.number_hash = ?)', parameters: [selection.hash] };
    case 'NAME': return { where: `exists (select 1 from case_person p where p.case_id = c.id and lower(p.name) like ?)`, parameters: [`%${likeEscaped(selection.words)}%`] };
  }
}

const likeEscaped = (words: string) => words.toLocaleLowerCase('sv').replace(/[\\%_]/g, (character) => `\\${character}`);

/** One page of cases, as the reader may have them, and how many there are. One statement. */
export async function loadCaseList(em: Em, selection: CaseSelection): Promise<CaseDocument & { total: number }> {
  const { where, parameters } = condition(selection);
  const rows: { document: CaseDocument & { total: number } }[] = await em.execute(
    `with found as materialized (
       select c.id, coalesce(d.next_due_on, 'infinity'::date) as due, c.opened_at from case_file c
       left join case_desk d on d.case_id = c.id and d.organisation_id = ${OWN} where ${where}),
     picked as materialized (select id from found order by due, opened_at desc, id limit ${LIST_MAX})
     select to_json(x) as document from (select (select count(*) from found)::int as total, ${CASE_DOCUMENT_COLUMNS}) x`, parameters);
  const document = rows[0]?.document;
  if (document === undefined) throw new Error('A select without a from gave no row');
  return document;
}
