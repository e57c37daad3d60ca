import { useEffect, useState } from 'react'
import { factCategoryLabels, openingPurposeLabels, PROTECTED_OPENING_MINUTES } from '@bokvar/domain/vocabulary'
import { useIntent } from '../../../apollo/intent'
import { useAskAgain } from '../../../apollo/live-context'
import { serverInstant } from '../../../apollo/server-time'
import { Case_CloseProtectedDocument, Case_OpenProtectedDocument, type OpeningPurpose } from '../../../gql/graphql'
import { m } from '../../../paraglide/messages'
import { timeWords } from '../../../text/dates'
import { options, word } from '../../../text/labels'
import { Button } from '../../../ui/button'
import { Icon } from '../../../ui/icon'
import { OpensForm } from '../../../ui/opens-form'
import { focusHeading } from '../../../ui/route-focus'
import { Segmented } from '../../../ui/segmented'
import { useToast } from '../../../ui/toast'
import { AskedInPlace, type Answered } from '../asked-in-place'
import type { WholeCase } from '../whole-case'

/** That the household is protected; to one of the named group, the way to open it and to close it again. */
export function ProtectedNote({ whole }: { whole: WholeCase }) {
  if (!whole.protectedIdentity) return null
  return (
    <section className="tell action protected" aria-labelledby="protected">
      <Icon name="lost" />
      <div>
        <h2 id="protected" className="tell-heading">{word(factCategoryLabels, 'PROTECTED_IDENTITY')}</h2>
        <p>{m.protected_words()}</p>
        {whole.viewerMay.openProtected ? (
          <div className="tools">
            <OpensForm label={m.opening_open()}>{(close) => <Opening caseId={whole.id} onClose={close} />}</OpensForm>
          </div>
        ) : null}
        {whole.openedUntil ? <Opened caseId={whole.id} until={whole.openedUntil} /> : null}
      </div>
    </section>
  )
}

/** The second confirmation: what for, and that others are told. */
function Opening({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const [purpose, setPurpose] = useState<OpeningPurpose | null>(null)
  const [wrong, setWrong] = useState<string | undefined>()
  const open = useIntent(Case_OpenProtectedDocument)

  async function send(): Promise<Answered> {
    setWrong(purpose ? undefined : m.opening_choose())
    if (!purpose) return { done: false, text: null }
    const outcome = await open({ caseId, purpose })
    return outcome.kind === 'refused' ? { done: false, text: outcome.refusal.text } : { done: true }
  }

  return (
    <AskedInPlace ask={m.opening_ask()} why={m.opening_why({ minutes: PROTECTED_OPENING_MINUTES })} go={m.opening_go()} keep={m.cancel()} send={send} onClose={onClose}>
      <Segmented className="purposes" legend={m.opening_purpose()} segments={options(openingPurposeLabels)} value={purpose} wrong={wrong} onChoose={setPurpose} />
    </AskedInPlace>
  )
}

/** Until when it stands open. At that instant the page asks again, and shows it no more. */
function Opened({ caseId, until }: { caseId: string; until: string }) {
  const askAgain = useAskAgain()
  const tell = useToast()
  const [busy, setBusy] = useState(false)
  const close = useIntent(Case_CloseProtectedDocument)
  useEffect(() => {
    const shut = setTimeout(() => void askAgain.now(), Math.max(0, Date.parse(until) - serverInstant()))
    return () => clearTimeout(shut)
  }, [askAgain, until])

  async function shut(): Promise<void> {
    setBusy(true)
    const outcome = await close({ caseId })
    setBusy(false)
    tell(outcome.kind === 'refused' ? outcome.refusal.text : m.opening_closed())
    focusHeading()
  }

  return (
    <>
      <p className="strong">{m.opening_until({ time: timeWords(until) })}</p>
      <div className="tools"><Button small busy={busy} onClick={() => void shut()}>{m.opening_close()}</Button></div>
    </>
  )
}
