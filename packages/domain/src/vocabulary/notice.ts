import type { OrganisationKind } from './organisation.js'

/** Statutory notices [domain 1.2]. */
export const noticeCodes = [
  'N_44_ARREARS', // Formulär 3: landlord to socialnämnden [JB 12:44, SFS 1978:314]
  'N_44_TENANT', // Formulär 1: served on the tenant [JB 12:44]
  'N_25A', // rättelseanmaning, to the tenant and socialnämnden [JB 12:25 a]
  'N_42_COPY', // copy of the termination, particularly serious disturbance [JB 12:42]
  'N_13B', // hyresnämnden to socialnämnden [1973:188 13 b]
  'N_KFM_DATE', // date of eviction, Kronofogden to socialnämnden [UF 16:2, SoF 11:3]
  'N_LIABILITY', // socialnämnden answers for the rent, to the landlord [JB 12:44 st. 4 p. 1]
] as const

export type NoticeCode = (typeof noticeCodes)[number]

/** Who gives and who takes each statutory notice; either side may record that it has happened. [JB 12, 1973:188 13 b, SoF 11:3] */
const NOTICE_PARTIES: Readonly<Record<NoticeCode, readonly OrganisationKind[]>> = {
  N_44_ARREARS: ['KOMMUNALT_BOLAG', 'PRIVAT_HYRESVARD', 'BRF', 'INKASSO', 'SOCIALTJANST'],
  N_44_TENANT: ['KOMMUNALT_BOLAG', 'PRIVAT_HYRESVARD', 'BRF', 'INKASSO', 'KRONOFOGDEN'],
  N_25A: ['KOMMUNALT_BOLAG', 'PRIVAT_HYRESVARD', 'BRF', 'SOCIALTJANST'],
  N_42_COPY: ['KOMMUNALT_BOLAG', 'PRIVAT_HYRESVARD', 'BRF', 'SOCIALTJANST'],
  N_13B: ['SOCIALTJANST'],
  N_KFM_DATE: ['KRONOFOGDEN', 'SOCIALTJANST'],
  N_LIABILITY: ['SOCIALTJANST', 'KOMMUNALT_BOLAG', 'PRIVAT_HYRESVARD', 'BRF', 'INKASSO'],
}

/** True for the kinds of organisation that give or take a notice. */
export function hasPartIn(code: NoticeCode, organisation: OrganisationKind): boolean {
  return NOTICE_PARTIES[code].includes(organisation)
}

/** Notices by which a landlord raises a household with social services: recording one is telling them [JB 12:25 a, 42, 44]. */
const noticesToSocial: readonly NoticeCode[] = ['N_44_ARREARS', 'N_25A', 'N_42_COPY']

/** True for a notice by which a landlord raises a household with social services. */
export function tellsSocial(code: NoticeCode): boolean {
  return noticesToSocial.includes(code)
}

/** How a notice reached its recipient [domain 3.3]. A message in the portal does not replace the legal form [JB 12:63]. */
export const noticeChannels = ['POST', 'EPOST', 'FAX', 'TELEFON', 'ANNAN_SEKTION', 'BESOK', 'PORTAL'] as const

export type NoticeChannel = (typeof noticeChannels)[number]

/** Who a notice to social services came from [Seed 4; domain 3.3]. */
export const noticeSenders = [
  'HYRESVARD',
  'INKASSO',
  'JURIST',
  'VARD_OMSORG',
  'SJUKVARD',
  'POLIS',
  'ENSKILD',
  'ANHORIG',
  'KRONOFOGDEN',
  'HYRESNAMND',
] as const

export type NoticeSender = (typeof noticeSenders)[number]
