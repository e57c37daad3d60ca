import { evaluateHousehold, presetDefinitions, type ChildFacts, type HouseholdEvaluation } from '@bokvar/domain/targets';
import type { LivingForm, LocalDate } from '@bokvar/domain/vocabulary';

/** The definition of a family with children: one preset for every partnership. */
const ADOPTED = presetDefinitions.ALLA_OAVSETT_FOLKBOKFORING;

/** What one holder knows of the children of a household. */
export interface KnownChildren {
  readonly children: readonly { readonly id: string; readonly bornOn: LocalDate | null; readonly livingForm: LivingForm | null }[];
  /** What was last said of whether there are children: 'JA', 'NEJ', or nothing. */
  readonly said: string | null;
}

const UNKNOWN_CHILD: ChildFacts = {
  id: '', bornOn: null, saidToBeMinor: null, registration: null, livingForm: null, daysPerYear: null, nightsPerMonth: null, relation: null,
  placement: null, school: null, ownFamily: null, ofContractHolder: null,
};

/** Whether a household is a family with children on a day, by what one holder knows and the adopted definition [domain 2]. */
export function familyBy({ children, said }: KnownChildren, today: LocalDate): HouseholdEvaluation {
  const known: ChildFacts[] = children.map((child) => ({ ...UNKNOWN_CHILD, ...child }));
  if (said === 'JA' && known.length === 0) known.push({ ...UNKNOWN_CHILD, id: 'said', saidToBeMinor: true });
  return evaluateHousehold(ADOPTED, { children: known, allChildrenKnown: said === 'NEJ', expecting: null }, today);
}
