import type { PortalScope } from '../graphql/portal-context.js';
import type { Job } from './runner.js';

/** Every job of the portal, and when it runs. Change a time here. */
export function schedule(_scope: Omit<PortalScope, 'jobs'>): readonly Job[] {
  return [];
}
