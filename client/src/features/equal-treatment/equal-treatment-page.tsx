import { useQuery } from '@apollo/client/react'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { EqualTreatment_QueryDocument, type EqualTreatment_QueryQuery } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { CannotShow, NothingHere, Waiting } from '../../shell/cannot-show'
import { Select } from '../../ui/field'
import { PageHead } from '../../ui/page-head'
import { Empty, Panel } from '../../ui/panel'
import { CohortPanel } from './cohort-panel'
import { Figures, figureWords, shareWords, spreadWords } from './figure-words'
import { TryRule } from './try-rule'
import './equal-treatment.css'

type Page = NonNullable<EqualTreatment_QueryQuery['equalTreatment']>

/** What everybody in a group got before a step, in one partnership and year, and how early the work began. */
export function EqualTreatmentPage() {
  const { partnershipId } = useParams({ from: '/samverkan/lika-behandling/$partnershipId' })
  const [year, setYear] = useState<number | null>(null)
  const { data, previousData, loading, error } = useQuery(EqualTreatment_QueryDocument, { variables: { partnershipId, year } })
  const shown = data ?? previousData
  if (!shown || error) return loading ? <Waiting /> : <CannotShow error={error} />
  const page = shown.equalTreatment
  if (!page) return <NothingHere />
  return (
    <>
      <PageHead crumb={<Link to="/samverkan">{m.nav_partnerships()}</Link>} heading={m.equal_heading()} lead={m.equal_lead()} />
      <div className="equal">
        <p className="small muted">{page.own ? m.equal_own() : m.equal_figures()}</p>
        <div className="equal-choose">
          {page.years.length > 1 ? <Select label={m.equal_year()} options={page.years.map((one) => ({ value: String(one), label: String(one) }))} value={String(year ?? page.year)} onChoose={(chosen) => setYear(Number(chosen))} /> : null}
          <p><Link to="/samverkan/processmal/$partnershipId" params={{ partnershipId }}>{m.equal_to_goals()}</Link></p>
        </div>
        {page.cohorts.length === 0 ? <Empty>{m.equal_none()}</Empty> : page.cohorts.map((cohort) => <CohortPanel key={cohort.id} cohort={cohort} own={page.own} />)}
        <PreventionPanel prevention={page.prevention} />
        <TryRule partnershipId={partnershipId} year={page.year} />
      </div>
    </>
  )
}

function PreventionPanel({ prevention: { rents, contactFirst, toldSameDay, recovery, daysToContact } }: { prevention: Page['prevention'] }) {
  return (
    <Panel heading={m.equal_prevention()}>
      <p className="small muted">{m.equal_prevention_help()}</p>
      <Figures rows={[
        [m.equal_rents(), figureWords(rents)], [m.equal_contact_first(), shareWords(contactFirst)], [m.equal_told(), shareWords(toldSameDay)], [m.equal_recovery(), shareWords(recovery)],
        ...(daysToContact ? [[m.equal_days_to_contact(), spreadWords(daysToContact)] as const] : []),
      ]} />
    </Panel>
  )
}
