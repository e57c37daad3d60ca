import { openText, type TextVersion } from '@bokvar/domain/texts'
import { useEffect, useLayoutEffect, useRef, useSyncExternalStore, type RefObject } from 'react'
import { onDrafts } from '../../apollo/drafts'
import { useAskAgain } from '../../apollo/live-context'
import { m } from '../../paraglide/messages'
import { dropOverACut, keepOverACut } from '../../shell/over-a-cut'
import { clock } from '../../text/dates'
import { TextArea } from '../../ui/field'
import { SaveStateMark } from '../../ui/save-state'
import { holdNote, latestKept, noteInHand, sendNote, showNote, type SendNote } from './note-in-hand'

/** A text that somebody is writing. */
interface Writing {
  readonly name: string
  readonly send: SendNote
  readonly label: string
  readonly known: TextVersion
}

/** Where she stands in it, in characters from its beginning; null: elsewhere. */
type Standing = { readonly from: number; readonly to: number } | null

const fieldId = (name: string): string => `write-on-${name.replaceAll(' ', '-')}`

function standingIn(field: Element | null): Standing {
  if (!(field instanceof HTMLTextAreaElement) || document.activeElement !== field) return null
  return { from: field.selectionStart, to: field.selectionEnd }
}

function stand(field: HTMLTextAreaElement | null, at: Standing): void {
  if (at === null) return
  field?.focus()
  field?.setSelectionRange(at.from, at.to)
}

/** When the screen forgets, a text that is being written in `field` stays on it; when its page is drawn again the writer stands where she stood. */
export function useWriteOn(field: RefObject<HTMLTextAreaElement | null>, writing: Writing, unsaved: boolean): void {
  const { isForgotten } = useAskAgain()
  const latest = useRef({ writing, unsaved })
  useLayoutEffect(() => { latest.current = { writing, unsaved } })
  const { name } = writing
  useLayoutEffect(() => {
    const own = field.current
    stand(own, standingIn(document.getElementById(fieldId(name))))
    dropOverACut(name)
    return () => {
      const standing = standingIn(own)
      const { writing: { known, ...rest }, unsaved: unsent } = latest.current
      if (isForgotten() && (standing || unsent)) keepOverACut(name, <WriteOn writing={{ ...rest, known: latestKept(name, known) }} standing={standing} />)
    }
  }, [field, isForgotten, name])
}

/** The text without the name of what it is about, which may have rested on a ground that has ended. */
function WriteOn({ writing: { name, send, label, known }, standing }: { writing: Writing; standing: Standing }) {
  const unsaved = useSyncExternalStore(onDrafts, () => noteInHand(name))
  const written = unsaved ?? openText(latestKept(name, known))
  const field = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => stand(field.current, standing), [standing])
  useEffect(() => showNote(name), [name])
  useEffect(() => () => void sendNote(name, send), [name, send])
  return (
    <TextArea
      ref={field}
      id={fieldId(name)}
      rows={5}
      label={label}
      value={written.mine}
      onChange={(event) => holdNote(name, { ...written, mine: event.target.value })}
      after={unsaved ? <p className="note-foot"><SaveStateMark kind="waiting" words={m.note_waits({ time: clock(unsaved.since) })} /></p> : null}
    />
  )
}
