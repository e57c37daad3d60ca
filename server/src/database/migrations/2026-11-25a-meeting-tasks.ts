import { Migration } from '@mikro-orm/migrations';

const ASKING = `(select nullif(current_setting('app.organisation', true), '')::uuid)`;
const INSTANT = `(select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))`;
const USER = `(select case when current_setting('app.protected', true) = 'on' then nullif(current_setting('app.user', true), '')::uuid end)`;

const granted = (person: string): string => `exists (
  select 1 from disclosure_grant g where g.case_id = item_outcome.case_id and g.recipient_id = ${ASKING} and g.holder_id = item_outcome.holder_id
    and g.category = item_outcome.category and g.valid_from <= ${INSTANT} and (g.valid_to is null or g.valid_to > ${INSTANT}) and (g.person_id is null${person}))`;
const COVERED = `(case when cardinality(item_outcome.concerns) = 0 then ${granted('')}
    else not exists (select 1 from unnest(item_outcome.concerns) c(id) where not ${granted(' or g.person_id = c.id')}) end)`;

/** The reader's own organisation does not have the household protected, or she has opened it. */
const OPEN = `not (exists (
  select 1 from protection pr where pr.case_id = item_outcome.case_id and pr.holder_id = ${ASKING}
    and pr.from_at <= ${INSTANT} and (pr.to_at is null or pr.to_at > ${INSTANT}))
  and not exists (
  select 1 from protected_opening po where po.case_id = item_outcome.case_id and po.organisation_id = ${ASKING} and po.user_id = ${USER}
    and po.opened_at <= ${INSTANT} and po.closes_at > ${INSTANT}))`;

const OWN = `holder_id = ${ASKING}`;
const AT_OWN_TABLE = 'meeting_id in (select m.id from monthly_meeting m)';
const OF_READABLE_POINT = 'item_id in (select i.id from agenda_item i)';
const READ = `case when case_id is null then ${OF_READABLE_POINT}
  else (${OWN} or (${AT_OWN_TABLE} and ${COVERED})) and ${OPEN} end`;
const ADD = `${OWN} and ${AT_OWN_TABLE} and case when case_id is null then ${OF_READABLE_POINT} else ${OPEN} end`;

/** As it was, but for a table whose rows are not all on a household. */
const DESK_FOR_HOLDER = `create function desk_for_holder_of_household() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into case_desk (case_id, organisation_id) select distinct n.case_id, n.holder_id from added n where n.case_id is not null order by 1, 2 on conflict do nothing;
  return null;
end $$`;

/** What came of the items of meetings, decisions and tasks, word by word. */
export class MeetingTasks extends Migration {
  override up(): void {
    this.addSql(`create table "item_outcome" ("id" uuid not null, "of_id" uuid not null, "meeting_id" uuid not null, "item_id" uuid not null, "case_id" uuid null, "holder_id" uuid not null, "category" text null, "concerns" uuid[] not null, "recorded_at" timestamptz not null, "recorded_by" uuid null, "says" text not null, "decision" text null, "text" text null, "jointly" boolean not null, "owner_id" uuid null, "owner_organisation_id" uuid null, "due_on" date null, "met_on" date not null, primary key ("id"))`);
    for (const column of ['of_id', 'meeting_id', 'item_id', 'case_id']) this.addSql(`create index "item_outcome_${column}_index" on "item_outcome" ("${column}")`);
    this.addSql(`create index "item_outcome_owner_organisation_id_due_on_index" on "item_outcome" ("owner_organisation_id", "due_on")`);
    this.addSql(`alter table "item_outcome" enable row level security`);
    this.addSql(`alter table "item_outcome" force row level security`);
    this.addSql(`create policy "system_all" on "item_outcome" to "bokvar_system" using (true) with check (true)`);
    this.addSql(`grant select, insert on item_outcome to bokvar_app`);
    this.addSql(`grant select, insert, update, delete on item_outcome to bokvar_system`);
    this.addSql(`create policy "item_outcome_read" on "item_outcome" for select to "bokvar_app" using (${READ})`);
    this.addSql(`create policy "item_outcome_add" on "item_outcome" for insert to "bokvar_app" with check (${ADD})`);
    this.addSql(DESK_FOR_HOLDER);
    this.addSql('create trigger item_outcome_has_desk after insert on item_outcome referencing new table as added for each statement execute function desk_for_holder_of_household()');
  }
}
