import { Migration } from '@mikro-orm/migrations';

/** By which rules each case's grants were unfolded. Nothing is known of those that stand: they are unfolded anew at the next start. */
export class CaseUnfolding extends Migration {
  override up(): void {
    this.addSql('create table "case_unfolding" ("case_id" uuid not null, "rules" text not null, primary key ("case_id"))');
    this.addSql('alter table "case_unfolding" enable row level security');
    this.addSql('alter table "case_unfolding" force row level security');
    this.addSql('create policy "system_all" on "case_unfolding" to "bokvar_system" using (true) with check (true)');
    this.addSql('grant select, insert, update, delete on case_unfolding to bokvar_system');
  }
}
