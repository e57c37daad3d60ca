import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { Arrears_CommitDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { dayOf, dayWords, timeWords } from '../../text/dates'
import { countWord, listed } from '../../text/number-words'
import { Button, buttonClass } from '../../ui/button'
import { PageHead } from '../../ui/page-head'
import { useRefused } from '../../ui/use-refused'
import { useViewer } from '../sessions/viewer-context'
import { ColumnsTable } from './columns-table'
import { ImportCounts } from './import-counts'
import { figure, formatWords, type ImportPageData } from './import-words'
import { ImportSteps } from './import-steps'
import { ProposedPaidList } from './proposed-paid-list'
import { RefusedRows } from './refused-rows'

function leadWords({ counts, refusedToMend, refusedTotal }: ImportPageData): string {
  if (!counts) return m.nothing_saved_yet()
  const fine = refusedTotal - refusedToMend
  const parts = [
    m.review_lead({ readable: figure(counts.readable), rows: figure(counts.rows) }),
    ...(refusedToMend > 0 ? [m.review_lead_refused({ count: refusedToMend, words: countWord(refusedToMend) })] : []),
    ...(fine > 0 ? [m.review_lead_passed({ count: fine, words: countWord(fine) })] : []),
  ]
  return `${m.nothing_saved_yet()} ${listed(parts)}.`
}

function plain(words: string): string {
  return words.endsWith('.') ? words : `${words}.`
}

function Source({ one, onChangeColumns }: { one: ImportPageData; onChangeColumns: () => void }) {
  const when = `${dayWords(dayOf(one.uploadedAt))} ${timeWords(one.uploadedAt)}`
  return (
    <p className="small muted import-source">
      {m.review_source({ file: one.fileName, when })}{one.format ? ` · ${plain(formatWords(one.format))}` : '.'}{' '}
      <Button kind="plain" small aria-label={m.change_columns()} onClick={onChangeColumns}>{m.change()}</Button>
    </p>
  )
}

/** Everything that will happen, before it does. The same reading is what is then saved. */
export function ReviewStep({ one, onChangeColumns }: { one: ImportPageData; onChangeColumns: () => void }) {
  const viewer = useViewer()
  const [busy, setBusy] = useState(false)
  const refused = useRefused('review', [])
  const commit = useIntent(Arrears_CommitDocument)

  async function go(): Promise<void> {
    setBusy(true)
    const outcome = await commit({ importId: one.id })
    setBusy(false)
    if (outcome.kind === 'refused') refused.show([outcome.refusal])
  }

  return (
    <>
      <PageHead
        heading={m.review_heading()}
        lead={leadWords(one)}
        tools={<Link className={buttonClass({ small: true })} to="/restlista">{m.choose_another_file()}</Link>}
      />
      <ImportSteps at={3} />
      {refused.summary}
      {one.message ? <p className="note action" role="status">{one.message.text}</p> : null}
      {one.counts ? <ImportCounts counts={one.counts} /> : null}
      <div className="act">
        <Button kind="go" busy={busy} onClick={() => void go()}>{m.review_go({ count: one.counts?.readable ?? 0, words: figure(one.counts?.readable ?? 0) })}</Button>
        <Link className={buttonClass()} to="/restlista">{m.cancel()}</Link>
        <span className="small muted">{m.review_undo_later()}</span>
      </div>
      <Source one={one} onChangeColumns={onChangeColumns} />
      <div className="pair">
        <div>
          <RefusedRows one={one} />
          <ProposedPaidList rows={one.proposedPaid} before />
        </div>
        <section aria-labelledby="columns-read">
          <h2 id="columns-read">{m.columns_heading()}</h2>
          <ColumnsTable columns={one.columns} />
          <p className="small muted columns-note">{m.free_text_left_out()} {m.mapping_saved({ organisation: viewer.organisation.shortName })}</p>
        </section>
      </div>
    </>
  )
}
