import { m } from '../../paraglide/messages'
import { dayWords } from '../../text/dates'
import { kronor } from '../../text/money'
import { Chip } from '../../ui/chip'
import { StackTable } from '../../ui/stack-table'
import { WhoMark } from '../disclosure-log/who-mark'
import type { WholeCase } from './whole-case'

/** The rents that make up the debt, oldest first, and those that have been paid. */
export function Bills({ bills, caseId }: { bills: WholeCase['bills']; caseId: string }) {
  const first = bills[0]
  if (!first) return null
  const rows = [...bills].sort((a, b) => Number(a.paid) - Number(b.paid) || a.dueOn.localeCompare(b.dueOn))
  return (
    <section className="case-part" aria-labelledby="bills">
      <h2 id="bills">{m.bills_heading()}</h2>
      <StackTable
        label={m.bills_heading()}
        columns={[{ label: m.bill_due() }, { label: m.bill_amount(), number: true }, { label: m.bill_number() }, { label: m.bill_state() }]}
        rows={rows.map((bill) => ({
          key: bill.id,
          cells: [
            dayWords(bill.dueOn),
            kronor(bill.ore),
            bill.number ?? '\u2013',
            bill.paid ? <Chip key="paid" tone="done">{m.bill_paid()}</Chip> : m.bill_unpaid(),
          ],
        }))}
      />
      <p className="fw"><WhoMark who={first.who} what={m.bills_heading()} category="RENT_FACTS" caseId={caseId} factId={first.id} /></p>
    </section>
  )
}
