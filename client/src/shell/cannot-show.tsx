import { Link } from '@tanstack/react-router'
import { UnreachableError } from '../apollo/document-link'
import { failureText } from '../apollo/intent'
import { useAskAgain } from '../apollo/live-context'
import { m } from '../paraglide/messages'
import { Button, buttonClass } from '../ui/button'
import { useRouteFocus } from '../ui/route-focus'

/**
 * Calm, and with nothing in it: shown whenever the server has not just said what there is a ground to see. `error`: what
 * came instead of an answer, since a server that answers with a fault is no silent one.
 */
export function CannotShow({ error }: { error?: unknown }) {
  const askAgain = useAskAgain()
  return (
    <div className="panel calm" role="status">
      <p className="strong">{m.cannot_show()}</p>
      <p className="small muted">{error === undefined || error instanceof UnreachableError ? m.cannot_show_why() : failureText(error)}</p>
      <p><Button onClick={() => void askAgain.forget()}>{m.try_again()}</Button></p>
    </div>
  )
}

/** While the first answer is on its way. */
export function Waiting() {
  return <p className="muted" role="status">{m.waiting()}</p>
}

/** The same words, and the same way on, whether a thing is hidden or does not exist. */
export function NothingHere() {
  const h1 = useRouteFocus<HTMLHeadingElement>()
  return (
    <div className="panel calm">
      <h1 ref={h1} tabIndex={-1}>{m.nothing_here()}</h1>
      <p>{m.nothing_here_why()}</p>
      <p><Link className={buttonClass()} to="/">{m.nothing_here_go()}</Link></p>
    </div>
  )
}
