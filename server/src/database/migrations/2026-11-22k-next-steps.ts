import { Migration } from '@mikro-orm/migrations';

const OWN = `organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)`;

/** A decided step can be put back, and the day's work finds notices by whom they were given to. */
export class NextSteps extends Migration {
  override up(): void {
    this.addSql(`create index "statutory_notice_to_id_given_at_index" on "statutory_notice" ("to_id", "given_at")`);
    this.addSql(`create table "step_change" ("id" uuid not null, "case_id" uuid not null, "organisation_id" uuid not null, "action_id" uuid null, "before_kind" text null, "before_due_on" date null, "after_kind" text null, "after_due_on" date null, "desk_version" int not null, "changed_at" timestamptz not null, "undone_at" timestamptz null, primary key ("id"))`);
    this.addSql(`create index "step_change_case_id_organisation_id_index" on "step_change" ("case_id", "organisation_id")`);
    this.addSql('alter table "step_change" enable row level security');
    this.addSql('alter table "step_change" force row level security');
    this.addSql(`create policy "step_change_own" on "step_change" to "bokvar_app" using (${OWN}) with check (${OWN})`);
    this.addSql('create policy "system_all" on "step_change" to "bokvar_system" using (true) with check (true)');
    this.addSql('grant select, insert, update on "step_change" to bokvar_app');
    this.addSql('grant select, insert, update, delete on "step_change" to bokvar_system');
  }
}
