import { m } from '../../paraglide/messages'
import { actionWord, resultWord } from '../../text/actions'
import { dayOf, dayWords, timeWords } from '../../text/dates'
import { partnerWord } from '../../text/who'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { useKeptPlaces } from '../../ui/kept-places'
import { WhoMark } from '../disclosure-log/who-mark'
import { useViewer } from '../sessions/viewer-context'
import { useTakeBack } from '../work-list/take-back'
import { KeptRow, useRowHeights } from './kept-row'
import { TakeBack } from './retraction/take-back'
import { isMasked, type WholeCase } from './whole-case'

type Action = WholeCase['actions'][number]

function byWhom(action: Action, own: boolean): string {
  const who = action.by ?? partnerWord(action.organisation)
  return own ? who : [action.by, partnerWord(action.organisation)].filter(Boolean).join(', ')
}

function ActionLine({ action, own, caseId }: { action: Action; own: boolean; caseId: string }) {
  const takeBack = useTakeBack()
  const { note } = action
  const what = action.result ? m.done_result({ kind: actionWord(action.kind), result: resultWord(action.result) }) : actionWord(action.kind)
  return (
    <>
      <Icon name="check" />
      <div>
        <p className="small muted">{m.done_when({ when: `${dayWords(dayOf(action.doneAt))} ${timeWords(action.doneAt)}`, who: byWhom(action, own) })}</p>
        <p className="strong">{what}</p>
        <div className="fw"><WhoMark who={action.who} what={what} category={null} caseId={caseId} factId={action.id} /></div>
        {note ? (
          <div className="done-note">
            <p>{note.text}</p>
            <div className="fw"><WhoMark who={note.who} what={m.done_note({ what })} category={note.category} caseId={caseId} factId={note.id} /></div>
          </div>
        ) : null}
      </div>
      {action.undoUntil
        ? <Button kind="plain" small icon="undo" aria-label={m.undo_what({ what })} onClick={() => void takeBack.row(caseId, action.id)}>{m.undo()}</Button>
        : action.mayRetract ? <TakeBack caseId={caseId} factId={action.id} what={what} /> : null}
    </>
  )
}

/** What has been done, latest first. A note at it is a fact of its own, and says by itself who sees it. */
export function DoneList({ whole }: { whole: WholeCase }) {
  const viewer = useViewer()
  const heights = useRowHeights()
  const actions = [...whole.actions].sort((a, b) => b.doneAt.localeCompare(a.doneAt))
  const isOwn = (action: Action) => action.organisation.id === viewer.organisation.id
  const places = useKeptPlaces(actions.map((action) => ({ id: action.id, sort: isOwn(action) ? null : action.id })), whole.lost)
  return (
    <section className="case-part" aria-labelledby="done-list">
      <h2 id="done-list">{m.done_list_heading()}</h2>
      <ul className="rows" role="list">
        {places.map((place) => {
          const action = actions.find(({ id }) => id === place.id)
          return <KeptRow key={place.id} place={place} heights={heights} className="done-row">{action ? <ActionLine action={action} own={isOwn(action)} caseId={whole.id} /> : null}</KeptRow>
        })}
        {places.length === 0 ? <li className="muted">{isMasked(whole) ? m.done_list_hidden() : m.done_list_none()}</li> : null}
      </ul>
    </section>
  )
}
