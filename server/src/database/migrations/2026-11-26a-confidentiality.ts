import { Migration } from '@mikro-orm/migrations';

const ASKING = `(select nullif(current_setting('app.organisation', true), '')::uuid)`;
const INSTANT = `(select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))`;
const atOwnTable = (table: string): string => `exists (select 1 from partnership_party pp where pp.partnership_id = ${table}.partnership_id
  and pp.organisation_id = ${ASKING} and pp.from_at <= ${INSTANT} and (pp.to_at is null or pp.to_at > ${INSTANT}))`;
const FOR_HERSELF = `user_id = (select nullif(current_setting('app.user', true), '')::uuid)`;

/** Those of whom a table is made, by name: the asker's own colleagues who work with cases or have signed, and whoever has been let in to one of its meetings. */
const TABLE_PEOPLE = `create function table_people(asked uuid) returns table (user_id uuid, name text, organisation_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select u.id, u.name, p.organisation_id from (
    select d.user_id, d.organisation_id from mandate d where d.organisation_id = ${ASKING} and d.role in ('SAMORDNARE', 'HANDLAGGARE')
    union select s.user_id, s.organisation_id from confidentiality_signature s where s.partnership_id = asked and s.organisation_id = ${ASKING}
    union select a.user_id, a.organisation_id from room_attendance a join monthly_meeting m on m.id = a.meeting_id where m.partnership_id = asked and a.admitted_at is not null) p
  join user_account u on u.id = p.user_id
  where exists (select 1 from partnership_party pp where pp.partnership_id = asked and pp.organisation_id = ${ASKING} and pp.to_at is null)
    and exists (select 1 from mandate d where d.user_id = p.user_id and d.organisation_id = p.organisation_id and d.valid_from <= ${INSTANT} and (d.valid_to is null or d.valid_to > ${INSTANT}))
$$`;

/** Who has come to a meeting, by name and mandate, as before but without what was said of a signature: it is known who has signed. */
const ROOM_PEOPLE = `create function room_people(asked uuid) returns table (user_id uuid, name text, organisation json, asked_at timestamptz, admitted_at timestamptz,
  substitutes_for text, mandates json)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.user_id, u.name, json_build_object('id', o.id, 'name', o.name, 'shortName', o.short_name, 'kind', o.kind), a.asked_at, a.admitted_at, s.name,
    (select coalesce(json_agg(json_build_object('role', d.role, 'from', ms(d.valid_from), 'to', ms(d.valid_to)) order by d.valid_from, d.id), '[]')
     from mandate d where d.user_id = a.user_id and d.organisation_id = a.organisation_id)
  from room_attendance a join user_account u on u.id = a.user_id join organisation o on o.id = a.organisation_id
    left join user_account s on s.id = a.substitutes_for_id
  where a.meeting_id = asked and exists (select 1 from monthly_meeting m join partnership_party pp on pp.partnership_id = m.partnership_id
    where m.id = asked and pp.organisation_id = ${ASKING} and pp.to_at is null) order by a.asked_at, a.user_id
$$`;

/** The undertaking of those who sit at a table: its texts, and who has signed which. */
export class Confidentiality extends Migration {
  override up(): void {
    this.addSql(`create table "confidentiality_text" ("id" uuid not null, "partnership_id" uuid not null, "version" int not null, "text" text not null, "valid_from" date not null, "organisation_id" uuid not null, "recorded_at" timestamptz not null, "recorded_by" uuid not null, primary key ("id"))`);
    this.addSql(`alter table "confidentiality_text" add constraint "confidentiality_text_version" unique ("partnership_id", "version")`);
    this.addSql(`create table "confidentiality_signature" ("id" uuid not null, "partnership_id" uuid not null, "user_id" uuid not null, "organisation_id" uuid not null, "version" int not null, "signed_at" timestamptz not null, "valid_until" date not null, primary key ("id"))`);
    this.addSql(`create index "confidentiality_signature_partnership_id_user_id_index" on "confidentiality_signature" ("partnership_id", "user_id")`);
    for (const [table, own] of [['confidentiality_text', `organisation_id = ${ASKING}`], ['confidentiality_signature', `organisation_id = ${ASKING} and ${FOR_HERSELF}`]] as const) {
      this.addSql(`alter table "${table}" enable row level security`);
      this.addSql(`alter table "${table}" force row level security`);
      this.addSql(`create policy "system_all" on "${table}" to "bokvar_system" using (true) with check (true)`);
      this.addSql(`create policy "${table}_read" on "${table}" for select to "bokvar_app" using (${atOwnTable(table)})`);
      this.addSql(`create policy "${table}_add" on "${table}" for insert to "bokvar_app" with check (${own} and ${atOwnTable(table)})`);
      this.addSql(`grant select, insert on ${table} to bokvar_app`);
      this.addSql(`grant select, insert, update, delete on ${table} to bokvar_system`);
      this.addSql(`create trigger ${table}_stands before update or delete or truncate on ${table} for each statement execute function refuse_change()`);
    }
    this.addSql('drop function room_people(uuid)');
    this.addSql('alter table room_attendance drop column signed_at');
    for (const [name, made] of [['table_people(uuid)', TABLE_PEOPLE], ['room_people(uuid)', ROOM_PEOPLE]] as const) {
      this.addSql(made);
      this.addSql(`revoke all on function ${name} from public`);
      this.addSql(`grant execute on function ${name} to bokvar_app, bokvar_system`);
    }
  }
}
