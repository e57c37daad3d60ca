import { useQuery } from '@apollo/client/react'
import { compareDefinitions, type Comparison } from '@bokvar/domain/targets'
import { barnfamiljPresetLabels, type BarnfamiljPreset } from '@bokvar/domain/vocabulary'
import { Link, useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { Definition_QueryDocument } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { CannotShow, NothingHere, Waiting } from '../../shell/cannot-show'
import { today } from '../../text/dates'
import { options } from '../../text/labels'
import { countWord, sentence } from '../../text/number-words'
import { Button } from '../../ui/button'
import { Select } from '../../ui/field'
import { PageHead } from '../../ui/page-head'
import { Segmented } from '../../ui/segmented'
import { OwnFigures } from '../target-group-figures/own-figures'
import { ComparisonTable } from './comparison-table'
import { columnsOf, type DefinitionPageData } from './definition-columns'
import { DefinitionVersions } from './definition-versions'
import { OtherGroups } from './other-groups'
import { OwnDefinition } from './own-definition'
import { TheirProposal } from './their-proposal'
import './target-groups.css'

const NONE = 'NONE'

/** Whom the partnership means by barnfamilj: each side's definition beside the other's, on the same made-up households, and the one that both agree on. */
export function DefinitionsPage() {
  const { partnershipId } = useParams({ from: '/samverkan/malgrupper/$partnershipId' })
  const { data, loading, error } = useQuery(Definition_QueryDocument, { variables: { partnershipId } })
  if (!data || error) return loading ? <Waiting /> : <CannotShow error={error} />
  return data.definitionPage ? <Definitions page={data.definitionPage} /> : <NothingHere />
}

function Definitions({ page }: { page: DefinitionPageData }) {
  const [all, setAll] = useState(false)
  const [preset, setPreset] = useState<BarnfamiljPreset | null>('KFM_BARNFAMILJ')
  const columns = useMemo(() => columnsOf(page, preset), [page, preset])
  const comparison = useMemo(() => compareDefinitions(columns.map(({ definition }) => definition), today()), [columns])
  const { rows, differing } = comparison
  return (
    <>
      <PageHead
        crumb={<><Link to="/samverkan">{m.nav_partnerships()}</Link> / {m.def_crumb({ partner: page.otherSide.shortName })}</>}
        heading={m.def_heading()}
        lead={leadOf(columns.length, comparison)}
        tools={(
          <>
            <Segmented legend={m.def_show()} quiet segments={[{ value: 'SOME', label: m.def_differing({ count: differing }) }, { value: 'ALL', label: m.def_all({ count: rows.length }) }]} value={all ? 'ALL' : 'SOME'} onChoose={(value) => setAll(value === 'ALL')} />
            <Button small icon="print" onClick={() => print()}>{m.def_print()}</Button>
          </>
        )}
      />
      <TheirProposal page={page} />
      <ComparisonTable columns={columns} comparison={comparison} rows={all ? rows : rows.filter(({ differs }) => differs)} />
      <div className="def-under">
        <p>{sameWords(columns.length, rows.length - differing)} <b>{m.def_unknown_never()}</b> {m.def_unknown_choice()}</p>
        <Select<BarnfamiljPreset | typeof NONE>
          label={m.def_compare_with()} fieldClass="def-compare" options={[{ value: NONE, label: m.def_compare_none() }, ...options(barnfamiljPresetLabels)]} value={preset ?? NONE}
          onChoose={(value) => setPreset(value === NONE ? null : value)} />
      </div>
      <OwnFigures partnershipId={page.id} />
      <OwnDefinition page={page} />
      <DefinitionVersions page={page} />
      <OtherGroups />
    </>
  )
}

function leadOf(definitions: number, { rows, differing }: Comparison): string {
  const households = countWord(rows.length)
  if (definitions < 2) return m.def_lead_one({ households })
  const tried = m.def_lead({ definitions: sentence(countWord(definitions)), households })
  return differing === 0 ? `${tried} ${m.def_lead_alike()}` : `${tried} ${m.def_lead_differing({ count: countWord(differing) })}`
}

function sameWords(definitions: number, alike: number): string {
  if (definitions < 2) return ''
  return m.def_same({ alike: sentence(countWord(alike)), definitions: countWord(definitions) })
}
