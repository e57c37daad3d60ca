import { actionKindsOf, actionResultsOf, decisionOfAction } from '@bokvar/domain/vocabulary'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { tryAgainNow, useIntent } from '../../apollo/intent'
import { currentSaveState, onSaveState } from '../../apollo/save-state'
import { LogLine_LogActionDocument, type ActionKind, type ActionResult } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { actionWord, resultWord } from '../../text/actions'
import { sentence } from '../../text/number-words'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { Field, Select } from '../../ui/field'
import { LogLine } from '../../ui/log-line'
import { SaveStateMark } from '../../ui/save-state'
import { Segmented } from '../../ui/segmented'
import { TickGroup } from '../../ui/tick-group'
import { useDraft } from '../../ui/use-draft'
import { WhoSees } from '../../ui/who-sees'
import { useStepGate } from '../goal-agreements/use-step-gate'
import { MandateTold } from '../decision-mandates/mandate-told'
import { isLandlordSide, useViewer } from '../sessions/viewer-context'
import { blankLog, logDraftOf, missingIn, withKind, type LogDraft } from './log-draft'
import { chosenStep, nextSteps } from './next-steps'

function Keys() {
  return (
    <>
      <WhoSees seats={['OWN', 'NONE']} words={m.log_who()} />
      <span><kbd>Enter</kbd> {m.log_enter()}</span>
      <span><kbd>Esc</kbd> {m.log_esc()}</span>
      <span>{m.log_sensitive()}</span>
    </>
  )
}

/** What was done, in words: `Telefon, nådd`. */
function whatWords({ kind, result }: LogDraft): string {
  return result ? `${actionWord(kind)}, ${resultWord(result)}` : actionWord(kind)
}

/** That nothing is saved yet, and that it will be: as on the agenda. */
function NoNetwork({ sending }: { sending: boolean }) {
  const { waiting } = useSyncExternalStore(onSaveState, currentSaveState)
  const waits = sending && waiting > 0
  return (
    <>
      <SaveStateMark kind={waits ? 'waiting' : 'idle'} words={waits ? m.log_waits() : ''} />
      {waits ? <Button small onClick={tryAgainNow}>{m.try_again()}</Button> : null}
    </>
  )
}

type Wrong = { readonly field: string | null; readonly text: string } | null

/** One line: Åtgärd, Hur gick det, text, Nästa steg. Enter saves, Esc keeps what is written. */
export function ActionLogLine({ caseId, name, preset, presetResult = null, form = 'log', onClose, onSaved }: {
  caseId: string
  name: string
  preset: ActionKind
  /** How it went, where opening the line says that it is done. */
  presetResult?: ActionResult | null
  /** Which of several lines on the same page this is. */
  form?: string
  onClose: () => void
  onSaved: (what: string, factId: string | null) => void
}) {
  const viewer = useViewer()
  const landlordSide = isLandlordSide(viewer)
  const [steps] = useState(() => nextSteps(landlordSide ? 'HEMBESOK_HV' : 'HEMBESOK_SOC'))
  const { draft, change, drop, sending, send } = useDraft(logDraftOf(viewer.id, caseId, form), () => blankLog(preset, steps[0]?.value ?? '', presetResult))
  const [wrong, setWrong] = useState<Wrong>(null)
  const [dayWrong, setDayWrong] = useState<string | null>(null)
  const log = useIntent(LogLine_LogActionDocument)
  const gate = useStepGate(landlordSide && draft.kind === 'INKASSOKRAV' ? { caseId, action: draft.kind } : null)
  const first = useRef<HTMLSelectElement>(null)
  useEffect(() => first.current?.focus(), [])
  const at = (field: string): string => `${form}-${field}-${caseId}`
  const wrongAt = (field: string): string | undefined => (wrong?.field === field ? wrong.text : undefined)

  function stop(what: NonNullable<Wrong>): void {
    setWrong(what)
    // The day of the next step has a field of its own only when one has chosen another step than the ready ones.
    const field = document.getElementById(at(what.field ?? 'text')) ?? document.getElementById(at('nextKind'))
    field?.focus()
  }

  async function save(): Promise<void> {
    if (sending) return
    const missing = missingIn(draft, dayWrong)
    if (missing) return stop(missing)
    const step = chosenStep(draft.next, { kind: draft.otherKind, on: draft.otherOn })
    const { kind, result } = draft
    const input = { caseId, kind, result, text: draft.text.trim() || null, doneAt: null, nextKind: step?.kind ?? null, nextDueOn: step?.on ?? null, referred: kind === 'INKASSOKRAV' && draft.referred, exception: gate.exception }
    const outcome = await send(() => log({ input }))
    if (outcome.kind === 'refused') return stop(outcome.refusal)
    drop()
    onSaved(whatWords(draft), outcome.value.factId)
  }

  const results = actionResultsOf(draft.kind)
  const kinds = actionKindsOf(viewer.organisation.kind).map((kind) => ({ value: kind, label: actionWord(kind) }))
  return (
    <LogLine label={m.log_for({ household: name })} help={<><MandateTold decision={decisionOfAction(draft.kind)} /><NoNetwork sending={sending} /><Keys /></>} onSave={() => void save()} onClose={onClose}>
      <Select ref={first} id={at('kind')} label={m.log_kind()} options={kinds} value={draft.kind} wrong={wrongAt('kind')} onChoose={(kind) => change(withKind(draft, kind))} />
      <Segmented id={at('result')} legend={m.log_result()} wrong={wrongAt('result')} segments={results.map((result) => ({ value: result, label: sentence(resultWord(result)) }))} value={draft.result} onChoose={(result) => { change({ result }); setWrong(null) }} />
      <Field id={at('text')} label={m.log_text()} value={draft.text} wrong={wrong && !['kind', 'result', 'nextKind', 'nextDueOn', 'referred', 'exception'].includes(wrong.field ?? '') ? wrong.text : undefined} onChange={(event) => change({ text: event.target.value })} />
      <Select id={at('nextKind')} label={m.log_next()} options={steps} value={draft.next} wrong={wrongAt('nextKind') ?? (draft.next === 'other' ? undefined : wrongAt('nextDueOn'))} onChoose={(next) => change({ next })} />
      <Button kind="go" type="submit" busy={sending}>{m.save()}</Button>
      {draft.kind === 'INKASSOKRAV' ? (
        <div className="other-step">
          <TickGroup id={at('referred')} legend={m.log_referred()} help={m.log_referred_help()} wrong={wrongAt('referred')} choices={[{ value: 'HANVISNING_BUS', label: actionWord('HANVISNING_BUS') }]} chosen={draft.referred ? ['HANVISNING_BUS'] : []} onChoose={(ticked) => { change({ referred: ticked.length > 0 }); setWrong(null) }} />
        </div>
      ) : null}
      {gate.told({ of: wrongAt, idOf: at })}
      {draft.next === 'other' ? (
        <div className="other-step">
          <Select label={m.log_next_kind()} options={kinds} value={draft.otherKind} onChoose={(otherKind) => change({ otherKind })} />
          <DateField id={at('nextDueOn')} label={m.log_next_on()} value={draft.otherOn} wrong={wrongAt('nextDueOn')} onChoose={(otherOn, unread) => { change({ otherOn }); setDayWrong(unread) }} />
        </div>
      ) : null}
    </LogLine>
  )
}
