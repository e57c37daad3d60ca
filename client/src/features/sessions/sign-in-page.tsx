import { useLocation } from '@tanstack/react-router'
import { m } from '../../paraglide/messages'
import { buttonClass } from '../../ui/button'
import { PageHead } from '../../ui/page-head'

/** What one meets without a session: what this is, and one way in. Nothing about anybody. */
export function SignInPage() {
  // Paths hold ids only, so they may stand in an address; what was searched for never does.
  const to = useLocation({ select: (location) => location.pathname })
  return (
    <div className="measure">
      <PageHead heading={m.signin_heading()} lead={m.signin_lead()} />
      <p><a className={buttonClass({ kind: 'go' })} href={`/auth/login?to=${encodeURIComponent(to)}`}>{m.signin_button()}</a></p>
      <p className="muted under">{m.signin_help()}</p>
    </div>
  )
}
