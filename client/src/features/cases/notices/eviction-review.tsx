import { useEffect, useId, useRef } from 'react'
import { m } from '../../../paraglide/messages'
import { dayWords } from '../../../text/dates'
import { Button } from '../../../ui/button'
import { Icon } from '../../../ui/icon'

/** The day of eviction among the reasons of a case; null when none is told there. */
export function evictionDay(reasons: readonly { readonly code: string; readonly on: string | null }[]): string | null {
  return reasons.find((reason) => reason.code === 'VRAKNINGSDAG_SATT')?.on ?? null
}

/** What a closing does not stop, before it is made. Focus stands on the words, so that nothing is pressed unread. */
export function EvictionReview({ day, text, busy, onGo, onBack }: { day: string | null; text: string; busy: boolean; onGo: () => void; onBack: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const at = useId()
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="tell action review" role="group" aria-labelledby={at} onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onBack() } }}>
      <Icon name="action" />
      <div>
        <h3 id={at} ref={heading} tabIndex={-1} className="tell-heading">{day ? m.eviction_review_day({ day: dayWords(day) }) : m.eviction_review()}</h3>
        <p>{text}</p>
        <div className="tools fw">
          <Button small onClick={onBack}>{m.eviction_review_back()}</Button>
          <Button small busy={busy} onClick={onGo}>{m.eviction_review_go()}</Button>
        </div>
      </div>
    </div>
  )
}
