import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { serverInstant } from '../../apollo/server-time'
import { m } from '../../paraglide/messages'
import { buttonClass } from '../../ui/button'
import { PageHead } from '../../ui/page-head'
import { whyEnded, type LastSession } from './why-ended'

/**
 * What one meets without a session: why, if one had one on this page, what this is, and one way in, which leads back to
 * the same address. Nothing about anybody. `last`: the session that one had on this page.
 */
export function SignInPage({ last }: { last: LastSession | null }) {
  // Paths hold ids only, so they may stand in an address; what was searched for never does.
  const to = useLocation({ select: (location) => location.pathname })
  const [now] = useState(serverInstant)
  const why = whyEnded(last, now)
  return (
    <div className="measure">
      <PageHead heading={m.signin_heading()} lead={why ?? m.signin_lead()} />
      <p><a className={buttonClass({ kind: 'go' })} href={`/auth/login?to=${encodeURIComponent(to)}`}>{m.signin_button()}</a></p>
      <p className="muted under">{m.signin_help()}</p>
    </div>
  )
}
