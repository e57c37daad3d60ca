import { criteriaFaults, criteriaOf, presetDefinitions, writtenCriteria, type BarnfamiljDefinition, type WrittenCriteria } from '@bokvar/domain/targets'
import { barnfamiljPresetLabels, type BarnfamiljPreset } from '@bokvar/domain/vocabulary'
import type { Definition_PageFragment, Definition_WrittenFragment } from '../../gql/graphql'
import { m } from '../../paraglide/messages'
import { word } from '../../text/labels'

export type DefinitionPageData = Definition_PageFragment
export type Written = Definition_WrittenFragment
export type DefinitionVersion = DefinitionPageData['versions'][number]

/** One definition beside the others. */
export interface DefinitionColumn {
  readonly key: string
  /** Whose it is, and how it stands. */
  readonly from: string
  /** The short one, for each cell where the table is narrow. */
  readonly short: string
  readonly name: string
  readonly definition: BarnfamiljDefinition
}

/** The questions alone, in their order: what is sent, and what is held against another. */
export function fieldsOf({
  ageLimit, schoolUntilAge, schoolLevels, registration, livingForms, minDaysPerYear, minNightsPerMonth, relations, expecting, expectingWeek, placedChildren, nonContractHolders, onlyWithoutOwnFamily, evaluationDate, unknownPolicy,
}: WrittenCriteria): WrittenCriteria {
  return {
    ageLimit, schoolUntilAge, schoolLevels: schoolLevels.toSorted(), registration, livingForms: livingForms.toSorted(), minDaysPerYear, minNightsPerMonth, relations: relations.toSorted(), expecting, expectingWeek, placedChildren,
    nonContractHolders, onlyWithoutOwnFamily, evaluationDate, unknownPolicy,
  }
}

/** Do two say the same, in words and in rule form? */
export function saysTheSame(one: Written, other: Written): boolean {
  const said = ({ name, words, criteria }: Written): string => JSON.stringify([name, words, fieldsOf(criteria)])
  return said(one) === said(other)
}

export const presetFields = (preset: BarnfamiljPreset): WrittenCriteria => writtenCriteria(presetDefinitions[preset].criteria)

function definitionOf({ basedOn, criteria }: Written): BarnfamiljDefinition {
  return { code: '', version: 0, basedOn, criteria: criteriaOf(criteria) }
}

/** Can it be applied at all? What lacks an answer to a question is not tried on anybody. */
const isWhole = (written: Written): boolean => criteriaFaults(criteriaOf(written.criteria)).length === 0

/** The version that holds today; undefined before the first one does. */
export const holdingOf = ({ versions }: DefinitionPageData): DefinitionVersion | undefined => versions.find(({ holdsNow }) => holdsNow)

/** Whether what the own side has written is what it has proposed, or what holds. */
export function ownState({ draft, ownProposal }: DefinitionPageData): 'NONE' | 'DRAFT' | 'PROPOSED' | 'AGREED' {
  if (!draft) return 'NONE'
  if (!ownProposal || !saysTheSame(ownProposal.definition, draft.definition)) return 'DRAFT'
  return ownProposal.open ? 'PROPOSED' : 'AGREED'
}

/** The own side's, the other side's, the one that holds where it is neither of them, and one for comparison. */
export function columnsOf(page: DefinitionPageData, preset: BarnfamiljPreset | null): readonly DefinitionColumn[] {
  const { own, otherSide, draft, theirProposal } = page
  const holds = holdingOf(page)
  const columns: DefinitionColumn[] = []
  const add = (key: string, from: string, short: string, written: Written): void => {
    if (isWhole(written)) columns.push({ key, from, short, name: written.name || m.def_nameless(), definition: definitionOf(written) })
  }
  const isHolding = (written: Written): boolean => holds !== undefined && saysTheSame(holds.definition, written)
  const holdingWords = (by: string): string => m.def_holds_from_side({ version: holds?.version ?? 0, side: by })
  if (draft) {
    const words = isHolding(draft.definition) ? holdingWords(own.shortName) : ownState(page) === 'PROPOSED' ? m.def_proposal_from({ side: own.shortName }) : m.def_own_draft()
    add('own', words, own.shortName, draft.definition)
  }
  if (theirProposal) {
    const words = isHolding(theirProposal.definition) ? holdingWords(otherSide.shortName) : theirProposal.open ? m.def_proposal_from({ side: otherSide.shortName }) : m.def_written_by({ side: otherSide.shortName })
    add('theirs', words, otherSide.shortName, theirProposal.definition)
  }
  if (holds && !(draft && isHolding(draft.definition)) && !(theirProposal && isHolding(theirProposal.definition))) {
    add('holds', m.def_version_holds({ version: holds.version }), m.def_version({ version: holds.version }), holds.definition)
  }
  if (columns.length === 0) columns.push(...examples())
  if (preset) columns.push({ key: 'preset', from: m.def_for_comparison(), short: m.def_comparison(), name: word(barnfamiljPresetLabels, preset), definition: presetDefinitions[preset] })
  return columns
}

/** Before anybody has written: the disagreement that others have met at their first meeting [Seed 4]. */
function examples(): readonly DefinitionColumn[] {
  const example = (preset: BarnfamiljPreset, from: string, short: string): DefinitionColumn => ({ key: preset, from, short, name: word(barnfamiljPresetLabels, preset), definition: presetDefinitions[preset] })
  return [example('ALLA_OAVSETT_FOLKBOKFORING', m.def_example_landlord(), m.def_example()), example('FOLKBOKFORD_ADRESS', m.def_example_social(), m.def_example())]
}
