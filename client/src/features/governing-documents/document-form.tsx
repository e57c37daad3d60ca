import { addMonths, governingKindLabels, GOVERNING_REVIEW_MONTHS, type GoverningKind } from '@bokvar/domain/vocabulary'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useIntent } from '../../apollo/intent'
import { Governing_WriteDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { localDate, today } from '../../text/dates'
import { options } from '../../text/labels'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { Field, Select, TextArea } from '../../ui/field'
import { useToast } from '../../ui/toast'
import { useDraft } from '../../ui/use-draft'
import { useRefused, type Stop } from '../../ui/use-refused'
import { useViewer } from '../sessions/viewer-context'
import { stopsOf, wasOvertaken, type GoverningDocument } from './governing-words'

const FIELDS = ['kind', 'name', 'meaning', 'place', 'from', 'until', 'reviewOn'] as const
type DayField = 'from' | 'until' | 'reviewOn'

/** A document, or the next version of one. `document`: null for a new one. */
export function DocumentForm({ document, onClose }: { document: GoverningDocument | null; onClose: () => void }) {
  const viewer = useViewer()
  const about = document?.id ?? 'new'
  const { draft, change, drop, sending, send } = useDraft({ person: viewer.id, form: 'governing', about }, () => blankOf(document))
  const [unread, setUnread] = useState<Readonly<Partial<Record<DayField, string>>>>({})
  const stops = useRefused(`governing-${about}`, FIELDS)
  const first = useRef<HTMLSelectElement>(null)
  useEffect(() => first.current?.focus(), [])
  const write = useIntent(Governing_WriteDocument)
  const tell = useToast()

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    const faults = Object.entries(unread).map(([field, text]): Stop => ({ field, text }))
    if (faults.length > 0) return stops.show(faults)
    const { from, until, reviewOn, ...written } = draft
    const sent = await send(() => write({ document: { ...written, documentId: document?.id ?? null, from: localDate(from || today()), until: until ? localDate(until) : null, reviewOn: reviewOn ? localDate(reviewOn) : null } }))
    const stopped = stopsOf(sent)
    if (document && wasOvertaken(sent)) change({ base: document.latest.number })
    if (stopped.length > 0) return stops.show(stopped)
    drop()
    tell(m.governing_saved_toast())
    onClose()
  }

  const setDay = (field: DayField) => (day: string, wrong: string | null): void => {
    change({ [field]: day })
    const { [field]: _, ...rest } = unread
    setUnread(wrong === null ? rest : { ...rest, [field]: wrong })
  }
  return (
    <form className="governing-form" noValidate onSubmit={(event) => void save(event)}>
      {stops.summary}
      <Select ref={first} id={stops.idOf('kind')} label={m.governing_kind()} wrong={stops.of('kind')} options={options(governingKindLabels)} value={draft.kind} onChoose={(kind) => change({ kind })} />
      <Field id={stops.idOf('name')} label={m.governing_name()} wrong={stops.of('name')} value={draft.name} onChange={({ target }) => change({ name: target.value })} />
      <TextArea id={stops.idOf('meaning')} rows={4} label={m.governing_meaning()} help={m.governing_meaning_help()} wrong={stops.of('meaning')} value={draft.meaning} onChange={({ target }) => change({ meaning: target.value })} />
      <Field id={stops.idOf('place')} label={m.governing_place_label()} help={m.governing_place_help()} wrong={stops.of('place')} value={draft.place} onChange={({ target }) => change({ place: target.value })} />
      <DateField id={stops.idOf('from')} label={m.governing_first_day()} wrong={stops.of('from')} value={draft.from} onChoose={setDay('from')} />
      <DateField id={stops.idOf('until')} label={m.governing_last_day()} help={m.governing_last_day_help()} wrong={stops.of('until')} value={draft.until} onChoose={setDay('until')} />
      <DateField id={stops.idOf('reviewOn')} label={m.governing_review_on()} help={m.governing_review_on_help()} wrong={stops.of('reviewOn')} value={draft.reviewOn} onChoose={setDay('reviewOn')} />
      <div className="tools">
        <Button kind="go" type="submit" busy={sending}>{m.governing_save()}</Button>
        <Button kind="plain" onClick={() => { drop(); onClose() }}>{m.cancel()}</Button>
      </div>
    </form>
  )
}

/** What stands in the form when it opens: the latest version, proposed to be gone through again in a year. */
function blankOf(document: GoverningDocument | null) {
  const nextReview: string = addMonths(today(), GOVERNING_REVIEW_MONTHS)
  if (!document) return { base: 0, kind: 'POLICY' as GoverningKind, name: '', meaning: '', place: '', from: today() as string, until: '', reviewOn: nextReview }
  const { number: base, kind, name, meaning, place, from, until, reviewOn } = document.latest
  return { base, kind, name, meaning, place, from: from as string, until: until ?? '', reviewOn: reviewOn && reviewOn > today() ? reviewOn as string : nextReview }
}
