import { trainingStateLabels } from '@bokvar/domain/vocabulary'
import { m } from '../../paraglide/messages'
import { word } from '../../text/labels'
import { Chip } from '../../ui/chip'
import { OpensForm } from '../../ui/opens-form'
import { useViewer } from '../sessions/viewer-context'
import { AttendanceForm, HeldForm } from './held-training'
import { CancelForm, ReplanForm } from './plan-training'
import { attendedWords, namedTraining, topicOf, whenWords, type Training, type TrainingsPageData, type TrainingTable } from './training-words'

interface Row {
  readonly training: Training
  readonly table: TrainingTable
  readonly colleagues: TrainingsPageData['colleagues']
}

/** A training in its list: what, when, by whom, who attended, and what one can say of it. */
export function OneTraining(row: Row) {
  const { training, table } = row
  const { state, attended, reason } = training
  const waiting = state === 'HALLEN' ? table.sides.filter(({ id }) => !attended.some(({ side }) => side.id === id)) : []
  return (
    <li className="training-row">
      <div className="training-what">
        <p className="strong">{topicOf(training)}</p>
        {state === 'ATT_BERATTA' ? <Chip tone="action">{word(trainingStateLabels, state)}</Chip> : null}
      </div>
      <p className="small">{whenWords(training)}</p>
      {reason ? <p className="small muted">{state === 'INSTALLD' ? m.trainings_why_cancelled({ reason }) : m.trainings_why_changed({ reason })}</p> : null}
      {attended.length > 0 || waiting.length > 0 ? (
        <ul className="training-attended small" role="list">
          {attended.map((side) => <li key={side.side.id}>{attendedWords(side)}</li>)}
          {waiting.map(({ id, shortName }) => <li key={id} className="muted">{`${shortName}: ${m.trainings_attended_untold()}`}</li>)}
        </ul>
      ) : null}
      {state === 'HALLEN' ? <HeldTools {...row} /> : <AheadTools {...row} />}
    </li>
  )
}

/** What one can do about one that is planned, or whose day has passed: then to say that it was held comes first. */
function AheadTools({ training, table, colleagues }: Row) {
  const { viewerMay, state } = training
  if (!viewerMay.replan && !viewerMay.cancel) return null
  const what = namedTraining(training)
  const [held, replan, cancel] = [m.trainings_tell_held_what({ what }), m.trainings_change_what({ what }), m.trainings_cancel_what({ what })]
  return (
    <div className="tools">
      {viewerMay.tell ? <OpensForm label={m.trainings_tell_held()} name={held} kind={state === 'ATT_BERATTA' ? 'go' : 'default'}>{(close) => <HeldForm training={training} table={table} colleagues={colleagues} name={held} onClose={close} />}</OpensForm> : null}
      {viewerMay.replan ? <OpensForm label={m.trainings_change()} name={replan}>{(close) => <ReplanForm training={training} table={table} name={replan} onClose={close} />}</OpensForm> : null}
      {viewerMay.cancel ? <OpensForm label={m.trainings_cancel()} name={cancel} kind="plain">{(close) => <CancelForm training={training} name={cancel} onClose={close} />}</OpensForm> : null}
    </div>
  )
}

/** Of one that was held: to say who of one's own was there, while one's side has not; and to correct what was told. */
function HeldTools({ training, table, colleagues }: Row) {
  const viewer = useViewer()
  const { viewerMay, attended } = training
  if (!viewerMay.tell) return null
  const what = namedTraining(training)
  const [there, correct, cancel] = [m.trainings_tell_there_what({ what }), m.trainings_correct_what({ what }), m.trainings_not_held_what({ what })]
  const isTold = attended.some(({ side }) => side.id === viewer.organisation.id)
  return (
    <div className="tools">
      {isTold ? null : <OpensForm label={m.trainings_tell_there()} name={there} kind="go">{(close) => <AttendanceForm training={training} colleagues={colleagues} name={there} onClose={close} />}</OpensForm>}
      <OpensForm label={m.trainings_correct()} name={correct}>
        {(close) => (
          <div className="training-correct">
            <HeldForm training={training} table={table} colleagues={colleagues} name={correct} onClose={close} />
            <OpensForm label={m.trainings_not_held()} name={cancel} kind="plain">{(shut) => <CancelForm training={training} name={cancel} onClose={shut} />}</OpensForm>
          </div>
        )}
      </OpensForm>
    </div>
  )
}
