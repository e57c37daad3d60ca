import { addDays, daysBetween, localDate, weekday, type LocalDate } from '@bokvar/domain/vocabulary'

/** The drawing's own units: as many as the panel has pixels at the width it is made for. */
export const WIDTH = 1120
const LEFT = 124
const RIGHT = WIDTH - 34
/** An average letter of the text of the drawing. */
const LETTER = 7.6
/** Between two texts on one line. */
const GAP = 14

/** From the first day to the last, as far as there is something on them. */
export interface Scale {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly x: (day: string) => number
}

/** A scale over all of the days, with room for the texts of the first and the last. */
export function scaleOver(days: readonly string[]): Scale {
  const sorted = days.toSorted()
  const from = localDate(sorted[0] ?? '')
  const last = localDate(sorted.at(-1) ?? '')
  const to = addDays(last, Math.max(2, Math.ceil(daysBetween(from, last) / 20)))
  const span = daysBetween(from, to)
  return { from, to, x: (day) => Math.round(LEFT + (daysBetween(from, localDate(day)) / span) * (RIGHT - LEFT)) }
}

/** Mondays to name on the axis: every week while they fit, otherwise every so many. */
export function namedMondays({ from, to }: Scale): readonly LocalDate[] {
  const every = Math.max(1, Math.ceil(daysBetween(from, to) / 7 / 8)) * 7
  const first = addDays(from, (8 - weekday(from)) % 7)
  const mondays: LocalDate[] = []
  for (let day = first; day <= to; day = addDays(day, every)) mondays.push(day)
  return mondays
}

/** The first days of weekends, as long as there are few enough to tell apart. */
export function weekends({ from, to }: Scale): readonly LocalDate[] {
  if (daysBetween(from, to) > 150) return []
  const first = addDays(from, (13 - weekday(from)) % 7)
  const saturdays: LocalDate[] = []
  for (let day = first; day < to; day = addDays(day, 7)) saturdays.push(day)
  return saturdays
}

/** A text to stand at a place, and where it was put so that no two lie on each other. */
export interface Placed<Item> {
  readonly item: Item
  readonly x: number
  /** Where its text starts. */
  readonly start: number
  /** 0 nearest to the line. */
  readonly level: number
}

/** Puts each text on the nearest line where there is room for it, in the order they stand. */
export function placed<Item>(items: readonly { readonly item: Item; readonly x: number; readonly text: string; readonly indent: number }[], centred = false): readonly Placed<Item>[] {
  const ends: number[] = []
  return items.map(({ item, x, text, indent }) => {
    const width = text.length * LETTER + indent
    const wanted = centred ? x - width / 2 : x
    const start = Math.max(centred ? 0 : LEFT - 8, Math.min(wanted, WIDTH - width))
    const free = ends.findIndex((end) => end + GAP <= start)
    const level = free === -1 ? ends.length : free
    ends[level] = start + width
    return { item, x, start: Math.round(start), level }
  })
}

/** Whether a text has room between two places. */
export function fits(text: string, from: number, to: number): boolean {
  return text.length * LETTER + 2 * 10 <= to - from
}

/** What is remembered of a lane: where each day's text stood, and nothing of what it said. */
export interface HeldLane {
  readonly places: ReadonlyMap<string, { readonly start: number; readonly level: number }>
  readonly levels: number
}

/** A lane with its texts where they stood before, as far as they did. */
export function heldTo<Item extends { readonly on: string }>(texts: readonly Placed<Item>[], held: HeldLane | null): { readonly at: readonly Placed<Item>[]; readonly held: HeldLane } {
  const at = texts.map((text) => ({ ...text, ...held?.places.get(text.item.on) }))
  const levels = Math.max(held?.levels ?? 0, ...at.map(({ level }) => level + 1))
  return { at, held: { places: new Map(at.map(({ item, start, level }) => [item.on, { start, level }])), levels } }
}
