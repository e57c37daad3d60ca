import { Migration } from '@mikro-orm/migrations';

const ASKING = `(select nullif(current_setting('app.organisation', true), '')::uuid)`;
const INSTANT = `(select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))`;
const OPENED_BY = `(select case when current_setting('app.protected', true) = 'on' then nullif(current_setting('app.user', true), '')::uuid end)`;
const OWN_AND_OPEN = `organisation_id = ${ASKING} and not (exists (
  select 1 from protection pr where pr.case_id = household_answer.case_id and pr.holder_id = ${ASKING}
    and pr.from_at <= ${INSTANT} and (pr.to_at is null or pr.to_at > ${INSTANT}))
  and not exists (
  select 1 from protected_opening po where po.case_id = household_answer.case_id and po.organisation_id = ${ASKING} and po.user_id = ${OPENED_BY}
    and po.opened_at <= ${INSTANT} and po.closes_at > ${INSTANT}))`;

/** What each organisation knows itself of a household and its children, question by question; nobody else reads it, and what is corrected is answered anew. */
export class HouseholdAnswers extends Migration {
  override up(): void {
    this.addSql('create table "household_answer" ("id" uuid not null, "case_id" uuid not null, "organisation_id" uuid not null, "child_id" uuid null, "question" text not null, "answer" text null, "recorded_at" timestamptz not null, "recorded_by" uuid null, primary key ("id"))');
    this.addSql('create index "household_answer_case_id_index" on "household_answer" ("case_id")');
    this.addSql('alter table "household_answer" enable row level security');
    this.addSql('alter table "household_answer" force row level security');
    this.addSql('create policy "system_all" on "household_answer" to "bokvar_system" using (true) with check (true)');
    this.addSql(`create policy "household_answer_read" on "household_answer" for select to "bokvar_app" using (${OWN_AND_OPEN})`);
    this.addSql(`create policy "household_answer_add" on "household_answer" for insert to "bokvar_app" with check (${OWN_AND_OPEN})`);
    this.addSql('grant select, insert on household_answer to bokvar_app');
    this.addSql('grant select, insert, update, delete on household_answer to bokvar_system');
    this.addSql('create trigger household_answer_stands before update or delete or truncate on household_answer for each statement execute function refuse_change()');
  }
}
