/** Who can sit at the table, after the secrecy each is bound by [domain 1.1]. */
export const organisationKinds = [
  'SOCIALTJANST',
  'BUS',
  'KOMMUNALT_BOLAG',
  'PRIVAT_HYRESVARD',
  'BRF',
  'INKASSO',
  'KRONOFOGDEN',
  'VARD',
  'POLIS',
  'KYRKA',
  'IDEBUREN',
  'ANHORIG',
  'LEVERANTOR',
] as const

export type OrganisationKind = (typeof organisationKinds)[number]

/** The kinds that let dwellings; a debt collector works for one of them and is not itself a landlord. */
export const landlordKinds = ['KOMMUNALT_BOLAG', 'PRIVAT_HYRESVARD', 'BRF'] as const satisfies readonly OrganisationKind[]

export type LandlordKind = (typeof landlordKinds)[number]

/** True for municipal and private landlords and tenant-owner associations. */
export function isLandlord(kind: OrganisationKind): kind is LandlordKind {
  return kind === 'KOMMUNALT_BOLAG' || kind === 'PRIVAT_HYRESVARD' || kind === 'BRF'
}
