import { Migration } from '@mikro-orm/migrations';

const ASKING = `(select nullif(current_setting('app.organisation', true), '')::uuid)`;
const INSTANT = `(select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))`;
const SIDES = `('SOCIALTJANST', 'KOMMUNALT_BOLAG', 'PRIVAT_HYRESVARD', 'BRF')`;
const asSide = (partnership: string): string => `exists (select 1 from partnership_party pp join organisation o on o.id = pp.organisation_id
  where pp.partnership_id = ${partnership} and pp.organisation_id = ${ASKING} and o.kind in ${SIDES}
  and pp.from_at <= ${INSTANT} and (pp.to_at is null or pp.to_at > ${INSTANT}))`;
const ofTraining = (table: string): string => `exists (select 1 from training t where t.id = ${table}.training_id)`;
const OWN = `organisation_id = ${ASKING}`;

/**
 * By name, those of both sides who attended a training of a partnership, to its sides. Each side has ticked its own people, and
 * nobody is named whom another has written in.
 */
const PEOPLE = `create function training_people(asked uuid) returns table (id uuid, name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select u.id, u.name from user_account u where ${asSide('asked')} and exists (
    select 1 from training t join training_attendance a on a.training_id = t.id join mandate d on d.user_id = u.id and d.organisation_id = a.organisation_id
    where t.partnership_id = asked and u.id = any(a.there)
      and not exists (select 1 from training_attendance later where later.training_id = a.training_id and later.organisation_id = a.organisation_id and later.number > a.number))
$$`;

const TABLES: readonly (readonly [table: string, read: string])[] = [
  ['training', asSide('training.partnership_id')], ['training_version', ofTraining('training_version')], ['training_attendance', ofTraining('training_attendance')],
];
const BY = '"organisation_id" uuid not null, "recorded_at" timestamptz not null, "recorded_by" uuid null';

/** The trainings that the sides of a partnership hold for each other, and who attended. */
export class Trainings extends Migration {
  override up(): void {
    this.addSql(`create table "training" ("id" uuid not null, "partnership_id" uuid not null, ${BY}, primary key ("id"))`);
    this.addSql('create index "training_partnership_id_index" on "training" ("partnership_id")');
    this.addSql(`create table "training_version" ("id" uuid not null, "training_id" uuid not null, "number" int not null, "said" text not null, "topic" text not null, "topic_words" text not null, "on_day" date not null, "holder_id" uuid null, "place" text not null, "reason" text null, ${BY}, primary key ("id"))`);
    this.addSql('alter table "training_version" add constraint "training_version_number" unique ("training_id", "number")');
    this.addSql(`create table "training_attendance" ("id" uuid not null, "training_id" uuid not null, "number" int not null, "there" uuid[] not null, "others" int not null, ${BY}, primary key ("id"))`);
    this.addSql('alter table "training_attendance" add constraint "training_attendance_number" unique ("training_id", "organisation_id", "number")');
    for (const [table, read] of TABLES) {
      this.addSql(`alter table "${table}" enable row level security`);
      this.addSql(`alter table "${table}" force row level security`);
      this.addSql(`create policy "system_all" on "${table}" to "bokvar_system" using (true) with check (true)`);
      this.addSql(`create policy "${table}_read" on "${table}" for select to "bokvar_app" using (${read})`);
      this.addSql(`create policy "${table}_add" on "${table}" for insert to "bokvar_app" with check (${OWN} and ${read})`);
      this.addSql(`grant select, insert on ${table} to bokvar_app`);
      this.addSql(`grant select, insert, update, delete on ${table} to bokvar_system`);
      this.addSql(`create trigger ${table}_stands before update or delete or truncate on ${table} for each statement execute function refuse_change()`);
    }
    this.addSql(PEOPLE);
    this.addSql('revoke all on function training_people(uuid) from public');
    this.addSql('grant execute on function training_people(uuid) to bokvar_app, bokvar_system');
  }
}
