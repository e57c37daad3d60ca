import { NOTICES_TO_ACT_ON } from '@bokvar/domain/meetings';
import type { Em } from '../../database/orm.js';
import { CURRENT_INSTANT, CURRENT_ORGANISATION } from '../../database/policies.js';
import { caseReading, LISTED_COLUMNS, type ListedDocument } from '../cases/case-document.store.js';

/** Rows of a day's work: what one person can see on one page; as many again of what was done today. */
const WORK_MAX = 60;

/** How far back notices are looked through for one that nobody has acted on: a year's notices, whatever came before. */
const NOTICES_FROM = `${CURRENT_INSTANT} - interval '1 year'`;

export interface WorkDocument extends ListedDocument {
  lastImportAt: number | null;
  /** Cases with work left to do, of which `cases` holds the first. */
  total: number;
}

const OWN_OPEN_DESK = `d.organisation_id = ${CURRENT_ORGANISATION} and d.closed_at is null`;

/** Somebody has decided what comes next, and when. */
const DECIDED = `select d.case_id as id, d.next_due_on as due, 1 as place, false as family, null::date as oldest
  from case_desk d where ${OWN_OPEN_DESK} and d.next_due_on <= $2::date`;

/**
 * Nobody has, in a case of its own or one that it has worked in: a desk alone, whose only step was taken back, is no work.
 * What is gone from the list waits for another answer.
 */
const UNDECIDED = `select d.case_id as id,
    coalesce((select t.children = 'JA' from tenancy t where t.id = d.tenancy_id), false) or exists (
      select 1 from case_person p where p.case_id = d.case_id and p.holder_id = ${CURRENT_ORGANISATION} and p.person_kind = 'BARN') as family,
    (select min(b.due_on) from bill b where b.case_id = d.case_id and b.holder_id = ${CURRENT_ORGANISATION} and b.paid_on is null) as oldest
  from case_desk d where ${OWN_OPEN_DESK} and d.next_due_on is null and not d.proposed_paid and (
    exists (select 1 from case_file c where c.id = d.case_id and c.holder_id = ${CURRENT_ORGANISATION})
    or exists (select 1 from case_action a where a.case_id = d.case_id and a.holder_id = ${CURRENT_ORGANISATION}))`;

/**
 * A late rent without a decided step waits for one today, and so does a family, which is never left without
 * [Seed 0, Kristianstadsbyggen]; the domain then says which agreed step it is. What is not late yet waits for nothing.
 */
const WAITING = `select u.id, case when u.family or u.oldest is not null then $1::date end, 2, u.family, u.oldest
  from undecided u where u.family or u.oldest is null or u.oldest <= $1::date`;

/** A notice to the reader's organisation, after which it has neither done anything nor closed its own desk. */
const MISSED = `select n.case_id, $1::date, 0, false, null::date
  from statutory_notice n where n.to_id = ${CURRENT_ORGANISATION} and n.code in (${NOTICES_TO_ACT_ON.map((code) => `'${code}'`).join(', ')})
    and n.given_at > ${NOTICES_FROM} and n.given_at <= ${CURRENT_INSTANT}
    and not coalesce((select bool_or(a.done_at >= n.given_at) from case_action a where a.case_id = n.case_id and a.holder_id = ${CURRENT_ORGANISATION}), false)
    and not exists (select 1 from case_desk d where d.case_id = n.case_id and d.organisation_id = ${CURRENT_ORGANISATION} and d.closed_at >= n.given_at)`;

export const workReading = caseReading<WorkDocument>('work_list', ['date', 'date', 'timestamptz'],
  `with done as materialized (
     select a.case_id as id, max(a.done_at) as at from case_action a
     where a.holder_id = ${CURRENT_ORGANISATION} and a.done_at >= $3 group by a.case_id),
   undecided as materialized (${UNDECIDED}),
   work as materialized (
     select w.id, min(w.place) as place, min(w.due) as due, bool_or(w.family) as family, min(w.oldest) as oldest
     from (${DECIDED} union all ${WAITING} union all ${MISSED}) w
     where not exists (select 1 from done where done.id = w.id)
     group by w.id),
   left_to_do as materialized (select work.* from work join case_file c on c.id = work.id and c.closed_at is null),
   picked as materialized (
     (select id from left_to_do order by place > 0, due nulls last, place, family desc, oldest nulls last, id limit ${WORK_MAX})
     union all
     (select done.id from done join case_file c on c.id = done.id and c.closed_at is null order by done.at desc, done.id limit ${WORK_MAX}))
   select to_json(x)::text from (select
     (select ms(max(i.committed_at)) from arrears_import i where i.landlord_id = ${CURRENT_ORGANISATION} and i.undone_at is null) as "lastImportAt",
     (select count(*) from left_to_do)::int as total,
     ${LISTED_COLUMNS}) x`);

/**
 * The open cases whose own next step is due before `until`, those without one, those with a notice that nobody has acted
 * on, and those in which something was done since `dayStart`: the most urgent of them, and how many have work left.
 * It reads the open desks and a year's notices by their indexes, so history does not slow it down.
 */
export async function loadWork(em: Em, day: { today: string; until: string; dayStart: Date }): Promise<WorkDocument> {
  return await workReading.read(em, [day.today, day.until, day.dayStart.toISOString()]);
}
