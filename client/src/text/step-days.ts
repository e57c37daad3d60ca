import type { DayCount } from '@bokvar/domain/vocabulary'
import { m } from '../paraglide/messages'

/** `dag 7`, `dag 10–20`, `vardag 5`, `den 26`: the day by which a step is agreed, and the window that ends with it. */
export function stepDayWords({ day, from, count }: { readonly day: number; readonly from: number | null; readonly count: DayCount }): string {
  const days = from === null ? `${day}` : `${from}–${day}`
  if (count === 'DAGAR') return m.step_day({ days })
  return count === 'VARDAGAR' ? m.step_workday({ days }) : m.step_of_month({ days })
}
