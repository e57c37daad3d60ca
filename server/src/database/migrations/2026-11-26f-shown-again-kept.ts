import { Migration } from '@mikro-orm/migrations';

/**
 * That the same was shown again, as one row that points to the first; false where the organisation has not been shown it before.
 * With the rights of whoever asks. A function, so that its plan is kept: every page that is read asks it.
 */
const SHOW_AGAIN = `create function show_again(shown_at timestamptz, reader uuid, readers_organisation uuid, shown_in text, shown_digest text) returns boolean
language plpgsql security invoker set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$ begin
  insert into disclosure_showing (id, at, user_id, organisation_id, place, first_id, digest)
  select nextval('disclosure_log_id_seq'), shown_at, reader, readers_organisation, shown_in, s.first_id, shown_digest
  from (select first_id from disclosure_showing where organisation_id = readers_organisation and digest = shown_digest limit 1) s;
  return found;
end $$`;

/** What is shown again is written by a function of the database. */
export class ShownAgainKept extends Migration {
  override up(): void {
    this.addSql(SHOW_AGAIN);
    this.addSql('revoke all on function show_again(timestamptz, uuid, uuid, text, text) from public');
    this.addSql('grant execute on function show_again(timestamptz, uuid, uuid, text, text) to bokvar_app');
  }
}
