import { useEffect, useRef, useState, type FormEvent } from 'react'
import { itemKindLabels, learningCodeLabels, learningCodes } from '@bokvar/domain/vocabulary'
import { useIntent } from '../../apollo/intent'
import { AddPoint_AddDocument, type LearningCode, type PointKind } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { options, word } from '../../text/labels'
import { stoppedWords } from '../../text/stopped'
import { Button } from '../../ui/button'
import { Field, Select } from '../../ui/field'
import { Segmented } from '../../ui/segmented'
import { CasePicker } from './case-picker'

const ADDED = ['HUSHALL', 'LARANDE', 'OVRIGT'] as const satisfies readonly PointKind[]

/** A household of one's own, something to learn, or another point. Opens under the head and closes when it is added. */
export function AddPoint({ meetingId, first, onClose }: { meetingId: string; first: PointKind; onClose: () => void }) {
  const [kind, setKind] = useState(first)
  const [caseId, setCaseId] = useState<string | null>(null)
  const [text, setText] = useState('')
  const [learning, setLearning] = useState<LearningCode | 'OWN'>(learningCodes[0])
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const add = useIntent(AddPoint_AddDocument)
  const box = useRef<HTMLFormElement>(null)
  useEffect(() => box.current?.querySelector<HTMLElement>('input:checked')?.focus(), [])
  const household = kind === 'HUSHALL'
  const ready = kind === 'LARANDE' && learning !== 'OWN' ? learning : null

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (busy) return
    if (household ? !caseId : !ready && !text.trim()) {
      setWrong(household ? m.add_wrong_case() : m.add_wrong_text())
      document.getElementById(household ? 'add-case' : 'add-text')?.focus()
      return
    }
    setBusy(true)
    const outcome = await add({ meetingId, kind, caseId: household ? caseId : null, text: household || ready ? null : text.trim(), learning: ready })
    setBusy(false)
    if (outcome.kind === 'refused') return setWrong(outcome.refusal.text)
    if (outcome.value.__typename === 'MeetingChanged') return onClose()
    setWrong(stoppedWords(outcome.value))
    document.getElementById('add-text')?.focus()
  }

  return (
    <form ref={box} className="panel add-point" aria-label={m.add_heading()} noValidate onSubmit={(event) => void save(event)} onKeyDown={(event) => { if (event.key === 'Escape') onClose() }}>
      <Segmented
        legend={m.add_kind()}
        value={kind}
        onChoose={(next) => { setKind(next); setWrong(null) }}
        segments={ADDED.map((value) => ({ value, label: word(itemKindLabels, value) }))}
      />
      {household ? <CasePicker id="add-case" wrong={wrong ?? undefined} onChoose={setCaseId} /> : null}
      {kind === 'LARANDE' ? (
        <Select
          label={m.add_learning()}
          value={learning}
          onChoose={setLearning}
          options={[...options(learningCodeLabels), { value: 'OWN' as const, label: m.add_learning_own() }]}
        />
      ) : null}
      {household || ready ? null : <Field id="add-text" label={m.add_text()} help={m.add_text_help()} value={text} wrong={wrong ?? undefined} onChange={(event) => setText(event.target.value)} />}
      <div className="tools">
        <Button type="submit" busy={busy}>{m.add_save()}</Button>
        <Button kind="plain" onClick={onClose}>{m.cancel()}</Button>
      </div>
    </form>
  )
}
