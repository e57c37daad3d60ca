import type { ReactNode } from 'react'
import type { Gate_PassageFragment } from '../../../gql/graphql'
import { m } from '../../../paraglide/messages'
import { fullDay } from '../../../text/dates'
import { Chip } from '../../../ui/chip'
import { demandWords } from '../../goal-agreements/goal-words'

export type Passage = Gate_PassageFragment

/** One step that was taken: by which version it was judged, and if something was missing what, why, and who decided it. */
export function PassageLine({ passage, head }: { passage: Passage; head?: ReactNode }) {
  const { name, version, takenOn, missing, reason, decidedBy, by, stands, verdict } = passage
  return (
    <li>
      <p className="goal-state">
        {head ?? <span className="strong">{m.passage_step({ name, version })}</span>}
        <Chip tone={!stands ? 'lost' : missing.length > 0 ? 'deadline' : 'done'}>{!stands ? m.passage_retracted() : missing.length > 0 ? m.passage_exception() : m.passage_done()}</Chip>
        <span className="small muted">{fullDay(takenOn)}</span>
      </p>
      {missing.length > 0 ? <p className="small">{m.passage_missing({ what: missing.map(demandWords).join('; ') })}</p> : null}
      {reason ? <p className="small">{decidedBy ? m.passage_reason_by({ reason, by: decidedBy }) : m.passage_reason({ reason })}</p> : null}
      {verdict === 'OKAND' ? <p className="small muted">{m.gate_unknown_then()}</p> : null}
      {by ? <p className="small muted">{m.passage_recorded({ day: fullDay(passage.recordedOn), by })}</p> : null}
    </li>
  )
}
