import { dayOff, workdayOnOrBefore } from '@bokvar/domain/calendar'
import { dayOffLabels, localDate } from '@bokvar/domain/vocabulary'
import { m } from '../paraglide/messages'
import { dayWords, today } from './dates'
import { word } from './labels'

/**
 * What to know of a last day on which nobody is reached and no letter is sent: `söndag: gör det fre 20 nov`. It
 * is done on the workday before, as the agreed steps are; when that has been, only what day it is. Null on a workday, and on
 * a day that has been.
 */
export function dayOffWords(date: string): string | null {
  const day = localDate(date)
  const off = dayOff(day)
  if (off === null || day < today()) return null
  const name = word(dayOffLabels, off)
  const before = workdayOnOrBefore(day)
  return before < today() ? name : m.day_off_before({ day: name, before: dayWords(before) })
}
