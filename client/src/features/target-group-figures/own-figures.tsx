import { useQuery } from '@apollo/client/react'
import { barnfamiljPresetLabels, figureWords, verdictLabels } from '@bokvar/domain/vocabulary'
import { DefinitionFigures_QueryDocument, type DefinitionFigures_FigureFragment, type DefinitionFigures_QueryQuery } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { dayWords } from '../../text/dates'
import { word } from '../../text/labels'
import { language } from '../../text/language'
import { Panel } from '../../ui/panel'
import { StackTable } from '../../ui/stack-table'

type Row = NonNullable<DefinitionFigures_QueryQuery['definitionFigures']>['rows'][number]

/** What each definition would make of the own side's open cases: figures, by what that side knows itself, and no household. */
export function OwnFigures({ partnershipId }: { partnershipId: string }) {
  const { data } = useQuery(DefinitionFigures_QueryDocument, { variables: { partnershipId } })
  const figures = data?.definitionFigures
  if (!figures) return null
  const { exact, households, rows } = figures
  const compared = rows.filter(({ source }) => source !== 'PRESET')
  return (
    <section className="def-part">
      <Panel heading={m.deffig_heading()}>
        {exact && households.count === 0 ? <p>{m.deffig_none()}</p> : (
          <>
            <p className="small muted">{exact ? m.deffig_lead({ count: households.count ?? 0 }) : m.deffig_lead_few()}</p>
            <Figures label={m.deffig_table()} rows={compared} />
            <details className="def-rules">
              <summary>{m.deffig_presets()}</summary>
              <Figures label={m.deffig_presets_table()} rows={rows.filter(({ source }) => source === 'PRESET')} />
            </details>
          </>
        )}
      </Panel>
    </section>
  )
}

function Figures({ label, rows }: { label: string; rows: readonly Row[] }) {
  const columns = [{ label: m.deffig_definition() }, ...(['JA', 'NEJ', 'OKAND'] as const).map((verdict) => ({ label: word(verdictLabels, verdict), number: true }))]
  return <StackTable label={label} columns={columns} rows={rows.map((row, index) => ({ key: `${index}`, cells: [<Named key="name" row={row} />, said(row.yes), said(row.no), said(row.unknown)] }))} />
}

function Named({ row: { source, version, preset, name, validFrom } }: { row: Row }) {
  switch (source) {
    case 'HOLDS': return <>{m.deffig_holds()}, <span className="small muted">{m.deffig_holds_help()}</span></>
    case 'ADOPTED': return <>{m.deffig_version({ version: version ?? 0, name: name ?? '' })}{validFrom ? <>, <span className="small muted">{m.deffig_version_from({ day: dayWords(validFrom) })}</span></> : null}</>
    case 'OWN': return <>{m.deffig_own({ name: name ?? '' })}</>
    case 'THEIRS': return <>{m.deffig_theirs({ name: name ?? '' })}</>
    case 'PRESET': return <>{preset ? word(barnfamiljPresetLabels, preset) : name}</>
  }
}

function said({ kind, count }: DefinitionFigures_FigureFragment): string {
  if (kind === 'VISAS_INTE') return m.deffig_hidden()
  return figureWords(kind === 'TAL' ? { kind, count: count ?? 0 } : { kind }, language())
}
