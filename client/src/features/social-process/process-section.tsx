import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import { processHouseholdLabels, processNoteKindLabels, processStateLabels } from '@bokvar/domain/vocabulary'
import { useState } from 'react'
import { Process_OfCaseDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { dayWords } from '../../text/dates'
import { word } from '../../text/labels'
import { inSentence } from '../../text/number-words'
import { Chip, Chips } from '../../ui/chip'
import { Icon } from '../../ui/icon'
import { OpensForm } from '../../ui/opens-form'
import { Select } from '../../ui/field'
import { WhoSees } from '../../ui/who-sees'
import { outcomeWord } from '../cases/case-words'
import { useViewer } from '../sessions/viewer-context'
import { KfmTasks } from './kfm-duty'
import { NextProcessStep } from './next-process-step'
import { NoteForm } from './note-form'
import { dueWords, noteWhen, noteWords, PROCESS_HEADING, type CaseProcess, type NoteKind } from './process-words'
import './process.css'

/** Social services’ own process in a case: where it is, what comes next, and what has been written. Nobody else has this part. */
export function ProcessSection({ caseId, name }: { caseId: string; name: string }) {
  const { organisation } = useViewer()
  const { data } = useQuery(Process_OfCaseDocument, { variables: { caseId }, skip: organisation.kind !== 'SOCIALTJANST' })
  const process = data?.caseProcess
  if (!process) return null
  return (
    <section className="case-part process" aria-labelledby={PROCESS_HEADING}>
      <h2 id={PROCESS_HEADING}>{m.process_heading()}</h2>
      <div className="panel pb process-panel">
        <p className="small"><WhoSees seats={['OWN', 'NONE']} words={m.process_who()} /></p>
        {process.kfm.map((kfm) => <div key={kfm.noticeId}><h3>{m.kfm_heading()}</h3><KfmTasks caseId={caseId} kfm={kfm} household={name} /></div>)}
        <NextProcessStep process={process} name={name} />
        <FollowUps process={process} />
        <Standing process={process} />
        <Earlier process={process} />
        <Notes process={process} />
        <p className="small"><Link to="/processen">{m.process_link()}</Link></p>
      </div>
    </section>
  )
}

/** Where it is, whom the rules take it for, and the visits that were missed; all states behind one press. */
function Standing({ process: { state, states, household, missed } }: { process: CaseProcess }) {
  return (
    <div>
      <Chips><Chip tone="own">{word(processStateLabels, state)}</Chip></Chips>
      <p className="small">{m.process_household({ household: inSentence(word(processHouseholdLabels, household)) })}{missed > 0 ? ` ${m.process_missed({ count: missed })}` : ''}</p>
      <details>
        <summary>{m.process_states()}</summary>
        <ol className="process-states">
          {states.map(({ state: one, reached, on }) => (
            <li key={one}>{reached ? <Icon name="check" /> : null}<span>{word(processStateLabels, one)}: {reached ? (on ? dayWords(on) : m.process_state_done()) : m.process_state_not()}</span></li>
          ))}
        </ol>
      </details>
    </div>
  )
}

function FollowUps({ process: { caseId, followUps, notes } }: { process: CaseProcess }) {
  const left = followUps.filter(({ note }) => !notes.some(({ kind }) => kind === note))
  if (left.length === 0) return null
  return (
    <ul role="list">
      {left.map(({ note, days, dueOn }) => (
        <li key={note}>
          <p className="strong">{word(processNoteKindLabels, note)}</p>
          <Chips><Chip tone="action">{dueWords(dueOn)}</Chip></Chips>
          <OpensForm label={m.follow_up_write()} name={m.process_write_what({ step: word(processNoteKindLabels, note) })}>
            {(close) => <NoteForm caseId={caseId} kind={note} why={m.follow_up_why({ days })} onClose={close} />}
          </OpensForm>
        </li>
      ))}
    </ul>
  )
}

/** Own cases about somebody of the same name or number. */
function Earlier({ process: { earlier } }: { process: CaseProcess }) {
  if (earlier.length === 0) return null
  return (
    <div>
      <h3>{m.process_earlier()}</h3>
      <ul role="list">
        {earlier.map(({ caseId, reference, closedOn, outcome }) => (
          <li key={caseId}>
            <Link to="/arenden/$caseId" params={{ caseId }}>{reference ?? m.process_earlier_case()}</Link>{' '}
            {closedOn ? m.process_earlier_closed({ day: dayWords(closedOn), outcome: outcome ? inSentence(outcomeWord(outcome)) : '' }) : m.process_earlier_open()}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What one may always write, whatever comes next. */
const BY_HAND: readonly NoteKind[] = ['BARNENS_SITUATION', 'INTERN_INFO', 'HYRESVARD_FRAGAD', 'BESIKTNING', 'INSATS', 'INGA_NYA', 'LOSNING', 'OMRADE', 'FOLKBOKFORING', 'REGISTRERAD']

function Notes({ process: { caseId, notes, mayWrite } }: { process: CaseProcess }) {
  return (
    <div>
      <h3>{m.process_notes()}</h3>
      {notes.length === 0 ? <p className="small muted">{m.process_notes_none()}</p> : (
        <ul role="list" className="process-notes">
          {notes.map((note) => <li key={note.id}><p>{noteWords(note)}</p><p className="small muted">{noteWhen(note)}</p></li>)}
        </ul>
      )}
      {mayWrite ? <OpensForm label={m.process_write_other()} icon="plus">{(close) => <WriteAny caseId={caseId} onClose={close} />}</OpensForm> : null}
    </div>
  )
}

function WriteAny({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const [kind, setKind] = useState<NoteKind>('BARNENS_SITUATION')
  return (
    <div className="f">
      <Select label={m.process_what()} options={BY_HAND.map((value) => ({ value, label: word(processNoteKindLabels, value) }))} value={kind} onChoose={setKind} />
      <NoteForm key={kind} caseId={caseId} kind={kind} why={m.process_replaces()} onClose={onClose} />
    </div>
  )
}
