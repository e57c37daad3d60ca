import { goalLevelLabels, intentSectionLabels, hasSum, mandateDecisionLabels, type IntentSection, type MandateDecision } from '@bokvar/domain/vocabulary'
import { useState } from 'react'
import { useIntent } from '../../apollo/intent'
import { LetterOfIntent_ChangeDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { dayWords } from '../../text/dates'
import { word } from '../../text/labels'
import { kronor } from '../../text/money'
import { listed } from '../../text/number-words'
import { Button } from '../../ui/button'
import { StackTable } from '../../ui/stack-table'
import { useToast } from '../../ui/toast'
import { EditFollowUps, EditGoals } from './edit-lists'
import { EditSection } from './edit-words'
import { LetterComments } from './letter-comments'
import type { Letter, Shown } from './letter-data'
import { stoppedBy } from './letter-outcome'
import { RedlineText } from './letter-redline'
import { partyName } from './letter-words'

/** Every section with what is listed in it and what is said about it. The points, and what is said about them, stand above. */
export function LetterSections({ letter, shown }: { letter: Letter; shown: Shown }) {
  return (
    <>
      {letter.sections.map(({ code, text, redline }) => (
        <section className="intent-section" key={code}>
          <div className="intent-section-head"><h2>{word(intentSectionLabels, code)}</h2>{letter.mayChange ? <EditSection letter={letter} code={code} /> : null}</div>
          <RedlineText text={text} redline={redline} shown={shown} />
          <ListedIn letter={letter} code={code} />
          {code === 'ATAGANDEN' ? null : <LetterComments letter={letter} place={code} />}
        </section>
      ))}
    </>
  )
}

function ListedIn({ letter, code }: { letter: Letter; code: IntentSection }) {
  switch (code) {
    case 'MAL': return <Goals letter={letter} />
    case 'UPPFOLJNING': return <FollowUps letter={letter} />
    case 'BILAGOR': return <Mandates letter={letter} />
    case 'GILTIGHET': return <p className="strong">{m.intent_validity({ from: dayWords(letter.validFrom), to: dayWords(letter.validTo) })}</p>
    default: return null
  }
}

function Goals({ letter }: { letter: Letter }) {
  return (
    <>
      <ul className="intent-list" aria-label={m.intent_goals()}>
        {letter.goals.map((goal, index) => (
          <li key={index} className={goal.level === 'DELMAL' ? 'intent-part' : undefined}>
            <p>{goal.text}</p>
            <p className="small muted">{word(goalLevelLabels, goal.level)}. {goal.ownerOrganisationId ? partyName(letter, goal.ownerOrganisationId) : m.intent_goal_all()}. {m.intent_by({ day: dayWords(goal.dueOn) })}</p>
          </li>
        ))}
      </ul>
      {letter.mayChange ? <EditGoals letter={letter} /> : null}
    </>
  )
}

function FollowUps({ letter }: { letter: Letter }) {
  return (
    <>
      <ul className="intent-list" aria-label={m.intent_followups()}>{letter.followUps.map(({ text, dueOn }, index) => <li key={index}><p>{text}</p><p className="small muted">{m.intent_by({ day: dayWords(dueOn) })}</p></li>)}</ul>
      {letter.mayChange ? <EditFollowUps letter={letter} /> : null}
    </>
  )
}

function Mandates({ letter }: { letter: Letter }) {
  return (
    <>
      <h3>{m.intent_mandates()}</h3>
      {letter.mandates.length === 0 ? <p className="muted">{m.intent_mandates_none()}</p> : (
        <StackTable
          label={m.intent_mandates()}
          columns={[{ label: m.intent_mandates_who() }, { label: m.intent_mandates_what() }, { label: m.intent_mandates_most() }, { label: m.intent_mandates_until() }]}
          rows={letter.mandates.map(({ who, organisation, decisions, maxAmountOre, until }, index) => ({ key: String(index), cells: [
            <><b>{who}</b>, {organisation}</>, listed(decisions.map((decision) => word(mandateDecisionLabels, decision))), maxWords(decisions, maxAmountOre), dayWords(until)] }))}
        />
      )}
      {letter.mayChange ? <FetchMandates letter={letter} /> : null}
    </>
  )
}

/** Up to what sum; most decisions are not about one. */
function maxWords(decisions: readonly MandateDecision[], maxAmountOre: number | null | undefined): string {
  if (maxAmountOre != null) return kronor(maxAmountOre)
  return decisions.some(hasSum) ? m.intent_no_limit() : m.intent_no_sum()
}

function FetchMandates({ letter }: { letter: Letter }) {
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const change = useIntent(LetterOfIntent_ChangeDocument)
  const tell = useToast()
  async function fetchAnew(): Promise<void> {
    setBusy(true)
    const stopped = stoppedBy(await change({ change: { letterId: letter.id, base: letter.version } }))
    setBusy(false)
    setWrong(stopped)
    if (stopped === null) tell(m.intent_mandates_fetched())
  }
  return (
    <>
      {wrong ? <p className="wrong" role="alert">{wrong}</p> : null}
      <p><Button kind="plain" small busy={busy} onClick={() => void fetchAnew()}>{m.intent_mandates_fetch()}</Button></p>
    </>
  )
}
