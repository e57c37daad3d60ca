import { Migration } from '@mikro-orm/migrations';

/** The disclosure log tells what was shown about whom on which ground. Rows that stand already say each by itself. */
export class DisclosureLogInStep extends Migration {
  override up(): void {
    this.addSql('alter table "disclosure_log" add column "in_step" boolean not null default false');
  }
}
