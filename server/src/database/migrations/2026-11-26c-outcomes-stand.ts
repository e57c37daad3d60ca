import { Migration } from '@mikro-orm/migrations';

/** What was decided and given at an item stands: it is withdrawn and answered by what is added after it. */
export class OutcomesStand extends Migration {
  override up(): void {
    this.addSql('create trigger item_outcome_stands before update or delete or truncate on item_outcome for each statement execute function refuse_change()');
  }
}
