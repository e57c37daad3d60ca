import { dayCountLabels, stepGroupLabels, timelineStepLabels, type LocalDate } from '@bokvar/domain/vocabulary'
import { m } from '../../paraglide/messages'
import { dayWords, shortDay } from '../../text/dates'
import { word } from '../../text/labels'
import { Button } from '../../ui/button'
import { Field, Select } from '../../ui/field'
import { counts, exampleDay, groups, type DraftStep, type StepsDraft } from './steps-draft'

/** One step while it is changed: by which day, for whom, and what day it gives for the next rent. */
export function StepFields({ step, draft, rent, wrongAt, onChange, onRemove }: {
  step: DraftStep
  draft: StepsDraft
  rent: LocalDate
  wrongAt: (field: string) => string | undefined
  onChange: (part: Partial<DraftStep>) => void
  onRemove: () => void
}) {
  const name = word(timelineStepLabels, step.code)
  const gives = exampleDay(draft, step.code, rent)
  const [day, from] = [`steps-day-${step.code}`, `steps-from-${step.code}`]
  return (
    <fieldset className="step-fields">
      <legend>{name}</legend>
      <div className="step-row">
        <Select label={m.steps_count()} options={counts.map((value) => ({ value, label: word(dayCountLabels, value) }))} value={step.count} onChoose={(count) => onChange({ count })} fieldClass="step-count" />
        <Field id={from} label={m.steps_from()} inputMode="numeric" value={step.from} wrong={wrongAt(from)} placeholder={m.steps_from_help()} onChange={(event) => onChange({ from: event.target.value })} fieldClass="step-number" />
        <Field id={day} label={m.steps_day()} inputMode="numeric" value={step.day} wrong={wrongAt(day)} onChange={(event) => onChange({ day: event.target.value })} fieldClass="step-number" />
        <Select label={m.steps_for()} options={groups.map((value) => ({ value, label: word(stepGroupLabels, value) }))} value={step.for} onChoose={(whom) => onChange({ for: whom })} fieldClass="step-for" />
        <Button aria-label={m.steps_remove_named({ step: name })} onClick={onRemove}>{m.steps_remove()}</Button>
      </div>
      <p className="small muted">{gives ? m.steps_example({ rent: shortDay(rent), day: dayWords(gives) }) : m.steps_example_none()}</p>
    </fieldset>
  )
}
