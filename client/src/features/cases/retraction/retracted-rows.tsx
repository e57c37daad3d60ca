import { noticeCodeLabels } from '@bokvar/domain/vocabulary'
import { m } from '../../../paraglide/messages'
import { actionWord, resultWord } from '../../../text/actions'
import { dayWords } from '../../../text/dates'
import { word } from '../../../text/labels'
import { factText, factWord } from '../case-words'
import type { WholeCase } from '../whole-case'

type Retracted = WholeCase['retracted'][number]

function textOf({ kind, text, action, result, notice }: Retracted): string {
  if (action) return result ? m.done_result({ kind: actionWord(action), result: resultWord(result) }) : actionWord(action)
  if (notice) return word(noticeCodeLabels, notice)
  return factText(kind, text ?? '')
}

function RetractedRow({ row }: { row: Retracted }) {
  const day = dayWords(row.retractedOn)
  return (
    <li>
      <p className="small muted">{m.fact_on({ what: factWord(row.kind, row.category, true), day: dayWords(row.on) })}</p>
      <p className="fv">{textOf(row)}</p>
      <p className="small"><b>{m.retracted_mark()}</b> {row.by ? m.retracted_by({ day, who: row.by, reason: row.reason }) : m.retracted_on({ day, reason: row.reason })}</p>
    </li>
  )
}

/** What one's own organisation has taken back: it stays in the file, marked, and is nobody else's to see. */
export function RetractedRows({ rows }: { rows: readonly Retracted[] }) {
  if (rows.length === 0) return null
  return (
    <section className="case-part retracted" aria-labelledby="retracted">
      <h2 id="retracted">{m.retracted_heading()}</h2>
      <p className="small muted">{m.retracted_lead()}</p>
      <ul className="rows" role="list">{rows.map((row) => <RetractedRow key={row.id} row={row} />)}</ul>
    </section>
  )
}
