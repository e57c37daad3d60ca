import { Migration } from '@mikro-orm/migrations';

/** The day's work finds notices by whom they were given to. */
export class NextSteps extends Migration {
  override up(): void {
    this.addSql(`create index "statutory_notice_to_id_given_at_index" on "statutory_notice" ("to_id", "given_at")`);
  }
}
