import { useQuery } from '@apollo/client/react'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useRef, useState } from 'react'
import { MeetingPage_QueryDocument, type MeetingPage_QueryQuery, type PointKind } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { CannotShow, NothingHere, Waiting } from '../../shell/cannot-show'
import { dayOf, dayWords, stamp, timeWords } from '../../text/dates'
import { countWord, sentence } from '../../text/number-words'
import { partnerWord } from '../../text/who'
import { Button, buttonClass } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { PageHead } from '../../ui/page-head'
import { WhenPanel } from '../meeting-series/when-panel'
import { MinutesLink } from '../minutes/minutes-link'
import { AgendaSection } from './agenda-section'
import { AnswerRest, waitingItems } from './answer-rest'
import { DraftState } from './draft-state'
import { MeetingRail } from './meeting-rail'
import { ViewSwitch } from './view-switch'
import './meetings.css'

const AddPoint = lazy(() => import('./add-point').then((loaded) => ({ default: loaded.AddPoint })))
const AgendaPreview = lazy(() => import('./agenda-preview').then((loaded) => ({ default: loaded.AgendaPreview })))

type Meeting = NonNullable<MeetingPage_QueryQuery['meeting']>

function leadWords(meeting: Meeting): string {
  const cancelled = meeting.moves.find(({ cancels }) => cancels)
  if (cancelled) return m.when_cancelled({ reason: cancelled.reason })
  const waiting = waitingItems(meeting.sections).length
  const own = meeting.sentAt
    ? m.agenda_lead_sent({ at: stamp(meeting.sentAt) })
    : waiting > 0 ? m.agenda_lead({ n: waiting, count: sentence(countWord(waiting, true)) }) : m.agenda_lead_ready()
  return meeting.sentByPartnerAt
    ? `${own} ${m.agenda_partner_sent({ partner: sentence(partnerWord(meeting.partner)), at: stamp(meeting.sentByPartnerAt) })}`
    : own
}

/** The month's agenda as this reader sees it, and the switch that shows how others see one's part of it. */
export function MeetingPage() {
  const { meetingId } = useParams({ from: '/moten/$meetingId' })
  const { som } = useSearch({ from: '/moten/$meetingId' })
  const { data, loading, error } = useQuery(MeetingPage_QueryDocument, { variables: { id: meetingId } })
  if (!data || error) return loading ? <Waiting /> : <CannotShow />
  return data.meeting ? <Agenda meeting={data.meeting} as={som ?? null} /> : <NothingHere />
}

function Agenda({ meeting, as }: { meeting: Meeting; as: 'PARTNER' | 'SHARED_SCREEN' | null }) {
  const [adding, setAdding] = useState<PointKind | null>(null)
  const addButton = useRef<HTMLButtonElement>(null)
  const navigate = useNavigate()
  const partner = partnerWord(meeting.partner)
  const waiting = waitingItems(meeting.sections)
  const previewLead = as === 'PARTNER' ? m.preview_lead_partner({ partner }) : m.preview_lead_shared()
  const tools = as ? (
    <Link className={buttonClass({ small: true })} to="/moten/$meetingId" params={{ meetingId: meeting.id }}>{m.preview_back()}</Link>
  ) : (
    <>
      <DraftState savedAt={meeting.savedAt} sent={meeting.sentAt !== null} />
      {meeting.cancelledAt ? null : <Link className={buttonClass({ small: true })} to="/moten/$meetingId/rum" params={{ meetingId: meeting.id }}>{m.room_go()}</Link>}
      <MinutesLink meetingId={meeting.id} />
      <a className={buttonClass({ small: true })} href={`/packet/${meeting.id}.pdf`} target="_blank" rel="noopener"><Icon name="print" />{m.agenda_print()}</a>
      {meeting.viewerMay.edit ? <Button small icon="plus" ref={addButton} aria-expanded={adding !== null} onClick={() => setAdding(adding ? null : 'HUSHALL')}>{m.agenda_add()}</Button> : null}
    </>
  )
  return (
    <>
      <PageHead
        crumb={<><Link to="/moten">{m.crumb_meetings()}</Link> / {meeting.partnership}</>}
        heading={m.agenda_heading({ day: dayWords(dayOf(meeting.startsAt)), time: timeWords(meeting.startsAt) })}
        lead={as ? previewLead : leadWords(meeting)}
        tools={tools}
      />
      {adding && !as ? <Suspense fallback={<Waiting />}><AddPoint key={adding} meetingId={meeting.id} first={adding} onClose={() => { setAdding(null); addButton.current?.focus() }} /></Suspense> : null}
      <ViewSwitch as={as} partner={partner} sent={meeting.sentAt !== null} onChoose={(som) => void navigate({ to: '/moten/$meetingId', params: { meetingId: meeting.id }, search: som ? { som } : {}, replace: true })} />
      {as ? <Suspense fallback={<Waiting />}><AgendaPreview meetingId={meeting.id} as={as} partner={partner} /></Suspense> : (
        <div className="cols meeting-cols">
          <WhenPanel meeting={meeting} />
          <div>
            {meeting.viewerMay.edit && waiting.length > 1 ? <AnswerRest meetingId={meeting.id} items={waiting} /> : null}
            {meeting.sections.map((section) => <AgendaSection key={section.code} section={section} partner={partner} reserved={meeting.time.reserved} editable={meeting.viewerMay.edit} onLearn={() => setAdding('LARANDE')} />)}
          </div>
          <MeetingRail meeting={meeting} />
        </div>
      )}
    </>
  )
}
