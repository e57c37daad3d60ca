import { useState, type FormEvent } from 'react'
import { useIntent } from '../../apollo/intent'
import { Improvement_EndDocument, Improvement_NameDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { dayWords, today } from '../../text/dates'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { Field, TextArea } from '../../ui/field'
import { OpensForm } from '../../ui/opens-form'
import { useToast } from '../../ui/toast'
import { useDraft } from '../../ui/use-draft'
import { useRefused } from '../../ui/use-refused'
import { useViewer } from '../sessions/viewer-context'
import { stopsOf, type NamedImprovements } from './manager-words'

/** What the partnership has made better, by name, with what came of it; at least one a year is asked for. */
export function Improvements({ table }: { table: NamedImprovements }) {
  const { id, improvements, improvementsThisYear, otherSide } = table
  return (
    <div className="improvements">
      <h3>{m.improvements()}</h3>
      <p className="small muted">{improvementsThisYear > 0 ? m.improvements_year({ count: improvementsThisYear }) : `${m.improvements_none()} ${m.improvements_help()}`}</p>
      {improvements.length > 0 ? (
        <ul className="improvement-list" role="list">
          {improvements.map((one) => (
            <li key={one.id}>
              <p className="strong">{one.name}</p>
              {one.text ? <p className="as-written">{one.text}</p> : null}
              {one.outcome ? <p className="as-written">{m.improvement_ended({ text: one.outcome })}</p> : null}
              <p className="small muted">{m.improvement_named({ day: dayWords(one.namedOn) })}</p>
              {one.outcome ? null : <OpensForm label={m.improvement_end()} name={m.improvement_end_what({ name: one.name })}>{(close) => <EndForm id={one.id} onClose={close} />}</OpensForm>}
            </li>
          ))}
        </ul>
      ) : null}
      <OpensForm label={m.improvement_name_it()} name={m.improvement_name_it_what({ partner: otherSide.shortName })}>{(close) => <NameForm partnershipId={id} onClose={close} />}</OpensForm>
    </div>
  )
}

const FIELDS = ['name', 'text', 'namedOn'] as const

function NameForm({ partnershipId, onClose }: { partnershipId: string; onClose: () => void }) {
  const viewer = useViewer()
  const { draft, change, drop, sending, send } = useDraft({ person: viewer.id, form: 'improvement', about: partnershipId }, () => ({ name: '', text: '', namedOn: today() as string }))
  const [unread, setUnread] = useState<string | null>(null)
  const stops = useRefused(`improvement-${partnershipId}`, FIELDS)
  const name = useIntent(Improvement_NameDocument)
  const tell = useToast()

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!draft.namedOn) return stops.show([{ field: 'namedOn', text: unread ?? m.improvement_on_wrong() }])
    const stopped = stopsOf(await send(() => name({ input: { partnershipId, ...draft } })))
    if (stopped.length > 0) return stops.show(stopped)
    drop()
    tell(m.improvement_saved())
    onClose()
  }

  return (
    <form className="manager-form" noValidate onSubmit={(event) => void save(event)}>
      {stops.summary}
      <Field id={stops.idOf('name')} label={m.improvement_name()} help={m.improvement_name_help()} wrong={stops.of('name')} value={draft.name} onChange={({ target }) => change({ name: target.value })} />
      <TextArea id={stops.idOf('text')} rows={3} label={m.improvement_text()} wrong={stops.of('text')} value={draft.text} onChange={({ target }) => change({ text: target.value })} />
      <DateField id={stops.idOf('namedOn')} label={m.improvement_on()} max={today()} wrong={stops.of('namedOn')} value={draft.namedOn} onChoose={(namedOn, cannotRead) => { change({ namedOn }); setUnread(cannotRead) }} />
      <div className="tools">
        <Button type="submit" busy={sending}>{m.improvement_save()}</Button>
        <Button kind="plain" onClick={() => { drop(); onClose() }}>{m.cancel()}</Button>
      </div>
    </form>
  )
}

function EndForm({ id, onClose }: { id: string; onClose: () => void }) {
  const viewer = useViewer()
  const { draft, change, drop, sending, send } = useDraft({ person: viewer.id, form: 'improvement-end', about: id }, () => ({ text: '' }))
  const stops = useRefused(`improvement-end-${id}`, ['text'])
  const end = useIntent(Improvement_EndDocument)
  const tell = useToast()

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    const stopped = stopsOf(await send(() => end({ improvementId: id, text: draft.text })))
    if (stopped.length > 0) return stops.show(stopped)
    drop()
    tell(m.improvement_saved())
    onClose()
  }

  return (
    <form className="manager-form" noValidate onSubmit={(event) => void save(event)}>
      {stops.summary}
      <TextArea id={stops.idOf('text')} rows={3} label={m.improvement_outcome()} wrong={stops.of('text')} value={draft.text} onChange={({ target }) => change({ text: target.value })} />
      <div className="tools">
        <Button type="submit" busy={sending}>{m.save()}</Button>
        <Button kind="plain" onClick={() => { drop(); onClose() }}>{m.cancel()}</Button>
      </div>
    </form>
  )
}
