import { useRef, useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { Case_ConfirmPaidDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { useAnnounce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { useRefused } from '../../ui/use-refused'
import { useUndoToast } from '../../ui/toast'
import { EvictionReview, evictionDay } from './notices/eviction-review'
import { useUndoClosing } from './undo-closing'

type Answer = 'yes' | 'no'

/**
 * Yes, it is paid, or no, it is not: for a household that is gone from the list. Yes closes the case at one's own desk,
 * can be taken back, and says first what it does not stop when a day of eviction is set.
 */
export function PaidAnswer({ caseId, name, reasons, words, onAnswered }: {
  caseId: string
  name: string
  reasons: Parameters<typeof evictionDay>[0]
  /** The buttons' words, and what they are read out as. */
  words: Record<Answer, { shown: string; read?: string }>
  onAnswered: () => void
}) {
  const [busy, setBusy] = useState<Answer | null>(null)
  const [review, setReview] = useState<string | null>(null)
  const refused = useRefused(`paid-${caseId}`, [])
  const confirm = useIntent(Case_ConfirmPaidDocument)
  const undo = useUndoClosing()
  const toast = useUndoToast()
  const say = useAnnounce()
  const yes = useRef<HTMLButtonElement>(null)

  async function answer(to: Answer, reviewed: boolean): Promise<void> {
    setBusy(to)
    const outcome = await confirm({ caseId, paid: to === 'yes', reviewed })
    setBusy(null)
    if (outcome.kind === 'refused') return outcome.refusal.code === 'AVSLUT_MED_VRAKNINGSDAG' ? setReview(outcome.refusal.text) : refused.show([outcome.refusal])
    setReview(null)
    if (to === 'yes') toast(m.closed_toast({ name }), () => void undo(caseId))
    say((to === 'yes' ? m.closed_toast : m.kept_said)({ name }))
    onAnswered()
  }

  function back(): void {
    setReview(null)
    requestAnimationFrame(() => yes.current?.focus())
  }

  if (review) return <EvictionReview day={evictionDay(reasons)} text={review} busy={busy === 'yes'} onGo={() => void answer('yes', true)} onBack={back} />
  return (
    <>
      {refused.summary}
      <div className="tools fw">
        <Button small ref={yes} busy={busy === 'yes'} {...(words.yes.read ? { 'aria-label': words.yes.read } : {})} onClick={() => void answer('yes', false)}>{words.yes.shown}</Button>
        <Button small busy={busy === 'no'} {...(words.no.read ? { 'aria-label': words.no.read } : {})} onClick={() => void answer('no', false)}>{words.no.shown}</Button>
      </div>
    </>
  )
}
