import type { DayOff } from '../vocabulary/calendar-codes.js'
import { addDays, dateParts, weekday, type LocalDate } from '../vocabulary/local-date.js'

const FIXED: Readonly<Record<string, DayOff>> = {
  '01-01': 'NYARSDAGEN', '01-06': 'TRETTONDEDAG_JUL', '05-01': 'FORSTA_MAJ', '06-06': 'NATIONALDAGEN', '12-24': 'JULAFTON',
  '12-25': 'JULDAGEN', '12-26': 'ANNANDAG_JUL', '12-31': 'NYARSAFTON',
}

/** Days from Easter Sunday. Ascension Day is the sixth Thursday after it, Whit Sunday the seventh Sunday. */
const BY_EASTER: ReadonlyMap<number, DayOff> = new Map([
  [-2, 'LANGFREDAGEN'], [0, 'PASKDAGEN'], [1, 'ANNANDAG_PASK'], [39, 'KRISTI_HIMMELSFARDSDAG'], [49, 'PINGSTDAGEN'],
])

/**
 * What makes a day no workday, the most telling name first (Easter Monday before Monday), or null for a workday.
 * A workday here is what Swedish statute calls *vardag* when a last day is counted: no Sunday or other public holiday
 * [1989:253 1 and 2 §§], and neither Saturday, Midsummer Eve, Christmas Eve nor New Year's Eve [1930:173 2 §].
 */
export function dayOff(date: LocalDate): DayOff | null {
  const fixed = FIXED[date.slice(5)]
  if (fixed !== undefined) return fixed
  const dayOfWeek = weekday(date)
  const { year, month, day } = dateParts(date)
  const easter = easterDayOfMarch(year)
  const fromEaster = dayOfMarch(month, day) - easter
  const moving = month >= 3 && month <= 6 ? BY_EASTER.get(fromEaster) : undefined
  if (moving !== undefined) return moving
  if (month === 6 && dayOfWeek === 5 && day >= 19 && day <= 25) return 'MIDSOMMARAFTON'
  if (month === 6 && dayOfWeek === 6 && day >= 20 && day <= 26) return 'MIDSOMMARDAGEN'
  if (dayOfWeek === 6 && ((month === 10 && day === 31) || (month === 11 && day <= 6))) return 'ALLA_HELGONS_DAG'
  return dayOfWeek === 6 ? 'LORDAG' : dayOfWeek === 7 ? 'SONDAG' : null
}

export function isWorkday(date: LocalDate): boolean {
  return dayOff(date) === null
}

/** The day itself when it is a workday, otherwise the next one. */
export function workdayOnOrAfter(date: LocalDate): LocalDate {
  let day = date
  while (!isWorkday(day)) day = addDays(day, 1)
  return day
}

/** The day itself when it is a workday, otherwise the one before. */
export function workdayOnOrBefore(date: LocalDate): LocalDate {
  let day = date
  while (!isWorkday(day)) day = addDays(day, -1)
  return day
}

/** The first workday after a day. */
export function nextWorkday(date: LocalDate): LocalDate {
  return workdayOnOrAfter(addDays(date, 1))
}

/** The `count`th workday after a day; negative counts backwards. 0 gives the day itself, whatever it is. */
export function addWorkdays(date: LocalDate, count: number): LocalDate {
  const step = count < 0 ? -1 : 1
  let day = date
  for (let left = Math.abs(count); left > 0; left -= 1) {
    do day = addDays(day, step)
    while (!isWorkday(day))
  }
  return day
}

/**
 * The last day on which a rent due on `dueOn` is paid in time: the day itself, or the next workday
 * when it falls on a day off. Days late are counted from here. [1930:173 2 § by analogy, to be confirmed by a jurist]
 */
export function dueDayPayable(dueOn: LocalDate): LocalDate {
  const known = payableDays.get(dueOn)
  if (known !== undefined) return known
  const payable = workdayOnOrAfter(dueOn)
  // A landlord has twelve due dates a year, asked about for every bill of every list.
  if (payableDays.size >= DAYS_REMEMBERED) payableDays.clear()
  payableDays.set(dueOn, payable)
  return payable
}

const DAYS_REMEMBERED = 2_000
const payableDays = new Map<LocalDate, LocalDate>()

/** Easter Sunday as a day counted from 1 March (1 = 1 March, 32 = 1 April), by the Gregorian computus. */
function easterDayOfMarch(year: number): number {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const epact = (century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 19 * golden + 15) % 30
  const fullMoon = epact - Math.floor(epact / 28) * (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11))
  const sundayShift = (year + Math.floor(year / 4) + fullMoon + 2 - century + Math.floor(century / 4)) % 7
  return fullMoon - sundayShift + 28
}

/** A day of March to June counted from 1 March, like `easterDayOfMarch`. */
function dayOfMarch(month: number, day: number): number {
  const before = month === 4 ? 31 : month === 5 ? 61 : month === 6 ? 92 : 0
  return before + day
}
