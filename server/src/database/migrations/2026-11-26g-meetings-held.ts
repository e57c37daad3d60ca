import { Migration } from '@mikro-orm/migrations';

const ASKING = `(select nullif(current_setting('app.organisation', true), '')::uuid)`;
const AT_OWN_TABLE = 'meeting_id in (select m.id from monthly_meeting m)';

/** That a meeting was held without the portal, or did not take place, as its coordinators say. */
export class MeetingsHeld extends Migration {
  override up(): void {
    this.addSql('create table "meeting_held" ("id" uuid not null, "meeting_id" uuid not null, "number" int not null, "organisation_id" uuid not null, "recorded_at" timestamptz not null, "recorded_by" uuid null, "held" boolean not null, primary key ("id"))');
    this.addSql('alter table "meeting_held" add constraint "meeting_held_number" unique ("meeting_id", "number")');
    this.addSql('alter table "meeting_held" add constraint "meeting_held_meeting_id_foreign" foreign key ("meeting_id") references "monthly_meeting" ("id")');
    this.addSql('alter table "meeting_held" enable row level security');
    this.addSql('alter table "meeting_held" force row level security');
    this.addSql('create policy "system_all" on "meeting_held" to "bokvar_system" using (true) with check (true)');
    this.addSql(`create policy "meeting_held_read" on "meeting_held" for select to "bokvar_app" using (${AT_OWN_TABLE})`);
    this.addSql(`create policy "meeting_held_add" on "meeting_held" for insert to "bokvar_app" with check (${AT_OWN_TABLE} and organisation_id = ${ASKING})`);
    this.addSql('grant select, insert on meeting_held to bokvar_app');
    this.addSql('grant select, insert, update, delete on meeting_held to bokvar_system');
    this.addSql('create trigger meeting_held_stands before update or delete or truncate on meeting_held for each statement execute function refuse_change()');
  }
}
