import { intentGapLabels } from '@bokvar/domain/vocabulary'
import { useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { LetterOfIntent_MoveDocument, type LetterMove } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { word } from '../../text/labels'
import { Button } from '../../ui/button'
import { TextArea } from '../../ui/field'
import { OpensForm } from '../../ui/opens-form'
import { Panel } from '../../ui/panel'
import { useToast } from '../../ui/toast'
import { useDraft } from '../../ui/use-draft'
import { useViewer } from '../sessions/viewer-context'
import type { Letter } from './letter-data'
import { LetterForm } from './letter-form'
import { stoppedBy } from './letter-outcome'

/** What lacks before it can be signed, and the next step: one at a time. */
export function LetterMoves({ letter }: { letter: Letter }) {
  const { state, gaps, mayChange, mayEnd } = letter
  if (!mayChange && !mayEnd) return null
  return (
    <>
      {state === 'UTKAST' || state === 'GRANSKNING' ? (
        <Panel heading={m.intent_gaps()}>
          {gaps.length === 0 ? <p>{m.intent_gaps_none()}</p> : <ul className="intent-gaps">{gaps.map((gap) => <li key={gap}>{word(intentGapLabels, gap)}</li>)}</ul>}
          {state === 'UTKAST' ? <MoveButton letter={letter} to="GRANSKNING" label={m.intent_to_review()} /> : null}
          {state === 'GRANSKNING' && gaps.length === 0 ? <MoveButton letter={letter} to="FOR_UNDERSKRIFT" label={m.intent_to_sign()} done={m.intent_to_sign_done()} /> : null}
        </Panel>
      ) : null}
      {state === 'FOR_UNDERSKRIFT' && mayChange ? <MoveWithReason letter={letter} to="GRANSKNING" label={m.intent_back()} why={m.intent_back_why()} help={m.intent_back_help()} /> : null}
      {mayEnd ? <MoveWithReason letter={letter} to="UPPSAGD" label={m.intent_end()} why={m.intent_end_why()} help={m.intent_end_help()} /> : null}
    </>
  )
}

interface Move { readonly letter: Letter; readonly to: LetterMove; readonly label: string }

function MoveButton({ letter, to, label, done }: Move & { done?: string }) {
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const move = useIntent(LetterOfIntent_MoveDocument)
  const tell = useToast()
  async function press(): Promise<void> {
    setBusy(true)
    const stopped = stoppedBy(await move({ move: { letterId: letter.id, version: letter.version, to, reason: null } }))
    setBusy(false)
    setWrong(stopped)
    if (stopped === null && done) tell(done)
  }
  return (
    <div className="intent-move">
      {wrong ? <p className="wrong" role="alert">{wrong}</p> : null}
      <Button kind="go" busy={busy} onClick={() => void press()}>{label}</Button>
    </div>
  )
}

function MoveWithReason({ letter, to, label, why, help }: Move & { why: string; help: string }) {
  return <div className="intent-move"><OpensForm label={label} kind="plain">{(close) => <ReasonForm letter={letter} to={to} label={label} why={why} help={help} onClose={close} />}</OpensForm></div>
}

function ReasonForm({ letter, to, label, why, help, onClose }: Move & { why: string; help: string; onClose: () => void }) {
  const viewer = useViewer()
  const { draft, change, drop, send, sending } = useDraft({ person: viewer.id, form: `letter-of-intent ${to}`, about: letter.id }, () => ({ reason: '' }))
  const move = useIntent(LetterOfIntent_MoveDocument)
  return (
    <LetterForm label={label} go={label} busy={sending} onClose={() => { drop(); onClose() }}
      send={() => send(async () => stoppedBy(await move({ move: { letterId: letter.id, version: letter.version, to, reason: draft.reason } })))}>
      <TextArea label={why} help={help} value={draft.reason} onChange={({ target }) => change({ reason: target.value })} />
    </LetterForm>
  )
}
