import { countedBy, evaluateHousehold, householdFactsOf, presetDefinitions, type AdoptedDefinition, type DefinitionHistory, type EvaluationDays, type HouseholdEvaluation, type KnownHousehold } from '@bokvar/domain/targets';
import type { LocalDate } from '@bokvar/domain/vocabulary';

/** What counts where a partnership has agreed on nothing: all children who live or stay there, wherever they are registered. */
export const UNTIL_AGREED = presetDefinitions.ALLA_OAVSETT_FOLKBOKFORING;

/** What one holder knows of the children of a household. */
export type KnownChildren = KnownHousehold;

/** By what a household is counted: what its partnership has agreed on, and the days that this may ask about. */
export interface Counting { readonly history: DefinitionHistory; readonly days: EvaluationDays; readonly today: LocalDate }

/** Whether a household is a family with children, by one holder's facts, and by which version it was counted; null: by none that is agreed on. */
export interface CountedHousehold extends HouseholdEvaluation { readonly adopted: AdoptedDefinition | null }

/** Whether a household is a family with children, by what one holder knows and the version that counts it [domain 2]. */
export function barnfamiljBy(known: KnownChildren, { history, days, today }: Counting): CountedHousehold {
  const { adopted, on, through } = countedBy(history, days, today);
  return { ...evaluateHousehold(adopted?.definition ?? UNTIL_AGREED, householdFactsOf(known, through), on), adopted };
}
