import type { ActionKind } from './case-codes.js'
import { isLandlord, type OrganisationKind } from './organisation.js'

/** What an organisation writes to a household, reads from when it calls, or hands over [Seed 4, dag 7–19; Malmö stad; Timråbo; Bostaden]. */
export const letterKinds = [
  'PAMINNELSE',
  'HOR_AV_DIG',
  'INBJUDAN',
  'LAPP',
  'LAPP_SOC',
  'BESOKSBREV',
  'HEMBESOKSBREV',
  'KONTAKTBREV',
  'TALMANUS',
  'FORALDRABLAD',
] as const

export type LetterKind = (typeof letterKinds)[number]

/** Landlords, or social services: a debt collector writes under a law of its own [1974:182]. */
export const letterSides = ['LANDLORD', 'SOCIAL'] as const

export type LetterSide = (typeof letterSides)[number]

/**
 * How a letter is read. SEALED: by the one it is to. OPEN: nobody knows who opens it, so it names neither debt nor case
 * [Seed 4, Bostaden]. INFORMATION: handed to anybody, and holds nothing of a case.
 */
export type LetterReading = 'SEALED' | 'OPEN' | 'INFORMATION'

interface LetterRule {
  readonly writtenBy: readonly LetterSide[]
  readonly reading: LetterReading
  /** What it is logged as when it has been sent or used; null: it is no step towards anybody. */
  readonly loggedAs: ActionKind | null
}

const rule = (writtenBy: readonly LetterSide[], reading: LetterReading, loggedAs: ActionKind | null): LetterRule => ({ writtenBy, reading, loggedAs })

export const letterRules: Readonly<Record<LetterKind, LetterRule>> = {
  PAMINNELSE: rule(['LANDLORD'], 'SEALED', 'BREV'),
  HOR_AV_DIG: rule(['LANDLORD'], 'OPEN', 'BREV'),
  INBJUDAN: rule(['LANDLORD'], 'OPEN', 'BREV'),
  LAPP: rule(letterSides, 'OPEN', 'LAPP'),
  LAPP_SOC: rule(['LANDLORD'], 'OPEN', 'LAPP'),
  BESOKSBREV: rule(['SOCIAL'], 'OPEN', 'BESOKSBREV'),
  HEMBESOKSBREV: rule(['SOCIAL'], 'OPEN', 'HEMBESOKSBREV'),
  KONTAKTBREV: rule(['SOCIAL'], 'OPEN', 'KONTAKTBREV'),
  TALMANUS: rule(letterSides, 'SEALED', 'TELEFON'),
  FORALDRABLAD: rule(letterSides, 'INFORMATION', null),
}

/** On which side an organisation writes; null for those who write to no household. */
export function letterSideOf(organisation: OrganisationKind): LetterSide | null {
  if (organisation === 'SOCIALTJANST') return 'SOCIAL'
  return isLandlord(organisation) ? 'LANDLORD' : null
}

/** What an organisation writes, in the order it is offered. */
export function letterKindsOf(organisation: OrganisationKind): readonly LetterKind[] {
  const side = letterSideOf(organisation)
  return letterKinds.filter((kind) => side !== null && letterRules[kind].writtenBy.includes(side))
}

/** The kind as it stands in an address: `lapp-soc`. */
export function letterSlug(kind: LetterKind): string {
  return kind.toLowerCase().replaceAll('_', '-')
}

/** The kind that an address means; null for none. */
export function letterKindOfSlug(slug: string): LetterKind | null {
  return letterKinds.find((kind) => letterSlug(kind) === slug) ?? null
}
