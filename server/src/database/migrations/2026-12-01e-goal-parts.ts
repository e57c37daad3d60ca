import { Migration } from '@mikro-orm/migrations';

/** A goal of a partnership has parts, and is reached or let go. */
export class GoalParts extends Migration {
  override up(): void {
    this.addSql('alter table "agreed_point" add column "part_of" uuid null');
    this.addSql('alter table "agreed_point_ended" add column "reached" boolean not null default false');
  }
}
