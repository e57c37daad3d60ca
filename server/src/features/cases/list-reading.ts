import type { AgendaContext, AgendaSettings } from '@bokvar/domain/meetings';
import { toLocalDate, type Instant, type OrganisationKind } from '@bokvar/domain/vocabulary';
import { agendaSettingsOf } from '../partnerships/agenda-settings.js';
import { meetingDaysOf, type StoredMeetingDays } from '../partnerships/meeting-days.store.js';
import type { StoredProcessGoals } from '../process-goals/process-goal.store.js';
import { historyOf, timelinesOf, type StoredTimelines, type Timelines } from '../timelines/timeline.store.js';

/** The days and settings that a list's reasons are read against. */
export interface ListReading {
  readonly context: AgendaContext;
  readonly settings: AgendaSettings;
  /** What the landlords at the reader's tables have decided about their steps. */
  readonly timelines: Timelines;
}

/** Today, the reader's organisation's next and latest monthly meeting, and the settings of its proposals. */
export function readingOf(
  loaded: StoredMeetingDays & StoredTimelines & StoredProcessGoals, reader: { readonly organisationId: string; readonly organisationKind: OrganisationKind }, now: Instant,
): ListReading {
  const { next, previous } = meetingDaysOf(loaded);
  const timelines = timelinesOf(loaded);
  return {
    context: { today: toLocalDate(now), meetingOn: next, previousMeetingOn: previous },
    settings: agendaSettingsOf(reader.organisationKind, { timeline: historyOf(timelines, reader.organisationId), goals: loaded.processGoals, on: next ?? toLocalDate(now) }), timelines,
  };
}
