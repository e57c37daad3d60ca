import { Migration } from '@mikro-orm/migrations';

/**
 * A row of the audit takes its number when its turn in the chain has come. Taken before the wait for the one before it,
 * as a column's default is, two changes at once could be numbered the other way round than they were chained, and a
 * chain that nobody had touched would look broken.
 */
export class AuditInTurn extends Migration {
  override up(): void {
    this.addSql(`create or replace function audit_chain() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('audit'));
  new.id := nextval(pg_get_serial_sequence('audit', 'id'));
  select a.hash into new.previous_hash from audit a order by a.id desc limit 1;
  new.hash := encode(sha256(convert_to(concat_ws('|', coalesce(new.previous_hash, ''), new.id, ms(new.at), new.organisation_id,
    coalesce(new.user_id::text, ''), new.action, array_to_string(new.object_ids, ',')), 'UTF8')), 'hex');
  return new;
end $$`);
  }
}
