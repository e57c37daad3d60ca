import { firstTopicLabels } from '@bokvar/domain/vocabulary'
import { m } from '../../paraglide/messages'
import { word } from '../../text/labels'
import { OpensForm } from '../../ui/opens-form'
import type { FirstMeeting, FirstMeetingTopic } from './first-meeting-words'
import { WordsForm } from './words-form'

/** What both sides have written on a topic, one's own first, so that the difference is seen. */
export function SideBySide({ meeting: { id, own, otherSide, mayWrite }, topic: { topic, own: ours, theirs }, label, help }: { meeting: FirstMeeting; topic: FirstMeetingTopic; label: string; help: string }) {
  const what = word(firstTopicLabels, topic)
  return (
    <div className="first-pair">
      <div className="first-said">
        <p className="small muted">{own.shortName}</p>
        <p className={ours.text ? 'as-written' : 'muted'}>{ours.text ?? m.first_not_written_own()}</p>
        {mayWrite ? (
          <OpensForm label={ours.text ? m.first_change() : m.first_write()} name={ours.text ? m.first_change_what({ topic: what }) : m.first_write_what({ topic: what })}>
            {(close) => <WordsForm partnershipId={id} topic={topic} common={false} base={ours.number} text={ours.text ?? ''} label={label} help={help} onClose={close} />}
          </OpensForm>
        ) : null}
      </div>
      <div className="first-said">
        <p className="small muted">{otherSide.shortName}</p>
        <p className={theirs.text ? 'as-written' : 'muted'}>{theirs.text ?? m.first_not_written({ partner: otherSide.shortName })}</p>
      </div>
    </div>
  )
}
