import { exactly, saidParts } from '@bokvar/domain/goals';
import { adoptedBarnfamilj, criteriaFaults, presetDefinitions, type AdoptedDefinition, type BarnfamiljDefinition, type DefinitionHistory } from '@bokvar/domain/targets';
import { barnfamiljPresets, localDate, toLocalDate, verdicts, worksWithCases, type BarnfamiljPreset, type Figure, type LocalDate, type Verdict } from '@bokvar/domain/vocabulary';
import type { PortalContext } from '../../graphql/portal-context.js';
import { barnfamiljBy } from '../cases/household/barnfamilj.js';
import { asOrganisation } from '../cases/reading.service.js';
import { loadDefinitionPage, type DefinitionPageRecord, type WrittenDefinition } from '../definition-proposals/definition-page.store.js';
import { historyOfVersions } from '../definition-proposals/read-definitions.service.js';
import type { Viewer } from '../sessions/viewer.js';
import { loadOwnHouseholds, type OwnHousehold } from './own-households.store.js';

/** By whose definition something is counted. Social services and the landlord each count their own cases by all of them. */
export type CountedBySource = 'HOLDS' | 'ADOPTED' | 'OWN' | 'THEIRS' | 'PRESET';

/** How many of the own open cases are yes, no and not known by one definition. */
export interface DefinitionFigures {
  readonly source: CountedBySource;
  readonly version: number | null;
  readonly preset: BarnfamiljPreset | null;
  readonly name: string | null;
  readonly validFrom: LocalDate | null;
  readonly figures: Readonly<Record<Verdict, Figure>>;
}

/** The reader's own open cases of one partnership, counted by every definition that the two sides compare. */
export interface OwnFigures {
  /** Not everybody is told small numbers exactly. */
  readonly exact: boolean;
  readonly households: Figure;
  readonly rows: readonly DefinitionFigures[];
}

type Counted = Omit<DefinitionFigures, 'figures'> & { readonly history: DefinitionHistory };

/**
 * Figures, and nothing that they are made of, so they are read as the organisation and also told its managers, who may not see a
 * single household: to those 1 to 4 are fewer than five. Null: the reader's organisation is no side of it, or it does not exist.
 */
export async function readDefinitionFigures({ scope, now }: PortalContext, viewer: Viewer, partnershipId: string): Promise<OwnFigures | null> {
  return await asOrganisation(scope.database, { id: viewer.organisationId, kind: viewer.organisationKind }, now, async (em) => {
    const page = await loadDefinitionPage(em, partnershipId);
    if (page === null) return null;
    const households = await loadOwnHouseholds(em, partnershipId);
    const exact = worksWithCases(viewer.role);
    const today = toLocalDate(now);
    const rows = countedBySources(page, viewer.organisationId).map(({ history, ...about }) => {
      const counts = countBy(households, history, today);
      return { ...about, counts };
    });
    return { exact, households: totalOf(households.length, exact), rows: rows.map(({ counts, ...about }) => ({ ...about, figures: toldAs(counts, exact) })) };
  });
}

/** What holds first, then each version, what either side has written, and the ready-made ones. */
function countedBySources(page: DefinitionPageRecord, own: string): readonly Counted[] {
  const adopted = historyOfVersions(page.versions);
  const theirs = page.proposals.find(({ organisationId }) => organisationId !== own);
  const mine = page.draft ?? page.proposals.find(({ organisationId }) => organisationId === own);
  const none = { version: null, preset: null, name: null, validFrom: null };
  return [
    { ...none, source: 'HOLDS', history: adopted },
    ...adopted.toReversed().map((version): Counted => ({ ...none, source: 'ADOPTED', version: version.version, name: version.name, validFrom: version.validFrom, history: [always(version.definition)] })),
    ...writtenBy('OWN', mine), ...writtenBy('THEIRS', theirs),
    ...barnfamiljPresets.map((preset): Counted => ({ ...none, source: 'PRESET', preset, history: [always(presetDefinitions[preset])] })),
  ];
}

/** What lacks an answer to one of its questions counts nobody. */
function writtenBy(source: 'OWN' | 'THEIRS', written: WrittenDefinition | undefined): readonly Counted[] {
  if (written === undefined || criteriaFaults(written.criteria).length > 0) return [];
  return [{ source, version: null, preset: null, name: written.name, validFrom: null, history: [always(adoptedBarnfamilj(0, written.criteria, written.basedOn))] }];
}

/** A definition as if it had been agreed on from the beginning. */
function always(definition: BarnfamiljDefinition): AdoptedDefinition {
  return { id: definition.code, version: definition.version, validFrom: localDate('0001-01-01'), name: '', words: '', definition };
}

function countBy(households: readonly OwnHousehold[], history: DefinitionHistory, today: LocalDate): Readonly<Record<Verdict, number>> {
  const counts: Record<Verdict, number> = { JA: 0, NEJ: 0, OKAND: 0 };
  for (const { known, days } of households) counts[barnfamiljBy(known, { history, days, today }).verdict] += 1;
  return counts;
}

/** Whoever may see the cases is told how many they are; to others a number is not told from which one household could be picked out. */
function toldAs(counts: Readonly<Record<Verdict, number>>, exact: boolean): Readonly<Record<Verdict, Figure>> {
  const parts = verdicts.map((verdict) => counts[verdict]);
  const said = exact ? parts.map(exactly) : saidParts(parts).parts;
  const of = (verdict: Verdict): Figure => said[verdicts.indexOf(verdict)] ?? { kind: 'VISAS_INTE' };
  return { JA: of('JA'), NEJ: of('NEJ'), OKAND: of('OKAND') };
}

/** How many they are in all is the same for every row, so it is told only where it makes no part of any of them known. */
const totalOf = (count: number, exact: boolean): Figure => (exact ? exactly(count) : { kind: 'VISAS_INTE' });
