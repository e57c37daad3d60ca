import { isEstablished } from '../partnerships/way-in.js'
import { intentGaps, intentSections, type IntentGap } from '../vocabulary/letter-of-intent-codes.js'
import { addDays, addMonths, type LocalDate } from '../vocabulary/local-date.js'
import type { WayInState } from '../vocabulary/partnership-codes.js'
import { isMeasured, saysNoRightToShare, textOfSection, type IntentContent } from './letter-content.js'
import { isAnswering, type Signer } from './signing.js'

/** The longest that a letter holds, in months: after two years it is a habit and nobody's intent any more. */
export const LETTER_MONTHS_MAX = 24

/** An organisation at the table, on whose behalf the letter is signed. */
export interface IntentSide {
  readonly organisationId: string
  /** How its way in stands today. */
  readonly wayIn: WayInState
}

/** What surrounds a letter when it is to be signed. */
export interface SigningGround {
  readonly today: LocalDate
  readonly sides: readonly IntentSide[]
  readonly signers: readonly Signer[]
}

/**
 * All that a letter lacks before it can be signed, in the order in which it is asked for; empty when it can. A letter has
 * thought-through shared goals, activities for following up and everybody's mandates, in writing [metodstöd].
 */
export function missingForSignature(content: IntentContent, ground: SigningGround): readonly IntentGap[] {
  const isMissing: Readonly<Record<IntentGap, boolean>> = { ...inTheText(content), ...inTheLists(content, ground), ...inTheDays(content, ground.today), ...aroundIt(ground) }
  return intentGaps.filter((gap) => isMissing[gap])
}

const isEmpty = (text: string): boolean => text.trim() === ''

function inTheText(content: IntentContent) {
  return {
    RUBRIK: isEmpty(content.title),
    AVSNITT_TOMT: intentSections.some((code) => isEmpty(textOfSection(content, code))),
    SEKRETESSMENING: !saysNoRightToShare(textOfSection(content, 'SEKRETESS')),
    PUNKTER: content.points.length === 0,
    PUNKT_UTAN_TEXT: content.points.some(({ text }) => isEmpty(text)),
    PUNKT_UTAN_MATT: content.points.some(({ measure }) => !isMeasured(measure)),
  }
}

function inTheLists({ goals, followUps, mandates, validFrom }: IntentContent, { today, sides }: SigningGround) {
  // A mandate that ends before the letter begins, or that has ended, is a mandate that nobody at the table has.
  const lasting = validFrom > today ? validFrom : today
  return {
    MAL: goals.length === 0,
    MAL_UTAN_TEXT: goals.some(({ text }) => isEmpty(text)),
    DELMAL_UTAN_MAL: goals[0]?.level === 'DELMAL',
    UPPFOLJNING: followUps.length === 0,
    UPPFOLJNING_UTAN_TEXT: followUps.some(({ text }) => isEmpty(text)),
    MANDAT: mandates.length === 0 || sides.some((side) => !mandates.some(({ organisationId }) => organisationId === side.organisationId)),
    MANDAT_UTAN_BESLUT: mandates.some(({ who, decisions }) => isEmpty(who) || decisions.length === 0),
    MANDAT_SLUT: mandates.some(({ until }) => until < lasting),
  }
}

function inTheDays({ validFrom, validTo }: IntentContent, today: LocalDate) {
  return {
    GILTIGHET_BAKLANGES: validFrom >= validTo,
    GILTIGHET_FOR_LANG: validTo > addDays(addMonths(validFrom, LETTER_MONTHS_MAX), -1),
    GILTIGHET_FORBI: validTo < today,
  }
}

function aroundIt({ sides, signers }: SigningGround) {
  const answering = signers.filter(isAnswering)
  return {
    PARTER_SAKNAS: sides.length < 2,
    INGANG: sides.length > 1 && !isEstablished(sides.map(({ wayIn }) => wayIn)),
    UNDERTECKNARE: sides.some((side) => !signers.some((signer) => signer.role === 'UNDERTECKNARE' && signer.side === side.organisationId)),
    // She could answer once and no more, and the letter would wait for ever.
    SAMMA_PERSON_TVA_GANGER: new Set(answering.map(({ userId }) => userId)).size < answering.length,
  }
}
