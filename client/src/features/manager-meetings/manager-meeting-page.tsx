import { useApolloClient, useQuery } from '@apollo/client/react'
import { managerItemHelp, managerItemLabels, managerMeetingFateLabels } from '@bokvar/domain/vocabulary'
import { Link, useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { sendIntent } from '../../apollo/intent'
import { ManagerMeeting_QueryDocument, ManagerMeeting_WriteDocument, type ManagerMeeting_QueryQuery } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { CannotShow, NothingHere, Waiting } from '../../shell/cannot-show'
import { dayOf, fullDay, timeSpan } from '../../text/dates'
import { word } from '../../text/labels'
import { Button } from '../../ui/button'
import { Chip, Chips } from '../../ui/chip'
import { OpensForm } from '../../ui/opens-form'
import { PageHead } from '../../ui/page-head'
import { Panel, Rail } from '../../ui/panel'
import { NoteField } from '../meeting-records/note-field'
import { noteName, type SendNote } from '../meeting-records/note-in-hand'
import { noteAnswer } from '../meeting-records/use-note'
import { useViewer } from '../sessions/viewer-context'
import { CancelForm, CloseForm, MoveForm } from './change-meeting'
import { DecisionForm, DecisionList } from './decisions'
import { ItemFigures } from './item-figures'
import { FATE_TONE, type ManagerMeeting } from './manager-words'
import './manager-meetings.css'

/** A managers' meeting: its standing items with the portal's figures, what is written and decided, and its closing. No case, ever. */
export function ManagerMeetingPage() {
  const { meetingId } = useParams({ from: '/samverkan/chefsmoten/$meetingId' })
  const { data, loading, error } = useQuery(ManagerMeeting_QueryDocument, { variables: { id: meetingId } })
  if (!data || error) return loading ? <Waiting /> : <CannotShow error={error} />
  return data.managerMeeting ? <Shown meeting={data.managerMeeting} data={data} /> : <NothingHere />
}

function leadOf({ fate, reason }: ManagerMeeting): string {
  if (fate === 'PLANERAT') return m.managers_lead_planned()
  if (fate === 'ATT_AVSLUTA') return m.managers_lead_close()
  return fate === 'HALLET' ? m.managers_lead_held() : m.managers_lead_cancelled({ reason: reason ?? '' })
}

interface Page { readonly meeting: ManagerMeeting; readonly data: ManagerMeeting_QueryQuery }

function Shown({ meeting, data }: Page) {
  const { otherSide, startsAt, fate, items, decisions, viewerMay } = meeting
  const earlier = decisions.filter(({ here }) => !here)
  return (
    <>
      <PageHead
        crumb={<><Link to="/samverkan">{m.nav_partnerships()}</Link> / <Link to="/samverkan/chefsmoten">{m.managers_heading()}</Link></>}
        heading={m.managers_with_on({ partner: otherSide.shortName, day: fullDay(dayOf(startsAt)) })}
        lead={leadOf(meeting)}
        below={<Chips><Chip tone={FATE_TONE[fate]}>{word(managerMeetingFateLabels, fate)}</Chip></Chips>}
        tools={<Button small icon="print" onClick={() => print()}>{m.managers_print()}</Button>}
      />
      <div className="cols">
        <div className="manager-items">
          {viewerMay.write ? <p className="note small">{m.managers_who_reads()}</p> : null}
          {items.map((item) => <OneItem key={item.item} item={item} meeting={meeting} data={data} />)}
        </div>
        <Rail label={m.managers_when()}>
          {viewerMay.hold ? <Panel heading={m.managers_close()}><CloseForm meeting={meeting} /></Panel> : null}
          <When meeting={meeting} />
          {fate === 'PLANERAT' || fate === 'ATT_AVSLUTA' ? (
            <Panel heading={m.managers_earlier()}>{earlier.length > 0 ? <DecisionList decisions={earlier} /> : <p className="small muted">{m.managers_earlier_none()}</p>}</Panel>
          ) : null}
        </Rail>
      </div>
    </>
  )
}

function useSendText(meetingId: string, item: ManagerMeeting['items'][number]['item']): SendNote {
  const client = useApolloClient()
  return useMemo(() => async (sending) => noteAnswer(await sendIntent(client, ManagerMeeting_WriteDocument, { meetingId, item, ...sending })), [client, meetingId, item])
}

function OneItem({ item: record, meeting, data }: Page & { item: ManagerMeeting['items'][number] }) {
  const viewer = useViewer()
  const { item, text } = record
  const send = useSendText(meeting.id, item)
  const name = word(managerItemLabels, item)
  const decisions = meeting.decisions.filter((decision) => decision.here && decision.item === item)
  const heading = `item-${item}`
  return (
    <section className="panel manager-item" aria-labelledby={heading}>
      <h2 id={heading}>{name}</h2>
      <p className="muted">{word(managerItemHelp, item)}</p>
      {meeting.viewerMay.write ? <ItemFigures item={item} meeting={meeting} data={data} /> : null}
      {meeting.viewerMay.write
        ? <NoteField record={record} draft={noteName(viewer.id, `${meeting.id} ${item}`)} send={send} label={m.managers_note()} name={name} />
        : <p className={text ? 'as-written' : 'small muted'}>{text || m.managers_note_none()}</p>}
      {decisions.length > 0 ? <><h3>{m.managers_decisions()}</h3><DecisionList decisions={decisions} /></> : null}
      {meeting.viewerMay.write ? <OpensForm label={m.managers_decide()} name={m.managers_decide_what({ item: name })}>{(close) => <DecisionForm meeting={meeting} item={item} onClose={close} />}</OpensForm> : null}
    </section>
  )
}

function When({ meeting }: { meeting: ManagerMeeting }) {
  const { id, startsAt, endsAt, place, fate, there, sides, viewerMay } = meeting
  return (
    <Panel heading={m.managers_when()}>
      <div className="manager-when">
        <p>{fullDay(dayOf(startsAt))} {timeSpan(startsAt, endsAt)}<br />{place}</p>
        {there.length > 0 ? (
          <>
            <h3>{m.managers_there_were()}</h3>
            <ul className="manager-there" role="list">{there.map((one) => <li key={one.id}>{m.managers_person({ name: one.name, organisation: sides.find((side) => side.id === one.organisationId)?.shortName ?? '' })}</li>)}</ul>
          </>
        ) : null}
        {viewerMay.move ? <OpensForm label={m.managers_move()}>{(close) => <MoveForm meeting={meeting} onClose={close} />}</OpensForm> : null}
        {viewerMay.cancel ? <OpensForm label={fate === 'ATT_AVSLUTA' ? m.managers_cancel_past() : m.managers_cancel()} kind="plain">{(close) => <CancelForm meetingId={id} onClose={close} />}</OpensForm> : null}
      </div>
    </Panel>
  )
}
