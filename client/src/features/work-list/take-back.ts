import { useIntent } from '../../apollo/intent'
import { Case_RetractDocument, WorkRow_UndoStepDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { useAnnounce } from '../../ui/announce'
import { useForgetToast } from '../../ui/toast'

/**
 * What was just logged, recorded or planned can be undone: the toast offers it, and the row. However it is done, the toast
 * goes, and it is said aloud. True when it is done.
 */
export function useTakeBack(): { readonly row: (caseId: string, id: string) => Promise<boolean>; readonly step: (id: string) => Promise<boolean> } {
  const retract = useIntent(Case_RetractDocument)
  const undoStep = useIntent(WorkRow_UndoStepDocument)
  const forget = useForgetToast()
  const say = useAnnounce()

  function told(id: string, outcome: Awaited<ReturnType<typeof retract>> | Awaited<ReturnType<typeof undoStep>>): boolean {
    forget(id)
    say(outcome.kind === 'done' ? m.undone_said() : outcome.refusal.text)
    return outcome.kind === 'done'
  }

  return {
    row: async (caseId, id) => told(id, await retract({ caseId, factId: id, reason: null })),
    step: async (id) => told(id, await undoStep({ stepId: id })),
  }
}
