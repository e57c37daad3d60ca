import { Migration } from '@mikro-orm/migrations';

const ASKING = `(select nullif(current_setting('app.organisation', true), '')::uuid)`;
const AT_OWN_TABLE = 'meeting_id in (select m.id from monthly_meeting m)';

/** Meetings that are booked together; and that one was moved or cancelled, and why, which is never changed. */
export class MeetingSeries extends Migration {
  override up(): void {
    this.addSql('alter table "monthly_meeting" add column "series_id" uuid null, add column "cancelled_at" timestamptz null');
    this.addSql('create index "monthly_meeting_series_id_index" on "monthly_meeting" ("series_id")');
    this.addSql(`create table "meeting_move" ("id" uuid not null, "meeting_id" uuid not null, "organisation_id" uuid not null, "moved_at" timestamptz not null, "moved_by" uuid not null, "was_starts_at" timestamptz not null, "was_place" text not null, "cancels" boolean not null, "reason" text not null, primary key ("id"))`);
    this.addSql('create index "meeting_move_meeting_id_index" on "meeting_move" ("meeting_id")');
    this.addSql('alter table "meeting_move" add constraint "meeting_move_meeting_id_foreign" foreign key ("meeting_id") references "monthly_meeting" ("id")');
    this.addSql('alter table "meeting_move" enable row level security');
    this.addSql('alter table "meeting_move" force row level security');
    this.addSql('create policy "system_all" on "meeting_move" to "bokvar_system" using (true) with check (true)');
    this.addSql(`create policy "meeting_move_read" on "meeting_move" for select to "bokvar_app" using (${AT_OWN_TABLE})`);
    this.addSql(`create policy "meeting_move_add" on "meeting_move" for insert to "bokvar_app" with check (${AT_OWN_TABLE} and organisation_id = ${ASKING})`);
    this.addSql('grant select, insert on meeting_move to bokvar_app');
    this.addSql('grant select, insert, update, delete on meeting_move to bokvar_system');
    this.addSql('create trigger meeting_move_stands before update or delete or truncate on meeting_move for each statement execute function refuse_change()');
  }
}
