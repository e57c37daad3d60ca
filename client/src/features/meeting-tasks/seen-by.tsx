import type { MeetingTask_LineFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { restsOnConsent, seatSigns, whoWords } from '../../text/who'
import { WhoSees } from '../../ui/who-sees'
import { isLandlordSide, useViewer } from '../sessions/viewer-context'

/** Who sees a decision or a task: of a household by the ground that the server said, else everybody at the table. */
export function SeenBy({ of: { who, category } }: { of: Pick<MeetingTask_LineFragment, 'who' | 'category'> }) {
  const landlordSide = isLandlordSide(useViewer())
  if (!who) return <WhoSees seats={['OWN', 'OWN']} words={m.note_shared_who()} />
  return <WhoSees seats={seatSigns(who)} words={whoWords(who, category, landlordSide)} consent={restsOnConsent(who)} />
}
