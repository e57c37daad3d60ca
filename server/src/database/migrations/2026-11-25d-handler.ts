import { Migration } from '@mikro-orm/migrations';
import { CURRENT_INSTANT } from '../policies.js';

/** Who works with cases at the reader's own organisation now: to whom one of its cases may be given. */
const CASE_WORKERS = `create function case_workers() returns table (id uuid, name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select u.id, u.name from user_account u where exists (
    select 1 from mandate m where m.user_id = u.id and m.organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
      and m.role in ('SAMORDNARE', 'HANDLAGGARE') and m.valid_from <= ${CURRENT_INSTANT} and (m.valid_to is null or m.valid_to > ${CURRENT_INSTANT}))
  order by u.name, u.id
$$`;

/** A case has a handler at each organisation that works with it, where one has been named. */
export class Handler extends Migration {
  override up(): void {
    this.addSql('alter table case_desk add column handler_id uuid null');
    this.addSql(CASE_WORKERS);
    this.addSql('revoke all on function case_workers() from public');
    this.addSql('grant execute on function case_workers() to bokvar_app, bokvar_system');
  }
}
