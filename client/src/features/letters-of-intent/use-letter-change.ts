import { useIntent } from '../../apollo/intent'
import { LetterOfIntent_ChangeDocument, type LetterChangeInput } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { useToast } from '../../ui/toast'
import { useDraft, type DraftInHand } from '../../ui/use-draft'
import { useViewer } from '../sessions/viewer-context'
import type { Letter } from './letter-data'
import { stoppedBy } from './letter-outcome'

type Part = Omit<LetterChangeInput, 'letterId' | 'base'>

/** A part of a letter that is being written: its draft outlives the form, and stands on the version that was read when it began. */
export function useLetterChange<Draft extends object>(letter: Letter, form: string, blank: () => Draft, partOf: (draft: Draft) => Part) {
  const viewer = useViewer()
  const inHand: DraftInHand<Draft & { readonly base: number }> = useDraft({ person: viewer.id, form: `letter-of-intent ${form}`, about: letter.id }, () => ({ ...blank(), base: letter.version }))
  const change = useIntent(LetterOfIntent_ChangeDocument)
  const tell = useToast()
  const { draft, drop, send, sending } = inHand
  return {
    draft, change: inHand.change as (part: Partial<Draft>) => void, sending,
    save: async (): Promise<string | null> => {
      const stopped = await send(async () => stoppedBy(await change({ change: { letterId: letter.id, base: draft.base, ...partOf(draft) } })))
      if (stopped === null) {
        drop()
        tell(m.intent_saved())
      }
      return stopped
    },
    drop,
  }
}
