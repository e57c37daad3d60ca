import { useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { Undertaking_SignDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { Button } from '../../ui/button'
import { useToast } from '../../ui/toast'
import { useViewer } from '../sessions/viewer-context'
import { standingWords, type OwnUndertaking } from './undertaking-words'
import './undertaking.css'

/** The text, how the reader stands to it, and the button by which she signs it: read first, then one press. */
export function SignUndertaking({ undertaking: { partnershipId, version, text, you, may } }: { undertaking: OwnUndertaking }) {
  const viewer = useViewer()
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const sign = useIntent(Undertaking_SignDocument)
  const tell = useToast()

  async function go(): Promise<void> {
    setBusy(true)
    const outcome = await sign({ partnershipId, version })
    setBusy(false)
    setWrong(outcome.kind === 'refused' ? outcome.refusal.text : null)
    if (outcome.kind === 'done') tell(m.undertaking_signed_toast())
  }

  return (
    <div className="undertaking">
      <UndertakingText text={text} />
      <p className="strong">{standingWords(you, viewer.may.readCases)}</p>
      {wrong ? <p className="wrong" role="alert">{wrong}</p> : null}
      {may.sign ? <p><Button kind="go" busy={busy} onClick={() => void go()}>{you.state === 'GAR_UT' ? m.undertaking_renew() : m.undertaking_sign()}</Button></p> : null}
    </div>
  )
}

export function UndertakingText({ text }: { text: string }) {
  return <>{text.split(/\n{2,}/).map((paragraph, index) => <p key={index} className="undertaking-text">{paragraph}</p>)}</>
}
