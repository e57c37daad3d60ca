import { useQuery } from '@apollo/client/react'
import { firstStepHelp, firstStepLabels, firstStepStateLabels } from '@bokvar/domain/vocabulary'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { FirstMeeting_QueryDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { CannotShow, NothingHere, Waiting } from '../../shell/cannot-show'
import { word } from '../../text/labels'
import { Button, buttonClass } from '../../ui/button'
import { Chip } from '../../ui/chip'
import { PageHead } from '../../ui/page-head'
import { Panel } from '../../ui/panel'
import { Progress } from '../../ui/progress'
import { CommonGoals, Decisions } from './agreed-points'
import { doneOf, STATE_TONE, turnWords, type FirstMeeting, type FirstMeetingStep } from './first-meeting-words'
import { SideBySide } from './side-by-side'
import { TargetGroups } from './target-groups'
import './first-meetings.css'

/** The first meeting in six steps, each of which makes something that stays. It is gone on with where it was left. */
export function FirstMeetingPage() {
  const { partnershipId } = useParams({ from: '/samverkan/forsta-motet/$partnershipId' })
  const { data, loading, error } = useQuery(FirstMeeting_QueryDocument, { variables: { partnershipId } })
  if (!data || error) return loading ? <Waiting /> : <CannotShow error={error} />
  return data.firstMeeting ? <Guide meeting={data.firstMeeting} /> : <NothingHere />
}

function Guide({ meeting }: { meeting: FirstMeeting }) {
  const { steps, next, otherSide, mayWrite } = meeting
  const done = doneOf(steps)
  // What waits for the other side is not what one goes on with.
  const ours = steps.find(({ waitsForUs }) => waitsForUs)?.step ?? null
  return (
    <>
      <PageHead
        crumb={<Link to="/samverkan">{m.nav_partnerships()}</Link>}
        heading={m.first_heading_with({ partner: otherSide.shortName })}
        lead={next ? m.first_lead() : m.first_lead_done()}
        tools={<Button small icon="print" onClick={() => print()}>{m.first_print()}</Button>}
      />
      <Panel heading={m.first_checklist()}>
        <Progress label={m.first_checklist()} done={done} total={steps.length} words={m.first_done_of({ done, total: steps.length })} />
        <ol className="first-checklist">
          {steps.map((step) => (
            <li key={step.step}>
              <a href={`#${anchorOf(step)}`}>{word(firstStepLabels, step.step)}</a>
              <Chip tone={STATE_TONE[step.state]}>{word(firstStepStateLabels, step.state)}</Chip>
              <span className="small muted">{turnWords(step, otherSide.shortName)}</span>
            </li>
          ))}
        </ol>
        {ours && mayWrite ? <p><a className={buttonClass({ kind: 'go' })} href={`#${anchorOf({ step: ours })}`}>{m.first_go_on({ step: word(firstStepLabels, ours) })}</a></p> : null}
      </Panel>
      {steps.map((step, index) => <Step key={step.step} meeting={meeting} step={step} number={index + 1} />)}
      <section className="first-step"><Panel heading={m.first_decisions()}><p className="small muted">{m.first_decisions_help()}</p><Decisions meeting={meeting} /></Panel></section>
    </>
  )
}

const anchorOf = ({ step }: Pick<FirstMeetingStep, 'step'>): string => `steg-${step.toLowerCase().replaceAll('_', '-')}`

function Step({ meeting, step, number }: { meeting: FirstMeeting; step: FirstMeetingStep; number: number }) {
  const turn = turnWords(step, meeting.otherSide.shortName)
  return (
    <section className="first-step" id={anchorOf(step)} tabIndex={-1}>
      <Panel heading={`${number}. ${word(firstStepLabels, step.step)}`}>
        <p className="first-state"><Chip tone={STATE_TONE[step.state]}>{word(firstStepStateLabels, step.state)}</Chip>{turn ? <span className="small">{turn}</span> : null}</p>
        <p className="small muted">{word(firstStepHelp, step.step)}</p>
        {contentOf(meeting, step)}
      </Panel>
    </section>
  )
}

function contentOf(meeting: FirstMeeting, { step, done, of, waitsForUs }: FirstMeetingStep): ReactNode {
  switch (step) {
    case 'UPPDRAG': return <SideBySide meeting={meeting} topic={meeting.mission} label={m.first_mission()} help={m.first_mission_help()} />
    case 'STYRANDE_DOKUMENT': return <p><Link to="/samverkan/styrande-dokument" {...asNext(waitsForUs)}>{m.first_governing()}</Link></p>
    case 'MALGRUPPER': return <TargetGroups meeting={meeting} />
    case 'MAL': return <CommonGoals meeting={meeting} />
    case 'EN_INGANG': return <p><Link to="/samverkan" {...asNext(waitsForUs)}>{m.first_way_in()}</Link></p>
    case 'DATUM': return (
      <>
        <p>{m.first_dates({ done, of })}</p>
        <p><Link to="/moten" {...asNext(waitsForUs)}>{m.first_dates_link()}</Link></p>
      </>
    )
  }
}

/** What is done elsewhere is led to as the next thing to do while it is one's own turn. */
const asNext = (ours: boolean) => (ours ? { className: buttonClass({ kind: 'default', small: true }) } : {})
