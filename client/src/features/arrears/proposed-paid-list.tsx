import { Link } from '@tanstack/react-router'
import { m } from '../../paraglide/messages'
import { debtWords } from '../../text/debt'
import { countWord, sentence } from '../../text/number-words'
import { Rows } from '../../ui/panel'
import type { ImportPageData } from './import-words'

/** Tenancies that were on the last list and not on this one. Nothing closes by itself: each is confirmed in its case. */
export function ProposedPaidList({ rows, before = false }: { rows: ImportPageData['proposedPaid']; before?: boolean }) {
  if (rows.length === 0) return null
  const list = (
    <Rows label={m.proposed_heading()}>
      {rows.map((row) => (
        <li key={row.id}>
          <p className="strong"><Link to="/arenden/$caseId" params={{ caseId: row.id }}>{row.household?.value ?? row.reference}</Link></p>
          <p className="small muted">{row.debt ? debtWords(row.debt) : row.reference}</p>
        </li>
      ))}
    </Rows>
  )
  return (
    <section className="proposed" aria-labelledby="proposed-paid">
      <h2 id="proposed-paid">{m.proposed_heading()}</h2>
      <p className="note action">{m.proposed_words({ count: rows.length, words: sentence(countWord(rows.length)) })}</p>
      {before ? <details><summary>{m.proposed_show({ count: rows.length, words: countWord(rows.length) })}</summary>{list}</details> : list}
    </section>
  )
}
