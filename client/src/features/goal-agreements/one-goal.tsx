import { useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { ProcessGoal_AgreeDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { dayWords, fullDay } from '../../text/dates'
import { Chip } from '../../ui/chip'
import { OnceButton } from '../../ui/once-button'
import { OpensForm } from '../../ui/opens-form'
import { Panel } from '../../ui/panel'
import { useToast } from '../../ui/toast'
import { stopsOf } from '../manager-meetings/manager-words'
import { EndGoal } from './end-goal'
import { GoalForm } from './goal-form'
import { goalSentence, type GoalAtTable, type GoalVersion } from './goal-words'

interface AtTable { readonly goal: GoalAtTable; readonly partnershipId: string; readonly partner: string; readonly today: string; readonly mayWrite: boolean }

/** One process goal: what waits for a yes first, what holds, and what held before. */
export function OneGoal({ goal, partnershipId, partner, today, mayWrite }: AtTable) {
  const { goalId, agreed, proposed, earlier, ended } = goal
  const stands = proposed ?? agreed
  if (!stands) return null
  const [name, change] = [stands.name, m.goals_propose_change_what({ name: stands.name })]
  const [endLabel, end] = agreed ? [m.goals_end(), m.goals_end_what({ name })] : stands.byUs ? [m.goals_take_back(), m.goals_take_back_what({ name })] : [m.goals_decline(), m.goals_decline_what({ name })]
  return (
    <Panel heading={name}>
      {proposed ? <Proposed version={proposed} isNew={agreed === null} partner={partner} mayWrite={mayWrite} /> : null}
      {agreed ? <Agreed version={agreed} ended={ended} today={today} /> : null}
      {mayWrite && !ended && stands.endsOn === null ? (
        <div className="tools">
          <OpensForm label={m.goals_propose_change()} name={change} small={false}>{(close) => <GoalForm partnershipId={partnershipId} partner={partner} goalId={goalId} of={stands} today={today} name={change} onClose={close} />}</OpensForm>
          <OpensForm label={endLabel} name={end} small={false}>{(close) => <EndGoal goalId={goalId} goalName={name} name={end} today={today} onClose={close} />}</OpensForm>
        </div>
      ) : null}
      {earlier.length > 0 ? <Earlier versions={earlier} /> : null}
    </Panel>
  )
}

function Proposed({ version, isNew, partner, mayWrite }: { version: GoalVersion; isNew: boolean; partner: string; mayWrite: boolean }) {
  return (
    <div className="goal-part">
      <p className="goal-state"><Chip tone={version.byUs ? 'own' : 'action'}>{version.byUs ? m.goals_waits_them({ partner }) : m.goals_waits_us()}</Chip><span className="small muted">{isNew ? m.goals_proposal_new() : m.goals_proposal_change()}</span></p>
      <p>{goalSentence(version)}</p>
      <p className="small muted">{m.goals_wanted_from({ day: fullDay(version.wantedFrom) })}</p>
      {mayWrite && !version.byUs ? <Agree version={version} /> : null}
    </div>
  )
}

function Agree({ version }: { version: GoalVersion }) {
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const agree = useIntent(ProcessGoal_AgreeDocument)
  const tell = useToast()

  async function go(): Promise<void> {
    setBusy(true)
    const [stop] = stopsOf(await agree({ versionId: version.id }))
    setBusy(false)
    setWrong(stop?.text ?? null)
    if (!stop) tell(m.goals_agreed_toast({ name: version.name }))
  }

  return (
    <div className="tools">
      {wrong ? <p className="wrong" role="alert">{wrong}</p> : null}
      <OnceButton kind="go" busy={busy} aria-label={m.goals_agree_what({ name: version.name })} onClick={() => void go()}>{m.goals_agree()}</OnceButton>
    </div>
  )
}

function Agreed({ version, ended, today }: { version: GoalVersion; ended: boolean; today: string }) {
  const from = version.holdsFrom ?? version.wantedFrom
  const coming = from > today
  return (
    <div className="goal-part">
      <p className="goal-state">
        <Chip tone={ended ? 'lost' : coming ? 'own' : 'done'}>{ended ? m.goals_ended() : coming ? m.goals_coming({ day: dayWords(from) }) : m.goals_holds()}</Chip>
        <span className="small muted">{version.agreedOn ? m.goals_agreed_on({ version: version.version, day: fullDay(version.agreedOn) }) : m.goals_agreed_from({ version: version.version, day: fullDay(from) })}</span>
      </p>
      <p>{goalSentence(version)}</p>
      {version.endsOn ? <p className="small">{m.goals_ends_on({ day: fullDay(version.endsOn), reason: version.endReason ?? '' })}</p> : null}
    </div>
  )
}

function Earlier({ versions }: { versions: readonly GoalVersion[] }) {
  return (
    <details className="goal-earlier">
      <summary>{m.goals_earlier()}</summary>
      <p className="small muted">{m.goals_counted_then()}</p>
      <ul role="list">{versions.map((version) => <li key={version.id}><span className="small muted">{m.goals_earlier_line({ version: version.version, day: fullDay(version.holdsFrom ?? version.wantedFrom) })}</span> {goalSentence(version)}</li>)}</ul>
    </details>
  )
}
