import { Migration } from '@mikro-orm/migrations';

const ASKING = `(select nullif(current_setting('app.organisation', true), '')::uuid)`;
const AT_OWN_TABLE = 'meeting_id in (select m.id from monthly_meeting m)';
const OWN_AT_TABLE = `organisation_id = ${ASKING} and ${AT_OWN_TABLE}`;

/** What is adjusted stands: after it come addenda and nothing else. */
const LOCK = `create function refuse_after_adjustment() returns trigger language plpgsql set search_path = public, pg_temp as $$ begin
  if exists (select 1 from minutes_event e where e.meeting_id = new.meeting_id and e.kind = 'JUSTERAD') and coalesce(to_jsonb(new) ->> 'kind', '') <> 'TILLAGG' then
    raise exception 'adjusted: %', tg_table_name using errcode = 'restrict_violation';
  end if;
  return new; end $$`;

/** General minutes of a meeting, without persons: what is written in them, what was done with them, and each authority's own number. */
export class Minutes extends Migration {
  override up(): void {
    this.addSql(`create table "minutes_text" ("id" uuid not null, "meeting_id" uuid not null, "section" text not null, "organisation_id" uuid not null, "version" int not null, "text" text not null, "recorded_at" timestamptz not null, "recorded_by" uuid null, primary key ("id"))`);
    this.addSql(`alter table "minutes_text" add constraint "minutes_text_version" unique ("meeting_id", "section", "version")`);
    this.addSql(`create table "minutes_event" ("id" uuid not null, "meeting_id" uuid not null, "number" int not null, "organisation_id" uuid not null, "kind" text not null, "signed_as" text not null, "adjusters" uuid[] not null, "text" text null, "document" jsonb null, "recorded_at" timestamptz not null, "recorded_by" uuid not null, primary key ("id"))`);
    this.addSql(`alter table "minutes_event" add constraint "minutes_event_number" unique ("meeting_id", "number")`);
    this.addSql(`create table "minutes_diary" ("meeting_id" uuid not null, "organisation_id" uuid not null, "number" text not null, "recorded_at" timestamptz not null, "recorded_by" uuid null, primary key ("meeting_id", "organisation_id"))`);
    this.addSql(`alter table "partnership" add column "minutes_kind" text not null default 'MINNESANTECKNING', add column "minutes_workdays" int not null default 3`);
    this.addSql(LOCK);
    for (const table of ['minutes_text', 'minutes_event', 'minutes_diary']) {
      this.addSql(`alter table "${table}" enable row level security`);
      this.addSql(`alter table "${table}" force row level security`);
      this.addSql(`create policy "system_all" on "${table}" to "bokvar_system" using (true) with check (true)`);
      this.addSql(`create policy "${table}_read" on "${table}" for select to "bokvar_app" using (${table === 'minutes_diary' ? OWN_AT_TABLE : AT_OWN_TABLE})`);
      this.addSql(`create policy "${table}_add" on "${table}" for insert to "bokvar_app" with check (${OWN_AT_TABLE})`);
      this.addSql(`grant select, insert on ${table} to bokvar_app`);
      this.addSql(`grant select, insert, update, delete on ${table} to bokvar_system`);
    }
    this.addSql(`create policy "minutes_diary_change" on "minutes_diary" for update to "bokvar_app" using (${OWN_AT_TABLE}) with check (${OWN_AT_TABLE})`);
    this.addSql('grant update on minutes_diary to bokvar_app');
    for (const table of ['minutes_text', 'minutes_event']) {
      this.addSql(`create trigger ${table}_stands before update or delete or truncate on ${table} for each statement execute function refuse_change()`);
      this.addSql(`create trigger ${table}_locked before insert on ${table} for each row execute function refuse_after_adjustment()`);
    }
  }
}
