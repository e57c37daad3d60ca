import type { Connection } from '@mikro-orm/core';

/** PostgreSQL 16 is the first where a membership itself says whether it is inherited; before that the member says it for all of its own. */
const MEMBERSHIPS_HAVE_OPTIONS = 160_000;

/** The oldest PostgreSQL that the portal works on, as people call it. */
export const OLDEST_POSTGRES = 15;

/**
 * SQL that lets a role work as another of the portal's, and inherit what that one may do or not.
 * @param role quoted where it must be
 * @param version PostgreSQL's `server_version_num`
 */
function grantRole(portalRoles: string, role: string, inherited: boolean, version: number): string {
  return `grant ${portalRoles} to ${role}${version >= MEMBERSHIPS_HAVE_OPTIONS ? ` with inherit ${inherited}, set true` : ''}`;
}

/** A role's name as SQL takes it. */
export const quotedRole = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * Lets the owner and the role that the server logs in as work as the portal's two roles. Roles are of the whole server, and a
 * copy that is restored elsewhere brings no memberships along: so it is done at every `migrate`.
 * @param login the role that the server logs in as; nothing is done when it is the owner itself
 */
export async function joinPortalRoles(connection: Connection, login: string): Promise<void> {
  const role = quotedRole(login);
  const [here]: { isOwner: boolean; version: number }[] = await connection.execute(
    `select current_user = ? as "isOwner", current_setting('server_version_num')::int as version`, [login]);
  if (here === undefined || here.isOwner) return;
  const { version } = here;
  // The owner's functions, the audit's chain among them, read what the portal itself may read only by what it inherits here.
  await connection.execute(grantRole('bokvar_app', 'current_user', false, version));
  await connection.execute(grantRole('bokvar_system', 'current_user', true, version));
  // Not inherited: only `set local role` inside a transaction turns a connection into a reader.
  if (version < MEMBERSHIPS_HAVE_OPTIONS) await connection.execute(`alter role ${role} noinherit`);
  await connection.execute(grantRole('bokvar_app, bokvar_system', role, false, version));
  // The job queue makes its tables itself, in a schema of its own, as the role that the server logs in as.
  await connection.execute(`grant usage, create on schema pgboss to ${role}`);
}
