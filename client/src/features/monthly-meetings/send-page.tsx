import { useQuery } from '@apollo/client/react'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { SendPage_QueryDocument, SendPage_SendDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { CannotShow, NothingHere, Waiting } from '../../shell/cannot-show'
import { dayOf, dayWords, stamp, timeSpan } from '../../text/dates'
import { sentence } from '../../text/number-words'
import { partnerWord } from '../../text/who'
import { useAnnounce } from '../../ui/announce'
import { Button, buttonClass } from '../../ui/button'
import { ErrorSummary } from '../../ui/error-summary'
import { PageHead } from '../../ui/page-head'
import { Panel, Rail } from '../../ui/panel'
import { isLandlordSide, useViewer } from '../sessions/viewer-context'
import { CheckList } from './meeting-rail'
import './meetings.css'

/** Something is about to leave the house: the mail word for word, and what happens then. */
export function SendPage() {
  const { meetingId } = useParams({ from: '/moten/$meetingId/skicka' })
  const { data, loading, error } = useQuery(SendPage_QueryDocument, { variables: { id: meetingId } })
  const [refused, setRefused] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const send = useIntent(SendPage_SendDocument)
  const navigate = useNavigate()
  const say = useAnnounce()
  const landlordSide = isLandlordSide(useViewer())
  if (!data || error) return loading ? <Waiting /> : <CannotShow />
  const { meeting } = data
  if (!meeting) return <NothingHere />
  const partner = partnerWord(meeting.partner)
  const params = { meetingId: meeting.id }

  async function go(): Promise<void> {
    setBusy(true)
    const outcome = await send({ meetingId })
    setBusy(false)
    if (outcome.kind === 'refused') return setRefused(outcome.refusal.text)
    say(m.send_said())
    await navigate({ to: '/moten/$meetingId', params })
  }

  return (
    <>
      <PageHead
        crumb={<><Link to="/moten">{m.crumb_meetings()}</Link> / <Link to="/moten/$meetingId" params={params}>{m.agenda_heading({ day: dayWords(dayOf(meeting.startsAt)), time: timeSpan(meeting.startsAt, meeting.endsAt) })}</Link></>}
        heading={m.send_heading()}
        lead={sentence(m.send_lead({ day: dayWords(dayOf(meeting.startsAt)), time: timeSpan(meeting.startsAt, meeting.endsAt), partner: meeting.partner?.name ?? partner }))}
      />
      <ErrorSummary heading={m.form_wrong()} wrongs={refused ? [{ field: null, text: refused }] : []} />
      <div className="cols">
        <div className="stack">
          <Panel heading={m.send_mail()}>
            <p className="mail" lang="sv">{meeting.mailText}</p>
            <p className="small muted">{m.send_mail_note()}</p>
          </Panel>
          <Panel heading={m.send_opens()}>
            <ul className="points" role="list">
              <li>{sentence(m.send_opens_1({ partner }))}</li>
              {landlordSide ? <li>{sentence(m.send_opens_cases({ partner }))}</li> : null}
              <li>{m.send_opens_2({ partner })}</li>
              <li>{m.send_opens_3()}</li>
            </ul>
          </Panel>
          {meeting.sentAt ? <p>{m.send_already({ at: stamp(meeting.sentAt), partner })}</p> : null}
          <div className="tools">
            {meeting.sentAt && !meeting.viewerMay.send ? null : <Button kind="go" busy={busy} off={!meeting.viewerMay.send} aria-describedby="send-left" onClick={() => void go()}>{meeting.sentAt ? m.send_again() : m.send_button()}</Button>}
            <Link className={buttonClass()} to="/moten/$meetingId" params={params} search={{ som: 'PARTNER' }}>{m.send_see({ partner })}</Link>
            <Link className={buttonClass({ kind: 'plain' })} to="/moten/$meetingId" params={params}>{m.back()}</Link>
            <p className="small muted send-left" id="send-left">{meeting.viewerMay.send || meeting.sentAt ? '' : m.send_not_yet()}</p>
          </div>
        </div>
        <Rail label={m.before_heading()}><Panel heading={m.before_heading()}><CheckList checks={meeting.before} meetingId={meeting.id} /></Panel></Rail>
      </div>
    </>
  )
}
