export const personKinds = ['VUXEN', 'BARN'] as const

export type PersonKind = (typeof personKinds)[number]

/** How a child lives with a parent: for good, every other week or so, or visiting [Kronofogden 2023; domain 2]. */
export const livingForms = ['STADIGVARANDE', 'VAXELVIS', 'UMGANGE'] as const

export type LivingForm = (typeof livingForms)[number]

/**
 * Protected identity that the portal may know of. Fingerade personuppgifter is a third level outside it:
 * such a person must look like anybody else, so there is no value to store [domain 1.6].
 */
export const protectionLevels = ['SEKRETESSMARKERING', 'SKYDDAD_FOLKBOKFORING'] as const

export type ProtectionLevel = (typeof protectionLevels)[number]

/** What somebody of the named group opens a protected household for. A choice and no free text: a text could name somebody. */
export const openingPurposes = ['KONTAKT', 'INFORA', 'PROVA_SKYDD', 'UTDRAG'] as const

export type OpeningPurpose = (typeof openingPurposes)[number]

/** The age at which a person decides alone [FB 9:1, barnkonventionen 1]. */
export const AGE_OF_MAJORITY = 18
