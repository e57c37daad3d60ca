import { useQuery } from '@apollo/client/react'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Seen_CaseDocument, Seen_ListDocument, type SeenWhere, type Seen_CaseQuery, type Seen_ListQuery } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { CannotShow, NothingHere, Waiting } from '../../shell/cannot-show'
import { dayOf, fullDay, timeWords } from '../../text/dates'
import { categoryWord, groundWord } from '../../text/facts'
import { countWord, sentence } from '../../text/number-words'
import { buttonClass } from '../../ui/button'
import { Select } from '../../ui/field'
import { Icon } from '../../ui/icon'
import { PageHead } from '../../ui/page-head'
import { Empty } from '../../ui/panel'
import { StackTable } from '../../ui/stack-table'
import { useViewer } from '../sessions/viewer-context'
import './seen.css'

type SeenRow = NonNullable<Seen_ListQuery['seen']>['rows'][number]

const WHERE: Record<SeenWhere, () => string> = { SKARM: m.seen_SKARM, UTSKRIFT: m.seen_UTSKRIFT, EXPORT: m.seen_EXPORT }

/** When, to whom, what, on which ground and where: for a case, or for one person in it. */
export function SeenPage() {
  const { caseId } = useParams({ from: '/arenden/$caseId/sett' })
  const { data, error } = useQuery(Seen_CaseDocument, { variables: { caseId } })
  if (!data) return error ? <CannotShow /> : <Waiting />
  return data.case ? <Seen of={data.case} /> : <NothingHere />
}

function Seen({ of }: { of: NonNullable<Seen_CaseQuery['case']> }) {
  const [personId, setPersonId] = useState('')
  const { data, error } = useQuery(Seen_ListDocument, { variables: { caseId: of.id, personId: personId || null } })
  const seen = data?.seen
  return (
    <>
      <PageHead
        crumb={<><Link to="/arenden">{m.nav_cases()}</Link> / <Link to="/arenden/$caseId" params={{ caseId: of.id }}>{of.household?.value ?? of.reference}</Link></>}
        heading={m.foot_seen()}
        lead={seen ? m.seen_lead({ count: seen.total, words: sentence(countWord(seen.total)) }) : undefined}
      />
      <div className="seen-for">
        <Select
          label={m.seen_about()}
          options={[{ value: '', label: m.seen_everybody() }, ...of.persons.map((person) => ({ value: person.id, label: person.name ?? m.person_unnamed() }))]}
          value={personId}
          onChoose={setPersonId}
        />
        {personId ? <a className={buttonClass()} href={`/extract/${personId}.pdf`} target="_blank" rel="noreferrer"><Icon name="print" />{m.seen_extract()}</a> : <p className="small muted">{m.seen_extract_choose()}</p>}
      </div>
      {seen ? <SeenTable rows={seen.rows} total={seen.total} /> : error ? <CannotShow /> : <Waiting />}
    </>
  )
}

function SeenTable({ rows, total }: { rows: readonly SeenRow[]; total: number }) {
  const viewer = useViewer()
  if (rows.length === 0) return <Empty>{m.seen_none()}</Empty>
  return (
    <>
      <StackTable
        label={m.foot_seen()}
        columns={[{ label: m.seen_when() }, { label: m.seen_whom() }, { label: m.seen_what() }, { label: m.seen_ground() }, { label: m.seen_where() }]}
        rows={rows.map((row, index) => ({
          key: `${row.at}-${index}`,
          cells: [
            `${fullDay(dayOf(row.at))} ${timeWords(row.at)}`,
            row.person === row.organisation.name ? row.person : `${row.person}, ${row.organisation.name}`,
            row.what.map(categoryWord).join(' · '),
            row.ground.map((ground) => groundWord(ground, row.organisation.id === viewer.organisation.id)).join(' · '),
            WHERE[row.where](),
          ],
        }))}
      />
      {total > rows.length ? <p className="small muted seen-more">{m.seen_latest({ shown: rows.length, total })}</p> : null}
    </>
  )
}
