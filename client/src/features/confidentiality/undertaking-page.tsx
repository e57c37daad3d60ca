import { useQuery } from '@apollo/client/react'
import { Undertakings_QueryDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { CannotShow, NothingHere, Waiting } from '../../shell/cannot-show'
import { dayWords } from '../../text/dates'
import { Chip, Chips } from '../../ui/chip'
import { PageHead } from '../../ui/page-head'
import { StackTable } from '../../ui/stack-table'
import { SignUndertaking, UndertakingText } from './sign-undertaking'
import { listWords, toneOf, type Undertaking } from './undertaking-words'
import { WriteUndertaking } from './write-undertaking'
import './undertaking.css'

/** What those who sit at a table have promised each other: the text, one's own signature, and to coordinators everybody's. */
export function UndertakingPage() {
  const { data, loading, error } = useQuery(Undertakings_QueryDocument)
  if (!data || error) return loading ? <Waiting /> : <CannotShow error={error} />
  if (data.undertakings.length === 0) return <NothingHere />
  return (
    <>
      <PageHead heading={m.undertaking_heading()} lead={m.undertaking_lead()} />
      {data.undertakings.map((undertaking) => <OneTable key={undertaking.partnershipId} undertaking={undertaking} />)}
    </>
  )
}

function OneTable({ undertaking }: { undertaking: Undertaking }) {
  const { partnershipId, otherSide, version, from, may, coming, people } = undertaking
  const at = `undertaking-${partnershipId}`
  return (
    <section className="panel undertaking-table" aria-labelledby={at}>
      <h2 id={at}>{m.undertaking_with({ partner: otherSide.name })}</h2>
      <p className="small muted">{from ? m.undertaking_version({ version, day: dayWords(from) }) : m.undertaking_version_first({ version })}</p>
      <SignUndertaking undertaking={undertaking} />
      {coming ? (
        <details>
          <summary>{m.undertaking_coming({ day: dayWords(coming.from) })}</summary>
          <UndertakingText text={coming.text} />
        </details>
      ) : null}
      {may.write ? (
        <>
          <h3>{m.undertaking_people()}</h3>
          <p className="small muted">{m.undertaking_people_help({ partner: otherSide.name })}</p>
          <StackTable
            label={m.undertaking_people_of({ partner: otherSide.name })}
            columns={[{ label: m.undertaking_person() }, { label: m.undertaking_organisation() }, { label: m.undertaking_state() }]}
            rows={people.map(({ id, name, organisation, standing }) => ({ key: id, cells: [name, organisation.shortName, <Chips key="state"><Chip tone={toneOf(standing.state)}>{listWords(standing)}</Chip></Chips>] }))}
          />
          <WriteUndertaking undertaking={undertaking} />
        </>
      ) : null}
    </section>
  )
}
