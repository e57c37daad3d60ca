import { useState } from 'react'
import { childQuestions, codesFor, householdQuestionLabels, isAnswer, questionMost, wholeQuestions, type HouseholdQuestion } from '@bokvar/domain/vocabulary'
import { useIntent } from '../../../apollo/intent'
import { HouseholdAnswers_SaveDocument } from '../../../gql/graphql'
import { m } from '../../../paraglide/messages'
import { dayWords } from '../../../text/dates'
import { nameNotShown, word } from '../../../text/labels'
import { Button } from '../../../ui/button'
import { Field, Select } from '../../../ui/field'
import { OpensForm } from '../../../ui/opens-form'
import { useToast } from '../../../ui/toast'
import { useRefused } from '../../../ui/use-refused'
import { useViewer } from '../../sessions/viewer-context'
import type { WholeCase } from '../whole-case'
import { answerWords, codeWords, isNumber, keyOf, standingOf, type Asked, type Knowledge } from './answer-words'

/** What the own organisation knows of the children: what is missing for an answer, a form for it, and who answered what. */
export function HouseholdAnswers({ whole, knowledge }: { whole: WholeCase; knowledge: Knowledge }) {
  const nameOf = (childId: string | null): string => (childId === null ? m.answers_household() : whole.persons.find(({ id }) => id === childId)?.name ?? nameNotShown())
  return (
    <div className="answers">
      <Missing whole={whole} knowledge={knowledge} nameOf={nameOf} />
      <OpensForm label={m.answers_open()} icon="child">{(close) => <AnswersForm whole={whole} knowledge={knowledge} nameOf={nameOf} onClose={close} />}</OpensForm>
      {knowledge.answers.length > 0 ? (
        <details>
          <summary className="small">{m.answers_history({ count: knowledge.answers.length })}</summary>
          <ul className="small">
            {knowledge.answers.toReversed().map(({ childId, question, answer, recordedOn, by }, index) => {
              const said = { day: dayWords(recordedOn), question: `${nameOf(childId)}: ${word(householdQuestionLabels, question)}`, answer: answerWords(question, answer) }
              return <li key={index}>{by ? m.answers_line_by({ ...said, by }) : m.answers_line(said)}</li>
            })}
          </ul>
        </details>
      ) : null}
    </div>
  )
}

interface Shown { whole: WholeCase; knowledge: Knowledge; nameOf: (childId: string | null) => string }

/** What the definition needs and nobody here has answered, while the answer is not known: with whom one can ask. */
function Missing({ whole, knowledge, nameOf }: Shown) {
  const { kind } = useViewer().organisation
  const standing = standingOf(knowledge.answers)
  const missing = questionsOf(knowledge, knowledge.asked).filter((asked) => !standing.has(keyOf(asked)) && !(asked.question === 'BOENDEFORM' && whole.persons.some(({ id, livingForm }) => id === asked.childId && livingForm)))
  if (whole.family.verdict !== 'OKAND' || missing.length === 0) return null
  return (
    <>
      <p className="small">{m.answers_missing()}</p>
      <ul className="small told-before">{missing.map((asked) => <li key={keyOf(asked)}>{m.answers_missing_line({ who: nameOf(asked.childId), question: word(householdQuestionLabels, asked.question) })}</li>)}</ul>
      <p className="small muted">{kind === 'SOCIALTJANST' ? m.answers_missing_who_social() : m.answers_missing_who_landlord()}</p>
    </>
  )
}

const livingForms = ({ persons }: WholeCase): readonly (readonly [string, string])[] => persons.flatMap(({ id, livingForm }) => (livingForm ? [[keyOf({ childId: id, question: 'BOENDEFORM' }), livingForm] as const] : []))

/** The questions that may be asked of each child, and of the household. */
function questionsOf({ children }: Knowledge, questions: readonly HouseholdQuestion[]): readonly Asked[] {
  const has = (question: HouseholdQuestion): boolean => questions.includes(question)
  return [...children.flatMap((childId) => childQuestions.filter(has).map((question) => ({ childId, question }))), ...wholeQuestions.filter(has).map((question) => ({ childId: null, question }))]
}

