import { Migration } from '@mikro-orm/migrations';

const ASKING = `(select nullif(current_setting('app.organisation', true), '')::uuid)`;
const INSTANT = `(select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))`;
const USER = `(select case when current_setting('app.protected', true) = 'on' then nullif(current_setting('app.user', true), '')::uuid end)`;
const IDENTIFYING = `('DISTURBANCE','HOUSEHOLD_LANDLORD','CONTACT','TENANCY_PLAN','SENSITIVE','KNOWN_STATUS','ECON_ASSISTANCE','AGREED_PLAN','HOUSEHOLD_CHILDREN','CARE_HEALTH','CHILD_WELFARE','CONTACT_NEW','PROTECTED_IDENTITY','ENFORCEMENT','DEBT_ADVICE','OWN_NOTE')`;

const granted = (person: string): string => `exists (
  select 1 from disclosure_grant g where g.case_id = home_visit.case_id and g.recipient_id = ${ASKING} and g.holder_id = home_visit.holder_id
    and g.category = home_visit.category and g.valid_from <= ${INSTANT} and (g.valid_to is null or g.valid_to > ${INSTANT}) and (g.person_id is null${person}))`;

/** The reader's own organisation has the household protected, and she has not opened it. */
const shut = (table: string): string => `exists (
  select 1 from protection pr where pr.case_id = ${table}.case_id and pr.holder_id = ${ASKING}
    and pr.from_at <= ${INSTANT} and (pr.to_at is null or pr.to_at > ${INSTANT}))
  and not exists (
  select 1 from protected_opening po where po.case_id = ${table}.case_id and po.organisation_id = ${ASKING} and po.user_id = ${USER}
    and po.opened_at <= ${INSTANT} and po.closes_at > ${INSTANT})`;

/** The holder, and the other that goes along: that one on a ground, and neither while its own organisation has the household protected and shut. */
const READ = `${ASKING} in (holder_id, with_id) and (holder_id = ${ASKING} or (case when cardinality(home_visit.concerns) = 0 then ${granted('')}
    else not exists (select 1 from unnest(home_visit.concerns) c(id) where not ${granted(' or g.person_id = c.id')}) end))
  and not (home_visit.category in ${IDENTIFYING} and ${shut('home_visit')})`;

const OWN = `holder_id = ${ASKING}`;
const ownOpen = (table: string): string => `organisation_id = ${ASKING} and not (${shut(table)})`;

/** Planned home visits: what each organisation says of one, its own preparations, and who has said yes to social services coming in. */
export class HomeVisits extends Migration {
  override up(): void {
    this.addSql(`create table "home_visit" ("id" uuid not null, "case_id" uuid not null, "holder_id" uuid not null, "category" text not null, "concerns" uuid[] not null, "recorded_at" timestamptz not null, "recorded_by" uuid null, "visit_id" uuid not null, "with_id" uuid null, "says" text not null, "starts_at" timestamptz not null, "said_at" timestamptz not null, "reason" text null, primary key ("id"))`);
    for (const column of ['case_id', 'visit_id', 'with_id']) this.addSql(`create index "home_visit_${column}_index" on "home_visit" ("${column}")`);
    this.addSql(`create index "home_visit_holder_id_starts_at_index" on "home_visit" ("holder_id", "starts_at")`);
    this.addSql(`alter table "home_visit" add constraint "home_visit_word" unique ("visit_id", "holder_id")`);
    this.addSql(`create table "visit_plan" ("visit_id" uuid not null, "organisation_id" uuid not null, "case_id" uuid not null, "interpreter" text null, "child" text not null, "leaves_note" boolean not null, "action_id" uuid null, primary key ("visit_id", "organisation_id"))`);
    this.addSql(`create index "visit_plan_case_id_index" on "visit_plan" ("case_id")`);
    this.addSql(`create table "entry_yes" ("id" uuid not null, "visit_id" uuid not null, "case_id" uuid not null, "organisation_id" uuid not null, "person_id" uuid not null, "said_on" date not null, "way" text not null, "recorded_at" timestamptz not null, "recorded_by" uuid null, "ended_at" timestamptz null, primary key ("id"))`);
    for (const column of ['visit_id', 'case_id']) this.addSql(`create index "entry_yes_${column}_index" on "entry_yes" ("${column}")`);
    for (const table of ['home_visit', 'visit_plan', 'entry_yes']) {
      this.addSql(`alter table "${table}" enable row level security`);
      this.addSql(`alter table "${table}" force row level security`);
      this.addSql(`create policy "system_all" on "${table}" to "bokvar_system" using (true) with check (true)`);
      this.addSql(`grant select, insert, update on ${table} to bokvar_app`);
      this.addSql(`grant select, insert, update, delete on ${table} to bokvar_system`);
    }
    this.addSql(`create policy "home_visit_read" on "home_visit" for select to "bokvar_app" using (${READ})`);
    this.addSql(`create policy "home_visit_add" on "home_visit" for insert to "bokvar_app" with check (${OWN})`);
    this.addSql(`create policy "home_visit_change" on "home_visit" for update to "bokvar_app" using (${OWN}) with check (${OWN})`);
    for (const table of ['visit_plan', 'entry_yes']) this.addSql(`create policy "${table}_own" on "${table}" to "bokvar_app" using (${ownOpen(table)}) with check (${ownOpen(table)})`);
    this.addSql('create trigger home_visit_has_desk after insert on home_visit referencing new table as added for each statement execute function desk_for_holder()');
  }
}
