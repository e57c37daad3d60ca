import { timelineFault, timelineOf, type TimelineStep } from '@bokvar/domain/calendar';
import { mayDecideTimeline } from '@bokvar/domain/policy';
import { compare, toLocalDate, type Instant, type LocalDate, type TimelinePreset } from '@bokvar/domain/vocabulary';
import type { Database } from '../../database/database.js';
import { refuse, type Refused } from '../../database/refused.js';
import { change } from '../../database/transaction.js';
import type { Viewer } from '../sessions/viewer.js';
import { insertTimeline, latestVersion } from './timeline.store.js';

/** A landlord's own steps as its coordinator wants them, from a first day. */
export interface DecideTimeline {
  preset: TimelinePreset | null;
  holdsFrom: LocalDate;
  steps: readonly TimelineStep[];
  /** The version that stood before the writer; 0 for none. */
  version: number;
}

/**
 * Decides a landlord's own steps: a new version for rents due on its first day and later. What has been is counted by what held then,
 * so that first day is today at the earliest. Two who write at the same time do not overwrite each other: the second is told.
 */
export async function decideTimeline(database: Database, viewer: Viewer, now: Instant, key: string, command: DecideTimeline): Promise<{ version: number } | Refused> {
  return await change(database, viewer, now, { key, operation: 'decideTimeline', input: command }, async (tx) => {
    const may = mayDecideTimeline(viewer);
    if (!may.allowed) refuse(may.code);
    const { preset, holdsFrom, steps } = command;
    if (compare(holdsFrom, toLocalDate(now)) < 0) refuse('STEG_FRAN_PASSERAD', 'holdsFrom');
    const fault = timelineFault(steps);
    if (fault !== null) refuse(fault, 'steps');
    const landlordId = viewer.organisationId;
    if ((await latestVersion(tx.em, landlordId)) !== command.version) refuse('STEG_ANDRADE_AV_ANNAN', 'version');
    const version = command.version + 1;
    const id = await insertTimeline(tx.em, { landlordId, version, holdsFrom, timeline: timelineOf(steps, preset), by: viewer.userId, at: now });
    if (id === null) refuse('STEG_ANDRADE_AV_ANNAN', 'version');
    tx.record('STEG_BESTAMDA', [id]);
    return { version };
  });
}
