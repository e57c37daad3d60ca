import { actionKindsOf } from '@bokvar/domain/vocabulary'
import { useEffect, useRef, useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { LogLine_LogActionDocument, type ActionKind } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { actionWord, resultsFor, resultWord } from '../../text/actions'
import { sentence } from '../../text/number-words'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { Field, Select } from '../../ui/field'
import { LogLine } from '../../ui/log-line'
import { Segmented } from '../../ui/segmented'
import { WhoSees } from '../../ui/who-sees'
import { isLandlordSide, useViewer } from '../sessions/viewer-context'
import { dropDraft, keepDraft, keptDraft, type LogDraft } from './log-draft'
import { chosenStep, nextSteps } from './next-steps'

function fresh(preset: ActionKind, firstStep: string): LogDraft {
  return { kind: preset, result: resultsFor(preset)[0] ?? null, text: '', next: firstStep, otherKind: 'TELEFON', otherOn: '' }
}

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

/** One line: Åtgärd, Hur gick det, text, Nästa steg. Enter saves, Esc keeps what is written. */
export function ActionLogLine({ caseId, name, preset, onClose, onSaved }: {
  caseId: string
  name: string
  preset: ActionKind
  onClose: () => void
  onSaved: (what: string, actionId: string | null) => void
}) {
  const viewer = useViewer()
  const landlordSide = isLandlordSide(viewer)
  const [steps] = useState(() => nextSteps(landlordSide ? 'HEMBESOK_HV' : 'HEMBESOK_SOC'))
  const [draft, setDraft] = useState(() => keptDraft(caseId) ?? fresh(preset, steps[0]?.value ?? ''))
  const [wrong, setWrong] = useState<{ field: string | null; text: string } | null>(null)
  const [busy, setBusy] = useState(false)
  const log = useIntent(LogLine_LogActionDocument)
  const first = useRef<HTMLSelectElement>(null)
  useEffect(() => first.current?.focus(), [])

  function change(part: Partial<LogDraft>): void {
    const next = { ...draft, ...part }
    setDraft(next)
    keepDraft(caseId, next)
  }

  async function save(): Promise<void> {
    if (busy) return
    setBusy(true)
    const step = chosenStep(draft.next, { kind: draft.otherKind, on: draft.otherOn })
    const outcome = await log({
      input: { caseId, kind: draft.kind, result: draft.result, text: draft.text.trim() || null, doneAt: null, nextKind: step?.kind ?? null, nextDueOn: step?.on ?? null },
    })
    setBusy(false)
    if (outcome.kind === 'refused') {
      setWrong(outcome.refusal)
      // The day of the next step has a field of its own only when one has chosen another step than the ready ones.
      const field = document.getElementById(`log-${outcome.refusal.field ?? 'text'}-${caseId}`) ?? document.getElementById(`log-nextKind-${caseId}`)
      field?.focus()
      return
    }
    dropDraft(caseId)
    onSaved(draft.result ? `${actionWord(draft.kind)}, ${resultWord(draft.result)}` : actionWord(draft.kind), outcome.value.actionId)
  }

  const results = resultsFor(draft.kind)
  const kinds = actionKindsOf(viewer.organisation.kind).map((kind) => ({ value: kind, label: actionWord(kind) }))
  const at = (field: string): string => `log-${field}-${caseId}`
  const wrongAt = (field: string): string | undefined => (wrong?.field === field ? wrong.text : undefined)
  return (
    <LogLine label={m.log_for({ household: name })} help={<Keys />} onSave={() => void save()} onClose={onClose}>
      <Select ref={first} id={at('kind')} label={m.log_kind()} options={kinds} value={draft.kind} wrong={wrongAt('kind')} onChoose={(kind) => change({ kind, result: resultsFor(kind)[0] ?? null })} />
      <Segmented id={at('result')} legend={m.log_result()} segments={results.map((result) => ({ value: result, label: sentence(resultWord(result)) }))} value={draft.result} onChoose={(result) => change({ result })} />
      <Field id={at('text')} label={m.log_text()} value={draft.text} wrong={wrong && !['kind', 'nextKind', 'nextDueOn'].includes(wrong.field ?? '') ? wrong.text : undefined} onChange={(event) => change({ text: event.target.value })} />
      <Select id={at('nextKind')} label={m.log_next()} options={steps} value={draft.next} wrong={wrongAt('nextKind') ?? (draft.next === 'other' ? undefined : wrongAt('nextDueOn'))} onChoose={(next) => change({ next })} />
      <Button kind="go" type="submit" busy={busy}>{m.save()}</Button>
      {draft.next === 'other' ? (
        <div className="other-step">
          <Select label={m.log_next_kind()} options={kinds} value={draft.otherKind} onChoose={(otherKind) => change({ otherKind })} />
          <DateField id={at('nextDueOn')} label={m.log_next_on()} value={draft.otherOn} wrong={wrongAt('nextDueOn')} onChoose={(otherOn) => change({ otherOn })} />
        </div>
      ) : null}
    </LogLine>
  )
}
