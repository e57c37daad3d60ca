import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { Arrears_UndoDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { dayOf, dayWords, timeWords } from '../../text/dates'
import { countWord } from '../../text/number-words'
import { Button, buttonClass } from '../../ui/button'
import { PageHead } from '../../ui/page-head'
import { useRefused } from '../../ui/use-refused'
import { ImportCounts } from './import-counts'
import { ImportSteps } from './import-steps'
import type { ImportPageData } from './import-words'
import { LeftCases } from './left-cases'
import { ProposedPaidList, waitingIn } from './proposed-paid-list'
import { RefusedRows } from './refused-rows'
import { UploadBox } from './upload-box'

function at(instant: string | null): string {
  return instant ? `${dayWords(dayOf(instant))} ${timeWords(instant)}` : ''
}

/** What was done, what to do next, and the way back. */
export function DoneStep({ one }: { one: ImportPageData }) {
  const [busy, setBusy] = useState(false)
  const refused = useRefused('done', [])
  const undo = useIntent(Arrears_UndoDocument)
  const proposed = waitingIn(one.proposedPaid)

  async function takeBack(): Promise<void> {
    setBusy(true)
    const outcome = await undo({ importId: one.id })
    setBusy(false)
    if (outcome.kind === 'refused') refused.show([outcome.refusal])
  }

  return (
    <>
      <PageHead
        crumb={<Link to="/restlista">{m.nav_arrears()}</Link>}
        heading={m.done_heading()}
        lead={m.done_lead({ count: one.counts?.readable ?? 0, when: at(one.committedAt) })}
        tools={one.undoable ? <Button small icon="undo" busy={busy} onClick={() => void takeBack()}>{m.import_undo_whole()}</Button> : null}
      />
      <ImportSteps at={4} />
      {refused.summary}
      {one.counts ? <ImportCounts counts={one.counts} done /> : null}
      <section className="panel next-do" aria-labelledby="next-do">
        <h2 id="next-do">{m.done_next()}</h2>
        <ul className="act">
          {proposed > 0 ? <li><a className={buttonClass({ kind: 'go' })} href="#proposed-paid" onClick={(event) => { event.preventDefault(); document.getElementById('proposed-paid')?.scrollIntoView(); document.querySelector<HTMLElement>('.proposed a')?.focus() }}>{m.done_go_through({ count: proposed, words: countWord(proposed) })}</a></li> : null}
          <li><Link className={buttonClass(proposed > 0 ? {} : { kind: 'go' })} to="/moten">{m.done_open_agenda()}</Link></li>
          <li><Link className={buttonClass()} to="/">{m.done_today()}</Link></li>
        </ul>
      </section>
      <div className="pair">
        <ProposedPaidList rows={one.proposedPaid} />
        <RefusedRows one={one} />
      </div>
    </>
  )
}

/** A file that was undone, given up or could not be read, and the way to a new one. */
export function StoppedStep({ one }: { one: ImportPageData }) {
  const words = {
    // What people have worked on since was left as it is: then the page must not say that all is as before.
    ANGRAD: { heading: m.stopped_undone(), lead: one.message?.text ?? m.stopped_undone_lead({ when: at(one.undoneAt) }) },
    AVBRUTEN: { heading: m.stopped_given_up(), lead: m.stopped_given_up_lead() },
    FEL: { heading: m.stopped_failed(), lead: one.message?.text ?? m.stopped_failed_lead() },
  }
  const said = one.state === 'ANGRAD' ? words.ANGRAD : one.state === 'FEL' ? words.FEL : words.AVBRUTEN
  return (
    <>
      <PageHead crumb={<Link to="/restlista">{m.nav_arrears()}</Link>} heading={said.heading} lead={said.lead} />
      <p className="muted import-source">{one.fileName}</p>
      <LeftCases rows={one.leftCases} />
      <UploadBox heading={m.upload_again()} />
    </>
  )
}
