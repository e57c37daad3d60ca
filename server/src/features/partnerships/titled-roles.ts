import { roles, type Role } from '@bokvar/domain/vocabulary';

/** The roles of both sides, which a party calls by names of its own. */
export const titledRoles: readonly Role[] = roles.filter((role) => role !== 'NATVERK');
