import { lazy, Suspense, useState } from 'react'
import { m } from '../../paraglide/messages'
import { Waiting } from '../../shell/cannot-show'
import { Button } from '../../ui/button'
import { useViewer } from '../sessions/viewer-context'
import { noteInHand, noteName } from './note-in-hand'
import './meeting-records.css'

const ItemOutcomes = lazy(() => import('../meeting-tasks/item-outcomes').then((loaded) => ({ default: loaded.ItemOutcomes })))
const ItemRecord = lazy(() => import('./item-record').then((loaded) => ({ default: loaded.ItemRecord })))

/** A button in a row of the agenda that opens what is written at its point. What the server does not have yet stands open by itself. */
export function OpensRecord({ meetingId, itemId, number, name }: { meetingId: string; itemId: string; number: number; name: string }) {
  const viewer = useViewer()
  const [open, setOpen] = useState(() => noteInHand(noteName(viewer.id, itemId)) !== undefined)
  return (
    <div className="l3">
      <Button kind="plain" small aria-expanded={open} aria-label={m.note_open_name({ number, name })} onClick={() => setOpen(!open)}>{m.note_open()}</Button>
      {open ? <Suspense fallback={<Waiting />}><ItemRecord meetingId={meetingId} itemId={itemId} name={name} /><ItemOutcomes meetingId={meetingId} itemId={itemId} name={name} /></Suspense> : null}
    </div>
  )
}
