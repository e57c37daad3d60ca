import type { AgendaContext, AgendaSettings } from '@bokvar/domain/meetings';
import { toLocalDate, type Instant, type OrganisationKind } from '@bokvar/domain/vocabulary';
import { agendaSettingsOf } from '../partnerships/agenda-settings.js';
import { meetingDaysOf, type StoredMeetingDays } from '../partnerships/meeting-days.store.js';

/** The days and settings that a list's reasons are read against. */
export interface ListReading {
  readonly context: AgendaContext;
  readonly settings: AgendaSettings;
}

/** Today, the reader's organisation's next and latest monthly meeting, and the settings of its proposals. */
export function readingOf(loaded: StoredMeetingDays, reader: { readonly organisationKind: OrganisationKind }, now: Instant): ListReading {
  const { next, previous } = meetingDaysOf(loaded);
  return { context: { today: toLocalDate(now), meetingOn: next, previousMeetingOn: previous }, settings: agendaSettingsOf(reader.organisationKind) };
}
