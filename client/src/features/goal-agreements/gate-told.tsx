import type { Gate_ToldFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { whenWords } from '../../text/actions'
import { sentence } from '../../text/number-words'
import { Icon } from '../../ui/icon'
import { demandWords } from './goal-words'

export type GateTold = Gate_ToldFragment
type Row = GateTold['rows'][number]

/** What a goal asks for and how it stands, what is left first; and by when the step is open if it is done. */
export function GateRows({ gate }: { gate: GateTold }) {
  const rows = gate.rows.toSorted((one, other) => Number(one.done) - Number(other.done))
  return (
    <>
      <ul className="gate-rows" role="list">{rows.map((row, index) => <GateRow key={index} row={row} />)}</ul>
      {gate.opensOn ? <p className="small">{m.gate_opens({ when: whenWords(gate.opensOn) })}</p> : null}
      {gate.verdict === 'OKAND' ? <p className="small">{m.gate_unknown()}</p> : null}
    </>
  )
}

function GateRow({ row }: { row: Row }) {
  const { required, done, doableOn } = row
  return (
    <li>
      <Icon name={done ? 'check' : 'action'} />
      <span>{sentence(demandWords(required))}. {done ? m.gate_row_done() : countWords(row)}{doableOn ? ` ${m.gate_row_doable({ when: whenWords(doableOn) })}` : ''}</span>
    </li>
  )
}

function countWords({ required: { minCount, minWays }, counted, ways }: Row): string {
  return minWays > 1 ? m.gate_row_count_ways({ counted, of: minCount, ways, minWays }) : m.gate_row_count({ counted, of: minCount })
}
