import { useState, type ReactNode } from 'react'
import { m } from '../paraglide/messages'
import { Popover } from './popover'
import { Seats, type SeatSign } from './seats'

/**
 * Who sees this: seats and words, the same mark everywhere. With `why` it is a button that opens the ground, and `what`
 * names the row it stands in to those who hear the page; without, it stands under a field before anything is written.
 */
export function WhoSees({ seats, words, consent = false, what, why, whyHeading }: {
  seats: readonly SeatSign[]
  words: string
  consent?: boolean
  what?: string
  whyHeading?: string
  why?: (() => ReactNode) | undefined
}) {
  const [open, setOpen] = useState(false)
  const tone = consent ? 'who consent' : 'who'
  const content = <><span className="vh">{what ? m.who_sees_what({ what }) : m.who_sees_this()} </span><Seats seats={seats} /><span>{words}</span></>
  if (!why) return <span className={tone}>{content}</span>
  return (
    <span className="pop-at">
      <button type="button" className={tone} aria-expanded={open} onClick={() => setOpen(!open)}>{content}</button>
      {open ? <Popover heading={whyHeading ?? m.why_heading()} about={what} onClose={() => setOpen(false)}>{why()}</Popover> : null}
    </span>
  )
}
