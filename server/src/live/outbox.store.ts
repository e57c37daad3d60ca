import type { SqlEntityManager } from '@mikro-orm/sql';
import { asId, type MeetingId, type OrganisationId } from '@bokvar/domain/vocabulary';

export interface OutboxEvent {
  readonly id: number;
  readonly organisationIds: readonly OrganisationId[];
  readonly meetingIds: readonly MeetingId[];
  /** Seconds since it was written, by the database's clock. */
  readonly ageSeconds: number;
}

/** Rows after `high`, and those of `gaps` that have appeared since, in the order of their ids. One statement. */
export async function readOutbox(em: SqlEntityManager, high: number, gaps: readonly number[]): Promise<readonly OutboxEvent[]> {
  const rows = await em.execute<{ event: OutboxJson }[]>(
    `select json_build_object('id', o.id, 'organisationIds', o.organisation_ids, 'meetingIds', o.meeting_ids,
        'age', extract(epoch from clock_timestamp() - o.created_at)) as event
      from outbox o where o.id > ? or o.id = any(?::bigint[]) order by o.id`, [high, `{${gaps.join(',')}}`]);
  return rows.map(({ event }) => ({
    id: event.id,
    organisationIds: event.organisationIds.map((id) => asId<OrganisationId>(id)),
    meetingIds: event.meetingIds.map((id) => asId<MeetingId>(id)),
    ageSeconds: event.age,
  }));
}

/** The highest id there is; 0 when there is none. */
export async function highestOutboxId(em: SqlEntityManager): Promise<number> {
  const rows = await em.execute<{ high: { id: number } }[]>(`select json_build_object('id', coalesce(max(id), 0)) as high from outbox`);
  return rows[0]?.high.id ?? 0;
}

/** Removes what everybody has heard long ago. For a daily job. Answers how many rows went. */
export async function pruneOutbox(em: SqlEntityManager, keepHours = 24): Promise<number> {
  const rows = await em.execute<{ id: unknown }[]>(
    'delete from outbox where created_at < clock_timestamp() - make_interval(hours => ?) returning id', [keepHours]);
  return rows.length;
}

interface OutboxJson {
  readonly id: number;
  readonly organisationIds: readonly string[];
  readonly meetingIds: readonly string[];
  readonly age: number;
}
