import { Migration } from '@mikro-orm/migrations';

const FACT_TABLES = ['fact', 'case_person', 'bill', 'case_action', 'statutory_notice'];

/**
 * Whoever records anything in a case has a desk of its own for it: the way in to its own rows when it has no ground for
 * the case itself any more. Kept by the database, so that no way of writing leaves rows that nobody comes to.
 */
const DESK_FOR_HOLDER = `create function desk_for_holder() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into case_desk (case_id, organisation_id) select distinct n.case_id, n.holder_id from added n order by 1, 2 on conflict do nothing;
  return null;
end $$`;

export class WayIn extends Migration {
  override up(): void {
    this.addSql(DESK_FOR_HOLDER);
    for (const table of FACT_TABLES) {
      this.addSql(`create trigger ${table}_has_desk after insert on ${table} referencing new table as added for each statement execute function desk_for_holder()`);
      this.addSql(`insert into case_desk (case_id, organisation_id) select distinct case_id, holder_id from ${table} on conflict do nothing`);
    }
  }
}
