import { useApolloClient, useQuery } from '@apollo/client/react'
import { minutesEventLabels, minutesKindLabels, minutesStateLabels } from '@bokvar/domain/vocabulary'
import { Link, useParams } from '@tanstack/react-router'
import { Fragment, useMemo } from 'react'
import { Minutes_QueryDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { CannotShow, NothingHere, Waiting } from '../../shell/cannot-show'
import { dayOf, dayWords, fullDay, stamp, timeSpan } from '../../text/dates'
import { word } from '../../text/labels'
import { buttonClass } from '../../ui/button'
import { Chip, Chips } from '../../ui/chip'
import { Icon } from '../../ui/icon'
import { PageHead } from '../../ui/page-head'
import { Panel, Rail } from '../../ui/panel'
import { StackTable } from '../../ui/stack-table'
import { NoteField } from '../meeting-records/note-field'
import type { SendNote } from '../meeting-records/note-in-hand'
import { useViewer } from '../sessions/viewer-context'
import { AdjustPanel } from './adjust-minutes'
import { DiaryNumber } from './diary-number'
import { partName, partSender } from './minutes-part'
import { openWords, roleWords, sectionName, type Minutes, type Section } from './minutes-words'
import { SendPanel } from './send-minutes'
import { AddendumForm } from './minutes-text-form'
import './minutes.css'

/** What was said at a meeting, without any person but those who sat at the table: written, adjusted, and then read. */
export function MinutesPage() {
  const { meetingId } = useParams({ from: '/moten/$meetingId/minnesanteckning' })
  const { data, loading, error } = useQuery(Minutes_QueryDocument, { variables: { meetingId } })
  if (!data || error) return loading ? <Waiting /> : <CannotShow error={error} />
  return data.minutes ? <Shown minutes={data.minutes} /> : <NothingHere />
}

const TONE = { UTKAST: 'action', FOR_JUSTERING: 'own', JUSTERAD: 'done' } as const

function leadOf({ state, dueOn, version }: Minutes): string {
  if (state === 'UTKAST') return m.minutes_lead_draft({ day: dayWords(dueOn) })
  return state === 'JUSTERAD' ? m.minutes_lead_adjusted() : m.minutes_lead_sent({ version })
}

function Shown({ minutes }: { minutes: Minutes }) {
  const { meetingId, kind, state, startedAt, partnership, sections, may } = minutes
  return (
    <>
      <PageHead
        crumb={<><Link to="/moten">{m.crumb_meetings()}</Link> / <Link to="/moten/$meetingId" params={{ meetingId }}>{partnership}</Link></>}
        heading={m.minutes_heading({ kind: word(minutesKindLabels, kind), day: fullDay(dayOf(startedAt)) })}
        lead={leadOf(minutes)}
        below={<Chips><Chip tone={TONE[state]}>{word(minutesStateLabels, state)}</Chip></Chips>}
        tools={<a className={buttonClass({ small: true })} href={`/minutes/${meetingId}.pdf`} target="_blank" rel="noopener"><Icon name="print" />{m.minutes_pdf()}</a>}
      />
      <div className="cols">
        <div className="minutes">
          <About minutes={minutes} />
          {may.write ? <p className="note small">{m.minutes_general()}</p> : null}
          {sections.map((section) => (
            <Fragment key={section.id}>
              {section.part === 'BESLUT' ? <section className="minutes-part"><h2>{m.minutes_cases()}</h2><p>{m.minutes_cases_text()}</p></section> : null}
              <Part meetingId={meetingId} section={section} editable={may.write} />
            </Fragment>
          ))}
          <Addenda minutes={minutes} />
        </div>
        <Rail label={m.minutes_adjust_heading()}>
          {may.send ? <SendPanel minutes={minutes} /> : null}
          {state === 'UTKAST' ? null : <AdjustPanel minutes={minutes} />}
          {may.number ? <DiaryNumber meetingId={meetingId} number={minutes.diaryNumber ?? null} /> : null}
          <History minutes={minutes} />
        </Rail>
      </div>
    </>
  )
}

function About({ minutes: { startedAt, endedAt, place, parties, people } }: { minutes: Minutes }) {
  return (
    <section className="minutes-part">
      <h2>{m.minutes_about()}</h2>
      <p>{fullDay(dayOf(startedAt))} {timeSpan(startedAt, endedAt)}. {place}. {parties.map(({ name }) => name).join(', ')}.</p>
      <h2>{m.minutes_people()}</h2>
      <StackTable
        label={m.minutes_people()}
        columns={[{ label: m.minutes_person() }, { label: m.minutes_organisation() }, { label: m.minutes_role() }, { label: m.minutes_time() }]}
        rows={people.map((person) => ({ key: person.id, cells: [person.name, person.organisation.shortName, roleWords(person), timeSpan(person.from, person.to)] }))}
      />
    </section>
  )
}

function useSendPart(meetingId: string, section: string): SendNote {
  const client = useApolloClient()
  return useMemo(() => partSender(client, meetingId, section), [client, meetingId, section])
}

/** A part: written in as long as it is a draft, then read. */
function Part({ meetingId, section, editable }: { meetingId: string; section: Section; editable: boolean }) {
  const viewer = useViewer()
  const send = useSendPart(meetingId, section.id)
  const name = sectionName(section)
  const times = openWords(section)
  return (
    <section className="minutes-part" id={`part-${section.id}`}>
      <h2>{name}</h2>
      {times ? <p className="small muted">{times}</p> : null}
      {editable
        ? <NoteField record={section} draft={partName(viewer.id, meetingId, section.id)} send={send} label={m.minutes_text()} name={name} />
        : <p className="as-written">{section.text || m.minutes_nothing()}</p>}
    </section>
  )
}

function Addenda({ minutes: { meetingId, events, may } }: { minutes: Minutes }) {
  const addenda = events.filter(({ kind }) => kind === 'TILLAGG')
  if (addenda.length === 0 && !may.add) return null
  return (
    <section className="minutes-part">
      <h2>{m.minutes_addenda()}</h2>
      {addenda.map(({ id, at, by, text }) => <div key={id}><p className="as-written">{text}</p><p className="small muted">{stamp(at)}, {by}</p></div>)}
      {may.add ? <AddendumForm meetingId={meetingId} /> : null}
    </section>
  )
}

function History({ minutes: { events } }: { minutes: Minutes }) {
  if (events.length === 0) return null
  return (
    <Panel heading={m.minutes_history()}>
      <ol className="minutes-events" role="list">
        {events.map(({ id, kind, at, by, text }) => (
          <li key={id}>
            <p className="small">{m.minutes_event({ what: word(minutesEventLabels, kind), time: stamp(at), by })}</p>
            {kind === 'TILLBAKA' && text ? <p className="as-written">{text}</p> : null}
          </li>
        ))}
      </ol>
    </Panel>
  )
}
