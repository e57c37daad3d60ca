import { FEW_MAX, type Figure } from '../vocabulary/figure.js'

const FEW: Figure = { kind: 'FARRE_AN_FEM' }
const HIDDEN: Figure = { kind: 'VISAS_INTE' }

/** A number to whoever has a ground for what it counts. */
export function exactly(count: number): Figure {
  return { kind: 'TAL', count }
}

/** A number by itself, from which nothing else can be worked out: 1 to 4 are said as fewer than five. */
export function said(count: number): Figure {
  return count >= 1 && count <= FEW_MAX ? FEW : exactly(count)
}

/** A total, and the parts that it is made of. */
export interface SaidParts {
  readonly total: Figure
  readonly parts: readonly Figure[]
}

/**
 * Parts of a total, to somebody who has no ground for the households: 1 to 4 are said as fewer than five, and further parts are
 * not shown until none of those can be worked out from the total and the rest (complementary suppression). The greatest part is
 * given up last, and a part of nobody last of all, since it tells of nobody.
 */
export function saidParts(counts: readonly number[]): SaidParts {
  const sum = counts.reduce((added, count) => added + count, 0)
  const total = said(sum)
  const order = counts.map((_, index) => index).toSorted((one, other) => rank(counts[one] ?? 0) - rank(counts[other] ?? 0))
  let parts: readonly Figure[] = counts.map(said)
  for (const index of order) {
    if (!tells(parts, total)) break
    if (parts[index]?.kind === 'TAL') parts = parts.map((part, at) => (at === index ? HIDDEN : part))
  }
  return { total: tells(parts, total) ? HIDDEN : total, parts }
}

const rank = (count: number): number => (count === 0 ? Number.MAX_SAFE_INTEGER : count)

/** Whether a small part can be one number only, by the total and what else is said. What is not shown is any number but 1 to 4. */
function tells(parts: readonly Figure[], total: Figure): boolean {
  const few = parts.filter(({ kind }) => kind === 'FARRE_AN_FEM').length
  if (few === 0 || total.kind === 'VISAS_INTE') return false
  const hidden = parts.some(({ kind }) => kind === 'VISAS_INTE')
  const shown = parts.reduce((sum, part) => sum + (part.kind === 'TAL' ? part.count : 0), 0)
  const totals = total.kind === 'TAL' ? [total.count] : SMALL
  const possible = SMALL.filter((one) => totals.some((whole) => {
    const left = whole - shown - one
    const rest = (others: number): number => left - others
    return range(few - 1, (few - 1) * FEW_MAX).some((others) => rest(others) === 0 || (hidden && rest(others) > FEW_MAX))
  }))
  return possible.length < 2
}

const range = (from: number, through: number): readonly number[] => Array.from({ length: through - from + 1 }, (_, index) => from + index)
const SMALL = range(1, FEW_MAX)
