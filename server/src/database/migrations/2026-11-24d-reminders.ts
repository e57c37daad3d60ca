import { Migration } from '@mikro-orm/migrations';

/** Which organisations' morning reminders have been looked after, so that several servers send one. */
export class Reminders extends Migration {
  override up(): void {
    this.addSql(`create table "reminder" ("organisation_id" uuid not null, "on_day" date not null, "at" timestamptz not null, primary key ("organisation_id", "on_day"))`);
    this.addSql(`alter table "reminder" enable row level security`);
    this.addSql(`alter table "reminder" force row level security`);
    this.addSql(`create policy "system_all" on "reminder" to "bokvar_system" using (true) with check (true)`);
    this.addSql('grant select, insert, update, delete on reminder to bokvar_system');
  }
}
