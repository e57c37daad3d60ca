import { Migration } from '@mikro-orm/migrations';

const ASKING = `(select nullif(current_setting('app.organisation', true), '')::uuid)`;
const INSTANT = `(select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))`;
const USER = `(select case when current_setting('app.protected', true) = 'on' then nullif(current_setting('app.user', true), '')::uuid end)`;
const IDENTIFYING = `('DISTURBANCE','HOUSEHOLD_LANDLORD','CONTACT','TENANCY_PLAN','SENSITIVE','KNOWN_STATUS','ECON_ASSISTANCE','AGREED_PLAN','HOUSEHOLD_CHILDREN','CARE_HEALTH','CHILD_WELFARE','CONTACT_NEW','PROTECTED_IDENTITY','ENFORCEMENT','DEBT_ADVICE','OWN_NOTE')`;

/** The grants of a row looked up once, whether it concerns somebody or not. */
const covered = (table: string, holder = 'holder_id'): string => `exists (
  select 1 from disclosure_grant g where g.case_id = ${table}.case_id and g.recipient_id = ${ASKING} and g.holder_id = ${table}.${holder}
    and g.category = ${table}.category and g.valid_from <= ${INSTANT} and (g.valid_to is null or g.valid_to > ${INSTANT})
  having bool_or(g.person_id is null) or (cardinality(${table}.concerns) > 0 and ${table}.concerns <@ array_agg(g.person_id)))`;

/** The reader's own organisation has the household protected, and she has not opened it. */
const shut = (table: string): string => `exists (
  select 1 from protection pr where pr.case_id = ${table}.case_id and pr.holder_id = ${ASKING}
    and pr.from_at <= ${INSTANT} and (pr.to_at is null or pr.to_at > ${INSTANT}))
  and not exists (
  select 1 from protected_opening po where po.case_id = ${table}.case_id and po.organisation_id = ${ASKING} and po.user_id = ${USER}
    and po.opened_at <= ${INSTANT} and po.closes_at > ${INSTANT})`;

const OWN = `holder_id = ${ASKING}`;
const STANDING = `(retracted_at is null or retracted_at > ${INSTANT})`;
const AT_OWN_TABLE = 'meeting_id in (select m.id from monthly_meeting m)';
const readOfFact = (table: string, also: string | null): string =>
  `${also === null ? '' : `${also} and `}(${OWN} or ${covered(table)}) and not (${table}.category in ${IDENTIFYING} and ${shut(table)})`;

const READ: readonly (readonly [table: string, using: string])[] = [
  ...['fact', 'case_person', 'case_action', 'statutory_notice'].map((table) => [table, readOfFact(table, STANDING)] as const),
  ['bill', readOfFact('bill', null)],
  ['home_visit', readOfFact('home_visit', `${ASKING} in (holder_id, with_id)`)],
  ['process_note', readOfFact('process_note', OWN)],
  ['agenda_item', `owner_id = ${ASKING} or (${AT_OWN_TABLE} and (owner_id is null or (sent_at <= ${INSTANT}
  and (case_id is null or ${covered('agenda_item', 'owner_id')}))))`],
  ['item_outcome', `case when case_id is null then item_id in (select i.id from agenda_item i)
  else (${OWN} or (${AT_OWN_TABLE} and ${covered('item_outcome')})) and not (${shut('item_outcome')}) end`],
];

/** Who may read a row is as it was; it is asked in one look-up of its grants and not in two, which a page of rows notices. */
export class GrantsInOne extends Migration {
  override up(): void {
    for (const [table, using] of READ) this.addSql(`alter policy "${table}_read" on "${table}" using (${using})`);
  }
}