function AnswersForm({ whole, knowledge, nameOf, onClose }: Shown & { onClose: () => void }) {
  const { kind } = useViewer().organisation
  // How a child lives was said when it was added; an answer corrects that.
  const standing = new Map([...livingForms(whole), ...standingOf(knowledge.answers)])
  const [written, setWritten] = useState<ReadonlyMap<string, string>>(standing)
  const [busy, setBusy] = useState(false)
  const all = questionsOf(knowledge, knowledge.questions)
  const refused = useRefused('answers', ['answers', ...all.map(keyOf)])
  const save = useIntent(HouseholdAnswers_SaveDocument)
  const tell = useToast()
  const first = all.filter(({ question }) => knowledge.asked.includes(question))
  const more = all.filter(({ question }) => !knowledge.asked.includes(question))

  async function send(): Promise<void> {
    const answers = all.map((asked) => ({ ...asked, answer: written.get(keyOf(asked))?.trim() || null }))
    const wrong = answers.filter(({ question, answer }) => answer !== null && !isAnswer(kind, question, answer))
    if (wrong.length > 0) return refused.show(wrong.map((asked) => ({ field: keyOf(asked), text: `${word(householdQuestionLabels, asked.question)} ${m.answers_number_help({ most: questionMost[asked.question] ?? 0 })}` })))
    setBusy(true)
    const outcome = await save({ input: { caseId: whole.id, answers: answers.filter((asked) => (standing.get(keyOf(asked)) ?? null) !== asked.answer) } })
    setBusy(false)
    if (outcome.kind === 'refused') return refused.show([{ ...outcome.refusal, field: 'answers' }])
    tell(m.answers_saved())
    onClose()
  }
  const change = (asked: Asked, answer: string): void => setWritten(new Map(written).set(keyOf(asked), answer))
  const fields = (questions: readonly Asked[]) => <Questions questions={questions} written={written} change={change} nameOf={nameOf} refused={refused} />

  return (
    <form className="add-fact" aria-label={m.answers_open()} noValidate onSubmit={(event) => { event.preventDefault(); void send() }} onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); onClose() } }}>
      <p id={refused.idOf('answers')} className="small">{m.answers_why()}</p>
      {knowledge.children.length === 0 ? <p className="small">{m.answers_no_child()}</p> : null}
      {refused.summary}
      {fields(first)}
      {more.length > 0 ? (
        <details>
          <summary>{m.answers_more()}</summary>
          <p className="small muted">{m.answers_more_help()}</p>
          <div className="add-fact">{fields(more)}</div>
        </details>
      ) : null}
      <div className="tools">
        <Button kind="go" type="submit" busy={busy}>{m.save()}</Button>
        <Button onClick={onClose}>{m.cancel()}</Button>
      </div>
    </form>
  )
}

interface QuestionsShown {
  questions: readonly Asked[]
  written: ReadonlyMap<string, string>
  change: (asked: Asked, answer: string) => void
  nameOf: (childId: string | null) => string
  refused: ReturnType<typeof useRefused>
}

/** One group for each child, and one for the household. */
function Questions({ questions, nameOf, ...rest }: QuestionsShown) {
  return [...Map.groupBy(questions, ({ childId }) => childId)].map(([childId, of]) => (
    <fieldset key={childId ?? ''} className="answers-of">
      <legend>{nameOf(childId)}</legend>
      {of.map((asked) => <Question key={keyOf(asked)} asked={asked} {...rest} />)}
    </fieldset>
  ))
}

function Question({ asked, written, change, refused }: Omit<QuestionsShown, 'questions' | 'nameOf'> & { asked: Asked }) {
  const { kind } = useViewer().organisation
  const { question } = asked
  const key = keyOf(asked)
  const value = written.get(key) ?? ''
  const field = { id: refused.idOf(key), label: word(householdQuestionLabels, question), wrong: refused.of(key) }
  if (isNumber(question)) return <Field {...field} help={m.answers_number_help({ most: questionMost[question] ?? 0 })} inputMode="numeric" value={value} onChange={(event) => change(asked, event.target.value)} />
  const options = [{ value: '', label: m.answers_unknown() }, ...codesFor(kind, question).map((code) => ({ value: code, label: codeWords(question, code) }))]
  const week = question === 'VANTAR_BARN' && /^\d+$/.test(value)
  return (
    <>
      <Select {...field} options={options} value={week ? 'JA' : value} onChoose={(answer) => change(asked, answer)} />
      {question === 'VANTAR_BARN' && (week || value === 'JA') ? <Field label={m.answers_week()} help={m.answers_number_help({ most: questionMost[question] ?? 0 })} inputMode="numeric" value={week ? value : ''} onChange={(event) => change(asked, event.target.value.trim() || 'JA')} /> : null}
    </>
  )
}
