import type { WhenPanel_MoveFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { dayOf, dayWords } from '../../text/dates'

/** How a meeting was moved and cancelled, the first first. */
export function MeetingMoves({ moves }: { moves: readonly WhenPanel_MoveFragment[] }) {
  return moves.map(({ wasStartsAt, cancels, reason }) => (
    <p key={`${wasStartsAt} ${cancels} ${reason}`} className="small muted">
      {cancels ? m.when_cancelled({ reason }) : m.when_moved({ day: dayWords(dayOf(wasStartsAt)), reason })}
    </p>
  ))
}
