import { Migration } from '@mikro-orm/migrations';

const ASKING = `(select nullif(current_setting('app.organisation', true), '')::uuid)`;
const INSTANT = `(select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))`;
const sits = (party: string): string => `${party}.from_at <= ${INSTANT} and (${party}.to_at is null or ${party}.to_at > ${INSTANT})`;
const LANDLORDS = `('KOMMUNALT_BOLAG', 'PRIVAT_HYRESVARD', 'BRF')`;
const opposite = (table: string): string => `exists (select 1 from partnership_party mine join partnership_party theirs on theirs.partnership_id = mine.partnership_id
  join organisation me on me.id = mine.organisation_id join organisation them on them.id = theirs.organisation_id
  where mine.organisation_id = ${ASKING} and ${sits('mine')} and theirs.organisation_id = ${table}.organisation_id and ${sits('theirs')}
    and ((me.kind = 'SOCIALTJANST' and them.kind in ${LANDLORDS}) or (them.kind = 'SOCIALTJANST' and me.kind in ${LANDLORDS})))`;

/** What governs an organisation's work, and what it has answered about how it is organised: told to the other side of its tables. */
export class GoverningDocuments extends Migration {
  override up(): void {
    this.addSql(`create table "governing_document" ("id" uuid not null, "organisation_id" uuid not null, "document_id" uuid not null, "number" int not null, "kind" text not null, "name" text not null, "meaning" text not null, "place" text not null, "valid_from" date not null, "valid_to" date null, "review_on" date null, "recorded_at" timestamptz not null, "recorded_by" uuid null, primary key ("id"))`);
    this.addSql('alter table "governing_document" add constraint "governing_document_number" unique ("organisation_id", "document_id", "number")');
    this.addSql(`create table "governing_document_end" ("id" uuid not null, "organisation_id" uuid not null, "document_id" uuid not null, "ended_on" date not null, "reason" text not null, "recorded_at" timestamptz not null, "recorded_by" uuid not null, primary key ("id"))`);
    this.addSql('alter table "governing_document_end" add constraint "governing_document_end_once" unique ("organisation_id", "document_id")');
    this.addSql(`create table "organising_answer" ("id" uuid not null, "organisation_id" uuid not null, "topic" text not null, "number" int not null, "text" text null, "recorded_at" timestamptz not null, "recorded_by" uuid null, primary key ("id"))`);
    this.addSql('alter table "organising_answer" add constraint "organising_answer_number" unique ("organisation_id", "topic", "number")');
    for (const table of ['governing_document', 'governing_document_end', 'organising_answer']) {
      this.addSql(`alter table "${table}" enable row level security`);
      this.addSql(`alter table "${table}" force row level security`);
      this.addSql(`create policy "system_all" on "${table}" to "bokvar_system" using (true) with check (true)`);
      this.addSql(`create policy "${table}_read" on "${table}" for select to "bokvar_app" using (organisation_id = ${ASKING} or ${opposite(table)})`);
      this.addSql(`create policy "${table}_add" on "${table}" for insert to "bokvar_app" with check (organisation_id = ${ASKING})`);
      this.addSql(`grant select, insert on ${table} to bokvar_app`);
      this.addSql(`grant select, insert, update, delete on ${table} to bokvar_system`);
      this.addSql(`create trigger ${table}_stands before update or delete or truncate on ${table} for each statement execute function refuse_change()`);
    }
  }
}
