import { intentSectionLabels, type IntentSection } from '@bokvar/domain/vocabulary'
import { useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { LetterOfIntent_CommentDocument, LetterOfIntent_SettleDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { stamp } from '../../text/dates'
import { word } from '../../text/labels'
import { inSentence } from '../../text/number-words'
import { TextArea } from '../../ui/field'
import { OnceButton } from '../../ui/once-button'
import { OpensForm } from '../../ui/opens-form'
import { useToast } from '../../ui/toast'
import { useDraft } from '../../ui/use-draft'
import { useViewer } from '../sessions/viewer-context'
import type { Letter } from './letter-data'
import { LetterForm } from './letter-form'
import { stoppedBy } from './letter-outcome'
import { partyName, whoWords } from './letter-words'

/** What both sides say about a part of the letter, until it has been dealt with. */
export function LetterComments({ letter, place }: { letter: Letter; place: IntentSection }) {
  const here = letter.comments.filter((comment) => comment.place === place)
  const open = here.filter(({ settled }) => !settled)
  const settled = here.length - open.length
  if (here.length === 0 && !letter.mayChange) return null
  return (
    <div className="intent-comments">
      {open.map((comment) => (
        <div className="intent-comment" key={comment.id}>
          <p className="as-written">{comment.text}</p>
          <p className="small muted">{m.intent_comment_by({ who: whoWords(comment.by), organisation: partyName(letter, comment.organisationId), at: inSentence(stamp(comment.at)) })}</p>
          {letter.mayChange ? <Settle letterId={letter.id} commentId={comment.id} /> : null}
        </div>
      ))}
      {settled > 0 ? <p className="small muted">{m.intent_comment_settled_count({ count: settled })}</p> : null}
      {letter.mayChange ? <OpensForm label={m.intent_comment()} name={m.intent_comment_on({ what: inSentence(word(intentSectionLabels, place)) })} kind="plain">{(close) => <CommentForm letterId={letter.id} place={place} onClose={close} />}</OpensForm> : null}
    </div>
  )
}

function Settle({ letterId, commentId }: { letterId: string; commentId: string }) {
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const settle = useIntent(LetterOfIntent_SettleDocument)
  const tell = useToast()
  async function press(): Promise<void> {
    setBusy(true)
    const stopped = stoppedBy(await settle({ letterId, commentId }))
    setBusy(false)
    setWrong(stopped)
    if (stopped === null) tell(m.intent_comment_settled())
  }
  return (
    <>
      {wrong ? <p className="wrong" role="alert">{wrong}</p> : null}
      <OnceButton kind="plain" small busy={busy} onClick={() => void press()}>{m.intent_comment_settle()}</OnceButton>
    </>
  )
}

function CommentForm({ letterId, place, onClose }: { letterId: string; place: IntentSection; onClose: () => void }) {
  const viewer = useViewer()
  const { draft, change, drop, send, sending } = useDraft({ person: viewer.id, form: `letter-of-intent comment ${place}`, about: letterId }, () => ({ text: '' }))
  const comment = useIntent(LetterOfIntent_CommentDocument)
  return (
    <LetterForm label={m.intent_comment_on({ what: inSentence(word(intentSectionLabels, place)) })} go={m.intent_comment_send()} busy={sending}
      send={() => send(async () => stoppedBy(await comment({ letterId, place, text: draft.text })))} onClose={() => { drop(); onClose() }}>
      <TextArea label={m.intent_comment_text()} help={m.intent_comment_help()} value={draft.text} onChange={({ target }) => change({ text: target.value })} />
    </LetterForm>
  )
}
