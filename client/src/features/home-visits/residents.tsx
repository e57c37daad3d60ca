import { entryYesWayLabels } from '@bokvar/domain/vocabulary'
import { useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { HomeVisit_EntryYesDocument, type EntryYesWay } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { dayWords, today } from '../../text/dates'
import { options, word } from '../../text/labels'
import { inSentence } from '../../text/number-words'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { Icon } from '../../ui/icon'
import { OpensForm } from '../../ui/opens-form'
import { Segmented } from '../../ui/segmented'
import { useToast } from '../../ui/toast'
import { AskedInPlace, type Answered } from '../cases/asked-in-place'
import { standAtHeading } from './stand-at-heading'
import { missingYes, type Visit } from './visit-words'

type Resident = NonNullable<Visit['residents']>[number]

/** Who lives there, who has said yes to social services coming in, and whose yes is missing. */
export function Residents({ visit }: { visit: Visit }) {
  if (!visit.residents) return null
  const missing = missingYes(visit)
  return (
    <div className="visit-residents">
      {visit.residents.length === 0 ? <p className="small"><Icon name="action" />{m.visit_nobody_known()}</p> : null}
      {missing.length > 0 ? <p className="small"><Icon name="action" />{m.visit_missing({ names: missing.join(', ') })}</p> : null}
      <ul role="list">
        {visit.residents.map((resident) => <ResidentLine key={resident.personId} resident={resident} visitId={visit.id} />)}
      </ul>
    </div>
  )
}

function ResidentLine({ resident, visitId }: { resident: Resident; visitId: string }) {
  const { name, saidOn, way, personId } = resident
  const record = useIntent(HomeVisit_EntryYesDocument)
  const tell = useToast()

  async function takeBack(): Promise<void> {
    const outcome = await record({ visitId, personId, yes: null })
    tell(outcome.kind === 'refused' ? outcome.refusal.text : m.visit_yes_back_toast())
    if (outcome.kind === 'done') standAtHeading()
  }

  return (
    <li>
      <span>{saidOn && way ? m.visit_said_yes({ name, day: dayWords(saidOn), way: inSentence(word(entryYesWayLabels, way)) }) : m.visit_no_yes({ name })}</span>{' '}
      {saidOn
        ? <Button small kind="plain" aria-label={m.visit_yes_back_what({ name })} onClick={() => void takeBack()}>{m.visit_yes_back()}</Button>
        : <OpensForm label={m.visit_yes()} name={m.visit_yes_what({ name })}>{(close) => <RecordYes personId={personId} name={name} visitId={visitId} onClose={close} />}</OpensForm>}
    </li>
  )
}

function RecordYes({ personId, name, visitId, onClose }: { personId: string; name: string; visitId: string; onClose: () => void }) {
  const [day, setDay] = useState<string>(today())
  const [unread, setUnread] = useState<string | null>(null)
  const [way, setWay] = useState<EntryYesWay>('VID_DORREN')
  const [wrong, setWrong] = useState<string | undefined>()
  const record = useIntent(HomeVisit_EntryYesDocument)
  const tell = useToast()

  async function send(): Promise<Answered> {
    if (!day) {
      setWrong(unread ?? m.visit_choose_day())
      return { done: false, text: null }
    }
    const outcome = await record({ visitId, personId, yes: { saidOn: day, way } })
    if (outcome.kind === 'done') {
      tell(m.visit_yes_toast())
      return { done: true }
    }
    const atField = outcome.refusal.field === 'saidOn'
    setWrong(atField ? outcome.refusal.text : undefined)
    return { done: false, text: atField ? null : outcome.refusal.text }
  }

  return (
    <AskedInPlace ask={m.visit_yes_ask({ name })} why={m.visit_yes_why()} go={m.save()} keep={m.cancel()} send={send} onClose={onClose}>
      <DateField label={m.visit_yes_day()} value={day} max={today()} wrong={wrong} onChoose={(chosen, cannotRead) => { setDay(chosen); setUnread(cannotRead); setWrong(undefined) }} />
      <Segmented className="visit-reasons" legend={m.visit_yes_way()} segments={options(entryYesWayLabels)} value={way} onChoose={setWay} />
    </AskedInPlace>
  )
}
