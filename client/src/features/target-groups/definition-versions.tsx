import { adoptedBarnfamilj, criteriaOf, criteriaRows, seriesBreaks } from '@bokvar/domain/targets'
import { Link } from '@tanstack/react-router'
import { m } from '../../paraglide/messages'
import { dayWords, localDate, today } from '../../text/dates'
import { language } from '../../text/language'
import { Chip } from '../../ui/chip'
import { Panel } from '../../ui/panel'
import type { DefinitionPageData, DefinitionVersion } from './definition-columns'

/** All that both sides have agreed on, the latest first, with a break where the series of figures ends and another begins. */
export function DefinitionVersions({ page }: { page: DefinitionPageData }) {
  const { versions } = page
  const broken = breaksIn(versions)
  return (
    <section className="def-part">
      <Panel heading={m.def_versions()}>
        <p className="small muted">{m.def_versions_help()}</p>
        {versions.length === 0 ? <p>{m.def_versions_none()}</p> : (
          <ol className="def-versions" reversed>
            {versions.map((version, index) => {
              return (
                <li key={version.id}>
                  <OneVersion page={page} version={version} replacedOn={versions[index - 1]?.validFrom ?? null} />
                  {broken.has(version.id) ? <p className="def-break"><span aria-hidden="true" />{m.def_break({ day: dayWords(version.validFrom) })}</p> : null}
                </li>
              )
            })}
          </ol>
        )}
      </Panel>
    </section>
  )
}

/** The versions with which a series begins anew. The very first one has nothing before it that it could break. */
function breaksIn(versions: readonly DefinitionVersion[]): ReadonlySet<string> {
  const history = versions.map(({ id, version, validFrom, definition: { name, words, basedOn, criteria } }) => ({ id, version, validFrom: localDate(validFrom), name, words, definition: adoptedBarnfamilj(version, criteriaOf(criteria), basedOn ?? null) }))
  const days = history.map(({ validFrom }) => validFrom).toSorted()
  const [first, last] = [days[0], days.at(-1)]
  return new Set(first === undefined || last === undefined ? [] : seriesBreaks(history, first, last).map(({ after }) => after.id))
}

function OneVersion({ page: { own, otherSide }, version: { version, proposedBy, meetingId, agreedOn, validFrom, holdsNow, definition }, replacedOn }: { page: DefinitionPageData; version: DefinitionVersion; replacedOn: string | null }) {
  const yes = proposedBy.id === own.id ? otherSide : own
  return (
    <>
      <h3>{m.def_version_named({ version, name: definition.name })}</h3>
      <p className="def-state">
        <Chip tone={holdsNow ? 'done' : validFrom > today() ? 'own' : 'empty'} {...(validFrom > today() ? { icon: 'calendar' as const } : {})}>{holdsNow ? m.def_holds() : validFrom > today() ? m.def_holds_from({ day: dayWords(validFrom) }) : replacedOn ? m.def_held_until({ day: dayWords(replacedOn) }) : m.def_never_held()}</Chip>
        <span className="small muted">{m.def_counted_by({ version, day: dayWords(validFrom) })}</span>
      </p>
      <p className="as-written">{definition.words}</p>
      <p className="small muted">
        {m.def_agreed_by({ day: dayWords(agreedOn), proposer: proposedBy.shortName, yes: yes.shortName })}{' '}
        {meetingId ? <Link to="/moten/$meetingId" params={{ meetingId }}>{m.def_to_meeting()}</Link> : null}
      </p>
      <details className="def-rules">
        <summary>{m.def_rules({ version })}</summary>
        <dl>{criteriaRows(criteriaOf(definition.criteria), language()).map(({ question, answer }) => <div key={question}><dt>{question}</dt><dd>{answer}</dd></div>)}</dl>
      </details>
    </>
  )
}
