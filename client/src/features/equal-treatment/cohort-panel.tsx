import { Link } from '@tanstack/react-router'
import type { EqualTreatment_QueryQuery } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { dayWords } from '../../text/dates'
import { Panel, Rows } from '../../ui/panel'
import { Figures, figureWords, isNone, spreadWords } from './figure-words'

type Cohort = NonNullable<EqualTreatment_QueryQuery['equalTreatment']>['cohorts'][number]
type Fewer = Cohort['fewer'][number]

/** One version of a process goal: the sentence that proves it, the figures behind it, and to whom the cases are who got fewer. */
export function CohortPanel({ cohort, own }: { cohort: Cohort; own: boolean }) {
  const { name, version, sentence, took, each, firstAfterDays, daysLate, distribution, fewer } = cohort
  return (
    <Panel heading={m.equal_goal({ name, version })}>
      <p className="equal-sentence">{sentence}</p>
      {isNone(took) ? null : (
        <>
          <Figures rows={[
            ...rowsOf(cohort),
            ...(each ? [[m.equal_each(), spreadWords(each)] as const] : []), ...(firstAfterDays ? [[m.equal_first(), spreadWords(firstAfterDays)] as const] : []), ...(daysLate ? [[m.equal_days_late(), spreadWords(daysLate)] as const] : []),
          ]} />
          {distribution.length > 0 ? <><h3>{m.equal_distribution()}</h3><Figures rows={distribution.map(({ actions, households }) => [actions === 1 ? m.equal_distribution_one() : m.equal_distribution_many({ count: actions }), households === 1 ? m.equal_households_one() : m.equal_households_many({ count: households })])} /></> : null}
          {own ? <FewerList fewer={fewer} /> : null}
        </>
      )}
    </Panel>
  )
}

/** Nothing is said of what there is none of, but of those who came to the step and got what was agreed. */
function rowsOf({ took, fulfilled, exceptions, without, unknown, late, never }: Cohort): (readonly [words: string, value: string])[] {
  const rest = [[m.equal_exceptions(), exceptions], [m.equal_without(), without], [m.equal_unknown(), unknown], [m.equal_late(), late], [m.equal_never(), never]] as const
  return [[m.equal_took(), figureWords(took)], [m.equal_fulfilled(), figureWords(fulfilled)], ...rest.filter(([, figure]) => !isNone(figure)).map(([words, figure]) => [words, figureWords(figure)] as const)]
}

function FewerList({ fewer }: { fewer: readonly Fewer[] }) {
  return (
    <>
      <h3>{m.equal_fewer()}</h3>
      {fewer.length === 0 ? <p>{m.equal_fewer_none()}</p> : (
        <Rows label={m.equal_fewer()}>
          {fewer.map((one) => (
            <li key={`${one.caseId} ${one.stepOn}`} className="equal-fewer">
              <p className="strong"><Link to="/arenden/$caseId" params={{ caseId: one.caseId }}>{one.reference}</Link></p>
              <p>{gotWords(one)} {lateWords(one)}</p>
            </li>
          ))}
        </Rows>
      )}
    </>
  )
}

function gotWords({ counted, stepOn }: Fewer): string {
  return counted === 1 ? m.equal_fewer_got_one({ day: dayWords(stepOn) }) : m.equal_fewer_got_many({ count: counted, day: dayWords(stepOn) })
}

function lateWords({ state, daysLate }: Fewer): string {
  if (state === 'UPPFYLLT') return m.equal_fewer_enough()
  if (daysLate === null) return m.equal_fewer_never()
  return daysLate === 1 ? m.equal_fewer_late_one() : m.equal_fewer_late_many({ count: daysLate })
}
