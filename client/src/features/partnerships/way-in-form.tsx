import { useRef, useState, type FormEvent } from 'react'
import { useIntent } from '../../apollo/intent'
import { WayIn_WriteDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { Button } from '../../ui/button'
import { Field, Select } from '../../ui/field'
import { useToast } from '../../ui/toast'
import { useDraft } from '../../ui/use-draft'
import { useViewer } from '../sessions/viewer-context'
import type { PartnershipsPageData } from './page-data'

type FieldName = 'phone' | 'mail' | 'hours' | 'answersId' | 'deputyId'
type Wrongs = Readonly<Partial<Record<FieldName, string>>>

const isField = (name: string): name is FieldName => ['phone', 'mail', 'hours', 'answersId', 'deputyId'].includes(name)

/** The own way in, to be written on from what is told now. What nobody knows yet may be left for later. */
export function WayInForm({ own, colleagues, onClose }: Pick<PartnershipsPageData, 'own' | 'colleagues'> & { onClose: () => void }) {
  const viewer = useViewer()
  const { wayIn } = own
  const { draft, change, drop, sending, send } = useDraft({ person: viewer.id, form: 'way-in', about: viewer.organisation.id }, () => ({
    base: wayIn.number, phone: wayIn.phone ?? '', mail: wayIn.mail ?? '', hours: wayIn.hours ?? '', answersId: own.answersId ?? '', deputyId: own.deputyId ?? '',
  }))
  const [wrongs, setWrongs] = useState<Wrongs>({})
  const form = useRef<HTMLFormElement>(null)
  const write = useIntent(WayIn_WriteDocument)
  const tell = useToast()
  const people = (none: string) => [{ value: '', label: none }, ...colleagues.map(({ id, name }) => ({ value: id, label: name }))]

  async function stop(): Promise<Wrongs | null> {
    const outcome = await write({ wayIn: { ...draft, answersId: draft.answersId || null, deputyId: draft.deputyId || null } })
    if (outcome.kind !== 'refused') return null
    const { field, text } = outcome.refusal
    return { [field && isField(field) ? field : 'phone']: text }
  }

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    const stopped = await send(stop)
    setWrongs(stopped ?? {})
    if (stopped) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus())
      return
    }
    drop()
    tell(m.way_in_saved_toast())
    onClose()
  }

  const set = (part: Partial<typeof draft>): void => { change(part); setWrongs({}) }
  return (
    <form ref={form} className="way-in-form" noValidate onSubmit={(event) => void save(event)}>
      <Field type="tel" label={m.way_in_phone()} help={m.way_in_phone_help()} wrong={wrongs.phone} value={draft.phone} onChange={({ target }) => set({ phone: target.value })} />
      <Field type="email" label={m.way_in_mail()} help={m.way_in_mail_help()} wrong={wrongs.mail} value={draft.mail} onChange={({ target }) => set({ mail: target.value })} />
      <Field label={m.way_in_hours()} help={m.way_in_hours_help()} wrong={wrongs.hours} value={draft.hours} onChange={({ target }) => set({ hours: target.value })} />
      <Select label={m.way_in_answers()} wrong={wrongs.answersId} options={people(m.way_in_several())} value={draft.answersId} onChoose={(answersId) => set({ answersId })} />
      <Select label={m.way_in_deputy()} help={m.way_in_deputy_help()} wrong={wrongs.deputyId} options={people(m.way_in_nobody())} value={draft.deputyId} onChoose={(deputyId) => set({ deputyId })} />
      <div className="tools">
        <Button kind="go" type="submit" busy={sending}>{m.way_in_save()}</Button>
        <Button kind="plain" onClick={() => { drop(); onClose() }}>{m.cancel()}</Button>
      </div>
    </form>
  )
}
