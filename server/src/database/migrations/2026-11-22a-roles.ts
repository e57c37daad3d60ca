import { Migration } from '@mikro-orm/migrations';

/** Roles are of the whole server, not of one database: another database's migration may have made them a moment ago. */
const createRole = (role: string) => `do $$ begin
  create role ${role} nologin;
exception when duplicate_object or unique_violation then null;
end $$`;

/**
 * Two roles that nobody logs in as: people's requests run as bokvar_app, held by the policies; the portal's
 * own work (sign-in, jobs, unfolding of grants) as bokvar_system.
 */
export class Roles extends Migration {
  override up(): void {
    this.addSql(createRole('bokvar_app'));
    this.addSql(createRole('bokvar_system'));
    this.addSql('grant bokvar_app to current_user with inherit false, set true');
    // Inherited, so that functions of the owner (security definer) read what the portal itself may read.
    this.addSql('grant bokvar_system to current_user with inherit true, set true');
  }
}
