import { Migration } from '@mikro-orm/migrations';

const ASKING = `(select nullif(current_setting('app.organisation', true), '')::uuid)`;
const INSTANT = `(select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))`;
const atOwnSide = (table: string): string => `exists (select 1 from partnership_party mine join organisation o on o.id = mine.organisation_id
  where mine.partnership_id = ${table}.partnership_id and mine.organisation_id = ${ASKING} and o.kind in ('SOCIALTJANST', 'KOMMUNALT_BOLAG', 'PRIVAT_HYRESVARD', 'BRF')
    and mine.from_at <= ${INSTANT} and (mine.to_at is null or mine.to_at > ${INSTANT}))`;
const OWN = `organisation_id = ${ASKING}`;
const BY = '"organisation_id" uuid not null, "recorded_at" timestamptz not null, "recorded_by" uuid null';
const TABLES = ['first_meeting_word', 'first_meeting_agreement', 'agreed_point', 'agreed_point_ended'];

/** The first meeting of a partnership: what each side writes, the words that both agree on, and their goals and decisions. */
export class FirstMeetings extends Migration {
  override up(): void {
    this.addSql(`create table "first_meeting_word" ("id" uuid not null, "partnership_id" uuid not null, "of_id" uuid not null, "topic" text not null, "number" int not null, "text" text null, ${BY}, primary key ("id"))`);
    this.addSql('alter table "first_meeting_word" add constraint "first_meeting_word_number" unique ("partnership_id", "of_id", "topic", "number")');
    this.addSql(`create table "first_meeting_agreement" ("id" uuid not null, "word_id" uuid not null, "partnership_id" uuid not null, ${BY}, primary key ("id"))`);
    this.addSql('alter table "first_meeting_agreement" add constraint "first_meeting_agreement_once" unique ("word_id")');
    this.addSql(`create table "agreed_point" ("id" uuid not null, "partnership_id" uuid not null, "kind" text not null, "text" text not null, "owner_id" uuid null, "due_on" date null, ${BY}, primary key ("id"))`);
    this.addSql('create index "agreed_point_partnership_id_index" on "agreed_point" ("partnership_id")');
    this.addSql(`create table "agreed_point_ended" ("id" uuid not null, "point_id" uuid not null, "partnership_id" uuid not null, "reason" text not null, ${BY}, primary key ("id"))`);
    this.addSql('alter table "agreed_point_ended" add constraint "agreed_point_ended_once" unique ("point_id")');
    for (const table of TABLES) {
      this.addSql(`alter table "${table}" enable row level security`);
      this.addSql(`alter table "${table}" force row level security`);
      this.addSql(`create policy "system_all" on "${table}" to "bokvar_system" using (true) with check (true)`);
      this.addSql(`create policy "${table}_read" on "${table}" for select to "bokvar_app" using (${atOwnSide(table)})`);
      this.addSql(`create policy "${table}_add" on "${table}" for insert to "bokvar_app" with check (${OWN} and ${atOwnSide(table)})`);
      this.addSql(`grant select, insert on ${table} to bokvar_app`);
      this.addSql(`grant select, insert, update, delete on ${table} to bokvar_system`);
      this.addSql(`create trigger ${table}_stands before update or delete or truncate on ${table} for each statement execute function refuse_change()`);
    }
  }
}
