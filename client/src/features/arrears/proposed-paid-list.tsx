import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { Arrears_ConfirmPaidDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { debtWords } from '../../text/debt'
import { countWord, sentence } from '../../text/number-words'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/chip'
import { Rows } from '../../ui/panel'
import type { ImportPageData } from './import-words'

type Proposed = ImportPageData['proposedPaid'][number]

function Answer({ row, onAnswered }: { row: Proposed; onAnswered: () => void }) {
  const [said, setSaid] = useState<'yes' | 'no' | null>(null)
  const [busy, setBusy] = useState<'yes' | 'no' | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const confirm = useIntent(Arrears_ConfirmPaidDocument)
  const name = row.household?.value ?? row.reference

  async function answer(paid: 'yes' | 'no'): Promise<void> {
    setBusy(paid)
    const outcome = await confirm({ caseId: row.id, paid: paid === 'yes' })
    setBusy(null)
    if (outcome.kind === 'refused') return setRefusal(outcome.refusal.text)
    setSaid(paid)
    onAnswered()
  }

  if (said) return <span role="status"><Chip tone={said === 'yes' ? 'done' : 'own'}>{said === 'yes' ? m.proposed_said_yes() : m.proposed_said_no()}</Chip></span>
  return (
    <div>
      <div className="tools">
        <Button small busy={busy === 'yes'} aria-label={m.proposed_for({ answer: m.proposed_short_yes(), household: name })} onClick={() => void answer('yes')}>{m.proposed_short_yes()}</Button>
        <Button small busy={busy === 'no'} aria-label={m.proposed_for({ answer: m.proposed_short_no(), household: name })} onClick={() => void answer('no')}>{m.proposed_short_no()}</Button>
      </div>
      {refusal ? <p className="small upload-wrong" role="alert">{refusal}</p> : null}
    </div>
  )
}

function ProposedRow({ row, before }: { row: Proposed; before: boolean }) {
  const link = useRef<HTMLAnchorElement>(null)
  return (
    <li className="proposed-row">
      <div>
        <p className="strong"><Link ref={link} to="/arenden/$caseId" params={{ caseId: row.id }}>{row.household?.value ?? row.reference}</Link></p>
        <p className="small muted">{row.debt ? debtWords(row.debt) : row.reference}</p>
      </div>
      {before ? null : <Answer row={row} onAnswered={() => link.current?.focus()} />}
    </li>
  )
}

/** Tenancies that were on the last list and not on this one. Nothing closes by itself: a person says yes to each. */
export function ProposedPaidList({ rows, before = false }: { rows: ImportPageData['proposedPaid']; before?: boolean }) {
  if (rows.length === 0) return null
  const list = <Rows label={m.proposed_heading()}>{rows.map((row) => <ProposedRow key={row.id} row={row} before={before} />)}</Rows>
  return (
    <section className="proposed" aria-labelledby="proposed-paid">
      <h2 id="proposed-paid">{m.proposed_heading()}</h2>
      <p className="note action">{m.proposed_words({ count: rows.length, words: sentence(countWord(rows.length)) })}</p>
      {before ? <details><summary>{m.proposed_show({ count: rows.length, words: countWord(rows.length) })}</summary>{list}</details> : list}
    </section>
  )
}
