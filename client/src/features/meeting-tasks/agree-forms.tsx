import { decisionAtItem, decisionKindLabels } from '@bokvar/domain/vocabulary'
import { useEffect, useRef, useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { MeetingTasks_DecideDocument, MeetingTasks_GiveDocument, type DecisionKind } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { options } from '../../text/labels'
import { useAnnounce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { Field, Select } from '../../ui/field'
import { LogLine } from '../../ui/log-line'
import { Segmented } from '../../ui/segmented'
import { useDraft } from '../../ui/use-draft'
import { MandateTold } from '../decision-mandates/mandate-told'
import { useViewer } from '../sessions/viewer-context'
import { stopOf, type Stop } from './task-words'

interface Form { readonly itemId: string; readonly name: string; readonly shared: boolean; readonly onClose: () => void }

/** What is said under the line: who will read it, and the keys. */
function Help({ shared, stop }: { shared: boolean; stop: Stop }) {
  return (
    <>
      {stop && stop.field === null ? <span className="wrong" role="alert">{stop.text}</span> : null}
      <span>{shared ? m.note_shared_help() : m.agree_household_help()}</span>
      <span><kbd>Enter</kbd> {m.log_enter()}</span>
      <span><kbd>Esc</kbd> {m.log_esc()}</span>
    </>
  )
}

/** Which of the fields it stopped at. */
const at = (stop: Stop, ...fields: string[]): string | undefined => (stop?.field && fields.includes(stop.field) ? stop.text : undefined)

/** A decision in one line: what kind, a few words, who decides. */
export function DecisionForm({ itemId, name, shared, parties, onClose }: Form & { parties: readonly { shortName: string }[] }) {
  const viewer = useViewer()
  const { draft, change, drop, sending, send } = useDraft({ person: viewer.id, form: 'decision', about: itemId }, () => ({ kind: 'GEMENSAM_KONTAKT' as DecisionKind, text: '', whose: 'OWN' as 'OWN' | 'BOTH' }))
  const [stop, setStop] = useState<Stop>(null)
  const decide = useIntent(MeetingTasks_DecideDocument)
  const say = useAnnounce()
  const first = useRef<HTMLSelectElement>(null)
  useEffect(() => first.current?.focus(), [])

  async function save(): Promise<void> {
    if (sending) return
    const stopped = stopOf(await send(() => decide({ itemId, kind: draft.kind, jointly: draft.whose === 'BOTH', text: draft.text.trim() || null })))
    setStop(stopped)
    if (stopped) return
    drop()
    say(m.decision_saved())
    onClose()
  }

  return (
    <LogLine label={m.decision_for({ name })} help={<><MandateTold decision={decisionAtItem(draft.kind)} /><Help shared={shared} stop={stop} /></>} onSave={() => void save()} onClose={onClose}>
      <Select ref={first} label={m.decision_kind()} options={options(decisionKindLabels)} value={draft.kind} wrong={at(stop, 'kind')} onChoose={(kind) => { change({ kind }); setStop(null) }} />
      <Field label={m.decision_text()} value={draft.text} wrong={at(stop, 'text')} onChange={(event) => { change({ text: event.target.value }); setStop(null) }} />
      <Segmented legend={m.decision_whose()} wrong={at(stop, 'jointly')} value={draft.whose} onChoose={(whose) => { change({ whose }); setStop(null) }}
        segments={[{ value: 'OWN', label: parties[0]?.shortName ?? m.decided_own() }, { value: 'BOTH', label: m.decided_jointly() }]} />
      <Button kind="go" type="submit" busy={sending}>{m.save()}</Button>
    </LogLine>
  )
}

interface Owner { readonly id: string; readonly name: string; readonly organisation: string | null }

/** A task in one line: what, who, by when. Who may be chosen is the same at every item. */
export function TaskForm({ itemId, name, shared, owners, onClose }: Form & { owners: readonly Owner[] }) {
  const viewer = useViewer()
  const { draft, change, drop, sending, send } = useDraft({ person: viewer.id, form: 'task', about: itemId }, () => ({ text: '', ownerId: viewer.id, dueOn: '' }))
  const [stop, setStop] = useState<Stop>(null)
  const [unread, setUnread] = useState<string | null>(null)
  const give = useIntent(MeetingTasks_GiveDocument)
  const say = useAnnounce()
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])

  async function save(): Promise<void> {
    if (sending) return
    if (!draft.dueOn) return setStop({ field: 'dueOn', text: unread ?? m.task_day_missing() })
    const stopped = stopOf(await send(() => give({ itemId, text: draft.text, ownerId: draft.ownerId, dueOn: draft.dueOn })))
    setStop(stopped)
    if (stopped) return
    drop()
    say(m.task_saved())
    onClose()
  }

  return (
    <LogLine label={m.task_for({ name })} help={<Help shared={shared} stop={stop} />} onSave={() => void save()} onClose={onClose}>
      <Field ref={first} label={m.task_what()} value={draft.text} wrong={at(stop, 'text')} onChange={(event) => { change({ text: event.target.value }); setStop(null) }} />
      <Select label={m.task_who()} wrong={at(stop, 'ownerId')} options={owners.map(({ id, name: who, organisation }) => ({ value: id, label: organisation ? `${who}, ${organisation}` : who }))} value={draft.ownerId} onChoose={(ownerId) => { change({ ownerId }); setStop(null) }} />
      <DateField label={m.task_by()} value={draft.dueOn} wrong={at(stop, 'dueOn')} onChoose={(dueOn, cannotRead) => { change({ dueOn }); setUnread(cannotRead); setStop(null) }} />
      <Button kind="go" type="submit" busy={sending}>{m.save()}</Button>
    </LogLine>
  )
}
