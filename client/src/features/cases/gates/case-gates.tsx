import { useQuery } from '@apollo/client/react'
import { CaseGates_PassagesDocument } from '../../../gql/graphql'
import { m } from '../../../paraglide/messages'
import { sentence } from '../../../text/number-words'
import { Chip } from '../../../ui/chip'
import { OpensForm } from '../../../ui/opens-form'
import { GateRows, type GateTold } from '../../goal-agreements/gate-told'
import { stepWords } from '../../goal-agreements/goal-words'
import { isLandlordSide, useViewer } from '../../sessions/viewer-context'
import type { WholeCase } from '../whole-case'
import { OwnStepForm } from './own-step'
import { PassageLine, type Passage } from './passage-lines'
import '../../goal-agreements/gates.css'
import '../../goal-agreements/goals.css'

/** What is agreed to be done for the household before a step: what is left first. To the landlord whose step it is. */
export function CaseGates({ whole }: { whole: WholeCase }) {
  const mine = isLandlordSide(useViewer())
  const { data } = useQuery(CaseGates_PassagesDocument, { variables: { caseId: whole.id }, skip: !mine })
  const passages = data?.gatePassages ?? []
  const ahead = whole.gates.filter((gate) => gate.ahead && !isTaken(gate, passages)).toSorted((one, other) => Number(one.open) - Number(other.open))
  if (ahead.length === 0 && passages.length === 0) return null
  return (
    <section className="case-part" aria-labelledby="gates">
      <h2 id="gates">{m.gates_heading()}</h2>
      {ahead.map((gate) => <OneGate key={gate.goalId} gate={gate} caseId={whole.id} mayTake={whole.viewerMay.logAction} />)}
      {passages.length > 0 ? (
        <details className="goal-earlier">
          <summary>{m.gates_taken()}</summary>
          <ul className="gate-passages" role="list">{passages.map((passage) => <PassageLine key={passage.id} passage={passage} />)}</ul>
        </details>
      ) : null}
    </section>
  )
}

const isTaken = ({ goalId, countedFrom }: GateTold, passages: readonly Passage[]): boolean =>
  passages.some((passage) => passage.stands && passage.goalId === goalId && passage.countedFrom === countedFrom)

function OneGate({ gate, caseId, mayTake }: { gate: GateTold; caseId: string; mayTake: boolean }) {
  const { name, open, before, ownStep, goalId } = gate
  return (
    <div className="case-gate">
      <h3>{name}</h3>
      <p className="goal-state"><Chip tone={open ? 'done' : 'action'}>{open ? m.gate_open() : m.gate_left()}</Chip><span className="small muted">{m.gate_before({ step: stepWords(gate) })}</span></p>
      <GateRows gate={gate} />
      {before === 'EGET_STEG' && ownStep && mayTake ? (
        <div className="tools"><OpensForm label={sentence(m.gate_own_take({ step: ownStep }))}>{(close) => <OwnStepForm caseId={caseId} goalId={goalId} step={ownStep} onClose={close} />}</OpensForm></div>
      ) : null}
    </div>
  )
}
