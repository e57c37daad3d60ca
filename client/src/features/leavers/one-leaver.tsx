import { heldKindLabels, workNeedLabels } from '@bokvar/domain/vocabulary'
import { useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { Handover_OfferDocument, Leaving_SayDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { word } from '../../text/labels'
import { Chip } from '../../ui/chip'
import { Select } from '../../ui/field'
import { OpensForm } from '../../ui/opens-form'
import { Panel } from '../../ui/panel'
import { useToast } from '../../ui/toast'
import { AskedInPlace, type Answered } from '../cases/asked-in-place'
import { askedChip, heldWords, leaverHeading, leftChip, type HeldTold, type LeaverTold } from './leaver-words'
import { SayLeavingForm } from './say-leaving-form'

/** Somebody who leaves: each kind of what she holds with who is asked, and what takes somebody more. */
export function OneLeaver({ leaver, maySay }: { leaver: LeaverTold; maySay: boolean }) {
  const { person, held, taken, needs, gone, number, lastDay } = leaver
  const left = leftChip(leaver)
  return (
    <div className="leaver">
      <Panel heading={leaverHeading(leaver)}>
        <p><Chip tone={left.tone}>{left.words}</Chip></p>
        {held.some(({ kind }) => kind === 'ARENDE' || kind === 'UPPGIFT') ? <p className="small muted">{m.leaver_help()}</p> : null}
        {needs.length > 0 ? <ul className="leaver-needs">{needs.map((need) => <li key={need}>{word(workNeedLabels, need)}</li>)}</ul> : null}
        {held.length > 0 ? <ul className="leaver-held" role="list">{held.map((one) => <Held key={one.kind} held={one} leaver={leaver} maySay={maySay} />)}</ul> : null}
        {taken.length > 0 ? (
          <ul className="leaver-held" role="list">
            {taken.map(({ id, kind, moved, toWhom }) => (
              <li key={id}><p>{heldWords({ kind, held: moved ?? 0 })}</p><Chip tone="done">{m.taken_over({ person: toWhom.name })}</Chip></li>
            ))}
          </ul>
        ) : null}
        {maySay ? (
          <div className="tools">
            {gone ? null : <OpensForm label={m.leaver_day_change()} name={m.button_for({ button: m.leaver_day_change(), household: person.name })}>{(close) => <SayLeavingForm colleagues={[]} of={{ id: person.id, number, lastDay }} onClose={close} />}</OpensForm>}
            <OpensForm kind="plain" label={gone ? m.leaver_returns() : m.leaver_stays()} name={m.button_for({ button: gone ? m.leaver_returns() : m.leaver_stays(), household: person.name })}>{(close) => <Stays leaver={leaver} onClose={close} />}</OpensForm>
          </div>
        ) : null}
      </Panel>
    </div>
  )
}

function Held({ held, leaver, maySay }: { held: HeldTold; leaver: LeaverTold; maySay: boolean }) {
  const chip = askedChip(held)
  const label = held.asked ? m.held_ask_another() : m.held_ask()
  return (
    <li>
      <p className="strong">{heldWords(held)}</p>
      {held.handedOver ? <Chip tone={chip.tone}>{chip.words}</Chip> : null}
      {held.handedOver ? null : <p className="small muted">{m.held_minutes()}</p>}
      {held.handedOver && held.candidates.length === 0 ? <p className="small muted">{m.held_none_can()}</p> : null}
      {maySay && held.handedOver && held.candidates.length > 0 ? (
        <OpensForm label={label} name={m.button_for({ button: label, household: word(heldKindLabels, held.kind) })}>{(close) => <Ask held={held} leaver={leaver} onClose={close} />}</OpensForm>
      ) : null}
    </li>
  )
}

function Ask({ held: { kind, number, candidates }, leaver: { person }, onClose }: { held: HeldTold; leaver: LeaverTold; onClose: () => void }) {
  const [successorId, setSuccessorId] = useState(candidates[0]?.id ?? '')
  const offer = useIntent(Handover_OfferDocument)
  const tell = useToast()
  async function send(): Promise<Answered> {
    const outcome = await offer({ userId: person.id, kind, successorId, base: number })
    if (outcome.kind === 'refused') return { done: false, text: outcome.refusal.text }
    tell(m.held_asked_toast())
    return { done: true }
  }
  return (
    <AskedInPlace ask={word(heldKindLabels, kind)} why="" go={m.held_send()} keep={m.cancel()} send={send} onClose={onClose}>
      <Select label={m.held_whom()} options={candidates.map(({ id, name }) => ({ value: id, label: name }))} value={successorId} onChoose={setSuccessorId} />
    </AskedInPlace>
  )
}

function Stays({ leaver: { person, number, gone }, onClose }: { leaver: LeaverTold; onClose: () => void }) {
  const say = useIntent(Leaving_SayDocument)
  const tell = useToast()
  async function send(): Promise<Answered> {
    const outcome = await say({ userId: person.id, base: number, lastDay: null })
    if (outcome.kind === 'refused') return { done: false, text: outcome.refusal.text }
    tell(m.leaver_changed())
    return { done: true }
  }
  const ask = gone ? m.leaver_returns_ask({ person: person.name }) : m.leaver_stays_ask({ person: person.name })
  return <AskedInPlace ask={ask} why={gone ? m.leaver_returns_why() : m.leaver_stays_why()} go={m.leaver_yes()} keep={m.cancel()} send={send} onClose={onClose} />
}
