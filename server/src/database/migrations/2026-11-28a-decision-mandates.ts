import { Migration } from '@mikro-orm/migrations';

const ASKING = `(select nullif(current_setting('app.organisation', true), '')::uuid)`;
const INSTANT = `(select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))`;
const sits = (party: string): string => `${party}.from_at <= ${INSTANT} and (${party}.to_at is null or ${party}.to_at > ${INSTANT})`;
const LANDLORDS = `('KOMMUNALT_BOLAG', 'PRIVAT_HYRESVARD', 'BRF')`;
const opposite = (asked: string): string => `exists (select 1 from partnership_party mine join partnership_party theirs on theirs.partnership_id = mine.partnership_id
  join organisation me on me.id = mine.organisation_id join organisation them on them.id = theirs.organisation_id
  where mine.organisation_id = ${ASKING} and ${sits('mine')} and theirs.organisation_id = ${asked} and ${sits('theirs')}
    and ((me.kind = 'SOCIALTJANST' and them.kind in ${LANDLORDS}) or (them.kind = 'SOCIALTJANST' and me.kind in ${LANDLORDS})))`;

/** By name, those whom the mandates that the asker may read are about. Somebody who no longer works there is not named. */
const PEOPLE = `create function decision_mandate_people(asked uuid) returns table (id uuid, name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select u.id, u.name from user_account u
  where (asked = ${ASKING} or ${opposite('asked')})
    and exists (select 1 from decision_mandate m where m.organisation_id = asked and u.id in (m.user_id, m.deputy_id))
    and exists (select 1 from mandate d where d.user_id = u.id and d.organisation_id = asked and d.valid_from <= ${INSTANT} and (d.valid_to is null or d.valid_to > ${INSTANT}))
$$`;

/** Who may decide what for an organisation, up to what sum, until when, and with whom as deputy. */
export class DecisionMandates extends Migration {
  override up(): void {
    this.addSql(`create table "decision_mandate" ("id" uuid not null, "organisation_id" uuid not null, "user_id" uuid not null, "decision" text not null, "max_amount_ore" bigint null, "valid_from" date not null, "valid_to" date null, "deputy_id" uuid null, "basis" text not null, "recorded_at" timestamptz not null, "recorded_by" uuid null, primary key ("id"))`);
    this.addSql('create index "decision_mandate_organisation_id_decision_index" on "decision_mandate" ("organisation_id", "decision")');
    this.addSql(`create table "decision_mandate_end" ("mandate_id" uuid not null, "ended_on" date not null, "reason" text not null, "recorded_at" timestamptz not null, "recorded_by" uuid not null, primary key ("mandate_id"))`);
    for (const table of ['decision_mandate', 'decision_mandate_end']) {
      this.addSql(`alter table "${table}" enable row level security`);
      this.addSql(`alter table "${table}" force row level security`);
      this.addSql(`create policy "system_all" on "${table}" to "bokvar_system" using (true) with check (true)`);
      this.addSql(`grant select, insert on ${table} to bokvar_app`);
      this.addSql(`grant select, insert, update, delete on ${table} to bokvar_system`);
      this.addSql(`create trigger ${table}_stands before update or delete or truncate on ${table} for each statement execute function refuse_change()`);
    }
    this.addSql(`create policy "decision_mandate_read" on "decision_mandate" for select to "bokvar_app" using (organisation_id = ${ASKING} or ${opposite('decision_mandate.organisation_id')})`);
    this.addSql(`create policy "decision_mandate_add" on "decision_mandate" for insert to "bokvar_app" with check (organisation_id = ${ASKING})`);
    this.addSql(`create policy "decision_mandate_end_read" on "decision_mandate_end" for select to "bokvar_app" using (exists (select 1 from decision_mandate m where m.id = decision_mandate_end.mandate_id))`);
    this.addSql(`create policy "decision_mandate_end_add" on "decision_mandate_end" for insert to "bokvar_app" with check (exists (select 1 from decision_mandate m where m.id = decision_mandate_end.mandate_id and m.organisation_id = ${ASKING}))`);
    this.addSql(PEOPLE);
    this.addSql('revoke all on function decision_mandate_people(uuid) from public');
    this.addSql('grant execute on function decision_mandate_people(uuid) to bokvar_app, bokvar_system');
  }
}
