import { taskStateLabels } from '@bokvar/domain/vocabulary'
import { useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { MeetingTasks_AnswerDocument, MeetingTasks_HandOverDocument, type TaskState } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { word } from '../../text/labels'
import { useAnnounce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { Field, Select } from '../../ui/field'
import { OpensForm } from '../../ui/opens-form'
import { focusHeading } from '../../ui/route-focus'
import { useToast, useUndoToast } from '../../ui/toast'
import { AskedInPlace, type Answered } from '../cases/asked-in-place'
import { stopOf, type Stop, type MeetingTask } from './task-words'

interface Person { readonly id: string; readonly name: string }

/** Answers a task, and offers to open it again. */
function useAnswer({ id, text: what }: MeetingTask): (state: TaskState, text: string | null) => Promise<Stop> {
  const answer = useIntent(MeetingTasks_AnswerDocument)
  const offer = useUndoToast()
  const tell = useToast()
  const say = useAnnounce()
  return async (state, text) => {
    const stop = stopOf(await answer({ id, state, text }))
    if (stop) return stop
    const words = m.task_answered({ what })
    const open = async (): Promise<void> => {
      const stopped = stopOf(await answer({ id, state: 'OPPEN', text: null }))
      if (stopped) tell(stopped.text)
    }
    offer(words, () => void open(), id)
    say(words)
    return null
  }
}

/** Why it cannot be done, or was not: one line. */
function WhyForm({ task, state, onClose }: { task: MeetingTask; state: 'GAR_INTE' | 'EJ_GJORD'; onClose: () => void }) {
  const [text, setText] = useState('')
  const [stop, setStop] = useState<Stop>(null)
  const answer = useAnswer(task)
  async function send(): Promise<Answered> {
    const stopped = await answer(state, text.trim() || null)
    setStop(stopped)
    return stopped === null ? { done: true } : { done: false, text: stopped.field === null ? stopped.text : null }
  }
  return (
    <AskedInPlace ask={state === 'GAR_INTE' ? m.task_why_not() : m.task_why_undone()} why={task.text} go={m.save()} keep={m.cancel()} send={send} onClose={onClose}>
      <Field label={m.task_why()} value={text} wrong={stop?.field ? stop.text : undefined} onChange={(event) => { setText(event.target.value); setStop(null) }} />
    </AskedInPlace>
  )
}

/** To whom it goes: a colleague, or oneself. */
function HandOver({ task, colleagues, onClose }: { task: MeetingTask; colleagues: readonly Person[]; onClose: () => void }) {
  const [ownerId, setOwnerId] = useState(colleagues[0]?.id ?? '')
  const hand = useIntent(MeetingTasks_HandOverDocument)
  async function send(): Promise<Answered> {
    const stop = stopOf(await hand({ id: task.id, ownerId }))
    return stop === null ? { done: true } : { done: false, text: stop.text }
  }
  return (
    <AskedInPlace ask={m.task_hand_over()} why={task.text} go={m.save()} keep={m.cancel()} send={send} onClose={onClose}>
      <Select label={m.task_to_whom()} options={colleagues.map(({ id, name }) => ({ value: id, label: name }))} value={ownerId} onChoose={setOwnerId} />
    </AskedInPlace>
  )
}

/** What one may say of a task: done with one press, not possible with why, not done, or for a colleague to do. Nothing to who may not. */
export function TaskActs({ task, colleagues, name }: { task: MeetingTask; colleagues: readonly Person[]; name: string }) {
  const [wrong, setWrong] = useState<Stop>(null)
  const answer = useAnswer(task)
  if (!task.mayAnswer) return null

  // The row, or its buttons, go when it is answered: whoever pressed then stands at the heading of what is left there.
  async function done(at: HTMLElement): Promise<void> {
    const section = at.closest('section')
    const heading = section?.querySelector('h2')
    const stop = await answer('KLAR', null)
    setWrong(stop)
    if (stop) return
    if (!heading || (at.closest('.tasks-today') && section?.querySelectorAll('li').length === 1)) return focusHeading()
    heading.tabIndex = -1
    heading.focus()
  }

  const named = (button: string): string => m.button_for({ button, household: name })
  return (
    <div className="task-acts">
      {wrong ? <p className="wrong" role="alert">{wrong.text}</p> : null}
      <Button small icon="check" aria-label={named(word(taskStateLabels, 'KLAR'))} onClick={({ currentTarget }) => void done(currentTarget)}>{word(taskStateLabels, 'KLAR')}</Button>
      <OpensForm kind="plain" label={m.task_cannot()} name={named(m.task_cannot())}>{(close) => <WhyForm task={task} state="GAR_INTE" onClose={close} />}</OpensForm>
      {task.state === 'OPPEN' ? <OpensForm kind="plain" label={word(taskStateLabels, 'EJ_GJORD')} name={named(word(taskStateLabels, 'EJ_GJORD'))}>{(close) => <WhyForm task={task} state="EJ_GJORD" onClose={close} />}</OpensForm> : null}
      {colleagues.length > 1 ? <OpensForm kind="plain" label={m.task_hand_over()} name={named(m.task_hand_over())}>{(close) => <HandOver task={task} colleagues={colleagues} onClose={close} />}</OpensForm> : null}
    </div>
  )
}
