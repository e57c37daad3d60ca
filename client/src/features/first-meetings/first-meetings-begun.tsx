import { useQuery } from '@apollo/client/react'
import { firstStepLabels, type FirstStep } from '@bokvar/domain/vocabulary'
import { Link } from '@tanstack/react-router'
import { FirstMeetings_QueryDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { word } from '../../text/labels'
import { Group, Rows } from '../../ui/panel'
import { doneOf } from './first-meeting-words'

/** On the day's page: a first meeting that has begun and is not done, to those who write it. */
export function FirstMeetingsBegun() {
  const { data } = useQuery(FirstMeetings_QueryDocument)
  const left = (data?.firstMeetings ?? []).filter(({ begun, next, mayWrite }) => begun && next && mayWrite)
  if (left.length === 0) return null
  return (
    <Group heading={m.first_heading()}>
      <Rows>
        {left.map(({ id, otherSide, steps }) => (
          <li key={id} className="first-left">
            <p className="strong"><Link to="/samverkan/forsta-motet/$partnershipId" params={{ partnershipId: id }}>{m.first_with({ partner: otherSide.shortName })}</Link></p>
            <p className="small muted">{m.first_done_of({ done: doneOf(steps), total: steps.length })} {nextWords(steps, otherSide.shortName)}</p>
          </li>
        ))}
      </Rows>
    </Group>
  )
}

/** What one's own side does next; where nothing is left to it, whom it waits for. */
function nextWords(steps: readonly { readonly step: FirstStep; readonly waitsForUs: boolean }[], partner: string): string {
  const ours = steps.find(({ waitsForUs }) => waitsForUs)
  return ours ? m.first_next({ step: word(firstStepLabels, ours.step) }) : m.first_turn_them({ partner })
}

/** On the partnership: how far its first meeting has come, and the way to it. */
export function FirstMeetingOf({ partnershipId }: { partnershipId: string }) {
  const { data } = useQuery(FirstMeetings_QueryDocument)
  const meeting = data?.firstMeetings.find(({ id }) => id === partnershipId)
  if (!meeting) return null
  const { steps, next, otherSide } = meeting
  return (
    <p>
      <Link to="/samverkan/forsta-motet/$partnershipId" params={{ partnershipId }}>{m.first_heading()}</Link>
      <span className="small muted"> {next ? `${m.first_done_of({ done: doneOf(steps), total: steps.length })} ${nextWords(steps, otherSide.shortName)}` : m.first_all_done()}</span>
    </p>
  )
}
