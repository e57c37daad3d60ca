import { countedBy, evaluateHousehold, householdFromFlag, presetDefinitions, unknownChild, type AdoptedDefinition, type DefinitionHistory, type EvaluationDays, type HouseholdEvaluation } from '@bokvar/domain/targets';
import type { LivingForm, LocalDate } from '@bokvar/domain/vocabulary';

/** What counts where a partnership has agreed on nothing: all children who live or stay there, wherever they are registered. */
const UNTIL_AGREED = presetDefinitions.ALLA_OAVSETT_FOLKBOKFORING;

/** What one holder knows of the children of a household. */
export interface KnownChildren {
  readonly children: readonly { readonly id: string; readonly bornOn: LocalDate | null; readonly livingForm: LivingForm | null }[];
  /** What was last said of whether there are children: 'JA', 'NEJ', or nothing. */
  readonly said: string | null;
}

/** By what a household is counted: what its partnership has agreed on, and the days that this may ask about. */
export interface Counting { readonly history: DefinitionHistory; readonly days: EvaluationDays; readonly today: LocalDate }

/** Whether a household is a family with children, by one holder's facts, and by which version it was counted; null: by none that is agreed on. */
export interface CountedHousehold extends HouseholdEvaluation { readonly adopted: AdoptedDefinition | null }

/** Whether a household is a family with children, by what one holder knows and the version that counts it [domain 2]. */
export function barnfamiljBy({ children, said }: KnownChildren, { history, days, today }: Counting): CountedHousehold {
  const { adopted, on } = countedBy(history, days, today);
  const known = children.map((child) => ({ ...unknownChild(child.id), ...child }));
  const facts = children.length === 0 ? householdFromFlag(said === 'JA' ? true : said === 'NEJ' ? false : null) : { children: known, allChildrenKnown: said === 'NEJ', expecting: null };
  return { ...evaluateHousehold(adopted?.definition ?? UNTIL_AGREED, facts, on), adopted };
}
