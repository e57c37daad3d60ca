import { useQuery } from '@apollo/client/react'
import { useEffect, useId, useImperativeHandle, useRef, useState, type Ref } from 'react'
import { ItemOutcomes_QueryDocument, type ItemOutcomes_QueryQuery } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { CannotShow, Waiting } from '../../shell/cannot-show'
import { Button } from '../../ui/button'
import { DecisionForm, TaskForm } from './agree-forms'
import { DecisionLine, TaskLine } from './outcome-lines'
import './meeting-tasks.css'

type Outcomes = NonNullable<ItemOutcomes_QueryQuery['itemOutcomes']>
type Opened = 'decision' | 'task' | null

/** What the keys of the room do here. */
export interface Agreeing { readonly decide: () => void; readonly give: () => void }

/** What is decided at an item and who is to do what, what earlier meetings left to it, and the lines to write it in. */
export function ItemOutcomes({ meetingId, itemId, name, ref }: { meetingId: string; itemId: string; name: string; ref?: Ref<Agreeing> }) {
  const { data, loading, error } = useQuery(ItemOutcomes_QueryDocument, { variables: { meetingId, itemId } })
  // Kept out here: who presses a key before the item has been read has her line when it has.
  const [opened, setOpened] = useState<Opened>(null)
  useImperativeHandle(ref, () => ({ decide: () => setOpened('decision'), give: () => setOpened('task') }), [])
  if (!data || error) return loading ? <Waiting /> : <CannotShow error={error} />
  return data.itemOutcomes ? <Agreed outcomes={data.itemOutcomes} name={name} opened={opened} setOpened={setOpened} /> : null
}

function Agreed({ outcomes, name, opened, setOpened }: { outcomes: Outcomes; name: string; opened: Opened; setOpened: (opened: Opened) => void }) {
  const at = useId()
  const { itemId, decisions, tasks, left, owners, parties, mayWrite, shared } = outcomes
  const colleagues = owners.filter(({ organisation }) => organisation === null)
  const form = { itemId, name, shared, onClose: () => setOpened(null) }
  return (
    <section className="agreed" aria-labelledby={at}>
      <h2 id={at}>{m.agreed_heading()}</h2>
      {left.length > 0 ? (
        <>
          <h3>{m.tasks_left()}</h3>
          <ul className="outcomes" role="list">{left.map((task) => <TaskLine key={task.id} task={task} colleagues={colleagues} dated />)}</ul>
        </>
      ) : null}
      {decisions.length + tasks.length > 0 ? (
        <ul className="outcomes" role="list">
          {decisions.map((decision) => <DecisionLine key={decision.id} decision={decision} parties={parties} />)}
          {tasks.map((task) => <TaskLine key={task.id} task={task} colleagues={colleagues} />)}
        </ul>
      ) : null}
      {mayWrite ? <Opens opened={opened} name={name} onOpen={setOpened} /> : null}
      {opened === 'decision' ? <DecisionForm key={itemId} {...form} parties={parties} /> : null}
      {opened === 'task' ? <TaskForm key={itemId} {...form} owners={owners} /> : null}
    </section>
  )
}

/** The two buttons; the one that was pressed takes focus back when its line has closed. */
function Opens({ opened, name, onOpen }: { opened: Opened; name: string; onOpen: (what: Opened) => void }) {
  const buttons = { decision: useRef<HTMLButtonElement>(null), task: useRef<HTMLButtonElement>(null) }
  const was = useRef<Opened>(null)
  useEffect(() => {
    if (opened === null && was.current) buttons[was.current].current?.focus()
    was.current = opened
  })
  const button = (what: 'decision' | 'task', words: string) => (
    <Button ref={buttons[what]} small aria-expanded={opened === what} aria-label={m.button_for({ button: words, household: name })} onClick={() => onOpen(opened === what ? null : what)}>{words}</Button>
  )
  return <div className="tools">{button('decision', m.decision_write())}{button('task', m.task_give())}</div>
}
