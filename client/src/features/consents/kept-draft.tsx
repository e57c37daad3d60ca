import { useState } from 'react'
import { m } from '../../paraglide/messages'
import { Button } from '../../ui/button'
import { useHasDraft, type DraftOf } from '../../ui/use-draft'

/** To one who comes back: what was written is here again, where it is kept, and the way to begin anew. */
export function KeptDraft({ about, onDrop }: { about: DraftOf; onDrop: () => void }) {
  const kept = useHasDraft(about)
  const [cameBack] = useState(kept)
  if (!cameBack || !kept) return null
  return (
    <div className="kept-draft" role="note">
      <p>{m.record_draft_kept()}</p>
      <Button small onClick={onDrop}>{m.record_draft_anew()}</Button>
    </div>
  )
}
