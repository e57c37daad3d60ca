import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import { TrainingDuties_QueryDocument, type TrainingDuties_QueryQuery } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { dayWords } from '../../text/dates'
import { Group, Rows } from '../../ui/panel'
import { topicOf } from './training-words'
import './trainings.css'

type Duty = NonNullable<TrainingDuties_QueryQuery['trainingsPage']>['duties'][number]

/** To coordinators: trainings that are soon, and those whose day has passed that nobody has told about. Nothing where there are none. */
export function TrainingDuties() {
  const { data } = useQuery(TrainingDuties_QueryDocument)
  const duties = data?.trainingsPage?.duties ?? []
  if (duties.length === 0) return null
  return (
    <div className="training-duties">
      <Group heading={m.trainings_heading()}>
        <Rows>{duties.map((duty) => <li key={duty.id}><p className="strong"><Link to="/samverkan/utbildning">{dutyWords(duty)}</Link></p></li>)}</Rows>
      </Group>
    </div>
  )
}

function dutyWords({ state, on, otherSide: { shortName: partner }, ...of }: Duty): string {
  const about = { topic: topicOf(of), day: dayWords(on), partner }
  return state === 'ATT_BERATTA' ? m.trainings_duty_tell(about) : m.trainings_duty_soon(about)
}
