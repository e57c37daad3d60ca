import type { BarnfamiljPreset } from '@bokvar/domain/vocabulary';

/** What a side has proposed as common: from a ready-made definition, in words of its own; `day` from today. `agreed`: when the other side said yes, and who that was. */
export interface TownDefinition { partnership: string; by: string; preset: BarnfamiljPreset; name: string; words: string; day: number; agreed?: { by: string; day: number } }

/**
 * The landlord expected work with all families wherever the children are registered, and so it was agreed a year ago, before the
 * meetings were in the portal. Social services ask for another one now: the disagreement of the start-up story [Seed 4].
 */
export const townDefinitions: readonly TownDefinition[] = [
  { partnership: 'alvsalahem-soc', by: 'alvsalahem', preset: 'ALLA_OAVSETT_FOLKBOKFORING', name: 'Bor eller vistas där', words: 'Ett hushåll där ett barn under 18 år bor, också växelvis eller vid umgänge. Var barnet är folkbokfört spelar ingen roll.', day: -368, agreed: { by: 'soc', day: -363 } },
  { partnership: 'alvsalahem-soc', by: 'soc', preset: 'FOLKBOKFORD_ADRESS', name: 'Folkbokförd på adressen', words: 'Ett hushåll där ett barn under 18 år är folkbokfört i lägenheten. Det kan vi kontrollera, och ni kan fråga.', day: -6 },
];
