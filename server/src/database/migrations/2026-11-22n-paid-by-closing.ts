import { Migration } from '@mikro-orm/migrations';

/** A closing that was a slip is taken back whole: the desk keeps which bills it marked as paid. */
export class PaidByClosing extends Migration {
  override up(): void {
    this.addSql('alter table case_desk add column paid_bill_ids uuid[] null');
  }
}
