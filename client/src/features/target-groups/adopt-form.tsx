import { useState, type FormEvent } from 'react'
import { useIntent } from '../../apollo/intent'
import { Definition_AdoptDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { clock, dayOf, dayWords, localDate, today } from '../../text/dates'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { Select } from '../../ui/field'
import { useToast } from '../../ui/toast'
import { useDraft } from '../../ui/use-draft'
import { useRefused, type Stop } from '../../ui/use-refused'
import { stopsOf } from '../governing-documents/governing-words'
import { useViewer } from '../sessions/viewer-context'
import type { DefinitionPageData } from './definition-columns'

const FIELDS = ['meetingId', 'agreedOn', 'validFrom'] as const
const ELSEWHERE = 'ELSEWHERE'
type Proposal = NonNullable<DefinitionPageData['theirProposal']>

/** A yes to the other side's definition: at which meeting, and from when it holds. */
export function AdoptForm({ page: { earliestOn, meetings, versions }, proposal, onClose }: { page: DefinitionPageData; proposal: Proposal; onClose: () => void }) {
  const viewer = useViewer()
  const { draft, change, drop, sending, send } = useDraft({ person: viewer.id, form: 'adopt', about: proposal.id }, () => {
    const nearest = meetings.findLast(({ startsAt }) => dayOf(startsAt) >= today())
    return { meeting: nearest?.id ?? ELSEWHERE, agreedOn: today() as string, validFrom: nearest ? laterOf(dayOf(nearest.startsAt), earliestOn) : earliestOn as string }
  })
  const [unread, setUnread] = useState<Readonly<Record<string, string>>>({})
  const stops = useRefused('adopt', FIELDS)
  const adopt = useIntent(Definition_AdoptDocument)
  const tell = useToast()
  const elsewhere = draft.meeting === ELSEWHERE
  const version = (versions[0]?.version ?? 0) + 1

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    const faults = Object.entries(unread).filter(([field]) => elsewhere || field !== 'agreedOn').map(([field, text]): Stop => ({ field, text }))
    if (faults.length > 0) return stops.show(faults)
    const stopped = stopsOf(await send(() => adopt({ adoption: {
      proposalId: proposal.id, meetingId: elsewhere ? null : draft.meeting, agreedOn: elsewhere && draft.agreedOn ? localDate(draft.agreedOn) : null, validFrom: localDate(draft.validFrom || earliestOn) } })))
    if (stopped.length > 0) return stops.show(stopped)
    drop()
    tell(m.def_adopted_toast({ version }))
    onClose()
  }

  const setDay = (field: 'agreedOn' | 'validFrom') => (day: string, wrong: string | null): void => {
    change({ [field]: day })
    const { [field]: _, ...rest } = unread
    setUnread(wrong === null ? rest : { ...rest, [field]: wrong })
  }
  return (
    <form className="def-form" noValidate onSubmit={(event) => void save(event)}>
      {stops.summary}
      <Select
        id={stops.idOf('meetingId')} label={m.def_agreed_at()} help={m.def_agreed_at_help()} wrong={stops.of('meetingId')} value={draft.meeting} onChoose={(meeting) => change({ meeting })}
        options={[...meetings.map(({ id, startsAt }) => ({ value: id, label: m.def_meeting({ day: dayWords(dayOf(startsAt)), time: clock(startsAt) }) })), { value: ELSEWHERE, label: m.def_agreed_elsewhere() }]} />
      {elsewhere ? <DateField id={stops.idOf('agreedOn')} label={m.def_agreed_on()} max={today()} wrong={stops.of('agreedOn')} value={draft.agreedOn} onChoose={setDay('agreedOn')} /> : null}
      <DateField id={stops.idOf('validFrom')} label={m.def_valid_from()} help={m.def_valid_from_help()} min={earliestOn} wrong={stops.of('validFrom')} value={draft.validFrom} onChoose={setDay('validFrom')} />
      <div className="tools">
        <Button kind="go" type="submit" busy={sending}>{m.def_adopt({ version })}</Button>
        <Button kind="plain" onClick={() => { drop(); onClose() }}>{m.cancel()}</Button>
      </div>
    </form>
  )
}

const laterOf = (one: string, other: string): string => (one > other ? one : other)
