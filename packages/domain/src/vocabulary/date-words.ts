import type { Language } from './language.js'
import { dateParts, weekday, type LocalDate } from './local-date.js'

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  sv: ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
}
const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  sv: ['jan', 'feb', 'mars', 'april', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
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
