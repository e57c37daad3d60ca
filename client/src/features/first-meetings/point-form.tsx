import { agreedKindLabels, type AgreedKind } from '@bokvar/domain/vocabulary'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useIntent } from '../../apollo/intent'
import { FirstMeeting_AgreeOnPointDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { today } from '../../text/dates'
import { word } from '../../text/labels'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { Select, TextArea } from '../../ui/field'
import { useToast } from '../../ui/toast'
import { useDraft } from '../../ui/use-draft'
import { useRefused } from '../../ui/use-refused'
import { stopsOf } from '../governing-documents/governing-words'
import { useViewer } from '../sessions/viewer-context'
import type { FirstMeeting } from './first-meeting-words'

const FIELDS = ['text', 'dueOn', 'ownerId'] as const
const BOTH = 'BOTH'

/** A goal with its owner and day, or a decision. @param kinds the first one is proposed: a goal for how one works @param partOf the goal that it is to be a part of */
export function PointForm({ meeting: { id: partnershipId, own, otherSide }, kinds, partOf = null, onClose }: { meeting: FirstMeeting; kinds: readonly [AgreedKind, ...AgreedKind[]]; partOf?: string | null; onClose: () => void }) {
  const viewer = useViewer()
  const isGoal = kinds[0] !== 'BESLUT'
  const { draft, change, drop, sending, send } = useDraft({ person: viewer.id, form: `agreed-${kinds[0]}`, about: partOf ?? partnershipId }, () => ({ kind: kinds[0], text: '', owner: BOTH, dueOn: '' }))
  const [unread, setUnread] = useState<string | null>(null)
  const stops = useRefused(`agreed-${kinds[0]}-${partOf ?? ''}`, FIELDS)
  const first = useRef<HTMLTextAreaElement>(null)
  useEffect(() => first.current?.focus(), [])
  const agree = useIntent(FirstMeeting_AgreeOnPointDocument)
  const tell = useToast()

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    const { kind, text, owner, dueOn } = draft
    if (isGoal && unread !== null && dueOn === '') return stops.show([{ field: 'dueOn', text: unread }])
    const stopped = stopsOf(await send(() => agree({ point: { partnershipId, kind, text, ownerId: owner === BOTH ? null : owner, dueOn: dueOn === '' ? null : dueOn, partOf } })))
    if (stopped.length > 0) return stops.show(stopped)
    drop()
    tell(isGoal ? m.first_goal_toast() : m.first_decision_toast())
    onClose()
  }

  return (
    <form className="first-form" noValidate onSubmit={(event) => void save(event)}>
      {stops.summary}
      <TextArea ref={first} id={stops.idOf('text')} rows={3} label={isGoal ? m.first_goal_text() : m.first_decision_text()} help={isGoal ? m.first_goal_help() : m.first_decision_help()} wrong={stops.of('text')} value={draft.text} onChange={({ target }) => change({ text: target.value })} />
      {isGoal ? (
        <>
          <Select label={m.first_goal_kind()} help={draft.kind === 'RESULTATMAL' ? m.first_goal_outcome() : m.first_goal_process()} options={kinds.map((value) => ({ value, label: word(agreedKindLabels, value) }))} value={draft.kind} onChoose={(kind) => change({ kind })} />
          <Select id={stops.idOf('ownerId')} label={m.first_goal_owner()} options={[{ value: BOTH, label: m.first_both() }, { value: own.id, label: own.shortName }, { value: otherSide.id, label: otherSide.shortName }]} value={draft.owner} onChoose={(owner) => change({ owner })} />
          <DateField id={stops.idOf('dueOn')} label={m.first_goal_due()} min={today()} wrong={stops.of('dueOn')} value={draft.dueOn} onChoose={(dueOn, cannotRead) => { change({ dueOn }); setUnread(cannotRead) }} />
        </>
      ) : null}
      <div className="tools">
        <Button kind="go" type="submit" busy={sending}>{m.save()}</Button>
        <Button kind="plain" onClick={() => { drop(); onClose() }}>{m.cancel()}</Button>
      </div>
    </form>
  )
}
