import type { ReactNode } from 'react'
import { lostGroundText } from '@bokvar/domain/vocabulary'
import { Icon } from './icon'
import { Seats } from './seats'
import { m } from '../paraglide/messages'
import { language } from '../text/language'

/** One block, the same picture every month: it never tells how many, or if any. */
export function EmptySeats({ heading, children, aside }: { heading: string; children: ReactNode; aside?: ReactNode }) {
  return (
    <div className="empty-seat es">
      <div className="row ag esr">
        <span className="grip"><Seats seats={['NONE', 'NONE', 'NONE']} /></span>
        <div><p className="strong">{heading}</p><p className="small">{children}</p></div>
        {aside}
      </div>
    </div>
  )
}

/** What can no longer be shown, in its own place. The same words whatever the reason; said once, politely. */
export function LostGround({ ownKept }: { ownKept: boolean }) {
  return (
    <div className="hole" role="status">
      <Icon name="lost" />
      <div><p className="strong">{lostGroundText[language()]}</p>{ownKept ? <p className="small">{m.lost_own_kept()}</p> : null}</div>
    </div>
  )
}
