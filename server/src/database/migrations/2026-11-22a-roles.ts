import { Migration } from '@mikro-orm/migrations';

/** Roles are of the whole server, not of one database: another database's migration may have made them a moment ago. */
const createRole = (role: string) => `do $$ begin
  create role ${role} nologin;
exception when duplicate_object or unique_violation then null;
end $$`;

/** Before PostgreSQL 16 a membership has no options of its own. */
const join = (role: string, inherited: boolean) => `do $$ begin
  execute 'grant ${role} to current_user' || case when current_setting('server_version_num')::int >= 160000 then ' with inherit ${inherited}, set true' else '' end;
end $$`;

/**
 * Two roles that nobody logs in as: people's requests run as bokvar_app, held by the policies; the portal's
 * own work (sign-in, jobs, unfolding of grants) as bokvar_system.
 */
export class Roles extends Migration {
  override up(): void {
    this.addSql(createRole('bokvar_app'));
    this.addSql(createRole('bokvar_system'));
    this.addSql(join('bokvar_app', false));
    // Inherited, so that functions of the owner (security definer) read what the portal itself may read.
    this.addSql(join('bokvar_system', true));
  }
}
