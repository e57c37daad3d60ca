import { useIntent } from '../../apollo/intent'
import { Case_UndoClosingDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { useAnnounce } from '../../ui/announce'

/** Takes back a closing that was a slip, and says so. @returns why it was refused; null when it is done */
export function useUndoClosing(): (caseId: string) => Promise<string | null> {
  const undo = useIntent(Case_UndoClosingDocument)
  const say = useAnnounce()
  return async (caseId) => {
    const outcome = await undo({ caseId })
    say(outcome.kind === 'done' ? m.closing_undone_said() : outcome.refusal.text)
    return outcome.kind === 'done' ? null : outcome.refusal.text
  }
}
