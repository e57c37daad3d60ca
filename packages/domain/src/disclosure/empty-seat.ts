/**
 * What stands where a reader has no ground. Its guard against recognition is its signature: nothing here takes a fact,
 * a case or a count, so a picture cannot tell how many households lie behind it, or if any does. On an agenda there is
 * one block of empty seats, the same every month, and each reader's items are numbered by themselves.
 */
export interface EmptySeat {
  readonly kind: 'EMPTY_SEAT'
  /** Time held free on every agenda of the partnership, in whole minutes. */
  readonly minutes: number
}

export interface EmptySeatSetting {
  /** What the partnership has agreed to hold free, in minutes; the same whether it is needed or not. */
  readonly reservedMinutes: number
}

const STEP_MINUTES = 5

/** The block for an agenda. The time comes from the setting, rounded up to five minutes; 0 and below give one step. */
export function emptySeat(setting: EmptySeatSetting): EmptySeat {
  if (!Number.isFinite(setting.reservedMinutes)) throw new RangeError('The reserved time is a number of minutes.')
  const steps = Math.max(1, Math.ceil(setting.reservedMinutes / STEP_MINUTES))
  return { kind: 'EMPTY_SEAT', minutes: steps * STEP_MINUTES }
}
