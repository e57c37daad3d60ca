import { Migration } from '@mikro-orm/migrations';

const ASKING = `nullif(current_setting('app.organisation', true), '')::uuid`;
const AT_OWN_TABLE = 'meeting_id in (select m.id from monthly_meeting m)';
const OF_OWN_ITEM = `${AT_OWN_TABLE} and item_id in (select i.id from agenda_item i)`;

const POLICIES = [
  ['meeting_run', AT_OWN_TABLE], ['room_attendance', AT_OWN_TABLE], ['room_stay', AT_OWN_TABLE], ['room_opening', OF_OWN_ITEM], ['room_jav', OF_OWN_ITEM],
] as const;

/** Whoever asks sits at the table of a meeting now. */
const IS_PARTY = `exists (select 1 from monthly_meeting m join partnership_party pp on pp.partnership_id = m.partnership_id
    where m.id = asked and pp.organisation_id = ${ASKING} and pp.to_at is null)`;

/**
 * Who has come to a meeting, by name and mandate: to those at its table, who sit with them. Staff who have not come have
 * no name here.
 */
const PEOPLE = `create function room_people(asked uuid) returns table (user_id uuid, name text, organisation json, asked_at timestamptz, admitted_at timestamptz,
  substitutes_for text, signed_at timestamptz, mandates json)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.user_id, u.name, json_build_object('id', o.id, 'name', o.name, 'shortName', o.short_name, 'kind', o.kind), a.asked_at, a.admitted_at, s.name, a.signed_at,
    (select coalesce(json_agg(json_build_object('role', d.role, 'from', ms(d.valid_from), 'to', ms(d.valid_to)) order by d.valid_from, d.id), '[]')
     from mandate d where d.user_id = a.user_id and d.organisation_id = a.organisation_id)
  from room_attendance a join user_account u on u.id = a.user_id join organisation o on o.id = a.organisation_id
    left join user_account s on s.id = a.substitutes_for_id
  where a.meeting_id = asked and ${IS_PARTY} order by a.asked_at, a.user_id
$$`;

/**
 * Writes what a shared screen is about to show, for everybody who is in the room: also of other organisations, whose rows the
 * asker could not write. Only for those who are in, and only when the asker is.
 */
const SHARED = `create function record_on_shared_screen(asked uuid, shown_at timestamptz, shown json) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into disclosure_log (at, user_id, organisation_id, reader_is_secret, case_id, meeting_id, holder_id, place, fact_ids, categories, grounds, person_ids, in_step)
  select shown_at, r."userId", r."organisationId", r.secret, r."caseId", asked, r."holderId", 'DELAD_SKARM', r."factIds", r.categories, r.grounds, r."personIds", true
  from json_to_recordset(shown) as r("userId" uuid, "organisationId" uuid, secret boolean, "caseId" uuid, "holderId" uuid, "factIds" uuid[], categories text[], grounds text[], "personIds" uuid[])
  where exists (select 1 from room_stay s where s.meeting_id = asked and s.user_id = r."userId" and s.organisation_id = r."organisationId" and s.to_at is null)
    and exists (select 1 from room_stay s where s.meeting_id = asked and s.user_id = nullif(current_setting('app.user', true), '')::uuid and s.organisation_id = ${ASKING} and s.to_at is null)
$$`;

/** A meeting that is held with the portal open: who has come, who was in when, and which item was open. */
export class MeetingRoom extends Migration {
  override up(): void {
    this.addSql(`create table "meeting_run" ("meeting_id" uuid not null, "started_at" timestamptz not null, "ended_at" timestamptz null, "chair_id" uuid not null, primary key ("meeting_id"))`);
    this.addSql(`create table "room_attendance" ("meeting_id" uuid not null, "user_id" uuid not null, "organisation_id" uuid not null, "asked_at" timestamptz not null, "admitted_at" timestamptz null, "admitted_by" uuid null, "substitutes_for_id" uuid null, "signed_at" timestamptz null, primary key ("meeting_id", "user_id"))`);
    this.addSql(`create table "room_stay" ("id" uuid not null, "meeting_id" uuid not null, "user_id" uuid not null, "organisation_id" uuid not null, "from_at" timestamptz not null, "to_at" timestamptz null, primary key ("id"))`);
    this.addSql(`create table "room_opening" ("id" uuid not null, "meeting_id" uuid not null, "item_id" uuid not null, "opened_at" timestamptz not null, "closed_at" timestamptz null, primary key ("id"))`);
    this.addSql(`create table "room_jav" ("id" uuid not null, "meeting_id" uuid not null, "item_id" uuid not null, "user_id" uuid not null, "noted_at" timestamptz not null, "ended_at" timestamptz null, primary key ("id"))`);
    for (const table of ['room_stay', 'room_opening', 'room_jav']) {
      this.addSql(`create index "${table}_meeting_id_index" on "${table}" ("meeting_id")`);
      this.addSql(`alter table "${table}" add constraint "${table}_meeting_id_foreign" foreign key ("meeting_id") references "monthly_meeting" ("id")`);
    }
    for (const table of ['room_opening', 'room_jav']) this.addSql(`create index "${table}_item_id_index" on "${table}" ("item_id")`);
    for (const [table, rule] of POLICIES) {
      this.addSql(`alter table "${table}" enable row level security`);
      this.addSql(`alter table "${table}" force row level security`);
      this.addSql(`create policy "system_all" on "${table}" to "bokvar_system" using (true) with check (true)`);
      this.addSql(`create policy "${table}_read" on "${table}" for select to "bokvar_app" using (${rule})`);
      this.addSql(`create policy "${table}_add" on "${table}" for insert to "bokvar_app" with check (${rule})`);
      this.addSql(`create policy "${table}_change" on "${table}" for update to "bokvar_app" using (${rule}) with check (${rule})`);
      this.addSql(`grant select, insert, update on ${table} to bokvar_app`);
      this.addSql(`grant select, insert, update, delete on ${table} to bokvar_system`);
    }
    this.addSql(PEOPLE);
    this.addSql(SHARED);
    for (const name of ['room_people(uuid)', 'record_on_shared_screen(uuid, timestamptz, json)']) {
      this.addSql(`revoke all on function ${name} from public`);
      this.addSql(`grant execute on function ${name} to bokvar_app, bokvar_system`);
    }
  }
}
