import { useQuery } from '@apollo/client/react'
import { bothTexts } from '@bokvar/domain/texts'
import { useMemo, useRef, useSyncExternalStore } from 'react'
import { currentSaveState, onSaveState } from '../../apollo/save-state'
import { ItemRecord_QueryDocument, type ItemRecord_QueryQuery } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { CannotShow, Waiting } from '../../shell/cannot-show'
import { clock } from '../../text/dates'
import { Button } from '../../ui/button'
import { TextArea } from '../../ui/field'
import { SaveStateMark } from '../../ui/save-state'
import { WhoSees } from '../../ui/who-sees'
import { useViewer } from '../sessions/viewer-context'
import { useKeptCaret } from './kept-caret'
import { noteName } from './note-in-hand'
import { useNote, type Note } from './use-note'
import { useWriteOn } from './write-on'
import './meeting-records.css'

type Record = NonNullable<ItemRecord_QueryQuery['itemRecord']>

/** What is written at a point of an agenda: in one's own file where it is on a household, else by all at the table. */
export function ItemRecord({ meetingId, itemId, name }: { meetingId: string; itemId: string; name: string }) {
  const { data, loading, error } = useQuery(ItemRecord_QueryDocument, { variables: { meetingId, itemId } })
  if (!data || error) return loading ? <Waiting /> : <CannotShow error={error} />
  // The point went while its note was open, or its ground did: then there is nothing to write at.
  return data.itemRecord ? <NoteField record={data.itemRecord} name={name} /> : null
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
function Clash({ note, record, onChosen }: { note: Note; record: Record; onChosen: () => void }) {
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

function NoteField({ record, name }: { record: Record; name: string }) {
  const { itemId, shared, version, text, writtenAt, writtenBy, mayWrite } = record
  const viewer = useViewer()
  const known = useMemo(() => ({ version, text }), [version, text])
  const note = useNote(noteName(viewer.id, itemId), itemId, known)
  const area = useRef<HTMLTextAreaElement>(null)
  const { mine } = note.written
  const caret = useKeptCaret(area, mine)
  const label = shared ? m.note_shared() : m.note_own()
  useWriteOn(area, { name: noteName(viewer.id, itemId), itemId, label, known }, note.unsaved !== undefined)
  if (!mayWrite) return <p className="as-written">{text}</p>
  return (
    <div className="item-note">
      <Clash note={note} record={record} onChosen={() => area.current?.focus()} />
      <TextArea
        ref={area}
        rows={3}
        label={label}
        aria-label={m.note_named({ label, name })}
        help={shared ? m.note_shared_help() : m.note_own_help()}
        wrong={note.stopped ?? undefined}
        value={mine}
        onSelect={caret.onSelect}
        onChange={(event) => {
          caret.wrote(event.target.value)
          note.write(event.target.value)
        }}
        after={(
          <p className="note-foot">
            <WhoSees seats={shared ? ['OWN', 'OWN'] : ['OWN', 'NONE']} words={shared ? m.note_shared_who() : m.note_own_who()} />
            {writtenAt && writtenBy ? <span className="small muted">{m.note_by({ who: writtenBy, time: clock(writtenAt) })}</span> : null}
            <NoteState note={note} writtenAt={writtenAt ?? null} />
          </p>
        )}
      />
    </div>
  )
}
