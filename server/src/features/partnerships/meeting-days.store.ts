import { toLocalDate, type Instant, type LocalDate } from '@bokvar/domain/vocabulary';
import { CURRENT_INSTANT } from '../../database/policies.js';

/** The days of a reader's partnerships that lists of cases are read against. */
export interface MeetingDays {
  /** The day of the monthly meeting that is next, or under way. */
  readonly next: LocalDate | null;
  readonly previous: LocalDate | null;
}

/** When the reader's partnerships meet next, and met last, as a reading tells it. */
export interface StoredMeetingDays { meetingDays: { next: number | null; previous: number | null } }

/** The column `meetingDays` of a reading, at the instant that the read is about. */
export const MEETING_DAYS_COLUMN = `(select d from (select
    (select ms(m.starts_at) from monthly_meeting m where m.cancelled_at is null and m.ends_at > ${CURRENT_INSTANT} order by m.starts_at limit 1) as next,
    (select ms(m.starts_at) from monthly_meeting m where m.cancelled_at is null and m.ends_at <= ${CURRENT_INSTANT} order by m.starts_at desc limit 1) as previous) d) as "meetingDays"`;

/** The days of the instants. */
export function meetingDaysOf({ meetingDays: { next, previous } }: StoredMeetingDays): MeetingDays {
  const day = (at: number | null): LocalDate | null => (at === null ? null : toLocalDate(at as Instant));
  return { next: day(next), previous: day(previous) };
}
