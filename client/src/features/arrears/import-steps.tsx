import { m } from '../../paraglide/messages'
import { Icon } from '../../ui/icon'
import { stepWords, type StepNumber } from './import-words'

/** Where one is among the four steps: done ones have a tick, the present one is named as the current step. */
export function ImportSteps({ at }: { at: StepNumber }) {
  return (
    <ol className="steps" aria-label={m.steps_label()}>
      {stepWords().map((words, index) => {
        const number = index + 1
        const current = number === at
        const past = number < at || (at === 4 && number === 4)
        return (
          <li key={words} aria-current={current ? 'step' : undefined}>
            {past ? <><Icon name="check" />{words}<span className="vh"> {m.step_is_done()}</span></> : `${number}. ${words}`}
          </li>
        )
      })}
    </ol>
  )
}
