import { m } from '../paraglide/messages'
import { addDays, localDate, monthName } from './dates'
import { kronor } from './money'
import { countWord } from './number-words'

export interface DebtParts {
  readonly ore: number
  readonly bills: number
  readonly oldestDueOn: string
}

/** Rent is paid ahead: what falls due from the 20th is the next month's [JB 12:20]. */
function rentMonth(dueOn: string): string {
  const day = Number(dueOn.slice(8, 10))
  return monthName(day >= 20 ? addDays(localDate(dueOn), 15) : dueOn)
}

/** `hyra för november, 8 300 kr`; several: `två hyror sedan oktober, 10 900 kr`. */
export function debtWords(debt: DebtParts): string {
  const amount = kronor(debt.ore)
  const month = rentMonth(debt.oldestDueOn)
  return debt.bills === 1 ? m.debt_one({ month, amount }) : m.debt_many({ count: countWord(debt.bills), month, amount })
}
