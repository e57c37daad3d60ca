import { useQuery } from '@apollo/client/react'
import { timelines } from '@bokvar/domain/calendar'
import { isLandlord, localDate, timelinePresetLabels } from '@bokvar/domain/vocabulary'
import { StepsPage_QueryDocument, type Steps_VersionFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { CannotShow, NothingHere, Waiting } from '../../shell/cannot-show'
import { dayWords, fullDay } from '../../text/dates'
import { word } from '../../text/labels'
import { inSentence } from '../../text/number-words'
import { PageHead } from '../../ui/page-head'
import { Group } from '../../ui/panel'
import { useViewer } from '../sessions/viewer-context'
import { draftOf, exampleRent } from './steps-draft'
import { StepsEditor } from './steps-editor'
import { StepsTable } from './steps-table'
import './steps.css'

type Version = Steps_VersionFragment

const presetWords = ({ preset }: Version): string => (preset ? m.steps_preset_said({ preset: inSentence(word(timelinePresetLabels, preset)) }) : m.steps_own())
const decidedWords = ({ decidedOn, by }: Version): string => (by ? m.steps_decided({ day: dayWords(decidedOn), by }) : m.steps_decided_plain({ day: dayWords(decidedOn) }))

/** Versions by when they hold: of those for the same day, or for later days that one has replaced, the one decided last. */
function sorted(versions: readonly Version[], today: string): { now: Version | null; coming: readonly Version[]; before: readonly Version[] } {
  const standing = versions.filter((one) => !versions.some((later) => later.version > one.version && later.holdsFrom <= one.holdsFrom))
  const now = standing.find(({ holdsFrom }) => holdsFrom <= today) ?? null
  return { now, coming: standing.filter(({ holdsFrom }) => holdsFrom > today).toReversed(), before: standing.filter((one) => one !== now && one.holdsFrom <= today) }
}

function Now({ now, rent }: { now: Version | null; rent: string }) {
  return (
    <Group heading={m.steps_now()}>
      <p>{now ? `${m.steps_now_from({ day: fullDay(now.holdsFrom), preset: presetWords(now) })} ${decidedWords(now)}` : m.steps_now_method()}</p>
      <StepsTable label={m.steps_now()} steps={now?.steps ?? timelines.METODEN.steps} rent={rent} />
    </Group>
  )
}

function Others({ heading, versions, line }: { heading: string; versions: readonly Version[]; line: (version: Version) => string }) {
  if (versions.length === 0) return null
  return (
    <Group heading={heading}>
      {versions.map((version) => (
        <section key={version.version} className="steps-other">
          <h3>{line(version)}</h3>
          <p>{presetWords(version)} {decidedWords(version)}</p>
          <StepsTable label={line(version)} steps={version.steps} rent={version.holdsFrom} />
        </section>
      ))}
    </Group>
  )
}

/** A landlord's own steps after an unpaid rent: what holds, what will, and what did; and for its coordinator, changing them. */
export function StepsPage() {
  const viewer = useViewer()
  const landlord = isLandlord(viewer.organisation.kind)
  const { data, loading, error, refetch } = useQuery(StepsPage_QueryDocument, { skip: !landlord })
  if (!landlord) return <NothingHere />
  if (error || !data) return loading ? <Waiting /> : <CannotShow />
  if (!data.timeline) return <NothingHere />
  const { today, versions, mayDecide } = data.timeline
  const { now, coming, before } = sorted(versions, today)
  const rent = exampleRent(today)
  const last = coming.at(-1) ?? now
  const start = draftOf(last?.preset ?? (last ? null : 'METODEN'), last?.steps ?? timelines.METODEN.steps, today)
  return (
    <>
      <PageHead heading={m.steps_heading()} lead={m.steps_lead()} />
      <div className="steps-page">
        <Now now={now} rent={rent} />
        <Others heading={m.steps_next()} versions={coming} line={({ holdsFrom }) => m.steps_coming({ day: fullDay(holdsFrom) })} />
        {mayDecide
          ? <StepsEditor start={start} version={versions[0]?.version ?? 0} today={localDate(today)} onSent={async () => (await refetch()).data?.timeline?.versions[0]?.version ?? 0} />
          : <p>{m.steps_not_coordinator()}</p>}
        <Others heading={m.steps_before()} versions={before} line={({ holdsFrom }) => m.steps_before_line({ day: fullDay(holdsFrom) })} />
      </div>
    </>
  )
}
