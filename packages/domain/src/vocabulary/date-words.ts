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
  const { year, month, day } = dateParts(date)
  const words = `${day}\u00a0${MONTHS[language][month - 1]}`
  return year === dateParts(today).year ? words : `${words}\u00a0${year}`
}

/** 'tors 26 nov'; with the year when it is another than that of `today`. */
export function dateWords(date: LocalDate, language: Language, today: LocalDate): string {
  return `${WEEKDAYS[language][weekday(date) - 1]} ${shortDate(date, language, today)}`
}
