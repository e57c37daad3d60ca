import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import { Trainings_QueryDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { CannotShow, NothingHere, Waiting } from '../../shell/cannot-show'
import { dayWords } from '../../text/dates'
import { OpensForm } from '../../ui/opens-form'
import { PageHead } from '../../ui/page-head'
import { Empty, Panel, Rows } from '../../ui/panel'
import { useViewer } from '../sessions/viewer-context'
import { HeldForm } from './held-training'
import { OneTraining } from './one-training'
import { OwnTrained } from './own-trained'
import { PlanForm } from './plan-training'
import { topicList, topicOf, type Training, type TrainingsPageData, type TrainingTable } from './training-words'
import './trainings.css'

/** What the sides teach each other in every partnership: what is next, what was held and who was there, and what nobody has held this year. */
export function TrainingsPage() {
  const { data, loading, error } = useQuery(Trainings_QueryDocument)
  if (!data || error) return loading ? <Waiting /> : <CannotShow error={error} />
  const page = data.trainingsPage
  if (!page) return <NothingHere />
  return (
    <>
      <PageHead crumb={<Link to="/samverkan">{m.nav_partnerships()}</Link>} heading={m.trainings_heading()} lead={leadOf(page)} />
      {page.tables.length === 0 ? <Empty>{m.partnerships_none()}</Empty> : null}
      <div className="training-tables">
        {page.tables.map((table) => <OneTable key={table.id} table={table} page={page} />)}
        {page.own ? <OwnTrained own={page.own} /> : null}
      </div>
    </>
  )
}

/** The next thing to do: one to tell about before one that is planned. */
function leadOf({ tables }: TrainingsPageData): string {
  const ahead = tables.flatMap((table) => table.ahead)
  if (ahead.some(({ state }) => state === 'ATT_BERATTA')) return m.trainings_lead_tell()
  const [next] = ahead.toSorted((a, b) => (a.on < b.on ? -1 : 1))
  return next ? m.trainings_lead_next({ topic: topicOf(next), day: dayWords(next.on) }) : m.trainings_lead_none()
}

function OneTable({ table, page }: { table: TrainingTable; page: TrainingsPageData }) {
  const viewer = useViewer()
  const { otherSide: { shortName: partner }, ahead, held, cancelled, topicsNotHeld } = table
  const [plan, writeIn] = [m.trainings_plan_what({ partner }), m.trainings_write_in_what({ partner })]
  return (
    <Panel heading={m.partnership_with({ own: viewer.organisation.shortName, partner })}>
      <Listed heading={m.trainings_ahead()} none={m.trainings_ahead_none()} trainings={ahead} table={table} page={page} />
      {page.mayWrite ? (
        <div className="tools">
          <OpensForm label={m.trainings_plan()} name={plan} kind={ahead.length === 0 ? 'go' : 'default'} small={false}>{(close) => <PlanForm table={table} onClose={close} />}</OpensForm>
          <OpensForm label={m.trainings_write_in()} name={writeIn} small={false}>{(close) => <HeldForm table={table} colleagues={page.colleagues} name={writeIn} onClose={close} />}</OpensForm>
        </div>
      ) : null}
      <Listed heading={m.trainings_held()} none={m.trainings_held_none()} trainings={held} table={table} page={page} />
      <div className="training-list">
        <h3>{m.trainings_not_this_year()}</h3>
        <p>{topicsNotHeld.length === 0 ? m.trainings_all_topics() : m.trainings_topics({ topics: topicList(topicsNotHeld) })}</p>
      </div>
      {cancelled.length > 0 ? <Listed heading={m.trainings_cancelled()} none="" trainings={cancelled} table={table} page={page} /> : null}
    </Panel>
  )
}

function Listed({ heading, none, trainings, table, page }: { heading: string; none: string; trainings: readonly Training[]; table: TrainingTable; page: TrainingsPageData }) {
  return (
    <div className="training-list">
      <h3>{heading}</h3>
      {trainings.length === 0 ? <p className="muted">{none}</p> : <Rows label={`${heading}, ${table.otherSide.shortName}`}>{trainings.map((training) => <OneTraining key={training.id} training={training} table={table} colleagues={page.colleagues} />)}</Rows>}
    </div>
  )
}
