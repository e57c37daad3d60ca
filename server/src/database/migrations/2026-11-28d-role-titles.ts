import { Migration } from '@mikro-orm/migrations';

const ASKING = `(select nullif(current_setting('app.organisation', true), '')::uuid)`;
const INSTANT = `(select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))`;
const sits = (party: string): string => `${party}.from_at <= ${INSTANT} and (${party}.to_at is null or ${party}.to_at > ${INSTANT})`;

/** What those are called who work at an organisation, its own reader's or one whom she meets at a table; the title null where neither she nor her role has one. */
const TITLES = `create function titles_of(asked uuid) returns table (id uuid, role text, title text)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct on (d.user_id) d.user_id, d.role, coalesce(
    (select t.title from role_title t where t.organisation_id = asked and t.subject = d.user_id::text order by t.number desc limit 1),
    (select t.title from role_title t where t.organisation_id = asked and t.subject = d.role order by t.number desc limit 1))
  from mandate d where d.organisation_id = asked and d.valid_from <= ${INSTANT} and (d.valid_to is null or d.valid_to > ${INSTANT})
    and (asked = ${ASKING} or exists (select 1 from partnership_party mine join partnership_party theirs on theirs.partnership_id = mine.partnership_id
      where mine.organisation_id = ${ASKING} and ${sits('mine')} and theirs.organisation_id = asked and ${sits('theirs')}))
  order by d.user_id, d.valid_from, d.id
$$`;

/** Names of roles and people in each organisation's own words. */
export class RoleTitles extends Migration {
  override up(): void {
    this.addSql(`create table "role_title" ("id" uuid not null, "organisation_id" uuid not null, "subject" text not null, "number" int not null, "title" text null, "recorded_at" timestamptz not null, "recorded_by" uuid null, primary key ("id"))`);
    this.addSql('alter table "role_title" add constraint "role_title_number" unique ("organisation_id", "subject", "number")');
    this.addSql('alter table "role_title" enable row level security');
    this.addSql('alter table "role_title" force row level security');
    this.addSql('create policy "system_all" on "role_title" to "bokvar_system" using (true) with check (true)');
    this.addSql(`create policy "role_title_read" on "role_title" for select to "bokvar_app" using (organisation_id = ${ASKING})`);
    this.addSql(`create policy "role_title_add" on "role_title" for insert to "bokvar_app" with check (organisation_id = ${ASKING})`);
    this.addSql('grant select, insert on role_title to bokvar_app');
    this.addSql('grant select, insert, update, delete on role_title to bokvar_system');
    this.addSql('create trigger role_title_stands before update or delete or truncate on role_title for each statement execute function refuse_change()');
    this.addSql(TITLES);
    this.addSql('revoke all on function titles_of(uuid) from public');
    this.addSql('grant execute on function titles_of(uuid) to bokvar_app, bokvar_system');
  }
}
