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

/**
 * Whether the kind is bound by a secrecy that a consent lifts: it takes its own consents, and its very reading is secret.
 * Every kind is answered for, since one that is forgotten would tell whom it works with. [OSL 10:1, 12:2, 25:1, 26:1]
 */
const BOUND_BY_SECRECY: Readonly<Record<OrganisationKind, boolean>> = {
  SOCIALTJANST: true, BUS: true, VARD: true,
  KOMMUNALT_BOLAG: false, PRIVAT_HYRESVARD: false, BRF: false, INKASSO: false, KRONOFOGDEN: false, POLIS: false,
  KYRKA: false, IDEBUREN: false, ANHORIG: false, LEVERANTOR: false,
}

/** True for social services, budget and debt advice, and healthcare: that they look says that they work with somebody. */
export function isBoundBySecrecy(kind: OrganisationKind): boolean {
  return BOUND_BY_SECRECY[kind]
}

/** True for municipal and private landlords and tenant-owner associations. */
export function isLandlord(kind: OrganisationKind): kind is LandlordKind {
  return kind === 'KOMMUNALT_BOLAG' || kind === 'PRIVAT_HYRESVARD' || kind === 'BRF'
}
