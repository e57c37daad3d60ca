import { letterKinds, processReasonLabels, processStepLabels, type LetterKind } from '@bokvar/domain/vocabulary'
import { useRef, useState } from 'react'
import { m } from '../../paraglide/messages'
import { word } from '../../text/labels'
import { inSentence } from '../../text/number-words'
import { useAnnounce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { Chip, Chips } from '../../ui/chip'
import { OpensForm } from '../../ui/opens-form'
import { useUndoToast } from '../../ui/toast'
import { actionWord } from '../../text/actions'
import { outcomeWord } from '../cases/case-words'
import { LetterLinks } from '../letters/letters-section'
import { ActionLogLine } from '../work-list/action-log-line'
import { useTakeBack } from '../work-list/take-back'
import { NoteForm } from './note-form'
import { dueWords, type CaseProcess } from './process-words'

type Next = NonNullable<CaseProcess['next']>

const letterOf = (action: Next['action']): LetterKind | null => letterKinds.find((kind) => kind === action) ?? null

/** Logged as any other measure, with the letter beside it where it is one. */
function LogStep({ caseId, name, action }: { caseId: string; name: string; action: NonNullable<Next['action']> }) {
  const [logging, setLogging] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const toast = useUndoToast()
  const say = useAnnounce()
  const takeBack = useTakeBack()
  const letter = letterOf(action)

  function close(): void {
    setLogging(false)
    button.current?.focus()
  }

  function logged(what: string, factId: string | null): void {
    close()
    if (factId) toast(m.logged_toast({ what }), () => void takeBack.row(caseId, factId), factId)
    say(m.logged_said({ what }))
  }

  return (
    <>
      {letter ? <LetterLinks caseId={caseId} kind={letter} /> : null}
      <div className="tools"><Button small ref={button} aria-expanded={logging} onClick={() => setLogging(!logging)}>{m.process_log({ what: inSentence(actionWord(action)) })}</Button></div>
      {logging ? <ActionLogLine caseId={caseId} name={name} preset={action} presetResult={letter ? 'FORTSATT' : null} form="process" onClose={close} onSaved={logged} /> : null}
    </>
  )
}

/** What the process proposes next: what, by when, why, and the one thing that does it. */
export function NextProcessStep({ process, name }: { process: CaseProcess; name: string }) {
  const { next, caseId, mayWrite, inArea } = process
  // What Kronofogden’s notice asks for stands above, with its own buttons.
  if (!next || !mayWrite || next.note?.startsWith('KFM_')) return null
  const why = word(processReasonLabels, next.reason)
  const step = next.action ? m.process_step_action({ step: word(processStepLabels, next.code), action: inSentence(actionWord(next.action)) }) : word(processStepLabels, next.code)
  const proposed = next.note === 'OMRADE' && inArea !== null ? (inArea ? 'EGET' : 'VIDARE') : null
  return (
    <div className="process-next">
      <p className="strong">{step}</p>
      <Chips><Chip tone={next.code === 'AVSLUTA' ? 'own' : 'action'}>{dueWords(next.dueOn)}</Chip></Chips>
      <p className="small">{why}</p>
      {next.note === 'OMRADE' && inArea !== null ? <p className="small">{inArea ? m.process_area_in() : m.process_area_out()}</p> : null}
      {next.note ? (
        <OpensForm key={next.note} label={m.process_write()} name={m.process_write_what({ step })}>
          {(close) => (next.note ? <NoteForm caseId={caseId} kind={next.note} why={why} proposed={proposed} onClose={close} /> : null)}
        </OpensForm>
      ) : null}
      {next.action ? <LogStep key={next.action} caseId={caseId} name={name} action={next.action} /> : null}
      {next.outcome ? <p className="small"><a href="#close-case">{m.process_close_with({ outcome: inSentence(outcomeWord(next.outcome)) })}</a></p> : null}
    </div>
  )
}

