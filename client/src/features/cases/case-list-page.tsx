import { useQuery } from '@apollo/client/react'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { barnfamiljPresetLabels, barnfamiljPresets, caseKindLabels, legalStageLabels, type BarnfamiljPreset } from '@bokvar/domain/vocabulary'
import { Cases_ListDocument, type CaseListView, type Cases_ListQuery, type LegalStage } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { CannotShow, NothingHere, Waiting } from '../../shell/cannot-show'
import { nextStepWords } from '../../text/actions'
import { daysFromToday, dayWords } from '../../text/dates'
import { debtWords } from '../../text/debt'
import { word } from '../../text/labels'
import { countWord, sentence } from '../../text/number-words'
import { useAnnounce } from '../../ui/announce'
import { Button, buttonClass } from '../../ui/button'
import { Chip, Chips } from '../../ui/chip'
import { Field, Select } from '../../ui/field'
import { PageHead } from '../../ui/page-head'
import { Empty, Rows } from '../../ui/panel'
import { Reasons } from '../../ui/reasons'
import { Segmented } from '../../ui/segmented'
import { useViewer } from '../sessions/viewer-context'
import { caseName } from './whole-case'
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

/** The line has its place also before the answer: what stands under it must not move when it comes. */
function leadOf(total: number | undefined, view: CaseListView, searched: boolean): string | undefined {
  if (total === undefined) return '\u00a0'
  return total > 0 ? leadWords(view, searched, total) : undefined
}

/** What a choice of cases gave: said aloud, and shown. */
function foundWords(view: CaseListView, searched: boolean, total: number): string {
  if (total > 0) return leadWords(view, searched, total)
  if (searched) return m.cases_none_found()
  if (view === 'WITHOUT_NEXT') return m.cases_none_without_next()
  return view === 'CLOSED' ? m.cases_none_closed() : m.cases_none_open()
}

/** Every case one has a ground to see. What one searches for is in no address and no title. */
export function CaseListPage() {
  const viewer = useViewer()
  const [view, setView] = useState<CaseListView>('OPEN')
  const [search, setSearch] = useState('')
  const { raknat } = useSearch({ from: '/arenden' })
  const navigate = useNavigate({ from: '/arenden' })
  const { data, error } = useQuery(Cases_ListDocument, { variables: { view, search: search || null, countedBy: raknat ?? null }, skip: !viewer.may.readCases })
  const chosen = useRef(false)
  const say = useAnnounce()
  const found = data ? foundWords(view, search !== '', data.cases.total) : null
  useEffect(() => {
    if (chosen.current && found) say(found)
  }, [found, search, view, say])
  function choose(change: () => void): void {
    chosen.current = true
    change()
  }
  if (!viewer.may.readCases) return <NothingHere />
  return (
    <>
      <PageHead
        heading={m.nav_cases()}
        lead={leadOf(data?.cases.total, view, search !== '')}
        tools={<Link className={buttonClass({ small: true })} to="/arenden/nytt">{m.case_open_new()}</Link>}
      />
      <div className="find">
        <CaseSearch onSearch={(next) => choose(() => setSearch(next))} searched={search !== ''} />
        <Segmented
          legend={m.cases_view()}
          segments={[{ value: 'OPEN', label: m.view_OPEN() }, { value: 'WITHOUT_NEXT', label: m.view_WITHOUT_NEXT() }, { value: 'CLOSED', label: m.view_CLOSED() }]}
          value={view}
          onChoose={(next) => choose(() => setView(next))}
        />
        <Select label={m.cases_counted_by()} options={countings()} value={raknat ?? ''} onChoose={(next) => choose(() => void navigate({ search: next === '' ? {} : { raknat: next }, replace: true }))} />
      </div>
      {raknat ? <p className="small muted cases-once" role="note">{m.cases_counted_once({ definition: word(barnfamiljPresetLabels, raknat) })}</p> : null}
      {data ? <List rows={data.cases.rows} view={view} searched={search !== ''} /> : error ? <CannotShow error={error} /> : <Waiting />}
      {data && data.cases.total > data.cases.rows.length ? <p className="small muted cases-more">{m.cases_first({ shown: data.cases.rows.length, total: data.cases.total })}</p> : null}
    </>
  )
}

/** What is agreed on first, and then what one can count by for once. */
function countings(): readonly { readonly value: BarnfamiljPreset | ''; readonly label: string }[] {
  return [{ value: '', label: m.cases_counted_agreed() }, ...barnfamiljPresets.map((value) => ({ value, label: word(barnfamiljPresetLabels, value) }))]
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
  return <Empty>{foundWords(view, searched, 0)}</Empty>
}

/** What one's own organisation does next; a case that is closed has no next step, and where one has no part none is decided. */
function NextWords({ row }: { row: Row }) {
  if (row.closedOn || row.emptySeat) return <p />
  const late = row.nextAction !== null && daysFromToday(row.nextAction.dueOn) < 0
  return <p className={late ? 'small next-late' : 'small'}>{row.nextAction ? nextStepWords(row.nextAction.kind, row.nextAction.dueOn) : m.next_none()}</p>
}

function CaseItem({ row }: { row: Row }) {
  const under = [row.address?.value, row.debt ? debtWords(row.debt) : null].filter(Boolean).join(' · ')
  return (
    <li>
      <div className="row case-row">
        <div>
          <p className="name"><Link to="/arenden/$caseId" params={{ caseId: row.id }}>{caseName(row)}{row.household || !row.reference ? null : <span className="vh">, {row.reference}</span>}</Link></p>
          {under ? <p className="small muted">{under}</p> : null}
        </div>
        <div className="case-why">
          <Reasons reasons={row.reasons} />
          {row.stage && !SAID_BY_REASON.includes(row.stage) ? <Chips><Chip tone="own">{word(legalStageLabels, row.stage)}</Chip></Chips> : null}
        </div>
        <NextWords row={row} />
        <p className="small muted">
          {row.emptySeat ? <>{m.case_empty_seat()}<br /></> : null}
          {row.kind && row.reference ? <>{word(caseKindLabels, row.kind)}, <span className="nowrap">{row.reference}</span><br /></> : null}
          {row.closedOn ? m.case_closed_on({ day: dayWords(row.closedOn) }) : row.openedOn ? m.case_since({ day: dayWords(row.openedOn) }) : null}
        </p>
      </div>
    </li>
  )
}
