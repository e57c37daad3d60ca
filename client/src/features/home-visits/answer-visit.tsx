import { visitReasonLabels } from '@bokvar/domain/vocabulary'
import { useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { HomeVisit_AnswerDocument, HomeVisit_CancelDocument, type VisitReason } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { options } from '../../text/labels'
import { useToast } from '../../ui/toast'
import { Segmented } from '../../ui/segmented'
import { AskedInPlace, type Answered } from '../cases/asked-in-place'
import { standAtHeading } from './stand-at-heading'
import { visitName, type Visit } from './visit-words'

/** Saying that one does not come, or calling off one's own visit: with one of the reasons that the other side may read. */
export function EndVisit({ visit, cancels, onClose }: { visit: Visit; cancels: boolean; onClose: () => void }) {
  const [reason, setReason] = useState<VisitReason | null>(null)
  const [wrong, setWrong] = useState<string | undefined>()
  const cancel = useIntent(HomeVisit_CancelDocument)
  const answer = useIntent(HomeVisit_AnswerDocument)
  const tell = useToast()

  async function send(): Promise<Answered> {
    const outcome = cancels ? await cancel({ visitId: visit.id, reason }) : await answer({ visitId: visit.id, comes: false, reason })
    if (outcome.kind === 'done') {
      tell(cancels ? m.visit_cancelled_toast() : m.visit_declined_toast())
      return { done: true }
    }
    const atField = outcome.refusal.field === 'reason'
    setWrong(atField ? outcome.refusal.text : undefined)
    return { done: false, text: atField ? null : outcome.refusal.text }
  }

  const ask = cancels ? m.visit_cancel_ask() : m.visit_decline_ask()
  return (
    <AskedInPlace ask={ask} why={visitName(visit)} go={cancels ? m.visit_cancel() : m.visit_decline_go()} keep={m.cancel()} send={send} onClose={onClose}>
      <Segmented className="visit-reasons" legend={m.visit_reason()} segments={options(visitReasonLabels)} value={reason} wrong={wrong} onChoose={(chosen) => { setReason(chosen); setWrong(undefined) }} />
    </AskedInPlace>
  )
}

/** One press: one comes. What stops it stands beside the button. */
export function useConfirm(visit: Visit): { confirm: () => Promise<void>; stopped: string | null } {
  const [stopped, setStopped] = useState<string | null>(null)
  const answer = useIntent(HomeVisit_AnswerDocument)
  const tell = useToast()
  return {
    stopped,
    confirm: async () => {
      const outcome = await answer({ visitId: visit.id, comes: true, reason: null })
      setStopped(outcome.kind === 'refused' ? outcome.refusal.text : null)
      if (outcome.kind === 'refused') return
      tell(m.visit_confirmed_toast())
      standAtHeading()
    },
  }
}
