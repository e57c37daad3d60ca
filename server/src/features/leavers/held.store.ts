import type { HeldKind } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { CURRENT_ORGANISATION } from '../../database/policies.js';
import { CASE_DOCUMENT_COLUMNS, caseReading, type CaseDocument } from '../cases/case-document.store.js';
import { uuidArray } from '../../database/uuid-array.js';
import { OUTCOME_COLUMNS, type OutcomeRecord } from '../meeting-tasks/item-outcome.store.js';

/** One thing that somebody holds; `guarded`: on a household that the organisation protects. */
export interface HeldThing { readonly thing: string; readonly guarded: boolean }

/** Which function of the database knows each kind; `held_counts` there counts them for managers. */
const HELD_BY: Readonly<Record<HeldKind, string>> = {
  UPPGIFT: 'held_tasks', ARENDE: 'held_cases', JUSTERING: 'held_minutes', INGANG: 'held_way_in', SAMORDNING: 'held_coordinating', SKYDDADE: 'held_opening', MANDAT: 'held_mandates', UNDERSKRIFT: 'held_signing',
};

/** What somebody of the acting organisation holds of a kind. As the portal itself: nothing of it is given to the actor but how many. */
export async function heldThings(system: Em, kind: HeldKind, userId: string): Promise<HeldThing[]> {
  return await system.execute(`select thing, guarded from ${HELD_BY[kind]}(?) order by thing`, [userId]);
}

/** Things on one page: as many as one can take in. */
const HANDED_MAX = 60;

/** Cases with the tasks and the handlers of those who leave. */
export interface HandedDocument extends CaseDocument { words: OutcomeRecord[] }

export const handedReading = caseReading<HandedDocument>('handed_things', ['uuid[]', 'uuid[]'],
  `with tasks as materialized (
     select f.of_id, f.case_id from item_outcome f
     where f.owner_organisation_id = ${CURRENT_ORGANISATION} and f.says = 'UPPGIFT'
       and (select w.owner_id from item_outcome w where w.of_id = f.id and w.owner_id is not null order by w.recorded_at desc, w.id = w.of_id, w.id desc limit 1) = any($2)
     order by f.due_on, f.id limit ${HANDED_MAX}),
   handled as materialized (
     select d.case_id from case_desk d where d.organisation_id = ${CURRENT_ORGANISATION} and d.handler_id = any($1) and d.closed_at is null order by d.next_due_on, d.case_id limit ${HANDED_MAX}),
   picked as materialized (select case_id as id from handled union select case_id from tasks where case_id is not null)
   select to_json(x)::text from (select
     array(select o from (select ${OUTCOME_COLUMNS} from item_outcome o where o.of_id in (select of_id from tasks) order by o.recorded_at, o.id <> o.of_id, o.id) o) as words,
     ${CASE_DOCUMENT_COLUMNS}) x`);

/** The cases that some handle and the tasks that some have, as the reader of `em` may have them: one statement. */
export async function loadHanded(em: Em, { handlers, owners }: { readonly handlers: readonly string[]; readonly owners: readonly string[] }): Promise<HandedDocument> {
  return await handedReading.read(em, [uuidArray(handlers), uuidArray(owners)]);
}
