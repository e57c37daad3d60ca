import { organisingQuestionsOf, organisingTopicLabels } from '@bokvar/domain/vocabulary'
import { useState } from 'react'
import { m } from '../../paraglide/messages'
import { word } from '../../text/labels'
import { Select } from '../../ui/field'
import { OpensForm } from '../../ui/opens-form'
import { Panel } from '../../ui/panel'
import { Progress } from '../../ui/progress'
import { AnswerForm } from './answer-form'
import type { Library, OrganisingAnswer } from './governing-words'

/** How each side is organised: question by question, one's own answer beside the other side's. */
export function Organising({ own, others, mayWrite }: { own: Library; others: readonly Library[]; mayWrite: boolean }) {
  const [chosen, setChosen] = useState('')
  const other = others.find(({ organisation }) => organisation.id === chosen) ?? others[0] ?? null
  const shown = other === null ? [own] : [own, other]
  return (
    <div className="organising">
      <Panel heading={m.organising_heading()}>
        <p className="small muted">{m.organising_help()}</p>
        {others.length > 1 && other ? <Select fieldClass="organising-beside" label={m.organising_beside()} options={others.map(({ organisation: { id, shortName } }) => ({ value: id, label: shortName }))} value={other.organisation.id} onChoose={setChosen} /> : null}
        <div className="organising-pair">
          {shown.map((library) => <HowMany key={library.organisation.id} library={library} own={library === own} />)}
        </div>
        <ol className="organising-topics" role="list">
          {own.answers.map(({ topic }) => (
            <li key={topic}>
              <h3>{word(organisingTopicLabels, topic)}</h3>
              <div className="organising-pair">
                {shown.map((library) => <Answered key={library.organisation.id} library={library} topic={topic} own={library === own} mayWrite={mayWrite && library === own} />)}
              </div>
            </li>
          ))}
        </ol>
      </Panel>
    </div>
  )
}

function HowMany({ library: { answered, asked, organisation: { shortName: partner } }, own }: { library: Library; own: boolean }) {
  const words = own ? m.organising_progress_own({ answered, asked }) : m.organising_progress({ partner, answered, asked })
  return <Progress label={own ? m.organising_yours() : partner} done={answered} total={asked} words={words} />
}

function Answered({ library: { organisation: { kind, shortName }, answers }, topic, own, mayWrite }: { library: Library; topic: OrganisingAnswer['topic']; own: boolean; mayWrite: boolean }) {
  const questions = organisingQuestionsOf(kind)
  const answer = answers.find((one) => one.topic === topic)
  if (!questions || !answer) return null
  const what = word(organisingTopicLabels, topic)
  const text = answer.text ?? null
  return (
    <div className="organising-answer">
      <p className="small muted">{own ? m.organising_asked_you() : m.organising_asked({ partner: shortName })}</p>
      <p className="strong">{word(questions, topic)}</p>
      <p className={text ? 'as-written' : 'muted'}>{text ?? m.organising_none()}</p>
      {mayWrite ? (
        <OpensForm label={text ? m.organising_change() : m.organising_answer()} name={text ? m.organising_change_name({ topic: what }) : m.organising_answer_name({ topic: what })}>
          {(close) => <AnswerForm answer={answer} onClose={close} />}
        </OpensForm>
      ) : null}
    </div>
  )
}
