import { processAnswerLabels, processNoteKindLabels, processNoteRules } from '@bokvar/domain/vocabulary'
import { useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { Process_TakeBackDocument, Process_WriteDocument, type ProcessAnswer } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { word } from '../../text/labels'
import { useAnnounce } from '../../ui/announce'
import { DateField } from '../../ui/date-field'
import { Field } from '../../ui/field'
import { Segmented } from '../../ui/segmented'
import { useToast, useUndoToast } from '../../ui/toast'
import { WhoSees } from '../../ui/who-sees'
import { AskedInPlace, type Answered } from '../cases/asked-in-place'
import type { NoteKind } from './process-words'

interface Written { readonly answer: ProcessAnswer | null; readonly text: string; readonly againOn: string }

/** Writes a note, and offers to take it back. Answers what stopped it, at its field. */
export function useWriteNote(caseId: string, kind: NoteKind, noticeId: string | null = null): (written: Written) => Promise<{ field: string | null; text: string } | null> {
  const write = useIntent(Process_WriteDocument)
  const takeBack = useIntent(Process_TakeBackDocument)
  const offer = useUndoToast()
  const tell = useToast()
  const say = useAnnounce()
  return async ({ answer, text, againOn }) => {
    const outcome = await write({ input: { caseId, kind, answer, text: text.trim() || null, againOn: againOn || null, noticeId } })
    if (outcome.kind === 'refused') return outcome.refusal
    const { factId } = outcome.value
    const words = m.process_saved({ what: word(processNoteKindLabels, kind) })
    const undo = async (id: string): Promise<void> => {
      const undone = await takeBack({ id })
      if (undone.kind === 'refused') tell(undone.refusal.text)
    }
    if (factId) offer(words, () => void undo(factId), factId)
    say(words)
    return null
  }
}

/** The words for a text that belongs to a note: who it was sent on to, the handler’s name, what was looked into. */
function textLabel(kind: NoteKind, answer: ProcessAnswer | null): string {
  if (kind === 'OMRADE' && answer === 'VIDARE') return m.process_text_to()
  if (kind === 'KFM_HANDLAGGARE') return m.process_text_handler()
  return kind === 'BARNENS_SITUATION' ? m.process_text_children() : m.process_text()
}

/** One line: the answer, the words that belong to it, and when it is taken up again. */
export function NoteForm({ caseId, kind, why, noticeId = null, start = '', proposed = null, onClose }: {
  caseId: string
  kind: NoteKind
  why: string
  noticeId?: string | null
  /** What the words begin with. */
  start?: string
  /** The answer that what is known speaks for. */
  proposed?: ProcessAnswer | null
  onClose: () => void
}) {
  const { answers, text: asked, again } = processNoteRules[kind]
  const [written, setWritten] = useState<Written>({ answer: proposed, text: start, againOn: '' })
  const [wrong, setWrong] = useState<{ field: string | null; text: string } | null>(null)
  const [unread, setUnread] = useState<string | null>(null)
  const write = useWriteNote(caseId, kind, noticeId)
  const wrongAt = (field: string): string | undefined => (wrong?.field === field ? wrong.text : undefined)
  const change = (part: Partial<Written>): void => { setWritten({ ...written, ...part }); setWrong(null) }

  async function send(): Promise<Answered> {
    const stopped = unread ? { field: 'againOn', text: unread } : await write(written)
    setWrong(stopped)
    if (stopped === null) return { done: true }
    return { done: false, text: stopped.field === null ? stopped.text : null }
  }

  return (
    <AskedInPlace ask={word(processNoteKindLabels, kind)} why={why} go={m.save()} keep={m.cancel()} send={send} onClose={onClose}>
      {answers.length > 0 ? (
        <Segmented className="visit-reasons" legend={m.process_answer()} wrong={wrongAt('answer')} segments={answers.map((value) => ({ value, label: word(processAnswerLabels, value) }))} value={written.answer} onChoose={(answer) => change({ answer })} />
      ) : null}
      {asked ? <Field label={textLabel(kind, written.answer)} value={written.text} wrong={wrongAt('text')} onChange={(event) => change({ text: event.target.value })} after={<p className="will-see"><WhoSees seats={['OWN', 'NONE']} words={m.process_who()} /></p>} /> : null}
      {again ? <DateField label={m.process_again_on()} value={written.againOn} wrong={wrongAt('againOn')} onChoose={(againOn, cannotRead) => { change({ againOn }); setUnread(cannotRead) }} /> : null}
    </AskedInPlace>
  )
}
