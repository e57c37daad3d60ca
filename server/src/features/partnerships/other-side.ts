import { isLandlord, organisationKinds, type OrganisationKind } from '@bokvar/domain/vocabulary';

/** Social services or a landlord: a side of the monthly table, and not of the network around it. */
export const isSide = (kind: OrganisationKind): boolean => kind === 'SOCIALTJANST' || isLandlord(kind);

/** The kinds of a side, as a list in SQL: for what is between the sides, which the network around them does not read. */
export const SIDE_KINDS = organisationKinds.filter(isSide).map((kind) => `'${kind}'`).join(',');

/** The other side of the monthly table: social services for a landlord, the landlord for social services. */
export function otherSide<Organisation extends { readonly id: string; readonly kind: OrganisationKind }>(
  organisations: readonly Organisation[], reader: { readonly organisationId: string; readonly organisationKind: OrganisationKind },
): Organisation | null {
  const isOther = ({ id, kind }: Organisation) => id !== reader.organisationId && (reader.organisationKind === 'SOCIALTJANST' ? isLandlord(kind) : kind === 'SOCIALTJANST');
  return organisations.find(isOther) ?? null;
}
