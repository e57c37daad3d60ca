import { Migration } from '@mikro-orm/migrations';

const ASKING = `(select nullif(current_setting('app.organisation', true), '')::uuid)`;
const INSTANT = `(select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))`;
const sits = (party: string): string => `${party}.from_at <= ${INSTANT} and (${party}.to_at is null or ${party}.to_at > ${INSTANT})`;
const MET = `exists (select 1 from partnership_party mine join partnership_party theirs on theirs.partnership_id = mine.partnership_id
  where mine.organisation_id = ${ASKING} and ${sits('mine')} and theirs.organisation_id = way_in.organisation_id and ${sits('theirs')})`;

/** By name, those who answer at the ways in that the asker may read. Somebody who no longer works there is not named. */
const PEOPLE = `create function way_in_people(asked uuid) returns table (id uuid, name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select u.id, u.name from (select answers_id, deputy_id from way_in where organisation_id = asked order by number desc limit 1) w
  join user_account u on u.id in (w.answers_id, w.deputy_id)
  where (asked = ${ASKING} or exists (select 1 from partnership_party mine join partnership_party theirs on theirs.partnership_id = mine.partnership_id
      where mine.organisation_id = ${ASKING} and ${sits('mine')} and theirs.organisation_id = asked and ${sits('theirs')}))
    and exists (select 1 from mandate d where d.user_id = u.id and d.organisation_id = asked and d.valid_from <= ${INSTANT} and (d.valid_to is null or d.valid_to > ${INSTANT}))
$$`;

/** The asker's colleagues who work there now, with their roles: those who can answer for it. */
const COLLEAGUES = `create function colleagues_now() returns table (id uuid, name text, roles text[], opens boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select u.id, u.name, array_agg(d.role order by d.role), bool_or(d.may_open_protected) from user_account u join mandate d on d.user_id = u.id
  where d.organisation_id = ${ASKING} and d.valid_from <= ${INSTANT} and (d.valid_to is null or d.valid_to > ${INSTANT}) group by u.id, u.name
$$`;

/** One way in for every organisation, with hours and a deputy, in the place of two columns that nobody could change. */
export class WaysIn extends Migration {
  override up(): void {
    this.addSql(`create table "way_in" ("id" uuid not null, "organisation_id" uuid not null, "number" int not null, "phone" text null, "mail" text null, "hours" text null, "answers_id" uuid null, "deputy_id" uuid null, "confirmed_on" date null, "recorded_at" timestamptz not null, "recorded_by" uuid null, primary key ("id"))`);
    this.addSql('alter table "way_in" add constraint "way_in_number" unique ("organisation_id", "number")');
    this.addSql(`insert into way_in (id, organisation_id, number, phone, mail, recorded_at) select gen_random_uuid(), id, 1, phone, email, now() from organisation where phone is not null or email is not null`);
    this.addSql('alter table "organisation" drop column "phone", drop column "email"');
    this.addSql('alter table "way_in" enable row level security');
    this.addSql('alter table "way_in" force row level security');
    this.addSql('create policy "system_all" on "way_in" to "bokvar_system" using (true) with check (true)');
    this.addSql(`create policy "way_in_read" on "way_in" for select to "bokvar_app" using (organisation_id = ${ASKING} or ${MET})`);
    this.addSql(`create policy "way_in_add" on "way_in" for insert to "bokvar_app" with check (organisation_id = ${ASKING})`);
    this.addSql('grant select, insert on way_in to bokvar_app');
    this.addSql('grant select, insert, update, delete on way_in to bokvar_system');
    this.addSql('create trigger way_in_stands before update or delete or truncate on way_in for each statement execute function refuse_change()');
    for (const [name, made] of [['way_in_people(uuid)', PEOPLE], ['colleagues_now()', COLLEAGUES]] as const) {
      this.addSql(made);
      this.addSql(`revoke all on function ${name} from public`);
      this.addSql(`grant execute on function ${name} to bokvar_app, bokvar_system`);
    }
  }
}
