import { Migration } from '@mikro-orm/migrations';

const OWN = `releasing_id = (select nullif(current_setting('app.organisation', true), '')::uuid) and not (not (select current_setting('app.protected', true) = 'on') and exists (
  select 1 from protection pr where pr.case_id = consent_scan.case_id and pr.holder_id = (select nullif(current_setting('app.organisation', true), '')::uuid)
    and pr.from_at <= (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now())) and (pr.to_at is null or pr.to_at > (select coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, now())))))`;

/** The scanned forms of written consents: the releasing organisation's alone, and never changed or removed [domain C10]. */
export class ConsentScan extends Migration {
  override up(): void {
    this.addSql(`create table "consent_scan" ("id" uuid not null, "consent_id" uuid not null, "case_id" uuid not null, "releasing_id" uuid not null, "number" int not null, "media_type" text not null, "bytes" bytea not null, "added_at" timestamptz not null, "added_by" uuid null, primary key ("id"))`);
    this.addSql(`create index "consent_scan_consent_id_index" on "consent_scan" ("consent_id")`);
    this.addSql(`alter table "consent_scan" add constraint "consent_scan_number" unique ("consent_id", "number")`);
    this.addSql(`alter table "consent_scan" add constraint "consent_scan_consent_id_foreign" foreign key ("consent_id") references "consent" ("id")`);
    this.addSql(`alter table "consent_scan" enable row level security`);
    this.addSql(`alter table "consent_scan" force row level security`);
    this.addSql(`create policy "consent_scan_read" on "consent_scan" for select to "bokvar_app" using (${OWN})`);
    this.addSql(`create policy "consent_scan_add" on "consent_scan" for insert to "bokvar_app" with check (${OWN})`);
    this.addSql(`create policy "system_all" on "consent_scan" to "bokvar_system" using (true) with check (true)`);
    this.addSql('grant select, insert on consent_scan to bokvar_app');
    this.addSql('grant select, insert, update, delete on consent_scan to bokvar_system');
    this.addSql('create trigger consent_scan_stands before update or delete or truncate on consent_scan for each statement execute function refuse_change()');
  }
}
