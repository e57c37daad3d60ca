import { useEffect, useState } from 'react'
import { serverClockIsKnown, serverInstant } from '../../apollo/server-time'
import { m } from '../../paraglide/messages'
import { clock } from '../../text/dates'
import { Button } from '../../ui/button'

const WARN_MS = 2 * 60_000

/** Warns two minutes before the session ends, lets one go on with a press, and ends it in time [WCAG 2.2.1]. */
export function SessionWatch({ endsAt, onGoOn, onEnd }: { endsAt: string; onGoOn: () => void; onEnd: () => void }) {
  const [warned, setWarned] = useState(false)
  useEffect(() => {
    if (!serverClockIsKnown()) return
    const leftMs = Date.parse(endsAt) - serverInstant()
    setWarned(leftMs <= WARN_MS)
    // setTimeout holds at most about 24 days; a longer session is asked for again long before.
    const warn = setTimeout(() => setWarned(true), Math.min(Math.max(0, leftMs - WARN_MS), 2 ** 31 - 1))
    const end = leftMs > 2 ** 31 - 1 ? undefined : setTimeout(onEnd, Math.max(0, leftMs))
    return () => {
      clearTimeout(warn)
      clearTimeout(end)
    }
  }, [endsAt, onEnd])
  return (
    <div role="status" className={warned ? 'session-end' : undefined}>
      {warned ? <div><span>{m.session_ends({ time: clock(endsAt) })}</span><Button small onClick={onGoOn}>{m.session_go_on()}</Button></div> : null}
    </div>
  )
}
