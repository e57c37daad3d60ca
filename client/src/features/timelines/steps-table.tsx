import { planSteps, timelineOf, type TimelineStep } from '@bokvar/domain/calendar'
import { localDate, stepGroupLabels, timelineStepLabels } from '@bokvar/domain/vocabulary'
import { m } from '../../paraglide/messages'
import { dayWords, shortDay } from '../../text/dates'
import { word } from '../../text/labels'
import { sentence } from '../../text/number-words'
import { stepDayWords } from '../../text/step-days'
import { StackTable } from '../../ui/stack-table'

/** Steps as they stand, and the days that they give for one rent. */
export function StepsTable({ label, steps, rent }: { label: string; steps: readonly TimelineStep[]; rent: string }) {
  const planned = planSteps(timelineOf(steps, null), localDate(rent))
  return (
    <StackTable
      label={label}
      columns={[{ label: m.steps_column_step() }, { label: m.steps_column_when() }, { label: m.steps_column_for() }, { label: m.steps_column_example({ day: shortDay(rent) }) }]}
      rows={planned.map(({ step, dueOn }) => ({
        key: step.code,
        cells: [word(timelineStepLabels, step.code), sentence(stepDayWords(step)), word(stepGroupLabels, step.for), dayWords(dueOn)],
      }))}
    />
  )
}
