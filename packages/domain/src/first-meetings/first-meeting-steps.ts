import type { WayInState } from '../vocabulary/partnership-codes.js'
import { firstSteps, type FirstStep, type FirstStepState } from '../vocabulary/first-meeting-codes.js'
import { FIRST_MEETINGS_BOOKED } from '../vocabulary/limits.js'

/** What one side has done of the first meeting. */
export interface FirstMeetingSide {
  readonly organisationId: string
  /** It has written what it is there for. */
  readonly mission: boolean
  /** It has told what governs it and how it is organised (`governingState`). */
  readonly governing: boolean
  readonly wayIn: WayInState
}

/** A target group that one of the sides has said something of. */
export interface ChosenGroup {
  /** The sides that have written what they mean by it. */
  readonly writtenBy: readonly string[]
  /** Which side has proposed common words last; null: none has. */
  readonly proposedBy: string | null
  /** The other side has said yes to exactly those. */
  readonly agreed: boolean
}

export interface FirstMeetingFacts {
  /** The two sides of the partnership. */
  readonly sides: readonly FirstMeetingSide[]
  readonly groups: readonly ChosenGroup[]
  /** Goals that hold. */
  readonly goals: number
  /** Monthly meetings that have been booked and not cancelled, held ones too: once the dates are set they stay set. */
  readonly meetingsBooked: number
}

/** How a step stands, and whom it waits for. */
export interface FirstMeetingStep {
  readonly step: FirstStep
  readonly state: FirstStepState
  readonly done: number
  readonly of: number
  /** The sides that have something to do for it; empty when it is done. */
  readonly waitsFor: readonly string[]
}

type Part = Pick<FirstMeetingStep, 'done' | 'of' | 'waitsFor'> & { readonly begun?: boolean }

const isWhole = (state: WayInState): boolean => state === 'GALLER' || state === 'ATT_BEKRAFTA'

function ofBoth(sides: readonly FirstMeetingSide[], has: (side: FirstMeetingSide) => boolean): Part {
  const lacking = sides.filter((side) => !has(side))
  return { done: sides.length - lacking.length, of: Math.max(2, sides.length), waitsFor: lacking.map(({ organisationId }) => organisationId) }
}

function groupsPart({ sides, groups }: FirstMeetingFacts): Part {
  const all = sides.map(({ organisationId }) => organisationId)
  const waits = groups.length === 0 ? all : groups.filter(({ agreed }) => !agreed).flatMap(({ writtenBy, proposedBy }) => {
    // First each its own words, then a proposal by either, then the other's yes.
    const silent = all.filter((id) => !writtenBy.includes(id))
    if (silent.length > 0) return silent
    return proposedBy === null ? all : all.filter((id) => id !== proposedBy)
  })
  return { done: groups.filter(({ agreed }) => agreed).length, of: Math.max(1, groups.length), waitsFor: all.filter((id) => waits.includes(id)), begun: groups.length > 0 }
}

const PARTS: Readonly<Record<FirstStep, (facts: FirstMeetingFacts) => Part>> = {
  UPPDRAG: ({ sides }) => ofBoth(sides, ({ mission }) => mission),
  STYRANDE_DOKUMENT: ({ sides }) => ofBoth(sides, ({ governing }) => governing),
  MALGRUPPER: groupsPart,
  MAL: ({ sides, goals }) => ({ done: Math.min(1, goals), of: 1, waitsFor: goals > 0 ? [] : sides.map(({ organisationId }) => organisationId) }),
  EN_INGANG: ({ sides }) => ofBoth(sides, ({ wayIn }) => isWhole(wayIn)),
  DATUM: ({ sides, meetingsBooked }) => ({
    done: Math.min(meetingsBooked, FIRST_MEETINGS_BOOKED), of: FIRST_MEETINGS_BOOKED, waitsFor: meetingsBooked >= FIRST_MEETINGS_BOOKED ? [] : sides.map(({ organisationId }) => organisationId) }),
}

/** How each of the six steps of a partnership's first meeting stands, in their order [Seed 4]. */
export function firstMeetingSteps(facts: FirstMeetingFacts): readonly FirstMeetingStep[] {
  return firstSteps.map((step) => {
    const { begun = false, ...part } = PARTS[step](facts)
    return { step, ...part, state: part.done >= part.of ? 'KLAR' : part.done > 0 || begun ? 'PAGAR' : 'ATT_GORA' }
  })
}

/** The step to go on with: the first that is not done; null when all are. */
export function nextFirstStep(steps: readonly FirstMeetingStep[]): FirstStep | null {
  return steps.find(({ state }) => state !== 'KLAR')?.step ?? null
}
