import { addDays, daysBetween, localDate, type LocalDate } from '@bokvar/domain/vocabulary'
import { serverInstant } from '../apollo/server-time'
import { language } from './language'

const DAYS = { sv: ['sön', 'mån', 'tis', 'ons', 'tors', 'fre', 'lör'], en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] }
const LONG_DAYS = {
  sv: ['söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
}
const MONTHS = {
  sv: ['jan', 'feb', 'mars', 'april', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
}
const LONG_MONTHS = {
  sv: ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
}
const PARTS = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Stockholm', hourCycle: 'h23',
  year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
})

function partsOf(at: string | number): Record<string, string> {
  return Object.fromEntries(PARTS.formatToParts(new Date(at)).map((part) => [part.type, part.value]))
}

function pieces(date: string): { year: number; month: number; day: number; weekday: number } {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return { year, month: month - 1, day, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() }
}

/** The day in Sweden at an instant (ISO 8601 or milliseconds). */
export function dayOf(at: string | number): LocalDate {
  const { year, month, day } = partsOf(at)
  return localDate(`${year}-${month}-${day}`)
}

/** Today, by the server's clock: a computer with the wrong date shall not move a deadline. */
export function today(): LocalDate {
  return dayOf(serverInstant())
}

/** `26 nov`; the year only when it is not this year. */
export function shortDay(date: string): string {
  const { year, month, day } = pieces(date)
  const words = `${day}\u00a0${MONTHS[language()][month]}`
  return year === pieces(today()).year ? words : `${words} ${year}`
}

/** `tors 26 nov`; the year only when it is not this year. */
export function dayWords(date: string): string {
  return `${DAYS[language()][pieces(date).weekday]} ${shortDay(date)}`
}

/** `tors 26 nov 2026`, where a date must stand for itself (paper, validity). */
export function fullDay(date: string): string {
  const { year, month, day, weekday } = pieces(date)
  return `${DAYS[language()][weekday]} ${day}\u00a0${MONTHS[language()][month]} ${year}`
}

/** The parts of a calendar leaf. */
export function leaf(date: string): { month: string; day: number; weekday: string } {
  const { month, day, weekday } = pieces(date)
  return { month: MONTHS[language()][month] ?? '', day, weekday: DAYS[language()][weekday] ?? '' }
}

/** `lördag` */
export function weekdayName(date: string): string {
  return LONG_DAYS[language()][pieces(date).weekday] ?? ''
}

/** `november` */
export function monthName(date: string): string {
  return LONG_MONTHS[language()][pieces(date).month] ?? ''
}

/** `torsdag 19 november 2026`, as a heading. */
export function longDay(date: string): string {
  const { year, day } = pieces(date)
  return `${weekdayName(date)} ${day}\u00a0${monthName(date)} ${year}`
}

/** `9.00` in Swedish, `9:00` in English. */
export function clock(at: string | number): string {
  const { hour, minute } = partsOf(at)
  return `${Number(hour)}${language() === 'sv' ? '.' : ':'}${minute}`
}

/** `kl. 9.00` */
export function timeWords(at: string | number): string {
  return language() === 'sv' ? `kl.\u00a0${clock(at)}` : clock(at)
}

/** `kl. 9.00–10.30`, with an en dash. */
export function timeSpan(from: string, to: string): string {
  return `${timeWords(from)}\u2013${clock(to)}`
}

/** `tors 19 nov 2026 kl. 10.42`: for whom and as of when. */
export function stamp(at: string | number): string {
  return `${fullDay(dayOf(at))} ${timeWords(at)}`
}

/** Whole days from today; negative when it has been. */
export function daysFromToday(date: string): number {
  return daysBetween(today(), localDate(date))
}

export { addDays, localDate }
