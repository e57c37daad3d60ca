import type { ItemDecision_LineFragment, MeetingTask_LineFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { WhoSees } from '../../ui/who-sees'
import { WhoMark } from '../disclosure-log/who-mark'

/** Who sees a decision or a task, and why: of a household by the ground that the server said, else everybody at the table. `what` is its words. */
export function SeenBy({ of: { id, who, category, caseId }, what }: { of: Pick<MeetingTask_LineFragment | ItemDecision_LineFragment, 'id' | 'who' | 'category' | 'caseId'>; what: string }) {
  if (!who) return <WhoSees seats={['OWN', 'OWN']} words={m.note_shared_who()} />
  return <WhoMark who={who} what={what} category={category} caseId={caseId} factId={id} />
}
