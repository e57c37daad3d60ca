import { learningCodes, type LearningCode } from '../vocabulary/meeting-codes.js'

export interface LearningItem {
  readonly code: LearningCode
  readonly minutes: number
}

export interface LearningFacts {
  /** Households that everybody at the table knows to be on the agenda. Never count a row that some reader does not see. */
  readonly households: number
  /** Subjects of earlier meetings, the latest last. */
  readonly earlier: readonly LearningCode[]
}

/** Up to this many households leave time for a subject. */
const FEW = 3

/** True when so few are late that there is time to learn something together. */
export function leavesTimeToLearn(households: number): boolean {
  return households <= FEW
}

/**
 * Subjects to learn together, for proposing in an agenda: three when nobody is late, one when few are. The meeting is
 * held anyway. Subjects that have not been up come first, then those longest ago. [Seed 4]
 */
export function learningItems({ households, earlier }: LearningFacts): readonly LearningItem[] {
  const count = households === 0 ? 3 : leavesTimeToLearn(households) ? 1 : 0
  const byAge = [...learningCodes].sort((a, b) => earlier.lastIndexOf(a) - earlier.lastIndexOf(b))
  return byAge.slice(0, count).map((code, index) => ({ code, minutes: index === 0 ? 15 : 10 }))
}
