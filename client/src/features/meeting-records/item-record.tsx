import { useQuery } from '@apollo/client/react'
import { ItemRecord_QueryDocument, type ItemRecord_QueryQuery } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { CannotShow, Waiting } from '../../shell/cannot-show'
import { WhoSees } from '../../ui/who-sees'
import { useViewer } from '../sessions/viewer-context'
import { NoteField } from './note-field'
import { noteName } from './note-in-hand'
import { useSendItemNote } from './use-note'

type Record = NonNullable<ItemRecord_QueryQuery['itemRecord']>

/** What is written at a point of an agenda: in one's own file where it is on a household, else by all at the table. */
export function ItemRecord({ meetingId, itemId, name }: { meetingId: string; itemId: string; name: string }) {
  const { data, loading, error } = useQuery(ItemRecord_QueryDocument, { variables: { meetingId, itemId } })
  if (!data || error) return loading ? <Waiting /> : <CannotShow error={error} />
  // The point went while its note was open, or its ground did: then there is nothing to write at.
  return data.itemRecord ? <ItemField record={data.itemRecord} name={name} /> : null
}

function ItemField({ record, name }: { record: Record; name: string }) {
  const { itemId, shared, mayWrite } = record
  const viewer = useViewer()
  const send = useSendItemNote(itemId)
  if (!mayWrite) return <p className="as-written">{record.text}</p>
  return (
    <NoteField
      record={record}
      draft={noteName(viewer.id, itemId)}
      send={send}
      label={shared ? m.note_shared() : m.note_own()}
      name={name}
      help={shared ? m.note_shared_help() : m.note_own_help()}
      who={<WhoSees seats={shared ? ['OWN', 'OWN'] : ['OWN', 'NONE']} words={shared ? m.note_shared_who() : m.note_own_who()} />}
    />
  )
}
