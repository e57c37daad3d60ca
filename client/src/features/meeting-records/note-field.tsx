import { bothTexts } from '@bokvar/domain/texts'
import { useMemo, useRef, useSyncExternalStore, type ReactNode } from 'react'
import { currentSaveState, onSaveState } from '../../apollo/save-state'
import { m } from '../../paraglide/messages'
import { clock } from '../../text/dates'
import { Button } from '../../ui/button'
import { TextArea } from '../../ui/field'
import { SaveStateMark } from '../../ui/save-state'
import { useKeptCaret } from './kept-caret'
import type { SendNote } from './note-in-hand'
import { useNote, type Note } from './use-note'
import { useWriteOn } from './write-on'
import './meeting-records.css'

/** A text as the server has it. */
export interface WrittenRecord {
  readonly version: number
  readonly text: string
  readonly writtenAt?: string | null | undefined
  readonly writtenBy?: string | null | undefined
}

/** "Sparat 10.42", "Sparar", or since when it is not. */
function NoteState({ note: { unsaved, stopped }, writtenAt }: { note: Note; writtenAt: string | null }) {
  const { kind } = useSyncExternalStore(onSaveState, currentSaveState)
  if (unsaved === undefined) return <SaveStateMark kind={writtenAt ? 'saved' : 'idle'} words={writtenAt ? m.all_saved({ time: clock(writtenAt) }) : ''} />
  const since = clock(unsaved.since)
  if (stopped !== null || unsaved.clash !== null) return <SaveStateMark kind="waiting" words={m.note_unsaved({ time: since })} />
  return kind === 'waiting' ? <SaveStateMark kind="waiting" words={m.note_waits({ time: since })} /> : <SaveStateMark kind="saving" words={m.saving()} />
}

/** Both have written at the same place: both stand, with who and when, until the writer has chosen. */
function Clash({ note, record, onChosen }: { note: Note; record: WrittenRecord; onChosen: () => void }) {
  const { written } = note
  const both = bothTexts(written)
  if (written.clash === null || both === null) return null
  const theirs = written.clash.text
  const choose = (text: string) => () => {
    note.choose(text)
    onChosen()
  }
  return (
    <div className="clash" role="alert">
      <p className="strong">{m.note_clash()}</p>
      <div className="clash-two">
        <div><p className="small muted">{m.note_by({ who: record.writtenBy ?? '', time: record.writtenAt ? clock(record.writtenAt) : '' })}</p><p className="as-written">{theirs}</p></div>
        <div><p className="small muted">{m.note_by_you()}</p><p className="as-written">{written.mine}</p></div>
      </div>
      <div className="tools">
        <Button small kind="go" onClick={choose(both)}>{m.note_keep_both()}</Button>
        <Button small onClick={choose(written.mine)}>{m.note_keep_mine()}</Button>
        <Button small onClick={choose(theirs)}>{m.note_keep_theirs()}</Button>
      </div>
    </div>
  )
}

interface NoteFieldProps {
  readonly record: WrittenRecord
  /** The name of what is not sent yet, among the drafts. */
  readonly draft: string
  readonly send: SendNote
  readonly label: string
  /** What the text is about, for who does not see where it stands. */
  readonly name: string
  readonly help?: string
  readonly who?: ReactNode
}

/** A text that is sent by itself as it is written, and in which nobody writes over anybody. */
export function NoteField({ record: { version, text, writtenAt, writtenBy }, draft, send, label, name, help, who }: NoteFieldProps) {
  const known = useMemo(() => ({ version, text }), [version, text])
  const note = useNote(draft, known, send)
  const area = useRef<HTMLTextAreaElement>(null)
  const { mine } = note.written
  const caret = useKeptCaret(area, mine)
  useWriteOn(area, { name: draft, send, label, known }, note.unsaved !== undefined)
  return (
    <div className="item-note">
      <Clash note={note} record={{ version, text, writtenAt, writtenBy }} onChosen={() => area.current?.focus()} />
      <TextArea
        ref={area}
        rows={3}
        label={label}
        aria-label={m.note_named({ label, name })}
        help={help}
        wrong={note.stopped ?? undefined}
        value={mine}
        onSelect={caret.onSelect}
        onChange={(event) => {
          caret.wrote(event.target.value)
          note.write(event.target.value)
        }}
        after={(
          <p className="note-foot">
            {who}
            {writtenAt && writtenBy ? <span className="small muted">{m.note_by({ who: writtenBy, time: clock(writtenAt) })}</span> : null}
            <NoteState note={note} writtenAt={writtenAt ?? null} />
          </p>
        )}
      />
    </div>
  )
}
