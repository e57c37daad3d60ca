import { Migration } from '@mikro-orm/migrations';

const OWN = `landlord_id = (select nullif(current_setting('app.organisation', true), '')::uuid)`;
const INSTANT = `(select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now()))`;
const AT_OWN_TABLE = `exists (select 1 from partnership_party mine join partnership_party other on other.partnership_id = mine.partnership_id
  where mine.organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid) and other.organisation_id = landlord_timeline.landlord_id
    and mine.from_at <= ${INSTANT} and (mine.to_at is null or mine.to_at > ${INSTANT})
    and other.from_at <= ${INSTANT} and (other.to_at is null or other.to_at > ${INSTANT}))`;

/** A landlord's own steps after an unpaid rent: versions, each decided once and never changed. */
export class Timelines extends Migration {
  override up(): void {
    this.addSql(`create table "landlord_timeline" ("id" uuid not null, "landlord_id" uuid not null, "version" int not null, "preset" text null, "holds_from" date not null, "steps" jsonb not null, "recorded_at" timestamptz not null, "recorded_by" uuid null, primary key ("id"))`);
    this.addSql(`alter table "landlord_timeline" add constraint "landlord_timeline_version" unique ("landlord_id", "version")`);
    this.addSql(`alter table "landlord_timeline" enable row level security`);
    this.addSql(`alter table "landlord_timeline" force row level security`);
    this.addSql(`create policy "landlord_timeline_read" on "landlord_timeline" for select to "bokvar_app" using (${OWN} or ${AT_OWN_TABLE})`);
    this.addSql(`create policy "landlord_timeline_add" on "landlord_timeline" for insert to "bokvar_app" with check (${OWN})`);
    this.addSql(`create policy "system_all" on "landlord_timeline" to "bokvar_system" using (true) with check (true)`);
    this.addSql('grant select, insert on landlord_timeline to bokvar_app');
    this.addSql('grant select, insert, update, delete on landlord_timeline to bokvar_system');
    this.addSql('create trigger landlord_timeline_stands before update or delete or truncate on landlord_timeline for each statement execute function refuse_change()');
  }
}
