import { useState } from 'react'
import { m } from '../paraglide/messages'
import { reasonWords, type ReasonParts } from '../text/reasons'
import { useAnnounce } from './announce'
import { Chip, Chips } from './chip'

/** The most telling ones say why a row is there; the rest are a press away, and all stand on paper. */
const SHOWN = 2

/** Every row says why it is there. The server tells the most telling reason first. */
export function Reasons({ reasons }: { reasons: readonly ReasonParts[] }) {
  const [all, setAll] = useState(false)
  const say = useAnnounce()
  if (reasons.length === 0) return null
  const hidden = Math.max(0, reasons.length - SHOWN)

  // The button stays where it is, and so does focus; what it brought is read aloud.
  function turn(): void {
    setAll(!all)
    if (!all) say(reasons.slice(SHOWN).map((reason) => reasonWords(reason).words).join(', '))
  }

  return (
    <Chips>
      {reasons.map((reason, index) => {
        const { words, more, tone, icon } = reasonWords(reason)
        const chip = <Chip tone={tone} {...(icon ? { icon } : {})}>{words}{more ? <span className="vh">{more}</span> : null}</Chip>
        return <span key={`${reason.code}${reason.on}`} className={index >= SHOWN && !all ? 'on-paper' : 'in-row'}>{chip}</span>
      })}
      {hidden > 0 ? <button type="button" className="more-reasons" aria-expanded={all} onClick={turn}>{all ? m.reasons_fewer() : m.reasons_more({ count: hidden })}</button> : null}
    </Chips>
  )
}
