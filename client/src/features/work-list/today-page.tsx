import { useQuery } from '@apollo/client/react'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { startTransition, useOptimistic, useRef } from 'react'
import { workGroupLabels } from '@bokvar/domain/vocabulary'
import { TodayPage_QueryDocument, type TodayPage_QueryQuery } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { CannotShow, Waiting } from '../../shell/cannot-show'
import { dayOf, dayWords, timeWords } from '../../text/dates'
import { word } from '../../text/labels'
import { countWord, sentence } from '../../text/number-words'
import { Button } from '../../ui/button'
import { PageHead } from '../../ui/page-head'
import { Empty, Group, Rows } from '../../ui/panel'
import { Segmented } from '../../ui/segmented'
import { TrainingDuties } from '../trainings/training-duties'
import { UndertakingDuties } from '../confidentiality/undertaking-duties'
import { LetterDuties } from '../letters-of-intent/letter-duties'
import { WayInDuty } from '../partnerships/way-in-duty'
import { NextManagerMeetings } from '../manager-meetings/next-manager-meetings'
import { VisitsAhead } from '../home-visits/visits-ahead'
import { TasksToday } from '../meeting-tasks/tasks-today'
import { HandoversToday } from '../leavers/handovers-today'
import { FirstMeetingsBegun } from '../first-meetings/first-meetings-begun'
import { MinutesDuties } from '../minutes/minutes-duties'
import { useViewer } from '../sessions/viewer-context'
import { DutiesToday } from '../social-process/duties-today'
import { NextMeetingCard } from './next-meeting-card'
import { OpeningsTold } from './openings-told'
import { useRowFocus } from './row-focus'
import { WorkRow } from './work-row'
import './work-list.css'

type Today = NonNullable<TodayPage_QueryQuery['today']>
type WorkGroup = Today['groups'][number]

function isOpen(row: WorkGroup['rows'][number]): boolean {
  return row.doneAction === null
}

function groupHeading(code: WorkGroup['code'], meetingOn: string | null): string {
  const heading = word(workGroupLabels, code)
  return code === 'FORE_MOTET' && meetingOn ? `${heading} ${dayWords(meetingOn)}` : heading
}

function groupCount(group: WorkGroup): string {
  const open = group.rows.filter(isOpen).length
  const done = group.rows.length - open
  if (done === 0) return countWord(open)
  const doneWords = m.count_done({ n: done, count: countWord(done) })
  return open === 0 ? doneWords : `${m.count_left({ count: countWord(open) })}, ${doneWords}`
}

function leadWords({ groups, total }: Today): string {
  if (total === 0) return m.today_lead_none()
  const now = groups.find((group) => group.code === 'FRIST_NU')?.rows.filter(isOpen).length ?? 0
  const first = m.today_lead({ n: total, count: sentence(countWord(total)) })
  const shown = openRows(groups).length
  // Of those that do not fit it is not known here how many are due when.
  if (total > shown) return `${first} ${m.today_lead_first({ shown })}`
  return now === 0 ? first : `${first} ${m.today_lead_now({ n: now, count: sentence(countWord(now)) })}`
}

function openRows(groups: readonly WorkGroup[]): readonly WorkGroup['rows'][number][] {
  return groups.flatMap((group) => group.rows).filter(isOpen)
}

/** Not all fit on a page that one can take in. It says so, and where the others are. */
function TheRest({ shown, total }: { shown: number; total: number }) {
  if (total <= shown) return null
  return <p className="rest">{m.today_first({ shown, total })} <Link to="/arenden">{m.today_rest()}</Link></p>
}

function LastImport({ at }: { at: string | null }) {
  const viewer = useViewer()
  if (!viewer.may.importArrears) return null
  return (
    <p className="small muted last-import">
      {at ? m.last_import({ day: dayWords(dayOf(at)), time: timeWords(at) }) : m.no_import()}{' '}
      <Link to="/restlista">{at ? m.import_newer() : m.import_first()}</Link>
    </p>
  )
}

/** Groups with something in them. @param handlerId whose work; null: everybody's */
function workOf(groups: readonly WorkGroup[], handlerId: string | null): readonly WorkGroup[] {
  return groups.map((group) => ({ ...group, rows: group.rows.filter(({ handler }) => handlerId === null || handler?.id === handlerId) })).filter((group) => group.rows.length > 0)
}

type Whose = 'alla' | 'mina'

/** Everybody's work or one's own, where some of it is given to somebody. */
function WhoseWork({ groups, whose }: { groups: readonly WorkGroup[]; whose: Whose }) {
  const viewer = useViewer()
  const navigate = useNavigate()
  // What is chosen stands chosen while the address and the list follow.
  const [shown, show] = useOptimistic(whose)
  const open = openRows(groups)
  if (whose === 'alla' && !open.some(({ handler }) => handler)) return null
  const mine = open.filter(({ handler }) => handler?.id === viewer.id).length
  return (
    <Segmented
      quiet
      className="whose-work"
      legend={m.today_whose()}
      segments={[{ value: 'alla', label: m.today_all({ count: open.length }) }, { value: 'mina', label: m.today_mine({ count: mine }) }]}
      value={shown}
      onChoose={(chosen: Whose) => startTransition(async () => {
        show(chosen)
        await navigate({ to: '/', search: chosen === 'mina' ? { visa: 'mina' } : {}, replace: true })
      })}
    />
  )
}

/** The work of the day: the meeting first, then people by deadline. */
export function TodayPage() {
  const { data, loading, error } = useQuery(TodayPage_QueryDocument)
  const { visa } = useSearch({ from: '/' })
  const viewer = useViewer()
  const list = useRef<HTMLDivElement>(null)
  const groups = workOf(data?.today?.groups ?? [], visa === 'mina' ? viewer.id : null)
  const focus = useRowFocus(list, openRows(groups).map((row) => row.caseId))
  if (!data?.today || error) return loading ? <Waiting /> : <CannotShow />
  const { today } = data
  const meetingOn = today.nextMeeting ? dayOf(today.nextMeeting.startsAt) : null

  return (
    <>
      <PageHead
        heading={m.today_heading({ day: dayWords(today.date) })}
        lead={leadWords(today)}
        tools={<Button small icon="print" onClick={() => print()}>{m.today_print()}</Button>}
      />
      <OpeningsTold />
      <HandoversToday />
      <DutiesToday />
      <MinutesDuties />
      <NextMeetingCard meeting={today.nextMeeting} />
      <UndertakingDuties />
      <LetterDuties />
      <FirstMeetingsBegun />
      <WayInDuty />
      <NextManagerMeetings />
      <TrainingDuties />
      <VisitsAhead />
      <TasksToday />
      <WhoseWork groups={today.groups} whose={visa ?? 'alla'} />
      <div ref={list}>
        {groups.length === 0 ? <Empty>{visa === 'mina' ? m.today_mine_none() : m.nothing_today()}</Empty> : null}
        {groups.map((group) => (
          <Group key={group.code} heading={groupHeading(group.code, meetingOn)} count={groupCount(group)}>
            <Rows>
              {group.rows.map((row) => <WorkRow key={row.caseId} row={row} urgent={group.code === 'FRIST_NU'} focus={focus} />)}
            </Rows>
          </Group>
        ))}
        {visa === 'mina' ? null : <TheRest shown={openRows(groups).length} total={today.total} />}
      </div>
      <LastImport at={today.lastImportAt} />
    </>
  )
}
