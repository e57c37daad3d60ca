import {
  addDays, clockWords, dateParts, dateWords, daysBetween, fullDate, localDate, monthName as nameOfMonth, monthWord, shortDate, weekdayName, weekdayWord,
  type LocalDate,
} from '@bokvar/domain/vocabulary'
import { serverInstant } from '../apollo/server-time'
import { language } from './language'

const PARTS = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Stockholm', hourCycle: 'h23',
  year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
})

function partsOf(at: string | number): Record<string, string> {
  return Object.fromEntries(PARTS.formatToParts(new Date(at)).map((part) => [part.type, part.value]))
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
  return shortDate(localDate(date), language(), today())
}

/** `tors 26 nov`; the year only when it is not this year. */
export function dayWords(date: string): string {
  return dateWords(localDate(date), language(), today())
}

/** `tors 26 nov 2026`, where a date must stand for itself (paper, validity). */
export function fullDay(date: string): string {
  return fullDate(localDate(date), language())
}

/** The parts of a calendar leaf. */
export function leaf(date: string): { month: string; day: number; weekday: string } {
  const on = localDate(date)
  return { month: monthWord(on, language()), day: dateParts(on).day, weekday: weekdayWord(on, language()) }
}

/** `november` */
export function monthName(date: string): string {
  return nameOfMonth(dateParts(localDate(date)).month, language()) ?? ''
}

/** `torsdag 19 november 2026`, as a heading. */
export function longDay(date: string): string {
  const { year, day } = dateParts(localDate(date))
  return `${weekdayName(localDate(date), language())} ${day}\u00a0${monthName(date)} ${year}`
}

/** `9.00` in Swedish, `9:00` in English. */
export function clock(at: string | number): string {
  const { hour, minute } = partsOf(at)
  return clockWords(Number(hour), Number(minute), language())
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
