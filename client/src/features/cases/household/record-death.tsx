import { useState } from 'react'
import { useIntent } from '../../../apollo/intent'
import { Case_RecordDeathDocument } from '../../../gql/graphql'
import { m } from '../../../paraglide/messages'
import { fullDay, today } from '../../../text/dates'
import { Chip, Chips } from '../../../ui/chip'
import { DateField } from '../../../ui/date-field'
import { Tick } from '../../../ui/field'
import { OpensForm } from '../../../ui/opens-form'
import { useToast } from '../../../ui/toast'
import { AskedInPlace, type Answered } from '../asked-in-place'

interface Of {
  readonly caseId: string
  readonly personId: string
  /** The day, where it is recorded already: then it is put right. */
  readonly diedOn: string | null
}

/** That a person has died, and the way to record it or put it right. `what` tells whom to those who do not see where the button stands. */
export function Death({ what, may, ...of }: Of & { what: string; may: boolean }) {
  if (!may && !of.diedOn) return null
  return (
    <div className="of-person">
      {of.diedOn ? <Chips><Chip tone="lost">{m.death_died({ day: fullDay(of.diedOn) })}</Chip></Chips> : null}
      {may ? (
        <OpensForm kind="plain" label={of.diedOn ? m.death_correct() : m.death_record()} name={of.diedOn ? m.death_correct_what({ what }) : m.death_record_what({ what })}>
          {(close) => <Asked {...of} onClose={close} />}
        </OpensForm>
      ) : null}
    </div>
  )
}

function Asked({ caseId, personId, diedOn, onClose }: Of & { onClose: () => void }) {
  const [day, setDay] = useState(diedOn ?? '')
  const [unread, setUnread] = useState<string | null>(null)
  const [lives, setLives] = useState(false)
  const [wrong, setWrong] = useState<string | undefined>()
  const record = useIntent(Case_RecordDeathDocument)
  const tell = useToast()

  async function send(): Promise<Answered> {
    const stop = lives ? null : (unread ?? (day ? null : m.death_write_day()))
    setWrong(stop ?? undefined)
    if (stop) return { done: false, text: null }
    const outcome = await record({ caseId, personId, diedOn: lives ? null : day })
    if (outcome.kind === 'done') tell(lives ? m.death_taken_back_toast() : m.death_toast())
    else if (outcome.refusal.field === 'diedOn') setWrong(outcome.refusal.text)
    return outcome.kind === 'done' ? { done: true } : { done: false, text: outcome.refusal.field === 'diedOn' ? null : outcome.refusal.text }
  }

  const why = diedOn ? m.death_correct_why() : (
    <>
      {m.death_why()}
      <ul className="told-before">{[m.death_consents(), m.death_guardian(), m.death_own()].map((line) => <li key={line}>{line}</li>)}</ul>
    </>
  )
  return (
    <AskedInPlace ask={diedOn ? m.death_correct_ask() : m.death_ask()} why={why} go={diedOn ? m.death_correct_go() : m.death_go()} keep={m.cancel()} send={send} onClose={onClose}>
      {lives ? null : <DateField label={m.death_day()} value={day} max={today()} wrong={wrong} onChoose={(chosen, cannotRead) => { setDay(chosen); setUnread(cannotRead) }} />}
      {diedOn ? <Tick label={m.death_lives()} help={m.death_lives_help()} checked={lives} onTick={setLives} /> : null}
    </AskedInPlace>
  )
}
