import { presetDefinitions } from '@bokvar/domain/targets';
import { labelGroups, type BarnfamiljPreset, type GateGroup, type Language } from '@bokvar/domain/vocabulary';

/** By which definition a group was counted. */
export interface CountedBy { readonly preset: BarnfamiljPreset; readonly version: number }

/** The definition of barnfamilj that cases are evaluated by. */
const ADOPTED = presetDefinitions.ALLA_OAVSETT_FOLKBOKFORING;

/** By which definition a group is counted; null for a group that is the same for everybody. */
export function definitionOf(group: GateGroup): CountedBy | null {
  return group === 'BARNFAMILJ' ? { preset: 'ALLA_OAVSETT_FOLKBOKFORING', version: ADOPTED.version } : null;
}

/** Its name as a sentence says it. */
export function definitionName({ preset }: CountedBy, language: Language): string {
  return labelGroups.BarnfamiljPreset[preset][language];
}
