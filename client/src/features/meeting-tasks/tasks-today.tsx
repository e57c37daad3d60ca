import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import { TasksToDo_QueryDocument, type TasksToDo_QueryQuery } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { shortDay } from '../../text/dates'
import { nameNotShown } from '../../text/labels'
import { countWord } from '../../text/number-words'
import { Chip, Chips } from '../../ui/chip'
import { Group, Rows } from '../../ui/panel'
import { TaskActs } from './task-acts'
import { answerWords, dueWords, isOver, ownerWords } from './task-words'
import './meeting-tasks.css'

type ToDo = NonNullable<TasksToDo_QueryQuery['tasksToDo']>
type Row = ToDo['tasks'][number]

/** Tasks of meetings that wait for the reader; to a coordinator her colleagues’ too. Those that are over first. Nothing where there is none. */
export function TasksToday() {
  const { data } = useQuery(TasksToDo_QueryDocument)
  const toDo = data?.tasksToDo
  if (!toDo || toDo.tasks.length === 0) return null
  const mine = toDo.tasks.filter(({ task }) => task.mine)
  const others = toDo.tasks.filter(({ task }) => !task.mine)
  return (
    <div className="tasks-today">
      {mine.length > 0 ? <Tasks heading={m.tasks_mine()} rows={mine} toDo={toDo} /> : null}
      {others.length > 0 ? <Tasks heading={m.tasks_of_colleagues()} rows={others} toDo={toDo} /> : null}
    </div>
  )
}

function Tasks({ heading, rows, toDo }: { heading: string; rows: readonly Row[]; toDo: ToDo }) {
  return (
    <Group heading={heading} count={countWord(rows.length)}>
      <Rows>{rows.map((row) => <ToDoRow key={row.task.id} row={row} colleagues={toDo.colleagues} />)}</Rows>
    </Group>
  )
}

function ToDoRow({ row: { task, household }, colleagues }: { row: Row; colleagues: ToDo['colleagues'] }) {
  const name = household?.value ?? nameNotShown()
  return (
    <li className="task-row">
      <div>
        <p className="strong">{task.text}</p>
        <p className="small muted">{task.caseId ? <Link to="/arenden/$caseId" params={{ caseId: task.caseId }}>{name}</Link> : m.task_general()}{task.mine ? '' : ` · ${ownerWords(task)}`}</p>
        {task.answers.map((answer) => <p key={answer.id} className="small outcome-said">{answerWords(answer)}</p>)}
      </div>
      <Chips>
        <Chip tone={isOver(task) ? 'deadline' : 'own'}>{dueWords(task)}</Chip>
        <Chip tone="own">{m.task_met({ day: shortDay(task.metOn) })}</Chip>
      </Chips>
      <TaskActs task={task} colleagues={colleagues} name={task.text} />
    </li>
  )
}
