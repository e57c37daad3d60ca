import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { m } from '../../paraglide/messages'
import { today } from '../../text/dates'
import { debtWords } from '../../text/debt'
import { nameNotShown } from '../../text/labels'
import { countWord, sentence } from '../../text/number-words'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/chip'
import { Rows } from '../../ui/panel'
import { Reasons } from '../../ui/reasons'
import { PaidAnswer } from '../cases/paid-answer'
import { useUndoClosing } from '../cases/undo-closing'
import type { ImportPageData } from './import-words'

type Proposed = ImportPageData['proposedPaid'][number]

function nameOf(row: Proposed): string {
  return row.household?.value ?? row.reference ?? nameNotShown()
}

/** What became of a proposal: closed, with the way back the same day, or the debt stays. */
function Answered({ row, onUndone }: { row: Proposed; onUndone: () => void }) {
  const [wrong, setWrong] = useState<string | null>(null)
  const undo = useUndoClosing()

  async function takeBack(): Promise<void> {
    const refusal = await undo(row.id)
    setWrong(refusal)
    if (!refusal) onUndone()
  }

  if (!row.closedOn) return <Chip tone="own">{m.proposed_said_no()}</Chip>
  return (
    <div>
      <div className="tools">
        <Chip tone="done">{m.proposed_closed()}</Chip>
        {row.closedOn === today() ? <Button kind="plain" small icon="undo" aria-label={m.proposed_undo({ household: nameOf(row) })} onClick={() => void takeBack()}>{m.undo()}</Button> : null}
      </div>
      {wrong ? <p className="small upload-wrong" role="alert">{wrong}</p> : null}
    </div>
  )
}

function ProposedRow({ row, before }: { row: Proposed; before: boolean }) {
  const link = useRef<HTMLAnchorElement>(null)
  const name = nameOf(row)
  const toLink = (): void => link.current?.focus()
  const words = {
    yes: { shown: m.proposed_short_yes(), read: m.proposed_for({ answer: m.proposed_short_yes(), household: name }) },
    no: { shown: m.proposed_short_no(), read: m.proposed_for({ answer: m.proposed_short_no(), household: name }) },
  }
  return (
    <li className="proposed-row">
      <div>
        <p className="strong"><Link ref={link} to="/arenden/$caseId" params={{ caseId: row.id }}>{name}</Link></p>
        <p className="small muted">{row.debt ? debtWords(row.debt) : row.reference}</p>
        <Reasons reasons={row.reasons} />
      </div>
      {before ? null : row.proposedPaid ? <div><PaidAnswer caseId={row.id} name={name} reasons={row.reasons} words={words} onAnswered={toLink} /></div> : <Answered row={row} onUndone={toLink} />}
    </li>
  )
}

/** Households with a debt that are not on the list. Nothing closes by itself: a person says yes to each. */
export function ProposedPaidList({ rows, before = false }: { rows: ImportPageData['proposedPaid']; before?: boolean }) {
  if (rows.length === 0) return null
  const waiting = before ? rows.length : waitingIn(rows)
  const list = <Rows label={m.proposed_heading()}>{rows.map((row) => <ProposedRow key={row.id} row={row} before={before} />)}</Rows>
  return (
    <section className="proposed" aria-labelledby="proposed-paid">
      <h2 id="proposed-paid">{m.proposed_heading()}</h2>
      {waiting > 0 ? <p className="note action">{m.proposed_words({ count: waiting, words: sentence(countWord(waiting)) })}</p> : <p className="note">{m.proposed_all_answered()}</p>}
      {before ? <details><summary>{m.proposed_show({ count: rows.length, words: countWord(rows.length) })}</summary>{list}</details> : list}
    </section>
  )
}

/** How many of them nobody has answered yet. */
export function waitingIn(rows: ImportPageData['proposedPaid']): number {
  return rows.filter((row) => row.proposedPaid).length
}
