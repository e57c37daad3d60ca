import { categoryOf, type FactKind, type OrganisationKind } from '@bokvar/domain/vocabulary';
import { stableId } from './stable-id.js';
import { townOrganisations } from './town-people.js';

/** Ids that seeded rows have, by the names of `town-*.ts`. */
export const townId = {
  organisation: (key: string) => stableId(`organisation:${key}`),
  partnership: (key: string) => stableId(`partnership:${key}`),
  user: (key: string) => stableId(`user:${key}`),
  case: (key: string) => stableId(`case:${key}`),
  person: (key: string) => stableId(`person:${key}`),
  managerMeeting: (partnership: string) => stableId(`manager-meeting:${partnership}`),
  training: (key: string) => stableId(`training:${key}`),
  managerDecision: (key: string) => stableId(`manager-decision:${key}`),
  improvement: (key: string) => stableId(`improvement:${key}`),
  decisionMandate: (person: string, decision: string) => stableId(`decision-mandate:${person}:${decision}`),
  processGoal: (partnership: string) => stableId(`process-goal:${partnership}`),
  agreedPoint: (key: string) => stableId(`agreed-point:${key}`),
  governingDocument: (key: string) => stableId(`governing-document:${key}`),
  meeting: (partnership: string, when: string) => stableId(`meeting:${partnership}:${when}`),
};

const kindOf = new Map<string, OrganisationKind>(townOrganisations.map(({ key, kind }) => [key, kind]));

/** The category of a seeded fact. Throws when the town asks an organisation to record what it may not. */
export function townCategory(holder: string, kind: FactKind) {
  const holderKind = kindOf.get(holder);
  const category = holderKind === undefined ? null : categoryOf(holderKind, kind);
  if (category === null) throw new RangeError(`${holder} records no ${kind}`);
  return category;
}
