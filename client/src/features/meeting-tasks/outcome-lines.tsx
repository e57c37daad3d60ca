import { decisionKindLabels, taskStateLabels } from '@bokvar/domain/vocabulary'
import { useIntent } from '../../apollo/intent'
import { MeetingTasks_WithdrawDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { shortDay } from '../../text/dates'
import { word } from '../../text/labels'
import { Button } from '../../ui/button'
import { Chip, Chips } from '../../ui/chip'
import { useToast } from '../../ui/toast'
import { SeenBy } from './seen-by'
import { TaskActs } from './task-acts'
import { answerWords, decidedBy, dueWords, isOver, ownerWords, stopOf, type Decision, type Parties, type MeetingTask } from './task-words'

/** A decision: what kind, in whose words, who decided, and who sees it. */
export function DecisionLine({ decision, parties, dated = false }: { decision: Decision; parties: Parties['parties']; dated?: boolean }) {
  const withdraw = useIntent(MeetingTasks_WithdrawDocument)
  const tell = useToast()
  const what = word(decisionKindLabels, decision.kind)
  async function go(): Promise<void> {
    const stop = stopOf(await withdraw({ id: decision.id }))
    if (stop) tell(stop.text)
  }
  return (
    <li className="outcome">
      <p><b>{what}</b>{decision.text ? `. ${decision.text}` : ''}</p>
      <p className="outcome-foot small muted">
        {dated ? <span>{m.task_met({ day: shortDay(decision.metOn) })}</span> : null}
        <span>{m.decided_by({ who: decidedBy(decision, { parties }) })}</span>
        {decision.withdrawn ? <span>{m.decision_withdrawn()}</span> : null}
        <SeenBy of={decision} what={what} />
        {decision.mayWithdraw ? <Button kind="plain" small aria-label={m.button_for({ button: m.decision_withdraw(), household: what })} onClick={() => void go()}>{m.decision_withdraw()}</Button> : null}
      </p>
    </li>
  )
}

/** A task: what, who has it, by when, how it stands, and what has been said of it. */
export function TaskLine({ task, colleagues, dated = false }: { task: MeetingTask; colleagues: readonly { id: string; name: string }[]; dated?: boolean }) {
  const over = isOver(task)
  return (
    <li className="outcome">
      <p><b>{task.text}</b></p>
      <Chips>
        <Chip tone={task.state === 'KLAR' ? 'done' : over ? 'deadline' : 'own'}>{task.state === 'OPPEN' ? dueWords(task) : word(taskStateLabels, task.state)}</Chip>
      </Chips>
      <p className="outcome-foot small muted">
        {dated ? <span>{m.task_met({ day: shortDay(task.metOn) })}</span> : null}
        <span>{ownerWords(task)}</span>
        <SeenBy of={task} what={task.text} />
      </p>
      {task.answers.map((answer) => <p key={answer.id} className="small outcome-said">{answerWords(answer)}</p>)}
      <TaskActs task={task} colleagues={colleagues} name={task.text} />
    </li>
  )
}
