import type { Instant } from './instant.js'
import type { Language } from './language.js'
import { clockTime, dateParts, weekday, type LocalDate } from './local-date.js'

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  sv: ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
}
const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  sv: ['jan', 'feb', 'mars', 'april', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
}
const LONG_WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  sv: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}
const LONG_MONTHS: Readonly<Record<Language, readonly string[]>> = {
  sv: ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
}

/** '26 nov'; with the year when it is another than that of `today`. Day and month never part at a line's end. */
export function shortDate(date: LocalDate, language: Language, today: LocalDate): string {
  const { year, day } = dateParts(date)
  const words = `${day}\u00a0${monthWord(date, language)}`
  return year === dateParts(today).year ? words : `${words}\u00a0${year}`
}

/** 'tors 26 nov'; with the year when it is another than that of `today`. */
export function dateWords(date: LocalDate, language: Language, today: LocalDate): string {
  return `${weekdayWord(date, language)} ${shortDate(date, language, today)}`
}

/** 'tors 26 nov 2026', where a date must stand for itself: on paper, and for how long something holds. */
export function fullDate(date: LocalDate, language: Language): string {
  return `${dateWords(date, language, date)} ${dateParts(date).year}`
}

/** 'nov' */
export function monthWord(date: LocalDate, language: Language): string {
  return MONTHS[language][dateParts(date).month - 1] ?? ''
}

/** 'tors' */
export function weekdayWord(date: LocalDate, language: Language): string {
  return WEEKDAYS[language][weekday(date) - 1] ?? ''
}

/** 'november', of a month from 1 to 12; null for any other number. */
export function monthName(month: number, language: Language): string | null {
  return LONG_MONTHS[language][month - 1] ?? null
}

/** 'torsdag' */
export function weekdayName(date: LocalDate, language: Language): string {
  return LONG_WEEKDAYS[language][weekday(date) - 1] ?? ''
}

/** '9.00' in Swedish, '9:00' in English. */
export function clockWords(hour: number, minute: number, language: Language): string {
  return `${hour}${language === 'sv' ? '.' : ':'}${String(minute).padStart(2, '0')}`
}

/** What the clock in Sweden shows at an instant: '9.00' in Swedish, '9:00' in English. */
export function clockWordsAt(at: Instant, language: Language): string {
  const { hour, minute } = clockTime(at)
  return clockWords(hour, minute, language)
}
