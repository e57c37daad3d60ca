import { useRef, useState } from 'react'
import { letterKindLabels, letterKindsOf, letterRules, letterSlug, letterUseLabels, type LetterKind } from '@bokvar/domain/vocabulary'
import { m } from '../../paraglide/messages'
import { word } from '../../text/labels'
import { useAnnounce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { useUndoToast } from '../../ui/toast'
import { caseName, isMasked, type WholeCase } from '../cases/whole-case'
import { useViewer } from '../sessions/viewer-context'
import { ActionLogLine } from '../work-list/action-log-line'
import { useTakeBack } from '../work-list/take-back'
import './letters.css'

/** The letter in each language: the household's, which need not be the writer's. It opens in the reader's own program. */
export function LetterLinks({ caseId, kind }: { caseId: string; kind: LetterKind }) {
  const path = `/letter/${caseId}/${letterSlug(kind)}.pdf`
  const name = <span className="vh">{word(letterKindLabels, kind)} </span>
  return (
    <p className="letter-links">
      <a href={`${path}?language=sv`} target="_blank" rel="noreferrer">{name}{m.letter_sv()}</a>
      <a href={`${path}?language=en`} target="_blank" rel="noreferrer">{name}{m.letter_en()}</a>
    </p>
  )
}

function LetterRow({ kind, whole }: { kind: LetterKind; whole: WholeCase }) {
  const [logging, setLogging] = useState(false)
  const log = useRef<HTMLButtonElement>(null)
  const toast = useUndoToast()
  const say = useAnnounce()
  const takeBack = useTakeBack()
  const { loggedAs } = letterRules[kind]
  const name = word(letterKindLabels, kind)

  function close(): void {
    setLogging(false)
    log.current?.focus()
  }

  function logged(what: string, factId: string | null): void {
    close()
    if (factId) toast(m.logged_toast({ what }), () => void takeBack.row(whole.id, factId), factId)
    say(m.logged_said({ what }))
  }

  return (
    <li>
      <div className="letter-row">
        <div>
          <p className="strong">{name}</p>
          <p className="small muted">{word(letterUseLabels, kind)}</p>
        </div>
        <LetterLinks caseId={whole.id} kind={kind} />
        {loggedAs ? <Button small ref={log} aria-label={m.letter_log_what({ letter: name })} aria-expanded={logging} onClick={() => setLogging(!logging)}>{m.letter_log()}</Button> : null}
      </div>
      {logging && loggedAs ? (
        // That a letter has been sent is done by sending it; how a call went is not known until it is said.
        <ActionLogLine caseId={whole.id} name={caseName(whole)} preset={loggedAs} presetResult={loggedAs === 'TELEFON' ? null : 'FORTSATT'} form={`letter-${kind}`} onClose={close} onSaved={logged} />
      ) : null}
    </li>
  )
}

/** What this organisation writes to the household, each with when it is used: printed in one press, and logged in one when it has been sent. */
export function Letters({ whole }: { whole: WholeCase }) {
  const { organisation } = useViewer()
  const unpaid = whole.bills.some(({ paid }) => !paid)
  const kinds = letterKindsOf(organisation.kind).filter((kind) => kind !== 'PAMINNELSE' || unpaid)
  if (!whole.viewerMay.logAction || kinds.length === 0) return null
  return (
    <section className="case-part letters" aria-labelledby="letters">
      <h2 id="letters">{m.letters_heading()}</h2>
      {isMasked(whole) ? <p>{m.letters_hidden()}</p> : (
        <>
          <p className="small muted letters-why">{m.letters_why()}</p>
          <ul className="rows" role="list">{kinds.map((kind) => <LetterRow key={kind} kind={kind} whole={whole} />)}</ul>
        </>
      )}
    </section>
  )
}
