import { timelinePresetLabels, timelinePresets, timelineStepLabels, type LocalDate, type TimelinePreset, type TimelineStepCode } from '@bokvar/domain/vocabulary'
import { useState, type FormEvent } from 'react'
import { useIntent } from '../../apollo/intent'
import { StepsPage_DecideDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { word } from '../../text/labels'
import { useAnnounce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { ErrorSummary, type Wrong } from '../../ui/error-summary'
import { Select } from '../../ui/field'
import { useToast } from '../../ui/toast'
import { StepFields } from './step-fields'
import { draftOf, exampleRent, missingSteps, stepsOf, writtenSteps, wrongIn, type DraftStep, type StepsDraft } from './steps-draft'

const focus = (id: string): void => { requestAnimationFrame(() => document.getElementById(id)?.focus()) }

/** Fetches the days of a ready-made timeline into the draft. */
function PresetChoice({ first, onUse }: { first: TimelinePreset; onUse: (preset: TimelinePreset) => void }) {
  const [preset, setPreset] = useState(first)
  return (
    <div className="step-row">
      <Select id="steps-preset" label={m.steps_preset()} help={m.steps_preset_help()} options={timelinePresets.map((value) => ({ value, label: word(timelinePresetLabels, value) }))} value={preset} onChoose={setPreset} />
      <Button onClick={() => onUse(preset)}>{m.steps_preset_use()}</Button>
    </div>
  )
}

function AddStep({ missing, wrong, onAdd }: { missing: readonly TimelineStepCode[]; wrong: string | undefined; onAdd: (code: TimelineStepCode) => void }) {
  const [chosen, setChosen] = useState<TimelineStepCode | null>(null)
  const [first] = missing
  if (first === undefined) return null
  const code = chosen !== null && missing.includes(chosen) ? chosen : first
  return (
    <div className="step-row">
      <Select id="steps-add" label={m.steps_add()} wrong={wrong} options={missing.map((value) => ({ value, label: word(timelineStepLabels, value) }))} value={code} onChoose={setChosen} />
      <Button onClick={() => onAdd(code)}>{m.steps_add_button()}</Button>
    </div>
  )
}

const FIELDS: Readonly<Record<string, string>> = { holdsFrom: 'steps-holds-from' }

/**
 * Choosing from what there is, changing it, and saving it from a day on. What is written stays when somebody else has saved in
 * between: one is told, sees what holds now above, and decides.
 */
export function StepsEditor({ start, version, today, onSent }: { start: StepsDraft; version: number; today: LocalDate; onSent: () => Promise<number> }) {
  const [draft, setDraft] = useState(start)
  const [base, setBase] = useState(version)
  const [wrongs, setWrongs] = useState<readonly Wrong[]>([])
  const [busy, setBusy] = useState(false)
  const decide = useIntent(StepsPage_DecideDocument)
  const say = useAnnounce()
  const toast = useToast()
  const wrongAt = (field: string): string | undefined => wrongs.find((wrong) => wrong.field === field)?.text
  const rent = exampleRent(today)

  function use(preset: TimelinePreset): void {
    setDraft(draftOf(preset, stepsOf(preset), draft.holdsFrom))
    setWrongs([])
    say(m.steps_preset_used())
  }

  function changeStep(code: TimelineStepCode, part: Partial<DraftStep>): void {
    setDraft({ ...draft, steps: draft.steps.map((step) => (step.code === code ? { ...step, ...part } : step)) })
  }

  function remove(code: TimelineStepCode): void {
    setDraft({ ...draft, steps: draft.steps.filter((step) => step.code !== code) })
    say(m.steps_removed({ step: word(timelineStepLabels, code) }))
    focus('steps-add')
  }

  function add(code: TimelineStepCode): void {
    setDraft({ ...draft, steps: [...draft.steps, { code, day: '', from: '', count: 'DAGAR', for: 'ALLA' }] })
    say(m.steps_added({ step: word(timelineStepLabels, code) }))
    focus(`steps-day-${code}`)
  }

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (busy) return
    const wrong = draft.holdsFrom === '' ? { field: 'steps-holds-from', text: m.date_unread() } : wrongIn(draft)
    setWrongs(wrong === null ? [] : [wrong])
    if (wrong !== null) return
    setBusy(true)
    const outcome = await decide({ input: { preset: draft.preset, holdsFrom: draft.holdsFrom, steps: writtenSteps(draft), version: base } })
    const latest = await onSent()
    setBusy(false)
    if (outcome.kind === 'done') {
      setBase(outcome.value.version)
      toast(m.steps_saved())
      return
    }
    // Saved once more after one has been told, it is a decision about what the other saved.
    if (outcome.refusal.code === 'STEG_ANDRADE_AV_ANNAN') setBase(latest)
    setWrongs([{ field: FIELDS[outcome.refusal.field ?? ''] ?? null, text: outcome.refusal.text }])
  }

  return (
    <form className="panel steps-form" noValidate aria-labelledby="steps-change" onSubmit={(event) => void save(event)}>
      <h2 id="steps-change">{m.steps_change()}</h2>
      <ErrorSummary heading={m.form_wrong()} wrongs={wrongs} />
      <PresetChoice first={draft.preset ?? 'METODEN'} onUse={use} />
      {draft.steps.map((step) => (
        <StepFields key={step.code} step={step} draft={draft} rent={rent} wrongAt={wrongAt} onChange={(part) => changeStep(step.code, part)} onRemove={() => remove(step.code)} />
      ))}
      <AddStep missing={missingSteps(draft)} wrong={wrongAt('steps-add')} onAdd={add} />
      <DateField id="steps-holds-from" label={m.steps_from_day()} help={m.steps_from_day_help()} min={today} value={draft.holdsFrom} wrong={wrongAt('steps-holds-from')} onChoose={(holdsFrom) => setDraft({ ...draft, holdsFrom })} />
      <div className="tools"><Button kind="go" type="submit" busy={busy}>{m.steps_save()}</Button></div>
    </form>
  )
}
