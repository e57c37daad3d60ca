import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Cases_ListDocument, type CaseListView, type Cases_ListQuery, type LegalStage } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { CannotShow, NothingHere, Waiting } from '../../shell/cannot-show'
import { dayWords } from '../../text/dates'
import { debtWords } from '../../text/debt'
import { countWord, sentence } from '../../text/number-words'
import { Button, buttonClass } from '../../ui/button'
import { Chip, Chips } from '../../ui/chip'
import { Field } from '../../ui/field'
import { PageHead } from '../../ui/page-head'
import { Empty, Rows } from '../../ui/panel'
import { Reasons } from '../../ui/reasons'
import { Segmented } from '../../ui/segmented'
import { useViewer } from '../sessions/viewer-context'
import { caseKindWord, stageWord } from './case-words'
import './cases.css'

type Row = Cases_ListQuery['cases']['rows'][number]

/** Stages that the reasons already tell. */
const SAID_BY_REASON: readonly LegalStage[] = ['SEN', 'DATUM_SATT']

function leadWords(view: CaseListView, searched: boolean, total: number): string {
  const words = sentence(countWord(total, true))
  if (searched) return m.cases_found({ count: total, words })
  if (view === 'OPEN') return m.cases_open({ count: total, words })
  return view === 'CLOSED' ? m.cases_closed({ count: total, words }) : m.cases_without_next({ count: total, words })
}

/** Every case one has a ground to see. What one searches for is in no address and no title. */
export function CaseListPage() {
  const viewer = useViewer()
  const [view, setView] = useState<CaseListView>('OPEN')
  const [search, setSearch] = useState('')
  const { data, error } = useQuery(Cases_ListDocument, { variables: { view, search: search || null }, skip: !viewer.may.readCases })
  if (!viewer.may.readCases) return <NothingHere />
  return (
    <>
      <PageHead
        heading={m.nav_cases()}
        lead={data && data.cases.total > 0 ? leadWords(view, search !== '', data.cases.total) : undefined}
        tools={<Link className={buttonClass({ small: true })} to="/arenden/nytt">{m.case_open_new()}</Link>}
      />
      <div className="find">
        <CaseSearch onSearch={setSearch} searched={search !== ''} />
        <Segmented
          legend={m.cases_view()}
          segments={[{ value: 'OPEN', label: m.view_OPEN() }, { value: 'WITHOUT_NEXT', label: m.view_WITHOUT_NEXT() }, { value: 'CLOSED', label: m.view_CLOSED() }]}
          value={view}
          onChoose={setView}
        />
      </div>
      {data ? <List rows={data.cases.rows} view={view} searched={search !== ''} /> : error ? <CannotShow /> : <Waiting />}
      {data && data.cases.total > data.cases.rows.length ? <p className="small muted cases-more">{m.cases_first({ shown: data.cases.rows.length, total: data.cases.total })}</p> : null}
    </>
  )
}

/** Name, personnummer or case number, and nothing else: the law lists what one may search by [SoLPuF 15]. */
function CaseSearch({ onSearch, searched }: { onSearch: (search: string) => void; searched: boolean }) {
  const [written, setWritten] = useState('')
  return (
    <form className="search" role="search" onSubmit={(event) => { event.preventDefault(); onSearch(written.trim()) }}>
      <Field label={m.cases_search()} help={m.cases_search_help()} value={written} onChange={(event) => setWritten(event.target.value)} fieldClass="search-field" />
      <div className="tools">
        <Button type="submit">{m.cases_search_go()}</Button>
        {searched ? <Button kind="plain" onClick={() => { setWritten(''); onSearch('') }}>{m.cases_search_all()}</Button> : null}
      </div>
    </form>
  )
}

function List({ rows, view, searched }: { rows: readonly Row[]; view: CaseListView; searched: boolean }) {
  if (rows.length > 0) return <Rows label={m.nav_cases()}>{rows.map((row) => <CaseItem key={row.id} row={row} />)}</Rows>
  if (searched) return <Empty>{m.cases_none_found()}</Empty>
  if (view === 'WITHOUT_NEXT') return <Empty>{m.cases_none_without_next()}</Empty>
  return <Empty>{view === 'CLOSED' ? m.cases_none_closed() : m.cases_none_open()}</Empty>
}

function CaseItem({ row }: { row: Row }) {
  const under = [row.address?.value, row.debt ? debtWords(row.debt) : null].filter(Boolean).join(' · ')
  return (
    <li>
      <div className="row case-row">
        <div>
          <p className="name"><Link to="/arenden/$caseId" params={{ caseId: row.id }}>{row.household?.value ?? row.reference ?? m.person_unnamed()}</Link></p>
          {under ? <p className="small muted">{under}</p> : null}
        </div>
        <div className="case-why">
          <Reasons reasons={row.reasons} />
          {row.stage && !SAID_BY_REASON.includes(row.stage) ? <Chips><Chip tone="own">{stageWord(row.stage)}</Chip></Chips> : null}
        </div>
        <p className="small muted">
          {row.kind ? <>{caseKindWord(row.kind)}<br /></> : null}
          {row.closedOn ? m.case_closed_on({ day: dayWords(row.closedOn) }) : row.openedOn ? m.case_since({ day: dayWords(row.openedOn) }) : null}
        </p>
        <p className="small muted nowrap">{row.household ? row.reference : null}</p>
      </div>
    </li>
  )
}
