import type { Instant } from '../vocabulary/instant.js'

/** A half-open stretch of time: `from` belongs to it, `to` does not; null means no end is known. */
export interface Window {
  readonly from: Instant
  readonly to: Instant | null
}

/** True when the instant lies in the window. */
export function holds(window: Window, at: Instant): boolean {
  return window.from <= at && (window.to === null || at < window.to)
}

/** True when the instant lies in any of the windows. */
export function anyHolds(windows: readonly Window[], at: Instant): boolean {
  for (const window of windows) if (holds(window, at)) return true
  return false
}

/** The later of two instants. */
export function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b
}

/** The earlier of two ends, where null is no end. */
export function earlierEnd(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null) return b
  return b === null || a < b ? a : b
}

/** What two windows have in common; null when that is nothing. */
export function overlap(a: Window, b: Window): Window | null {
  const from = later(a.from, b.from)
  const to = earlierEnd(a.to, b.to)
  return to !== null && to <= from ? null : { from, to }
}

/** The same time as non-touching windows in order; windows that end before they begin are dropped. */
export function merge(windows: readonly Window[]): Window[] {
  const ordered = windows.filter((window) => window.to === null || window.to > window.from).sort((a, b) => a.from - b.from)
  const merged: Window[] = []
  for (const window of ordered) {
    const last = merged.at(-1)
    if (last === undefined || (last.to !== null && last.to < window.from)) merged.push(window)
    else if (last.to !== null && (window.to === null || window.to > last.to)) merged[merged.length - 1] = { from: last.from, to: window.to }
  }
  return merged
}

/** The window without the time of `taken`. */
export function without(window: Window, taken: readonly Window[]): Window[] {
  const left: Window[] = []
  let from = window.from
  for (const gap of merge(taken)) {
    if (gap.from > from) {
      const piece = overlap(window, { from, to: gap.from })
      if (piece !== null) left.push(piece)
    }
    if (gap.to === null) return left
    from = later(from, gap.to)
  }
  const rest = overlap(window, { from, to: null })
  if (rest !== null) left.push(rest)
  return left
}
