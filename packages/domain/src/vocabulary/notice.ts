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
