import { useEffect, useRef, useState, type FocusEvent } from 'react'
import { SESSION_HOURS } from '@bokvar/domain/vocabulary'
import { serverClockIsKnown, serverInstant } from '../../apollo/server-time'
import { m } from '../../paraglide/messages'
import { clock } from '../../text/dates'
import { countWord } from '../../text/number-words'
import { Button } from '../../ui/button'

const WARN_MS = 2 * 60_000
/** setTimeout holds at most about 24 days; a longer session is asked for again long before. */
const LONGEST_MS = 2 ** 31 - 1

/**
 * Warns two minutes before the session ends, so that nothing half written is lost [WCAG 2.2.1]. Before it warns, and
 * before it ends the session, it asks the server: whoever has written or pressed anything goes on without a word, and
 * so does whoever works in another tab. `ask` asks when the session ends now; null: it has, or nobody answers.
 */
export function SessionWatch({ endsAt, ask, onEnd }: { endsAt: string; ask: () => Promise<string | null>; onEnd: () => void }) {
  const [warned, setWarned] = useState(false)
  const asked = useRef(ask)
  useEffect(() => {
    asked.current = ask
  })
  useEffect(() => {
    if (!serverClockIsKnown()) return
    let over = false
    setWarned(false)
    const left = (until: string): number => Date.parse(until) - serverInstant()
    const within = (ms: number): number => Math.min(Math.max(0, left(endsAt) - ms), LONGEST_MS)
    async function warn(): Promise<void> {
      const until = (await asked.current()) ?? endsAt
      if (!over && left(until) <= WARN_MS) setWarned(true)
    }
    async function end(): Promise<void> {
      const until = await asked.current()
      if (!over && (until === null || left(until) <= 0)) onEnd()
    }
    const warning = setTimeout(() => void warn(), within(WARN_MS))
    const ending = setTimeout(() => void end(), within(0))
    return () => {
      over = true
      clearTimeout(warning)
      clearTimeout(ending)
    }
  }, [endsAt, onEnd])
  return <div role="status" className={warned ? 'session-end' : undefined}>{warned ? <Warning endsAt={endsAt} ask={ask} /> : null}</div>
}

/** One goes on by the button, or by simply going on. After so many hours there is no going on, and the words say that. */
function Warning({ endsAt, ask }: { endsAt: string; ask: () => Promise<string | null> }) {
  const [final, setFinal] = useState(false)
  const bar = useRef<HTMLDivElement>(null)
  const cameFrom = useRef<EventTarget | null>(null)
  const asked = useRef(ask)
  useEffect(() => {
    asked.current = ask
  })
  useEffect(() => {
    async function goOn(): Promise<void> {
      if ((await asked.current()) === endsAt) setFinal(true)
    }
    function onDoing({ target }: Event): void {
      if (target instanceof Node && bar.current?.contains(target)) return
      void goOn()
    }
    if (final) return
    addEventListener('keydown', onDoing)
    addEventListener('pointerdown', onDoing)
    return () => {
      removeEventListener('keydown', onDoing)
      removeEventListener('pointerdown', onDoing)
    }
  }, [endsAt, final])
  useEffect(() => () => {
    // The button goes with the warning; whoever stood on it is put back where she wrote.
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus()
  }, [])

  function onFocus({ relatedTarget, currentTarget }: FocusEvent): void {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) cameFrom.current = relatedTarget
  }

  function onBlur({ relatedTarget, currentTarget }: FocusEvent): void {
    if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) cameFrom.current = null
  }

  const time = clock(endsAt)
  return (
    <div ref={bar} onFocus={onFocus} onBlur={onBlur}>
      <span>{final ? m.session_ends_final({ time, hours: countWord(SESSION_HOURS) }) : m.session_ends({ time })}</span>
      {final ? null : <Button small onClick={() => void ask().then((until) => setFinal(until === endsAt))}>{m.session_go_on()}</Button>}
    </div>
  )
}
