import { useQuery } from '@apollo/client/react'
import { useId } from 'react'
import { CaseNotes_QueryDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { dayOf, fullDay, stamp } from '../../text/dates'
import { WhoSees } from '../../ui/who-sees'
import './meeting-records.css'

/** What one's own organisation has noted of the household at meetings. Nothing stands here when it has noted nothing. */
export function CaseNotes({ caseId }: { caseId: string }) {
  const { data } = useQuery(CaseNotes_QueryDocument, { variables: { caseId } })
  const at = useId()
  const notes = data?.caseNotes ?? []
  if (notes.length === 0) return null
  return (
    <section className="case-part" aria-labelledby={at}>
      <h2 id={at}>{m.case_notes()}</h2>
      <ul className="rows" role="list">
        {notes.map(({ itemId, meetingStartsAt, text, writtenAt, writtenBy }) => (
          <li key={itemId}>
            <p className="small muted">{m.case_note_of({ day: fullDay(dayOf(meetingStartsAt)) })}</p>
            <p className="as-written">{text}</p>
            <p className="note-foot">
              <WhoSees seats={['OWN', 'NONE']} words={m.note_own_who()} />
              <span className="small muted">{m.note_by({ who: writtenBy ?? '', time: stamp(writtenAt) }).trim()}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
