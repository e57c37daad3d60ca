import { useQuery } from '@apollo/client/react'
import { groundAndHolder, openingPurposeLabels, seenPlaceLabels } from '@bokvar/domain/vocabulary'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Seen_CaseDocument, Seen_ListDocument, type Seen_CaseQuery, type Seen_ListQuery } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { CannotShow, NothingHere, Waiting } from '../../shell/cannot-show'
import { dayOf, longDay, timeWords } from '../../text/dates'
import { categoryWord } from '../../text/facts'
import { nameNotShown, word } from '../../text/labels'
import { language } from '../../text/language'
import { countWord, inSentence, sentence } from '../../text/number-words'
import { buttonClass } from '../../ui/button'
import { Select } from '../../ui/field'
import { Icon } from '../../ui/icon'
import { PageHead } from '../../ui/page-head'
import { Empty, Group } from '../../ui/panel'
import { StackTable } from '../../ui/stack-table'
import { caseName } from '../cases/whole-case'
import './seen.css'

type SeenRow = Seen_ListQuery['seen']['rows'][number]

/** When, who, on which ground what, and where: for a case, or for one person in it. */
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
  // Who was wrongly recorded here has been shown all the same.
  const taken = of.retracted.filter(({ kind }) => kind === 'NAMN' || kind === 'BARN')
  const about = [
    { value: '', label: m.seen_everybody() },
    ...of.persons.map((person) => ({ value: person.id, label: person.name ?? nameNotShown() })),
    ...taken.map(({ id, text }) => ({ value: id, label: m.seen_wrongly_recorded({ who: text ?? nameNotShown() }) })),
  ]
  return (
    <>
      <PageHead
        crumb={<><Link to="/arenden">{m.nav_cases()}</Link> / <Link to="/arenden/$caseId" params={{ caseId: of.id }}>{caseName(of)}</Link></>}
        heading={m.foot_seen()}
        lead={seen && seen.total > 0 ? m.seen_lead({ count: seen.total, words: sentence(countWord(seen.total)) }) : undefined}
        below={<div className="seen-is small"><p>{m.seen_is()}</p><p>{m.seen_is_not()}</p></div>}
      />
      <p className="print-line">{m.seen_about()}: {about.find(({ value }) => value === personId)?.label}</p>
      <div className="seen-for">
        <Select label={m.seen_about()} options={about} value={personId} onChoose={setPersonId} />
        {personId ? <a className={buttonClass()} href={`/extract/${personId}.pdf`} target="_blank" rel="noreferrer"><Icon name="print" />{m.seen_extract()}</a> : <p className="small muted">{m.seen_extract_choose()}</p>}
      </div>
      {seen ? seen.total > 0 ? <SeenDays rows={seen.rows} total={seen.total} /> : <NoLines caseId={of.id} aboutOne={personId !== ''} /> : error ? <CannotShow /> : <Waiting />}
    </>
  )
}

function NoLines({ caseId, aboutOne }: { caseId: string; aboutOne: boolean }) {
  if (aboutOne) return <Empty>{m.seen_none_person()}</Empty>
  return <Empty action={<Link className={buttonClass()} to="/arenden/$caseId" params={{ caseId }}>{m.seen_to_case()}</Link>}>{m.seen_none()}</Empty>
}

function SeenDays({ rows, total }: { rows: readonly SeenRow[]; total: number }) {
  return (
    <div className="seen">
      {[...Map.groupBy(rows, ({ at }) => dayOf(at))].map(([day, ofDay]) => (
        <Group key={day} heading={sentence(longDay(day))}>
          <StackTable
            label={longDay(day)}
            columns={[{ label: m.seen_when() }, { label: m.seen_whom() }, { label: m.seen_shown() }, { label: m.seen_where() }]}
            rows={ofDay.map((row, index) => ({
              key: `${row.at}-${index}`,
              cells: [timeWords(row.at), row.person === row.organisation.name ? row.person : `${row.person}, ${row.organisation.name}`, <Shown key="shown" row={row} />, whereWords(row)],
            }))}
          />
        </Group>
      ))}
      {total > rows.length ? <p className="small muted seen-more">{m.seen_latest({ shown: rows.length, total })}</p> : null}
    </div>
  )
}

function whereWords({ where, purpose }: SeenRow): string {
  const place = word(seenPlaceLabels, where)
  return purpose ? `${place}: ${inSentence(word(openingPurposeLabels, purpose))}` : place
}

/** Ground by ground: whose facts, and of what sort. */
function Shown({ row }: { row: SeenRow }) {
  const parts = row.shown.map(({ ground, holder, what }) => (
    <span key={`${ground}-${holder.id}`} className="seen-part">
      <b>{groundAndHolder(ground, holder.id === row.organisation.id ? null : holder.shortName, language())}:</b> {what.map(categoryWord).join(' · ')}
    </span>
  ))
  return <>{parts}</>
}
