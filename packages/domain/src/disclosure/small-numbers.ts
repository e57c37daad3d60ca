/**
 * The only way out for numbers about households [domain 5], such as those that follow up the goals. Counts below `SMALLEST_SHOWN` are hidden, and so are as many more as it
 * takes that a hidden one cannot be worked out from its row or column; zeros are shown, since ten of twelve
 * municipalities with no eviction is the news.
 */
export const SMALLEST_SHOWN = 5

/** FEWER: at least 1 and below `SMALLEST_SHOWN`. HELD_BACK: as many or more, hidden so that another cannot be worked out. */
export type ShownCount = { readonly kind: 'SHOWN'; readonly count: number } | { readonly kind: 'FEWER' } | { readonly kind: 'HELD_BACK' }

export interface SuppressedTable {
  readonly cells: readonly (readonly ShownCount[])[]
  readonly rowTotals: readonly ShownCount[]
  readonly columnTotals: readonly ShownCount[]
  readonly total: ShownCount
}

/** One count that stands alone, in no table and beside no total. */
export function suppressCount(count: number): ShownCount {
  requireCount(count)
  return count > 0 && count < SMALLEST_SHOWN ? { kind: 'FEWER' } : { kind: 'SHOWN', count }
}

/** Counts in a line, with their sum. */
export function suppressSeries(counts: readonly number[]): { readonly cells: readonly ShownCount[]; readonly total: ShownCount } {
  const { cells, rowTotals } = suppressTable([counts])
  return { cells: cells[0] ?? [], total: rowTotals[0] ?? { kind: 'SHOWN', count: 0 } }
}

/**
 * A table of counts with its totals, which are worked out here. Rows are of equal length and counts are whole and not
 * negative, otherwise a RangeError is thrown. Each row and each column is made safe by itself; who publishes several
 * tables of the same households holds more than this function sees.
 */
export function suppressTable(counts: readonly (readonly number[])[]): SuppressedTable {
  const width = counts[0]?.length ?? 0
  for (const row of counts) {
    if (row.length !== width) throw new RangeError('The rows of a table are of equal length.')
    row.forEach(requireCount)
  }
  // Totals are entries like any other: a hidden cell can be worked out from a shown total, and a hidden total from cells.
  const withTotals = counts.map((row) => [...row, sum(row)])
  const columnSums = Array.from({ length: width + 1 }, (_, column) => sum(withTotals.map((row) => row[column] ?? 0)))
  const grid: Entry[][] = [...withTotals, columnSums].map((row) => row.map((count) => ({ count, hidden: count > 0 && count < SMALLEST_SHOWN })))
  const columns = Array.from({ length: width + 1 }, (_, column) => grid.flatMap((row) => row[column] ?? []))
  // A series has one row, and its column totals repeat it: only real sums are lines that somebody can subtract in.
  const lines = [...(width > 1 ? grid : []), ...(counts.length > 1 ? columns : [])]
  hideTwins(grid, counts.length, width)
  while (lines.some(hideOneMore)) hideTwins(grid, counts.length, width)
  const shown = grid.map((row) => row.map(shownOf))
  const body = shown.slice(0, -1)
  return {
    cells: body.map((row) => row.slice(0, -1)),
    rowTotals: body.map((row) => row.at(-1) ?? { kind: 'SHOWN', count: 0 }),
    columnTotals: (shown.at(-1) ?? []).slice(0, -1),
    total: shown.at(-1)?.at(-1) ?? { kind: 'SHOWN', count: 0 },
  }
}

/** The words for a count. */
export function countText(shown: ShownCount, language: 'sv' | 'en'): string {
  switch (shown.kind) {
    case 'SHOWN':
      return String(shown.count)
    case 'FEWER':
      return language === 'sv' ? `färre än ${SMALLEST_SHOWN}` : `fewer than ${SMALLEST_SHOWN}`
    case 'HELD_BACK':
      return language === 'sv' ? 'visas inte' : 'not shown'
  }
}

interface Entry {
  readonly count: number
  hidden: boolean
}

/** With one row or one column, cells and totals are the same numbers twice: hidden once, hidden in both places. */
function hideTwins(grid: readonly (readonly Entry[])[], rows: number, width: number): void {
  const twins: (readonly [Entry | undefined, Entry | undefined])[] = []
  if (rows === 1) for (let column = 0; column <= width; column++) twins.push([grid[0]?.[column], grid[1]?.[column]])
  if (width === 1) for (let row = 0; row <= rows; row++) twins.push([grid[row]?.[0], grid[row]?.[1]])
  for (let pass = 0; pass < 2; pass++) {
    for (const [a, b] of twins) if (a !== undefined && b !== undefined) a.hidden = b.hidden = a.hidden || b.hidden
  }
}

/** Hides the smallest positive entry still shown in a line that would give a hidden one away; true when it did. */
function hideOneMore(line: readonly Entry[]): boolean {
  if (isSafe(line)) return false
  const candidates = line.filter((entry) => !entry.hidden && entry.count > 0)
  const smallest = candidates.reduce<Entry | null>((best, entry) => (best === null || entry.count < best.count ? entry : best), null)
  if (smallest === null) return false
  smallest.hidden = true
  return true
}

/** True when every hidden entry of a line could be at least two numbers for somebody who knows the rest and the marks. */
function isSafe(line: readonly Entry[]): boolean {
  const hidden = line.filter((entry) => entry.hidden)
  const total = line.at(-1)
  if (hidden.length === 0 || total === undefined) return true
  // Parts minus their total is always 0, so the total counts with the sign −1 among the unknown.
  const signed = line.map((entry) => ({ entry, sign: entry === total ? -1 : 1 }))
  const known = sum(signed.map(({ entry, sign }) => (entry.hidden ? 0 : sign * entry.count)))
  const unknown = signed.filter(({ entry }) => entry.hidden).map(({ entry, sign }) => signedRange(entry, sign))
  return unknown.every((one) => {
    const others = unknown.filter((other) => other !== one)
    const low = Math.max(one.low, -known - sum(others.map((other) => other.high)))
    const high = Math.min(one.high, -known - sum(others.map((other) => other.low)))
    return high > low
  })
}

function signedRange({ count }: Entry, sign: number): { readonly low: number; readonly high: number } {
  const [least, most] = count < SMALLEST_SHOWN ? [1, SMALLEST_SHOWN - 1] : [SMALLEST_SHOWN, Number.POSITIVE_INFINITY]
  return sign > 0 ? { low: least, high: most } : { low: -most, high: -least }
}

function shownOf({ count, hidden }: Entry): ShownCount {
  if (!hidden) return { kind: 'SHOWN', count }
  return { kind: count < SMALLEST_SHOWN ? 'FEWER' : 'HELD_BACK' }
}

function requireCount(count: number): void {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError('A count is a whole number, 0 or more.')
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
