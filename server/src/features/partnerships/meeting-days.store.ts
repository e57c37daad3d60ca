import { toLocalDate, type Instant, type LocalDate } from '@bokvar/domain/vocabulary';
import type { Em } from '../../database/orm.js';

/** The days of a reader's partnerships that lists of cases are read against. */
export interface MeetingDays {
  /** The day of the monthly meeting that is next, or under way. */
  readonly next: LocalDate | null;
  readonly previous: LocalDate | null;
}

/** When the partnerships that the reader of `em` can see meet next, and met last. */
export async function loadMeetingDays(em: Em, now: Instant): Promise<MeetingDays> {
  const at = new Date(now);
  const rows: { next: string | null; previous: string | null }[] = await em.execute(
    `select (select ms(m.starts_at) from monthly_meeting m where m.ends_at > ? order by m.starts_at limit 1) as next,
            (select ms(m.starts_at) from monthly_meeting m where m.ends_at <= ? order by m.starts_at desc limit 1) as previous`, [at, at]);
  return { next: dayOf(rows[0]?.next), previous: dayOf(rows[0]?.previous) };
}

const dayOf = (ms: string | null | undefined): LocalDate | null => (ms === null || ms === undefined ? null : toLocalDate(Number(ms) as Instant));
