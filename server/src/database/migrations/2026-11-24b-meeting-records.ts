import { Migration } from '@mikro-orm/migrations';

const ASKING = `(select nullif(current_setting('app.organisation', true), '')::uuid)`;
const INSTANT = `(select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))`;
const USER = `(select case when current_setting('app.protected', true) = 'on' then nullif(current_setting('app.user', true), '')::uuid end)`;

/** One's own, and not of a household that the organisation has protected, unless the reader has opened it. */
const OWN = `holder_id = ${ASKING} and not (exists (
  select 1 from protection pr where pr.case_id = item_note.case_id and pr.holder_id = ${ASKING}
    and pr.from_at <= ${INSTANT} and (pr.to_at is null or pr.to_at > ${INSTANT}))
  and not exists (
  select 1 from protected_opening po where po.case_id = item_note.case_id and po.organisation_id = ${ASKING} and po.user_id = ${USER}
    and po.opened_at <= ${INSTANT} and po.closes_at > ${INSTANT}))`;

/** What is written at a point of an agenda, version by version: in an organisation's own file, or by all at the table. */
export class MeetingRecords extends Migration {
  override up(): void {
    this.addSql(`create table "item_note" ("id" uuid not null, "meeting_id" uuid not null, "item_id" uuid not null, "case_id" uuid not null, "holder_id" uuid not null, "category" text not null, "concerns" uuid[] not null, "version" int not null, "text" text not null, "recorded_at" timestamptz not null, "recorded_by" uuid null, primary key ("id"))`);
    this.addSql(`create table "shared_note" ("id" uuid not null, "meeting_id" uuid not null, "item_id" uuid not null, "organisation_id" uuid not null, "version" int not null, "text" text not null, "recorded_at" timestamptz not null, "recorded_by" uuid null, primary key ("id"))`);
    this.addSql(`create index "item_note_case_id_index" on "item_note" ("case_id")`);
    this.addSql(`alter table "item_note" add constraint "item_note_version" unique ("item_id", "holder_id", "version")`);
    this.addSql(`alter table "shared_note" add constraint "shared_note_version" unique ("item_id", "version")`);
    for (const table of ['item_note', 'shared_note']) {
      this.addSql(`create index "${table}_meeting_id_index" on "${table}" ("meeting_id")`);
      this.addSql(`alter table "${table}" enable row level security`);
      this.addSql(`alter table "${table}" force row level security`);
      this.addSql(`create policy "system_all" on "${table}" to "bokvar_system" using (true) with check (true)`);
      this.addSql(`grant select, insert on ${table} to bokvar_app`);
      this.addSql(`grant select, insert, update, delete on ${table} to bokvar_system`);
    }
    this.addSql(`create policy "item_note_read" on "item_note" for select to "bokvar_app" using (${OWN})`);
    this.addSql(`create policy "item_note_add" on "item_note" for insert to "bokvar_app" with check (${OWN})`);
    this.addSql(`create policy "shared_note_read" on "shared_note" for select to "bokvar_app" using (item_id in (select i.id from agenda_item i))`);
    this.addSql(`create policy "shared_note_add" on "shared_note" for insert to "bokvar_app" with check (organisation_id = ${ASKING} and item_id in (select i.id from agenda_item i where i.case_id is null))`);
    this.addSql('create trigger item_note_has_desk after insert on item_note referencing new table as added for each statement execute function desk_for_holder()');
  }
}
