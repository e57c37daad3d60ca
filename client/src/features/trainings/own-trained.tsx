import { m } from '../../paraglide/messages'
import { sentence } from '../../text/number-words'
import { Panel } from '../../ui/panel'
import { StackTable } from '../../ui/stack-table'
import { topicList, type TrainingsPageData } from './training-words'

/** To managers: who of their own has attended what this year, and what nobody has. The other side is not told. */
export function OwnTrained({ own: { people, lacking } }: { own: NonNullable<TrainingsPageData['own']> }) {
  return (
    <Panel heading={m.trainings_own()}>
      <p className="small muted">{m.trainings_own_help()}</p>
      {lacking.length > 0 ? <p>{m.trainings_own_lacking({ topics: topicList(lacking) })}</p> : <p>{m.trainings_own_all()}</p>}
      <StackTable
        label={m.trainings_own()}
        columns={[{ label: m.trainings_own_who() }, { label: m.trainings_own_count(), number: true }, { label: m.trainings_own_topics() }]}
        rows={people.map(({ colleague: { id, name }, count, topics }) => ({ key: id, cells: [name, count, topics.length > 0 ? sentence(topicList(topics)) : '–'] }))}
      />
    </Panel>
  )
}
