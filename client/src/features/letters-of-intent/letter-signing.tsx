import { useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { LetterOfIntent_DeclineDocument, LetterOfIntent_SignDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { buttonClass } from '../../ui/button'
import { TextArea, Tick } from '../../ui/field'
import { OpensForm } from '../../ui/opens-form'
import { useToast } from '../../ui/toast'
import { useDraft } from '../../ui/use-draft'
import { useViewer } from '../sessions/viewer-context'
import type { Letter } from './letter-data'
import { LetterForm } from './letter-form'
import { stoppedBy } from './letter-outcome'

type Mine = NonNullable<Letter['mine']>

/** What is asked of the reader herself: to identify herself again, to sign, or to say why not. */
export function AnswerLetter({ letter, mine }: { letter: Letter; mine: Mine }) {
  const again = `/auth/login?${new URLSearchParams({ again: '1', to: `/samverkan/avsiktsforklaring/${letter.id}` }).toString()}`
  return (
    <div className="intent-answer">
      {mine.first ? <p className="note">{mine.first}</p> : null}
      <div className="tools">
        {mine.identifyAgain ? <a className={buttonClass({ kind: 'go' })} href={again}>{m.intent_identify()}</a> : null}
        {mine.mayNow ? <OpensForm label={mine.approves ? m.intent_approve() : m.intent_sign()} kind="go" small={false}>{(close) => <SignForm letter={letter} mine={mine} onClose={close} />}</OpensForm> : null}
        <OpensForm label={m.intent_decline()} kind="plain">{(close) => <DeclineForm letter={letter} onClose={close} />}</OpensForm>
      </div>
    </div>
  )
}

const readOf = ({ id, version, mark }: Letter) => ({ letterId: id, version, mark })

function SignForm({ letter, mine, onClose }: { letter: Letter; mine: Mine; onClose: () => void }) {
  const viewer = useViewer()
  const [read, setRead] = useState(false)
  const [busy, setBusy] = useState(false)
  const sign = useIntent(LetterOfIntent_SignDocument)
  const tell = useToast()
  const organisation = viewer.organisation.name

  async function send(): Promise<string | null> {
    if (!read) return m.intent_sign_tick_first()
    setBusy(true)
    const stopped = stoppedBy(await sign({ read: readOf(letter) }))
    setBusy(false)
    if (stopped === null) tell(mine.approves ? m.intent_approved() : m.intent_signed())
    return stopped
  }

  return (
    <LetterForm label={mine.approves ? m.intent_approve() : m.intent_sign()} go={mine.approves ? m.intent_approve_now() : m.intent_sign_now()} busy={busy} send={send} onClose={onClose}>
      <Tick label={mine.approves ? m.intent_approve_read({ organisation }) : m.intent_sign_read({ organisation })} checked={read} onTick={setRead} />
      <p className="small muted intent-mark">{m.intent_sign_mark({ mark: letter.mark.match(/.{1,8}/gu)?.join(' ') ?? letter.mark })}</p>
    </LetterForm>
  )
}

function DeclineForm({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const viewer = useViewer()
  const { draft, change, drop, send, sending } = useDraft({ person: viewer.id, form: 'letter-of-intent decline', about: letter.id }, () => ({ reason: '' }))
  const decline = useIntent(LetterOfIntent_DeclineDocument)
  const tell = useToast()

  async function save(): Promise<string | null> {
    const stopped = stoppedBy(await send(() => decline({ read: readOf(letter), reason: draft.reason })))
    if (stopped === null) tell(m.intent_declined())
    return stopped
  }

  return (
    <LetterForm label={m.intent_decline()} go={m.intent_decline()} busy={sending} send={save} onClose={() => { drop(); onClose() }}>
      <TextArea label={m.intent_decline_why()} help={m.intent_decline_help()} value={draft.reason} onChange={({ target }) => change({ reason: target.value })} />
    </LetterForm>
  )
}
