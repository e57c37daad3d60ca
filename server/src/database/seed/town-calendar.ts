import { workdayOnOrAfter } from '@bokvar/domain/calendar';
import { addDays, daysBetween, startOfDay, type LocalDate } from '@bokvar/domain/vocabulary';

/** The calendar of a planted town: day 0 is `today`, and everything is at nine in the morning unless it says otherwise. */
export interface TownCalendar {
  readonly today: LocalDate;
  date(day: number): LocalDate;
  at(day: number, hour?: number): Date;
  /** The day itself, or the next one that is neither weekend nor holiday: meetings are held on workdays. */
  workday(day: number): number;
}

export function townCalendar(today: LocalDate): TownCalendar {
  const date = (day: number) => addDays(today, day);
  return {
    today, date,
    workday: (day) => day + daysBetween(date(day), workdayOnOrAfter(date(day))),
    at: (day, hour = 9) => new Date(startOfDay(date(day)) + hour * 3_600_000),
  };
}
