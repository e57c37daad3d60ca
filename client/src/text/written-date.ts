import { addDays, localDate, type LocalDate } from '@bokvar/domain/vocabulary'

const MONTH_STARTS = ['jan', 'feb', 'mar', 'apr', 'ma', 'jun', 'jul', 'aug', 'sep', 'o', 'nov', 'dec']
const TODAY = /^(i ?dag|idag|today)$/
const TOMORROW = /^(i ?morgon|imorgon|tomorrow)$/

function monthOf(word: string): number {
  const may = /^ma[jy]/.test(word)
  const at = MONTH_STARTS.findIndex((start, index) => (index === 4 ? may : word.startsWith(start)))
  return at + 1
}

function existing(year: number, month: number, day: number): LocalDate | null {
  try {
    return localDate(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
  } catch {
    return null
  }
}

/** Without a year: the nearest such day, ahead when `ahead`, otherwise behind. */
function nearest(month: number, day: number, today: LocalDate, ahead: boolean): LocalDate | null {
  const year = Number(today.slice(0, 4))
  const candidates = [year - 1, year, year + 1].map((one) => existing(one, month, day)).filter((one) => one !== null)
  return (ahead ? candidates.find((one) => one >= today) : candidates.findLast((one) => one <= today)) ?? null
}

/** How a day is meant that is written without a year: the nearest ahead, the nearest behind, or not at all. */
export type Yearless = 'AHEAD' | 'BEHIND' | 'REFUSED'

/** What came of reading: a day, that it needs its year, or that it is none. */
export type WrittenDay = { readonly day: LocalDate } | { readonly wrong: 'YEAR' | 'UNREAD' }

const UNREAD: WrittenDay = { wrong: 'UNREAD' }

/**
 * A day as people write it: `26 nov`, `tors 26 nov 2026`, `26/11`, `2026-11-26`, `20261126`, `i morgon`. Somebody is
 * born in a year that cannot be guessed, so there (`REFUSED`) a day without one is asked for its year.
 */
export function readDay(text: string, today: LocalDate, yearless: Yearless): WrittenDay {
  const words = text.trim().toLowerCase().replace(/[.,]+$/, '')
  if (TODAY.test(words)) return { day: today }
  if (TOMORROW.test(words)) return { day: addDays(today, 1) }
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(words)
  if (iso) return dayOr(existing(Number(iso[1]), Number(iso[2]), Number(iso[3])))
  const figures = /^(\d{1,2})[/.]\s?(\d{1,2})(?:[/.\s]\s?(\d{4}))?$/.exec(words)
  const named = /^(?:[a-zåäö]+\.?\s+)?(\d{1,2})\.?\s*([a-z]{3,})\.?(?:\s+(\d{4}))?$/.exec(words)
  const found = figures ?? named
  if (!found) return UNREAD
  const day = Number(found[1])
  const month = figures ? Number(found[2]) : monthOf(found[2] ?? '')
  if (month < 1) return UNREAD
  if (found[3]) return dayOr(existing(Number(found[3]), month, day))
  // A leap year has every day that there is.
  if (yearless === 'REFUSED') return existing(2024, month, day) === null ? UNREAD : { wrong: 'YEAR' }
  return dayOr(nearest(month, day, today, yearless === 'AHEAD'))
}

function dayOr(day: LocalDate | null): WrittenDay {
  return day === null ? UNREAD : { day }
}

/** A time of day as people write it (`9`, `9.30`, `09:30`, `kl. 9`) as `HH:MM`; null when it is none. */
export function readTime(text: string): string | null {
  const found = /^(?:kl\.?\s*)?(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(text.trim().toLowerCase())
  const [hours, minutes] = [Number(found?.[1]), Number(found?.[2] ?? 0)]
  if (!found || hours > 23 || minutes > 59) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
