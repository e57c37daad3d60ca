import { evaluateHousehold, householdFromFlag, presetDefinitions, unknownChild, type HouseholdEvaluation } from '@bokvar/domain/targets';
import type { LivingForm, LocalDate } from '@bokvar/domain/vocabulary';

/** The definition of a family with children: one preset for every partnership. */
const ADOPTED = presetDefinitions.ALLA_OAVSETT_FOLKBOKFORING;

/** What one holder knows of the children of a household. */
export interface KnownChildren {
  readonly children: readonly { readonly id: string; readonly bornOn: LocalDate | null; readonly livingForm: LivingForm | null }[];
  /** What was last said of whether there are children: 'JA', 'NEJ', or nothing. */
  readonly said: string | null;
}

/** Whether a household is a family with children on a day, by what one holder knows and the adopted definition [domain 2]. */
export function barnfamiljBy({ children, said }: KnownChildren, today: LocalDate): HouseholdEvaluation {
  if (children.length === 0) return evaluateHousehold(ADOPTED, householdFromFlag(said === 'JA' ? true : said === 'NEJ' ? false : null), today);
  const known = children.map((child) => ({ ...unknownChild(child.id), ...child }));
  return evaluateHousehold(ADOPTED, { children: known, allChildrenKnown: said === 'NEJ', expecting: null }, today);
}
