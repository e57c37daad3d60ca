import type { RefusalCode } from '../vocabulary/refusal-codes.js'

/** May it be done? A refusal carries the code whose words tell the person what to do instead. */
export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly code: RefusalCode }

export const ALLOWED: Decision = { allowed: true }

export function refused(code: RefusalCode): Decision {
  return { allowed: false, code }
}

/** The first refusal among several questions, in order; allowed when none refuses. */
export function allOf(...decisions: readonly Decision[]): Decision {
  return decisions.find((decision) => !decision.allowed) ?? ALLOWED
}
