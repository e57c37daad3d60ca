import type { SqlEntityManager } from '@mikro-orm/sql';
import type { MeetingId, OrganisationId } from '@bokvar/domain/vocabulary';
import { uuidArray } from '../database/uuid-array.js';

export const OUTBOX_CHANNEL = 'bokvar_outbox';

/** Whom to tell that they should ask again, and on which meetings' pages it shows. */
export interface Change {
  /** Those who can see that something has changed, and nobody else: that a frame comes must not tell that somebody is known. */
  readonly organisationIds: readonly OrganisationId[];
  readonly meetingIds: readonly MeetingId[];
}

/**
 * Tells the organisations, once the transaction that `em` is in has been committed; not at all when it is rolled back.
 * One statement. Call it inside the transaction of the change.
 */
export async function announce(em: SqlEntityManager, change: Change): Promise<void> {
  if (change.organisationIds.length === 0) return;
  await em.execute(
    `with added as (insert into outbox (name, organisation_ids, meeting_ids) values ('changed', ?::uuid[], ?::uuid[]))
     select pg_notify('${OUTBOX_CHANNEL}', '')`,
    [onceEach(change.organisationIds), onceEach(change.meetingIds)]);
}

const onceEach = (ids: readonly string[]): string => uuidArray([...new Set(ids)]);
