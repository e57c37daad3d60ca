import { Migration } from '@mikro-orm/migrations';

const ASKING = `(select nullif(current_setting('app.organisation', true), '')::uuid)`;
const INSTANT = `(select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))`;
const SIDES = `('SOCIALTJANST', 'KOMMUNALT_BOLAG', 'PRIVAT_HYRESVARD', 'BRF')`;
const sits = (party: string): string => `${party}.from_at <= ${INSTANT} and (${party}.to_at is null or ${party}.to_at > ${INSTANT})`;
const asSide = (table: string): string => `exists (select 1 from partnership_party pp join organisation o on o.id = pp.organisation_id
  where pp.partnership_id = ${table}.partnership_id and pp.organisation_id = ${ASKING} and o.kind in ${SIDES} and ${sits('pp')})`;
const ofMeeting = (table: string): string => `exists (select 1 from manager_meeting m where m.id = ${table}.meeting_id)`;
const OWN = `organisation_id = ${ASKING}`;

/**
 * The managers of both sides of a partnership, by name, to those who sit at its table as a side: who was at a meeting is said by
 * name. One who has left is told as having been there, and is chosen no more.
 */
const MANAGERS = `create function partnership_managers(asked uuid) returns table (id uuid, name text, organisation_id uuid, works_now boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select u.id, u.name, d.organisation_id, bool_or(d.valid_from <= ${INSTANT} and (d.valid_to is null or d.valid_to > ${INSTANT}))
  from partnership_party pp join organisation o on o.id = pp.organisation_id and o.kind in ${SIDES}
    join mandate d on d.organisation_id = pp.organisation_id and d.role = 'CHEF' join user_account u on u.id = d.user_id
  where pp.partnership_id = asked and exists (select 1 from partnership_party mine join organisation m on m.id = mine.organisation_id
    where mine.partnership_id = asked and mine.organisation_id = ${ASKING} and m.kind in ${SIDES} and ${sits('mine')})
  group by u.id, u.name, d.organisation_id
$$`;

const TABLES: readonly (readonly [table: string, read: string])[] = [
  ['manager_meeting', asSide('manager_meeting')], ['manager_meeting_event', ofMeeting('manager_meeting_event')], ['manager_meeting_text', ofMeeting('manager_meeting_text')],
  ['manager_decision', ofMeeting('manager_decision')], ['improvement', asSide('improvement')],
  ['improvement_ended', 'exists (select 1 from improvement i where i.id = improvement_ended.improvement_id)'],
];
const BY = '"organisation_id" uuid not null, "recorded_at" timestamptz not null, "recorded_by" uuid null';

/** The managers' meetings of a partnership, twice a year, with what is written and decided there, and the improvements that it names. */
export class ManagerMeetings extends Migration {
  override up(): void {
    this.addSql(`create table "manager_meeting" ("id" uuid not null, "partnership_id" uuid not null, "starts_at" timestamptz not null, "ends_at" timestamptz not null, "place" text not null, ${BY}, primary key ("id"))`);
    this.addSql('create index "manager_meeting_partnership_id_index" on "manager_meeting" ("partnership_id")');
    this.addSql(`create table "manager_meeting_event" ("id" uuid not null, "meeting_id" uuid not null, "number" int not null, "kind" text not null, "starts_at" timestamptz null, "ends_at" timestamptz null, "place" text null, "reason" text null, "there" uuid[] not null, ${BY}, primary key ("id"))`);
    this.addSql('alter table "manager_meeting_event" add constraint "manager_meeting_event_number" unique ("meeting_id", "number")');
    this.addSql(`create table "manager_meeting_text" ("id" uuid not null, "meeting_id" uuid not null, "item" text not null, "version" int not null, "text" text not null, ${BY}, primary key ("id"))`);
    this.addSql('alter table "manager_meeting_text" add constraint "manager_meeting_text_version" unique ("meeting_id", "item", "version")');
    this.addSql(`create table "manager_decision" ("id" uuid not null, "meeting_id" uuid not null, "of_id" uuid not null, "state" text not null, "item" text null, "text" text null, "owner_id" uuid null, "due_on" date null, ${BY}, primary key ("id"))`);
    this.addSql('create index "manager_decision_meeting_id_index" on "manager_decision" ("meeting_id")');
    this.addSql('alter table "manager_decision" add constraint "manager_decision_state" unique ("of_id", "state")');
    this.addSql(`create table "improvement" ("id" uuid not null, "partnership_id" uuid not null, "named_on" date not null, "name" text not null, "text" text not null, ${BY}, primary key ("id"))`);
    this.addSql('create index "improvement_partnership_id_index" on "improvement" ("partnership_id")');
    this.addSql(`create table "improvement_ended" ("id" uuid not null, "improvement_id" uuid not null, "text" text not null, ${BY}, primary key ("id"))`);
    this.addSql('alter table "improvement_ended" add constraint "improvement_ended_once" unique ("improvement_id")');
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
    this.addSql(MANAGERS);
    this.addSql('revoke all on function partnership_managers(uuid) from public');
    this.addSql('grant execute on function partnership_managers(uuid) to bokvar_app, bokvar_system');
  }
}
