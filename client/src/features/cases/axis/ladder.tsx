import { ladderStepLabels, ladderSteps, ladderTriggerLabels } from '@bokvar/domain/vocabulary'
import { m } from '../../../paraglide/messages'
import { fullDay } from '../../../text/dates'
import { word } from '../../../text/labels'
import { Icon } from '../../../ui/icon'
import type { Axis } from './axis-words'

type LadderOfCase = NonNullable<Axis['ladder']>

function ladderWords({ rung, lateInTwelveMonths, because, within, anewOn }: LadderOfCase): readonly string[] {
  return [
    because ? `${word(ladderTriggerLabels, because)}.` : m.ladder_late({ n: lateInTwelveMonths, count: lateInTwelveMonths }),
    ...(rung > 0 && within && !because ? [m.ladder_within({ day: fullDay(within) })] : []),
    ...(anewOn ? [m.ladder_anew({ day: fullDay(anewOn) })] : []),
  ]
}

/** The ladder of recurring lateness: what has been done, what is possible next, in words and with a sign of its own for each. */
export function Ladder({ ladder }: { ladder: Axis['ladder'] }) {
  if (!ladder) return null
  return (
    <section className="ladder" aria-labelledby="ladder">
      <h3 id="ladder">{m.ladder_heading()}</h3>
      <p>{ladderWords(ladder).join(' ')}</p>
      <ol role="list">
        {ladderSteps.map((step, index) => {
          const done = index < ladder.rung
          const next = step === ladder.next
          return (
            <li key={step} className={done ? 'ladder-done' : next ? 'ladder-next' : undefined} aria-current={next ? 'step' : undefined}>
              {done ? <Icon name="check" /> : next ? <Icon name="action" /> : <span className="axis-no-glyph" />}
              <span>{word(ladderStepLabels, step)}{done ? <small>{m.ladder_done()}</small> : next ? <small>{m.ladder_next()}</small> : null}</span>
            </li>
          )
        })}
      </ol>
      <p className="small muted">{m.ladder_aid()}</p>
    </section>
  )
}
