import { managerDecisionStateLabels, managerItemLabels, type ManagerItem } from '@bokvar/domain/vocabulary'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useIntent } from '../../apollo/intent'
import { ManagerMeeting_AnswerDocument, ManagerMeeting_DecideDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { dayWords, daysFromToday } from '../../text/dates'
import { word } from '../../text/labels'
import { Button } from '../../ui/button'
import { Chip, Chips } from '../../ui/chip'
import { DateField } from '../../ui/date-field'
import { Select, TextArea } from '../../ui/field'
import { useToast } from '../../ui/toast'
import { useDraft } from '../../ui/use-draft'
import { useRefused } from '../../ui/use-refused'
import { useViewer } from '../sessions/viewer-context'
import { stopsOf, type ManagerMeeting } from './manager-words'

type Decision = ManagerMeeting['decisions'][number]

/** Decisions with who sees to them and by when; what came of each is said with one press. */
export function DecisionList({ decisions }: { decisions: readonly Decision[] }) {
  return <ul className="manager-decisions" role="list">{decisions.map((decision) => <OneDecision key={decision.id} decision={decision} />)}</ul>
}

function OneDecision({ decision: { id, text, owner, dueOn, state } }: { decision: Decision }) {
  const answer = useIntent(ManagerMeeting_AnswerDocument)
  const tell = useToast()
  const about = useRef<HTMLLIElement>(null)

  async function say(done: boolean): Promise<void> {
    const [stopped] = stopsOf(await answer({ decisionId: id, done }))
    tell(stopped?.text ?? m.managers_decision_saved())
    // What was pressed is gone: what it was about takes the focus, with its new word.
    if (stopped === undefined) about.current?.focus()
  }

  const open = state === 'OPPET'
  return (
    <li ref={about} tabIndex={-1}>
      <p className="as-written">{text}</p>
      <p className="small muted">{m.managers_decision_line({ owner: owner.shortName, day: dayWords(dueOn) })}</p>
      {open
        ? (
          <div className="tools">
            {daysFromToday(dueOn) < 0 ? <Chips><Chip tone="deadline">{word(managerDecisionStateLabels, state)}</Chip></Chips> : null}
            <Button small aria-label={m.managers_decision_done_what({ text })} onClick={() => void say(true)}>{m.managers_decision_done()}</Button>
            <Button small kind="plain" aria-label={m.managers_decision_back_what({ text })} onClick={() => void say(false)}>{m.managers_decision_back()}</Button>
          </div>
        )
        : <Chips><Chip tone={state === 'KLART' ? 'done' : 'lost'}>{word(managerDecisionStateLabels, state)}</Chip></Chips>}
    </li>
  )
}

const FIELDS = ['text', 'ownerId', 'dueOn'] as const

/** A decision at an item: what, which side sees to it, by when. */
export function DecisionForm({ meeting: { id: meetingId, sides }, item, onClose }: { meeting: ManagerMeeting; item: ManagerItem; onClose: () => void }) {
  const viewer = useViewer()
  const { draft, change, drop, sending, send } = useDraft({ person: viewer.id, form: 'manager-decision', about: `${meetingId} ${item}` }, () => ({ text: '', ownerId: viewer.organisation.id, dueOn: '' }))
  const [unread, setUnread] = useState<string | null>(null)
  const stops = useRefused(`decision-${item}`, FIELDS)
  const decide = useIntent(ManagerMeeting_DecideDocument)
  const tell = useToast()
  const first = useRef<HTMLTextAreaElement>(null)
  useEffect(() => first.current?.focus(), [])

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!draft.dueOn) return stops.show([{ field: 'dueOn', text: unread ?? m.managers_decision_day() }])
    const stopped = stopsOf(await send(() => decide({ input: { meetingId, item, ...draft } })))
    if (stopped.length > 0) return stops.show(stopped)
    drop()
    tell(m.managers_decision_saved())
    onClose()
  }

  return (
    <form className="manager-form" noValidate aria-label={m.managers_decide_what({ item: word(managerItemLabels, item) })} onSubmit={(event) => void save(event)}>
      {stops.summary}
      <TextArea ref={first} id={stops.idOf('text')} rows={2} label={m.managers_decision_text()} wrong={stops.of('text')} value={draft.text} onChange={({ target }) => change({ text: target.value })} />
      <Select id={stops.idOf('ownerId')} label={m.managers_decision_owner()} wrong={stops.of('ownerId')} options={sides.map(({ id, shortName }) => ({ value: id, label: shortName }))} value={draft.ownerId} onChoose={(ownerId) => change({ ownerId })} />
      <DateField id={stops.idOf('dueOn')} label={m.managers_decision_due()} wrong={stops.of('dueOn')} value={draft.dueOn} onChoose={(dueOn, cannotRead) => { change({ dueOn }); setUnread(cannotRead) }} />
      <div className="tools">
        <Button type="submit" busy={sending}>{m.save()}</Button>
        <Button kind="plain" onClick={() => { drop(); onClose() }}>{m.cancel()}</Button>
      </div>
    </form>
  )
}
