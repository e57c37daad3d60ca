import type { FactCategory } from '../disclosure/category.js'
import type { OrganisationKind } from './organisation.js'

/** What a stored row is. Its category, and so who may read it, follows from the kind and from who holds it. */
export const factKinds = [
  'NAMN',
  'ADRESS',
  'HUSHALL',
  'BARN_KANNEDOM',
  'TELEFON',
  'EPOST',
  'SKULD',
  'STEG',
  'ATGARD',
  'UNDERRATTELSE',
  'PLAN',
  'STORNING',
  'ANTECKNING',
  'STATUS',
  'KVITTENS',
  'BISTAND',
  'BARN',
  'VARD',
  'BARNUTREDNING',
  'SKYDD',
] as const

export type FactKind = (typeof factKinds)[number]

/** What there is to know of a kind besides its category. */
export interface FactKindRule {
  /** People write it themselves; the others come with an action, a notice, a bill or a person. */
  readonly writtenByHand: boolean
  /** Only the latest holds: a new one ends the one before. */
  readonly replaces: boolean
  /** It is about a day: when a plan is due, when a step was taken. */
  readonly dated: boolean
}

const BY_HAND: FactKindRule = { writtenByHand: true, replaces: false, dated: false }
const BROUGHT: FactKindRule = { ...BY_HAND, writtenByHand: false }

export const factKindRules: Readonly<Record<FactKind, FactKindRule>> = {
  NAMN: BROUGHT,
  ADRESS: { ...BY_HAND, replaces: true },
  HUSHALL: BY_HAND,
  BARN_KANNEDOM: { ...BY_HAND, replaces: true },
  TELEFON: { ...BY_HAND, replaces: true },
  EPOST: { ...BY_HAND, replaces: true },
  SKULD: BROUGHT,
  STEG: { ...BY_HAND, replaces: true, dated: true },
  ATGARD: BROUGHT,
  UNDERRATTELSE: BROUGHT,
  PLAN: { ...BY_HAND, dated: true },
  STORNING: BY_HAND,
  ANTECKNING: BY_HAND,
  STATUS: { ...BY_HAND, replaces: true },
  // Given by confirming a notice that has come [R2].
  KVITTENS: BROUGHT,
  BISTAND: { ...BY_HAND, dated: true },
  BARN: BY_HAND,
  VARD: BY_HAND,
  BARNUTREDNING: BY_HAND,
  // A person's protection is set on the person, and hides: a text about it would only tell of it.
  SKYDD: BROUGHT,
}

type Categories = Partial<Record<FactKind, FactCategory>>

const LANDLORD: Categories = {
  NAMN: 'HOUSEHOLD_LANDLORD',
  ADRESS: 'HOUSEHOLD_LANDLORD',
  HUSHALL: 'HOUSEHOLD_LANDLORD',
  BARN_KANNEDOM: 'HOUSEHOLD_LANDLORD',
  TELEFON: 'CONTACT',
  EPOST: 'CONTACT',
  SKULD: 'RENT_FACTS',
  STEG: 'RENT_FACTS',
  ATGARD: 'RENT_FACTS',
  UNDERRATTELSE: 'RENT_FACTS',
  PLAN: 'TENANCY_PLAN',
  STORNING: 'DISTURBANCE',
  ANTECKNING: 'OWN_NOTE',
}

// That a person is known to social services is itself secret [OSL 26:1], so the bare name of a household in their
// hands is as secret as the status of an investigation.
const SOCIAL: Categories = {
  NAMN: 'KNOWN_STATUS',
  STATUS: 'KNOWN_STATUS',
  ATGARD: 'KNOWN_STATUS',
  KVITTENS: 'NOTICE_RECEIPT',
  PLAN: 'AGREED_PLAN',
  BISTAND: 'ECON_ASSISTANCE',
  BARN: 'HOUSEHOLD_CHILDREN',
  VARD: 'CARE_HEALTH',
  BARNUTREDNING: 'CHILD_WELFARE',
  TELEFON: 'CONTACT_NEW',
  EPOST: 'CONTACT_NEW',
  ADRESS: 'CONTACT_NEW',
  SKYDD: 'PROTECTED_IDENTITY',
  ANTECKNING: 'OWN_NOTE',
}

/** Kronofogden's own records: the date of an eviction goes out by notice, the rest of its file by consent. */
const ENFORCEMENT: Categories = { NAMN: 'ENFORCEMENT', STEG: 'EVICTION_DATE', STATUS: 'ENFORCEMENT', ANTECKNING: 'OWN_NOTE' }

const ADVICE: Categories = { NAMN: 'KNOWN_STATUS', STATUS: 'KNOWN_STATUS', PLAN: 'DEBT_ADVICE', ANTECKNING: 'OWN_NOTE' }

const CARE: Categories = { NAMN: 'KNOWN_STATUS', STATUS: 'KNOWN_STATUS', VARD: 'CARE_HEALTH', ANTECKNING: 'OWN_NOTE' }

const NOTES_ONLY: Categories = { ANTECKNING: 'OWN_NOTE' }

const BY_HOLDER: Record<OrganisationKind, Categories> = {
  KOMMUNALT_BOLAG: LANDLORD,
  PRIVAT_HYRESVARD: LANDLORD,
  BRF: LANDLORD,
  INKASSO: LANDLORD,
  SOCIALTJANST: SOCIAL,
  KRONOFOGDEN: ENFORCEMENT,
  BUS: ADVICE,
  VARD: CARE,
  POLIS: NOTES_ONLY,
  KYRKA: NOTES_ONLY,
  IDEBUREN: NOTES_ONLY,
  ANHORIG: {},
  LEVERANTOR: {},
}

/** The category of a row of this kind at this holder; null when that holder may not record such a row at all. */
export function categoryOf(holderKind: OrganisationKind, factKind: FactKind): FactCategory | null {
  return BY_HOLDER[holderKind][factKind] ?? null
}
