import { m } from '../../paraglide/messages'
import { actionWord, resultWord } from '../../text/actions'
import { dayOf, dayWords, timeWords } from '../../text/dates'
import { partnerWord } from '../../text/who'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { WhoMark } from '../disclosure-log/who-mark'
import type { WholeCase } from './whole-case'
import { useTakeBack } from './next-step'

type Action = WholeCase['actions'][number]

function byWhom(action: Action, own: boolean): string {
  const who = action.by ?? partnerWord(action.organisation)
  return own ? who : [action.by, partnerWord(action.organisation)].filter(Boolean).join(', ')
}

function ActionRow({ action, caseId }: { action: Action; caseId: string }) {
  const takeBack = useTakeBack()
  const own = action.who.seats.some((seat) => seat.isReader && seat.organisation.id === action.organisation.id)
  const what = action.result ? m.done_result({ kind: actionWord(action.kind), result: resultWord(action.result) }) : actionWord(action.kind)
  return (
    <li className="done-row">
      <Icon name="check" />
      <div>
        <p className="small muted">{m.done_when({ when: `${dayWords(dayOf(action.doneAt))} ${timeWords(action.doneAt)}`, who: byWhom(action, own) })}</p>
        <p className="strong">{what}</p>
        {action.text ? <p>{action.text}</p> : null}
        <div className="fw"><WhoMark who={action.who} category={null} caseId={caseId} factId={action.id} /></div>
      </div>
      {action.undoUntil ? <Button kind="plain" small icon="undo" aria-label={m.undo_what({ what })} onClick={() => void takeBack(action.id)}>{m.undo()}</Button> : null}
    </li>
  )
}

/** What has been done, latest first. */
export function DoneList({ whole }: { whole: WholeCase }) {
  const actions = [...whole.actions].sort((a, b) => b.doneAt.localeCompare(a.doneAt))
  return (
    <section className="case-part" aria-labelledby="done-list">
      <h2 id="done-list">{m.done_list_heading()}</h2>
      <ul className="rows" role="list">
        {actions.length === 0 ? <li className="muted">{m.done_list_none()}</li> : actions.map((action) => <ActionRow key={action.id} action={action} caseId={whole.id} />)}
      </ul>
    </section>
  )
}
