import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import { GateExceptions_QueryDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { Panel } from '../../ui/panel'
import { PassageLine } from '../cases/gates/passage-lines'

/** This year's steps that one's own side took though something was missing, case by case. */
export function Exceptions() {
  const { data } = useQuery(GateExceptions_QueryDocument)
  if (!data) return null
  const { gateExceptions } = data
  return (
    <Panel heading={m.exceptions_heading()}>
      <p className="small muted">{m.exceptions_help()}</p>
      {gateExceptions.length === 0 ? <p>{m.exceptions_none()}</p> : (
        <ul className="gate-passages" role="list">
          {gateExceptions.map((passage) => <PassageLine key={passage.id} passage={passage} head={<><Link to="/arenden/$caseId" params={{ caseId: passage.caseId }}>{passage.reference}</Link><span>{m.passage_step({ name: passage.name, version: passage.version })}</span></>} />)}
        </ul>
      )}
    </Panel>
  )
}
