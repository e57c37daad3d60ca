import { randomUUID } from 'node:crypto';
import type { Timeline, TimelineHistory, TimelineStep } from '@bokvar/domain/calendar';
import type { Instant, LocalDate, TimelinePreset } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';
import { CURRENT_INSTANT, CURRENT_ORGANISATION } from '../../database/policies.js';
import { reading } from '../../database/reading-functions.js';

/** What each landlord has decided about its steps, by its id. One who is not there has decided nothing. */
export type Timelines = ReadonlyMap<string, TimelineHistory>;

interface StoredTimeline { id: string; landlordId: string; preset: TimelinePreset | null; holdsFrom: LocalDate; steps: TimelineStep[] }

/** The versions that can hold for a rent, as a reading tells them. */
export interface StoredTimelines { timelines: StoredTimeline[] }

/** The column `timelines` of a reading, at the instant that the read is about: each version that no later one has replaced on every day, the latest first. */
export const TIMELINES_COLUMN = `array(select t from (
    select v.id, v.landlord_id as "landlordId", v.preset, v.holds_from as "holdsFrom", v.steps from (
      select t.*, min(t.holds_from) over (partition by t.landlord_id order by t.version desc rows between unbounded preceding and 1 preceding) as replaced_from
      from landlord_timeline t where t.recorded_at <= ${CURRENT_INSTANT}) v
    where v.replaced_from is null or v.holds_from < v.replaced_from
    order by v.landlord_id, v.version desc) t) as timelines`;

/** A version is never changed, so the days that are counted by it are remembered with it. */
const known = new Map<string, Timeline>();
const VERSIONS_REMEMBERED = 500;

function timelineBy({ id, preset, steps }: StoredTimeline): Timeline {
  const before = known.get(id);
  if (before !== undefined) return before;
  if (known.size >= VERSIONS_REMEMBERED) known.clear();
  const timeline = { preset, steps };
  known.set(id, timeline);
  return timeline;
}

/** What was read, by landlord. */
export function timelinesOf({ timelines }: StoredTimelines): Timelines {
  const byLandlord = Map.groupBy(timelines, ({ landlordId }) => landlordId);
  return new Map([...byLandlord].map(([id, versions]) => [id, versions.map((version) => ({ holdsFrom: version.holdsFrom, timeline: timelineBy(version) }))]));
}

/** What one landlord has decided; empty where it has decided nothing. */
export function historyOf(timelines: Timelines, landlordId: string): TimelineHistory {
  return timelines.get(landlordId) ?? [];
}

/** A version as the landlord's own page tells of it. */
export interface DecidedTimeline {
  version: number;
  preset: TimelinePreset | null;
  holdsFrom: LocalDate;
  steps: TimelineStep[];
  recordedAt: Instant;
  /** Who decided it; null where nobody in particular did. */
  by: string | null;
}

/** How many versions the page tells of: what holds, what will, and what held before, some years back. */
const VERSIONS_SHOWN = 20;

export const landlordTimelineReading = reading<{ versions: DecidedTimeline[] }>('landlord_timeline', [],
  `select to_json(x)::text from (select array(select t from (
     select t.version, t.preset, t.holds_from as "holdsFrom", t.steps, ms(t.recorded_at) as "recordedAt",
       (select c.name from colleagues() c where c.id = t.recorded_by) as by
     from landlord_timeline t where t.landlord_id = ${CURRENT_ORGANISATION} and t.recorded_at <= ${CURRENT_INSTANT}
     order by t.version desc limit ${VERSIONS_SHOWN}) t) as versions) x`);

/** What the reader's own organisation has decided, the latest first. */
export async function loadOwnTimelines(em: Em): Promise<readonly DecidedTimeline[]> {
  return (await landlordTimelineReading.read(em, [])).versions;
}

/** The number of the version that was decided last; 0 where none was. */
export async function latestVersion(em: Em, landlordId: string): Promise<number> {
  const [row]: { version: number }[] = await em.execute('select coalesce(max(version), 0)::int as version from landlord_timeline where landlord_id = ?', [landlordId]);
  return row?.version ?? 0;
}

export interface NewTimeline {
  landlordId: string;
  version: number;
  holdsFrom: LocalDate;
  timeline: Timeline;
  by: string;
  at: Instant;
}

/**
 * Adds a version.
 * @returns its id; null when somebody else has decided the same version in between
 */
export async function insertTimeline(em: Em, { landlordId, version, holdsFrom, timeline, by, at }: NewTimeline): Promise<string | null> {
  const id = randomUUID();
  const made: unknown[] = await em.execute(
    `insert into landlord_timeline (id, landlord_id, version, preset, holds_from, steps, recorded_at, recorded_by)
     values (?, ?, ?, ?, ?, ?::jsonb, ?, ?) on conflict (landlord_id, version) do nothing returning id`,
    [id, landlordId, version, timeline.preset, holdsFrom, JSON.stringify(timeline.steps), new Date(at), by]);
  return made.length === 0 ? null : id;
}
