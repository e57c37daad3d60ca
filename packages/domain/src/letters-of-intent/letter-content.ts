import { intentSections, type GoalLevel, type IntentSection } from '../vocabulary/letter-of-intent-codes.js'
import type { MandateDecision } from '../vocabulary/mandate-codes.js'
import { isLocalDate, type LocalDate } from '../vocabulary/local-date.js'

/**
 * By what a numbered point is measured. Every point has one, also the softest: what nobody can count nobody can keep, and
 * so there is no measure that says "not measured". `perYear` is a whole number from 1 to 366.
 */
export type Measure =
  | { readonly kind: 'MONTHLY_MEETINGS'; readonly perYear: number }
  | { readonly kind: 'TRAINING'; readonly perYear: number }
  | { readonly kind: 'IMPROVEMENTS'; readonly perYear: number }
  | { readonly kind: 'MANAGER_MEETINGS'; readonly perYear: number }
  | { readonly kind: 'NETWORK_MEETINGS'; readonly perYear: number }
  /** The follow-up is done by this day at the latest. */
  | { readonly kind: 'FOLLOW_UP'; readonly by: LocalDate }
  /** Every party has a whole way in (en ingång). */
  | { readonly kind: 'WAYS_IN' }

/** A section's own words; what is listed in it (points, goals, mandates) stands beside it. Paragraphs are apart by an empty line. */
export interface SectionText {
  readonly code: IntentSection
  readonly text: string
}

/** A numbered point (åtagande). Its number is its place. */
export interface IntentPoint {
  /** Stays the same from one year's letter to the next, so that the two can be held against each other. */
  readonly id: string
  readonly text: string
  readonly measure: Measure
}

/** A shared goal; one of level DELMAL is a part of the MAL before it. */
export interface IntentGoal {
  readonly text: string
  readonly level: GoalLevel
  /** The organisation that answers for it; null: all of them. */
  readonly ownerOrganisationId: string | null
  readonly dueOn: LocalDate
}

/** An activity for following up the work together [metodstöd]. */
export interface FollowUpActivity {
  readonly text: string
  readonly dueOn: LocalDate
}

/** What somebody at the table may decide, as it was when the letter was written: a row of its annex. */
export interface AnnexMandate {
  /** The person's name, or the post. */
  readonly who: string
  readonly organisationId: string
  /** The organisation's name. */
  readonly organisation: string
  readonly decisions: readonly MandateDecision[]
  /** The most that may be decided on, in öre; null where there is no amount to it, or no limit. */
  readonly maxAmountOre: number | null
  /** The last day. */
  readonly until: LocalDate
}

/** All that a letter of intent says. Whatever is signed is this and nothing else. */
export interface IntentContent {
  readonly title: string
  readonly sections: readonly SectionText[]
  readonly points: readonly IntentPoint[]
  readonly goals: readonly IntentGoal[]
  readonly followUps: readonly FollowUpActivity[]
  readonly mandates: readonly AnnexMandate[]
  /** The first day on which it holds. */
  readonly validFrom: LocalDate
  /** The last day on which it holds. */
  readonly validTo: LocalDate
}

/** What SEKRETESS must say, word for word, in every letter: a letter is no ground to share anything [domain 6, OSL 26:1]. */
export const NO_RIGHT_TO_SHARE = 'Avsiktsförklaringen ger ingen rätt att lämna ut personuppgifter.'

/** The sections in the order of every letter, however they were kept. */
export function inSectionOrder(sections: readonly SectionText[]): readonly SectionText[] {
  return sections.toSorted((one, other) => intentSections.indexOf(one.code) - intentSections.indexOf(other.code))
}

/** The words of a section; empty where it has none. */
export function textOfSection(content: Pick<IntentContent, 'sections'>, code: IntentSection): string {
  return content.sections.find((section) => section.code === code)?.text ?? ''
}

/** Can the point be measured? False for a number or a day that is none, as something may come that was kept or sent as text. */
export function isMeasured(measure: Measure): boolean {
  switch (measure.kind) {
    case 'WAYS_IN': return true
    case 'FOLLOW_UP': return isLocalDate(measure.by)
    case 'MONTHLY_MEETINGS': case 'TRAINING': case 'IMPROVEMENTS': case 'MANAGER_MEETINGS': case 'NETWORK_MEETINGS':
      return Number.isSafeInteger(measure.perYear) && measure.perYear >= 1 && measure.perYear <= 366
    // What the types rule out can still be read from a row.
    default: return false
  }
}

/** Does a text of SEKRETESS say so, as a sentence of its own? Capitals and spaces are not looked at. */
export function saysNoRightToShare(text: string): boolean {
  return text.split(/(?<=[.!?])\s+|\n/u).some((sentence) => plain(sentence) === plain(NO_RIGHT_TO_SHARE))
}

function plain(text: string): string {
  return text.normalize('NFC').trim().replaceAll(/\s+/gu, ' ').toLocaleLowerCase('sv')
}
