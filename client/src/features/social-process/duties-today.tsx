import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import { processDutyLabels } from '@bokvar/domain/vocabulary'
import { ProcessDuties_QueryDocument, type ProcessDuties_QueryQuery } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { nameNotShown, word } from '../../text/labels'
import { Chip, Chips } from '../../ui/chip'
import { OpensForm } from '../../ui/opens-form'
import { Group, Rows } from '../../ui/panel'
import { useViewer } from '../sessions/viewer-context'
import { KfmTasks } from './kfm-duty'
import { NoteForm } from './note-form'
import { dueWords } from './process-words'
import './process.css'

type Duty = ProcessDuties_QueryQuery['processDuties'][number]

/** What social services owe today besides the next steps of their cases. Nothing where there is nothing, and to nobody else. */
export function DutiesToday() {
  const { organisation } = useViewer()
  const { data } = useQuery(ProcessDuties_QueryDocument, { skip: organisation.kind !== 'SOCIALTJANST' })
  const duties = data?.processDuties ?? []
  if (duties.length === 0) return null
  return (
    <div className="duties">
      <Group heading={m.duties_heading()}>
        <Rows>{duties.map((duty) => <DutyRow key={`${duty.caseId} ${duty.kfm?.noticeId ?? duty.followUp?.note}`} duty={duty} />)}</Rows>
      </Group>
    </div>
  )
}

function DutyRow({ duty: { caseId, code, dueOn, household, address, kfm, followUp } }: { duty: Duty }) {
  const name = household?.value ?? nameNotShown()
  return (
    <li className={kfm ? 'duty shout' : 'duty'}>
      <div>
        <p className="strong"><Link to="/arenden/$caseId" params={{ caseId }}>{name}</Link></p>
        {address ? <p className="small muted">{address.value}</p> : null}
        <p className="small">{word(processDutyLabels, code)}</p>
      </div>
      {kfm ? <KfmTasks caseId={caseId} kfm={kfm} household={name} /> : null}
      {followUp ? (
        <div>
          <Chips><Chip tone="action">{dueWords(dueOn)}</Chip></Chips>
          <p className="small">{m.follow_up_why({ days: followUp.days })}</p>
          <OpensForm label={m.follow_up_write()} name={m.button_for({ button: m.follow_up_write(), household: name })}>
            {(close) => <NoteForm caseId={caseId} kind={followUp.note} why={m.follow_up_why({ days: followUp.days })} onClose={close} />}
          </OpensForm>
        </div>
      ) : null}
    </li>
  )
}
