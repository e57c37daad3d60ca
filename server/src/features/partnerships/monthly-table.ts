import { isLandlord, type OrganisationKind } from '@bokvar/domain/vocabulary';
import { otherSide } from './other-side.js';
import type { OtherParty } from './partnership.store.js';

/** Who asks or acts, as far as partnerships depend on it. */
export interface PartyOf { readonly organisationId: string; readonly organisationKind: OrganisationKind }

/** A partnership in which the organisation is one side of the monthly table. */
export interface MonthlyTable { readonly partnershipId: string; readonly otherSide: OtherParty }

/** The tables at which the organisation sits opposite somebody. A partner of the network sits at none. */
export function monthlyTables(parties: readonly OtherParty[], side: PartyOf): MonthlyTable[] {
  if (!isLandlord(side.organisationKind) && side.organisationKind !== 'SOCIALTJANST') return [];
  return [...Map.groupBy(parties, ({ partnershipId }) => partnershipId)].flatMap(([partnershipId, at]) => {
    const opposite = otherSide(at, side);
    return opposite === null ? [] : [{ partnershipId, otherSide: opposite }];
  });
}
