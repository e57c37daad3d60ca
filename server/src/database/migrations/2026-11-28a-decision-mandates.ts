import { Migration } from '@mikro-orm/migrations';

const ASKING = `(select nullif(current_setting('app.organisation', true), '')::uuid)`;
const INSTANT = `(select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))`;
const SIDES = `'SOCIALTJANST','KOMMUNALT_BOLAG','PRIVAT_HYRESVARD','BRF'`;
const sits = (party: string): string => `${party}.from_at <= ${INSTANT} and (${party}.to_at is null or ${party}.to_at > ${INSTANT})`;
const opposite = (organisation: string): string => `exists (select 1 from partnership_party mine join partnership_party theirs on theirs.partnership_id = mine.partnership_id join organisation me on me.id = mine.organisation_id
  where mine.organisation_id = ${ASKING} and me.kind in (${SIDES}) and ${sits('mine')} and theirs.organisation_id = ${organisation} and ${sits('theirs')})`;

/** By name, those who have a mandate, or stand in for somebody, in a register that the asker may read. Who no longer works there is not named. */
const PEOPLE = `create function decision_mandate_people(asked uuid) returns table (id uuid, name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select u.id, u.name from user_account u
  where (asked = ${ASKING} or ${opposite('asked')})
    and u.id in (select user_id from decision_mandate where organisation_id = asked union select deputy_id from decision_mandate where organisation_id = asked)
    and exists (select 1 from mandate d where d.user_id = u.id and d.organisation_id = asked and d.valid_from <= ${INSTANT} and (d.valid_to is null or d.valid_to > ${INSTANT}))
$$`;

/** Who may decide what for an organisation, up to what amount, until when, and who stands in. */
export class DecisionMandates extends Migration {
  override up(): void {
    this.addSql('create table "decision_mandate" ("id" uuid not null, "organisation_id" uuid not null, "user_id" uuid not null, "decision" text not null, "max_amount_ore" int null, "valid_from" date not null, "valid_to" date null, "deputy_id" uuid null, "basis" text not null, "recorded_at" timestamptz not null, "recorded_by" uuid null, primary key ("id"))');
    this.addSql('create index "decision_mandate_organisation_id_index" on "decision_mandate" ("organisation_id")');
    this.addSql('create table "decision_mandate_end" ("mandate_id" uuid not null, "organisation_id" uuid not null, "ended_on" date not null, "reason" text not null, "recorded_at" timestamptz not null, "recorded_by" uuid null, primary key ("mandate_id"))');
    for (const table of ['decision_mandate', 'decision_mandate_end']) {
      this.addSql(`alter table "${table}" enable row level security`);
      this.addSql(`alter table "${table}" force row level security`);
      this.addSql(`create policy "system_all" on "${table}" to "bokvar_system" using (true) with check (true)`);
      this.addSql(`create policy "${table}_read" on "${table}" for select to "bokvar_app" using (organisation_id = ${ASKING} or ${opposite(`${table}.organisation_id`)})`);
      this.addSql(`create policy "${table}_add" on "${table}" for insert to "bokvar_app" with check (organisation_id = ${ASKING})`);
      this.addSql(`grant select, insert on ${table} to bokvar_app`);
      this.addSql(`grant select, insert, update, delete on ${table} to bokvar_system`);
      this.addSql(`create trigger ${table}_stands before update or delete or truncate on ${table} for each statement execute function refuse_change()`);
    }
    this.addSql(PEOPLE);
    this.addSql('revoke all on function decision_mandate_people(uuid) from public');
    this.addSql('grant execute on function decision_mandate_people(uuid) to bokvar_app, bokvar_system');
  }
}
