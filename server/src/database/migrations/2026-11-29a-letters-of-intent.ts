import { Migration } from '@mikro-orm/migrations';

const ASKING = `(select nullif(current_setting('app.organisation', true), '')::uuid)`;
const INSTANT = `(select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))`;
const SIDES = `'SOCIALTJANST','KOMMUNALT_BOLAG','PRIVAT_HYRESVARD','BRF'`;
const atOwnSide = (partnership: string): string => `exists (select 1 from partnership_party mine join organisation o on o.id = mine.organisation_id
  where mine.partnership_id = ${partnership} and mine.organisation_id = ${ASKING} and o.kind in (${SIDES})
    and mine.from_at <= ${INSTANT} and (mine.to_at is null or mine.to_at > ${INSTANT}))`;

/** By name, those who have written, commented, been chosen or answered in a letter that the asker is a side of. */
const PEOPLE = `create function letter_of_intent_people(asked uuid) returns table (id uuid, name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select u.id, u.name from user_account u
  where exists (select 1 from letter_of_intent l where l.id = asked and ${atOwnSide('l.partnership_id')})
    and u.id in (select recorded_by from letter_of_intent_version where letter_id = asked
      union select recorded_by from letter_of_intent_event where letter_id = asked
      union select recorded_by from letter_of_intent_comment where letter_id = asked
      union select user_id from letter_of_intent_answer where letter_id = asked
      union select (seat ->> 'userId')::uuid from letter_of_intent_seats s, jsonb_array_elements(s.seats) seat where s.letter_id = asked)
$$`;

const OF_LETTER = ['letter_of_intent_version', 'letter_of_intent_event', 'letter_of_intent_seats', 'letter_of_intent_answer', 'letter_of_intent_comment', 'letter_of_intent_comment_settled'] as const;

/** The letter of intent of a partnership: its versions, comments, signing, and the sealed original. */
export class LettersOfIntent extends Migration {
  override up(): void {
    this.addSql('alter table "session" add column "vouched_by" text null');
    this.addSql('create table "letter_of_intent" ("id" uuid not null, "partnership_id" uuid not null, "year" int not null, "variant" text not null, "previous_id" uuid null, "organisation_id" uuid not null, "recorded_at" timestamptz not null, "recorded_by" uuid null, primary key ("id"))');
    this.addSql('create index "letter_of_intent_partnership_id_index" on "letter_of_intent" ("partnership_id")');
    this.addSql('create table "letter_of_intent_version" ("letter_id" uuid not null, "number" int not null, "content" jsonb not null, "place" text not null, "organisation_id" uuid not null, "recorded_at" timestamptz not null, "recorded_by" uuid null, primary key ("letter_id", "number"))');
    this.addSql('create table "letter_of_intent_event" ("letter_id" uuid not null, "number" int not null, "state" text not null, "version" int not null, "voided" int not null, "reason" text null, "organisation_id" uuid not null, "recorded_at" timestamptz not null, "recorded_by" uuid null, primary key ("letter_id", "number"))');
    this.addSql('create table "letter_of_intent_seats" ("letter_id" uuid not null, "organisation_id" uuid not null, "number" int not null, "seats" jsonb not null, "recorded_at" timestamptz not null, "recorded_by" uuid null, primary key ("letter_id", "organisation_id", "number"))');
    this.addSql('create table "letter_of_intent_answer" ("seat_id" uuid not null, "round" int not null, "letter_id" uuid not null, "version" int not null, "organisation_id" uuid not null, "user_id" uuid not null, "answer" text not null, "reason" text null, "text_sha256" text not null, "acr" text null, "vouched_by" text null, "authenticated_at" timestamptz not null, "mandate_basis" text null, "recorded_at" timestamptz not null, primary key ("seat_id", "round"))');
    this.addSql('create index "letter_of_intent_answer_letter_id_index" on "letter_of_intent_answer" ("letter_id")');
    this.addSql('create table "letter_of_intent_comment" ("id" uuid not null, "letter_id" uuid not null, "version" int not null, "place" text not null, "text" text not null, "organisation_id" uuid not null, "recorded_at" timestamptz not null, "recorded_by" uuid null, primary key ("id"))');
    this.addSql('create index "letter_of_intent_comment_letter_id_index" on "letter_of_intent_comment" ("letter_id")');
    this.addSql('create table "letter_of_intent_comment_settled" ("comment_id" uuid not null, "letter_id" uuid not null, "organisation_id" uuid not null, "recorded_at" timestamptz not null, "recorded_by" uuid null, primary key ("comment_id"))');
    this.addSql('create index "letter_of_intent_comment_settled_letter_id_index" on "letter_of_intent_comment_settled" ("letter_id")');
    this.addSql('create table "sealed_letter" ("letter_id" uuid not null, "version" int not null, "file" bytea not null, "text_sha256" text not null, "level" text not null, "sealed_by" text not null, "timestamped_at" timestamptz null, "recorded_at" timestamptz not null, primary key ("letter_id"))');
    this.addSql('create table "letter_of_intent_reminder" ("letter_id" uuid not null, "about" text not null, "at" timestamptz not null, primary key ("letter_id", "about"))');
    this.#lock('letter_of_intent', atOwnSide('letter_of_intent.partnership_id'), `organisation_id = ${ASKING} and ${atOwnSide('letter_of_intent.partnership_id')}`);
    for (const table of OF_LETTER) {
      const readable = `exists (select 1 from letter_of_intent l where l.id = ${table}.letter_id)`;
      this.#lock(table, readable, `organisation_id = ${ASKING} and ${readable}`);
    }
    for (const table of ['sealed_letter', 'letter_of_intent_reminder']) this.#systemOnly(table);
    this.addSql('create policy "sealed_letter_read" on "sealed_letter" for select to "bokvar_app" using (exists (select 1 from letter_of_intent l where l.id = sealed_letter.letter_id))');
    this.addSql('grant select on sealed_letter to bokvar_app');
    this.addSql('create trigger sealed_letter_stands before update or delete or truncate on sealed_letter for each statement execute function refuse_change()');
    this.addSql(PEOPLE);
    this.addSql('revoke all on function letter_of_intent_people(uuid) from public');
    this.addSql('grant execute on function letter_of_intent_people(uuid) to bokvar_app, bokvar_system');
  }

  /** A table that its readers add to, and nobody changes. */
  #lock(table: string, read: string, add: string): void {
    this.#systemOnly(table);
    this.addSql(`create policy "${table}_read" on "${table}" for select to "bokvar_app" using (${read})`);
    this.addSql(`create policy "${table}_add" on "${table}" for insert to "bokvar_app" with check (${add})`);
    this.addSql(`grant select, insert on ${table} to bokvar_app`);
    this.addSql(`create trigger ${table}_stands before update or delete or truncate on ${table} for each statement execute function refuse_change()`);
  }

  #systemOnly(table: string): void {
    this.addSql(`alter table "${table}" enable row level security`);
    this.addSql(`alter table "${table}" force row level security`);
    this.addSql(`create policy "system_all" on "${table}" to "bokvar_system" using (true) with check (true)`);
    this.addSql(`grant select, insert, update, delete on ${table} to bokvar_system`);
  }
}
