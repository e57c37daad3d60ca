import { useIntent } from '../../apollo/intent'
import { useState } from 'react'
import { MeetingHeld_TellDocument, type MeetingListRow_MeetingFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { dayOf, dayWords } from '../../text/dates'
import { useAnnounce } from '../../ui/announce'
import { Button } from '../../ui/button'
import { Chip, Chips } from '../../ui/chip'

/** What became of a meeting whose day has been: held, with late payers or without, or not; and the question, while nobody has said. */
export function MeetingHeld({ meeting }: { meeting: MeetingListRow_MeetingFragment }) {
  const { id, held, withoutLate, viewerMayTell, startsAt } = meeting
  const [wrong, setWrong] = useState('')
  const [busy, setBusy] = useState(false)
  const tell = useIntent(MeetingHeld_TellDocument)
  const say = useAnnounce()
  const day = dayWords(dayOf(startsAt))

  async function answer(was: boolean): Promise<void> {
    if (busy) return
    setBusy(true)
    const outcome = await tell({ meetingId: id, held: was })
    setBusy(false)
    setWrong(outcome.kind === 'done' ? '' : outcome.refusal.text)
    if (outcome.kind === 'done') say(was ? m.held_saved_yes({ day }) : m.held_saved_no({ day }))
  }

  const of = <span className="vh"> {m.held_of({ day })}</span>
  return (
    <div className="held">
      <Chips>
        {held === true ? <Chip tone="done">{m.chip_held()}</Chip> : held === false ? <Chip tone="own">{m.chip_not_held()}</Chip> : <Chip tone="action">{m.chip_untold()}</Chip>}
        {withoutLate ? <Chip tone="own">{m.chip_without_late()}</Chip> : null}
      </Chips>
      {viewerMayTell ? (
        <div className="tools">
          {held === true ? null : <Button small busy={busy} onClick={() => void answer(true)}>{held === null ? m.held_yes() : m.held_after_all()}{of}</Button>}
          {held === false ? null : <Button small busy={busy} kind={held === null ? 'default' : 'plain'} onClick={() => void answer(false)}>{held === null ? m.held_no() : m.held_not_after_all()}{of}</Button>}
        </div>
      ) : null}
      {wrong ? <p role="alert" className="small">{wrong}</p> : null}
    </div>
  )
}
