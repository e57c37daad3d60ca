import { m } from '../../paraglide/messages'
import { Icon } from '../../ui/icon'
import { minutesTaken, stepName, type Step } from './room-words'
import { useNow } from './use-now'

/** The items in their order, with the estimate, and what each has taken. Who runs the meeting opens one by pressing it. */
export function RoomSteps({ steps, onOpen }: { steps: readonly Step[]; onOpen: ((step: Step) => void) | null }) {
  const now = useNow()
  return (
    <nav className="room-steps" aria-label={m.room_items()}>
      <h2>{m.room_items_minutes()}</h2>
      <ol>{steps.map((step) => <StepRow key={step.id} step={step} now={now} onOpen={onOpen} />)}</ol>
    </nav>
  )
}

function StepRow({ step, now, onOpen }: { step: Step; now: number; onOpen: ((step: Step) => void) | null }) {
  const taken = minutesTaken(step, now)
  const past = taken !== null && !step.open
  const name = stepName(step)
  return (
    <li className={step.lost ? 'seat' : step.open ? 'now' : past ? 'past' : ''} aria-current={step.open ? 'step' : undefined}>
      <span className="dot">{past ? <><Icon name="check" /><span className="vh">{m.room_step_past({ number: step.number })}</span></> : step.number}</span>
      {onOpen && !step.open && !step.lost
        ? <button type="button" className="room-step" aria-label={m.room_open_name({ number: step.number, name })} onClick={() => onOpen(step)}>{name}</button>
        : <span>{name}</span>}
      <span className="small num">{taken === null ? m.minutes({ count: step.minutes }) : m.room_taken({ taken, count: step.minutes })}</span>
    </li>
  )
}
