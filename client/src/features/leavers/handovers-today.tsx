import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import { declineReasonLabels, declineReasons, type DeclineReason } from '@bokvar/domain/vocabulary'
import { useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { HandedThings_QueryDocument, Handover_AnswerDocument, HandoversToday_QueryDocument, type HandedThings_QueryQuery, type HandoversToday_QueryQuery } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { fullDay, shortDay } from '../../text/dates'
import { nameNotShown, word } from '../../text/labels'
import { countWord, sentence } from '../../text/number-words'
import { Button } from '../../ui/button'
import { Chip, Chips } from '../../ui/chip'
import { Select } from '../../ui/field'
import { OpensForm } from '../../ui/opens-form'
import { Group, Rows } from '../../ui/panel'
import { focusHeading } from '../../ui/route-focus'
import { useToast } from '../../ui/toast'
import { AskedInPlace, type Answered } from '../cases/asked-in-place'
import { useViewer } from '../sessions/viewer-context'
import { askedChip, heldWords, leaverHeading, leftChip, type LeaverTold } from './leaver-words'
import './leavers.css'

type Asked = NonNullable<HandoversToday_QueryQuery['handovers']>['asked'][number]
type Thing = HandedThings_QueryQuery['handedThings'][number]

/** What one is asked to take over, that one leaves oneself, and to those who see to it what nobody has taken over. Nothing where there is nothing. */
export function HandoversToday() {
  const viewer = useViewer()
  const { data } = useQuery(HandoversToday_QueryDocument)
  const { asked, own, left } = data?.handovers ?? { asked: [], own: null, left: [] }
  const listed = viewer.may.readCases && (own !== null || asked.some(({ kind }) => kind === 'ARENDE' || kind === 'UPPGIFT'))
  const { data: handed } = useQuery(HandedThings_QueryDocument, { skip: !listed })
  const things = handed?.handedThings ?? []
  const others = left.filter(({ person }) => person.id !== viewer.id)
  if (asked.length === 0 && !own && others.length === 0) return null
  return (
    <div className="handovers-today">
      {asked.length > 0 ? <Group heading={m.handover_heading()}><Rows>{asked.map((one) => <AskedRow key={one.id} asked={one} things={things.filter(({ kind, fromId }) => kind === one.kind && fromId === one.from.id)} />)}</Rows></Group> : null}
      {own ? <OwnLeaving own={own} things={things.filter(({ fromId }) => fromId === viewer.id)} /> : null}
      {others.length > 0 ? <Group heading={m.leaving_left_heading()}><Rows>{others.map((one) => <LeftRow key={one.person.id} leaver={one} />)}</Rows></Group> : null}
    </div>
  )
}

/** What accepting makes of her, where it is no list of things. */
function becomes(kind: Asked['kind']): string | null {
  if (kind === 'SKYDDADE') return m.handover_opens_protected()
  if (kind === 'SAMORDNING') return m.handover_coordinates()
  if (kind === 'MANDAT') return m.handover_mandates()
  if (kind === 'UNDERSKRIFT') return m.handover_signing()
  return kind === 'INGANG' ? m.handover_way_in() : null
}

function AskedRow({ asked, things }: { asked: Asked; things: readonly Thing[] }) {
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const answer = useIntent(Handover_AnswerDocument)
  const tell = useToast()
  const { id, kind, held, from, lastDay, gone } = asked
  const what = heldWords({ kind, held })
  const reason = becomes(kind)

  async function accept(): Promise<void> {
    setBusy(true)
    const outcome = await answer({ id, accepts: true, reason: null })
    setBusy(false)
    setWrong(outcome.kind === 'refused' ? outcome.refusal.text : null)
    if (outcome.kind === 'refused') return
    tell(m.handover_accepted())
    focusHeading()
  }

  const named = (button: string): string => m.button_for({ button, household: what })
  return (
    <li className="handover">
      <div>
        <p className="strong">{what}</p>
        <p className="small muted">{gone ? m.handover_why_gone({ person: from.name, day: fullDay(lastDay) }) : m.handover_why({ person: from.name, day: fullDay(lastDay) })}</p>
        {reason ? <p className="small">{reason}</p> : null}
        <Things things={things} />
        <Hidden count={kind === 'UPPGIFT' ? held - things.length : 0} />
      </div>
      <div className="handover-acts">
        {wrong ? <p className="wrong" role="alert">{wrong}</p> : null}
        <Button small icon="check" busy={busy} aria-label={named(m.handover_accept())} onClick={() => void accept()}>{m.handover_accept()}</Button>
        <OpensForm kind="plain" label={m.handover_decline()} name={named(m.handover_decline())}>{(close) => <Decline id={id} onClose={close} />}</OpensForm>
      </div>
    </li>
  )
}

function Hidden({ count }: { count: number }) {
  return count > 0 ? <p className="small muted">{m.handover_hidden({ n: count, count: sentence(countWord(count)) })}</p> : null
}

function Things({ things }: { things: readonly Thing[] }) {
  if (things.length === 0) return null
  return (
    <ul className="handover-things">
      {things.map(({ caseId, household, text, dueOn }, at) => {
        const name = household?.value ?? nameNotShown()
        return (
          <li key={`${caseId ?? ''} ${at}`}>
            {text ? `${text}${dueOn ? ` (${shortDay(dueOn)})` : ''}: ` : ''}
            {caseId ? <Link to="/arenden/$caseId" params={{ caseId }}>{name}</Link> : m.handover_general()}
          </li>
        )
      })}
    </ul>
  )
}

function Decline({ id, onClose }: { id: string; onClose: () => void }) {
  const [reason, setReason] = useState<DeclineReason>(declineReasons[0])
  const answer = useIntent(Handover_AnswerDocument)
  const tell = useToast()
  async function send(): Promise<Answered> {
    const outcome = await answer({ id, accepts: false, reason })
    if (outcome.kind === 'refused') return { done: false, text: outcome.refusal.text }
    tell(m.handover_declined())
    return { done: true }
  }
  return (
    <AskedInPlace ask={m.handover_decline_ask()} why="" go={m.handover_send()} keep={m.cancel()} send={send} onClose={onClose}>
      <Select label={m.handover_reason()} options={declineReasons.map((code) => ({ value: code, label: word(declineReasonLabels, code) }))} value={reason} onChoose={setReason} />
    </AskedInPlace>
  )
}

function OwnLeaving({ own, things }: { own: LeaverTold; things: readonly Thing[] }) {
  return (
    <Group heading={m.leaving_own({ day: fullDay(own.lastDay) })}>
      <Rows>
        <li className="handover">
          <div>
            <p className="small muted">{own.held.length > 0 ? m.leaving_own_help() : m.leaver_all()}</p>
            <ul className="leaver-held" role="list">
              {own.held.map((one) => {
                const chip = askedChip(one)
                return <li key={one.kind}><p className="strong">{heldWords(one)}</p>{one.handedOver ? <Chip tone={chip.tone}>{chip.words}</Chip> : <p className="small muted">{m.held_minutes()}</p>}</li>
              })}
            </ul>
            <Things things={things} />
          </div>
        </li>
      </Rows>
    </Group>
  )
}

function LeftRow({ leaver }: { leaver: LeaverTold }) {
  const chip = leftChip(leaver)
  return (
    <li className="handover-left">
      <p className="strong"><Link to="/samverkan/slutar">{leaverHeading(leaver)}</Link></p>
      <Chips><Chip tone={chip.tone}>{chip.words}</Chip></Chips>
    </li>
  )
}
