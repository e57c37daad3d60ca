import { useQuery } from '@apollo/client/react'
import { useState, type ReactNode } from 'react'
import { Mandates_AskedDocument, StepGates_QueryDocument, type GateExceptionInput, type StepGates_QueryQueryVariables } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { whenWords } from '../../text/actions'
import { Select, TextArea } from '../../ui/field'
import { Icon } from '../../ui/icon'
import type { Refused } from '../../ui/use-refused'
import { MandateTold } from '../decision-mandates/mandate-told'
import { GateRows, type GateTold } from './gate-told'
import './gates.css'

/** What is about to be recorded. */
export type StepAsked = StepGates_QueryQueryVariables

export interface StepGate {
  /** Sent along: why one goes on though something is missing; null where nobody has written anything. */
  readonly exception: GateExceptionInput | null
  /** What is missing and by when it can be done, and where one writes why one goes on. */
  readonly told: (refused: Pick<Refused, 'of' | 'idOf'>) => ReactNode
}

/**
 * What is agreed to be done before a step, told before the step is saved. It never stops a right that the law gives: who goes on
 * says why, and who has decided it.
 * @param asked null: what is written is no step
 */
export function useStepGate(asked: StepAsked | null): StepGate {
  const [reason, setReason] = useState('')
  const [decider, setDecider] = useState('')
  const { data } = useQuery(StepGates_QueryDocument, asked === null ? { skip: true, variables: { caseId: '' } } : { variables: asked })
  const found = asked === null ? null : data?.stepGates ?? null
  const shut = (found?.gates ?? []).filter(({ open }) => !open)
  return {
    exception: shut.length > 0 && reason.trim() !== '' ? { reason, decidedById: decider || null } : null,
    told: (refused) => (found === null ? null : shut.length === 0 ? <AllDone /> : (
      <Shut gates={shut} takenOn={found.takenOn}>
        <TextArea id={refused.idOf('exception')} label={m.gate_reason()} help={m.gate_reason_help()} value={reason} wrong={refused.of('exception')} onChange={({ target }) => setReason(target.value)} />
        <Decider value={decider} onChoose={setDecider} />
      </Shut>
    )),
  }
}

function AllDone() {
  return <p className="tell" role="status"><Icon name="check" /><span>{m.gate_all_done()}</span></p>
}

function Shut({ gates, takenOn, children }: { gates: readonly GateTold[]; takenOn: string; children: ReactNode }) {
  return (
    <div className="tell action gate-shut">
      <Icon name="action" />
      <div className="gate-shut-in">
        <div role="status">
          <p className="strong">{m.gate_shut({ when: whenWords(takenOn) })}</p>
          {gates.map((gate) => <div key={gate.goalId}><p>{gate.name}</p><GateRows gate={gate} /></div>)}
          <p className="small">{m.gate_shut_right()}</p>
        </div>
        {children}
      </div>
    </div>
  )
}

/** Who has decided on the exception: oneself, or a colleague who may. */
function Decider({ value, onChoose }: { value: string; onChoose: (id: string) => void }) {
  const { data } = useQuery(Mandates_AskedDocument)
  const asked = data?.mandatesPage?.asked.find(({ decision }) => decision === 'UNDANTAG_GRIND')
  if (!asked) return null
  const self = { value: '', label: asked.answer === 'ANDRAS' ? m.gate_decider_choose() : m.gate_decider_self() }
  return (
    <>
      {asked.deciders.length > 0 ? <Select label={m.gate_decider()} options={[self, ...asked.deciders.map(({ id, name }) => ({ value: id, label: name }))]} value={value} onChoose={onChoose} /> : null}
      <p className="small"><MandateTold decision="UNDANTAG_GRIND" /></p>
    </>
  )
}
