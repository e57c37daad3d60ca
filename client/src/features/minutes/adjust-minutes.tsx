import { useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { Minutes_ApproveDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { stamp } from '../../text/dates'
import { Button } from '../../ui/button'
import { Panel } from '../../ui/panel'
import { useToast } from '../../ui/toast'
import { stoppedBy } from './minutes-outcome'
import { ReturnForm } from './minutes-text-form'
import type { Minutes } from './minutes-words'

/** Who adjusts, who has, and what the reader herself may answer. */
export function AdjustPanel({ minutes: { meetingId, version, people, sections, may } }: { minutes: Minutes }) {
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const approve = useIntent(Minutes_ApproveDocument)
  const tell = useToast()

  async function go(): Promise<void> {
    setBusy(true)
    const stopped = stoppedBy(await approve({ meetingId, version }), sections)
    setBusy(false)
    setWrong(stopped)
    if (stopped === null) tell(m.minutes_approve_toast())
  }

  return (
    <Panel heading={m.minutes_adjust_heading()}>
      <div className="minutes-form">
        <ul className="minutes-events" role="list">
          {people.filter(({ adjusts }) => adjusts).map(({ id, name, approvedAt }) => (
            <li key={id} className="small">{approvedAt ? m.minutes_approved({ name, time: stamp(approvedAt) }) : m.minutes_waits({ name })}</li>
          ))}
        </ul>
        {wrong ? <p className="wrong" role="alert">{wrong}</p> : null}
        {may.approve ? <p><Button kind="go" busy={busy} onClick={() => void go()}>{m.minutes_approve()}</Button></p> : null}
        {may.bringBack ? <ReturnForm meetingId={meetingId} version={version} /> : null}
      </div>
    </Panel>
  )
}
