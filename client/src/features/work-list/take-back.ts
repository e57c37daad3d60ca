import { useIntent } from '../../apollo/intent'
import { WorkRow_UndoDocument, WorkRow_UndoStepDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { useAnnounce } from '../../ui/announce'
import { useForgetToast } from '../../ui/toast'

/**
 * What was just logged or planned can be taken back: the toast offers it, and the row. However it is done, the toast goes,
 * and it is said aloud. True when it is done.
 */
export function useTakeBack(): { readonly action: (id: string) => Promise<boolean>; readonly step: (id: string) => Promise<boolean> } {
  const undoAction = useIntent(WorkRow_UndoDocument)
  const undoStep = useIntent(WorkRow_UndoStepDocument)
  const forget = useForgetToast()
  const say = useAnnounce()

  function told(id: string, outcome: Awaited<ReturnType<typeof undoAction>> | Awaited<ReturnType<typeof undoStep>>): boolean {
    forget(id)
    say(outcome.kind === 'done' ? m.undone_said() : outcome.refusal.text)
    return outcome.kind === 'done'
  }

  return {
    action: async (id) => told(id, await undoAction({ actionId: id })),
    step: async (id) => told(id, await undoStep({ stepId: id })),
  }
}
