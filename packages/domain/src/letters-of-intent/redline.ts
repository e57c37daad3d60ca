import { diffIndices } from 'node-diff3'
import type { RedlineChange, RedlineKind } from '../vocabulary/letter-of-intent-codes.js'
import { exactMeasure } from './exact-text.js'
import { inSectionOrder, type AnnexMandate, type FollowUpActivity, type IntentContent, type IntentGoal, type IntentPoint, type SectionText } from './letter-content.js'

/** A piece of a redline. Pieces of the same kind never stand beside each other, and none is empty. */
export interface RedlinePart {
  readonly kind: RedlineKind
  readonly text: string
}

/** A word or a mark, and the spaces before it. */
interface Token {
  readonly space: string
  readonly word: string
}

/** Words with what holds their parts together ("kl. 8.30", "budget- och", "10 000" are several), any other mark by itself. */
const TOKEN = /(\s*)([\p{L}\p{M}\p{N}]+(?:[-–:.,/’'][\p{L}\p{M}\p{N}]+)*|[^\s]|$)/gu

/** What a reader's eye slides over between two changes: marks, and words of at most so many letters. */
const SLIGHT_WORD_LENGTH = 3

/**
 * What has come of a text, word by word. SAME and ADDED together are exactly the new text, SAME and REMOVED the old one. A
 * small word alone between two changes is struck and written anew with them, since nobody reads a sentence in splinters.
 */
export function redline(before: string, after: string): readonly RedlinePart[] {
  const [old, fresh] = [tokensOf(before), tokensOf(after)]
  const { stretches, places } = matched(old, fresh)
  const parts: RedlinePart[] = []
  const put = (kind: RedlineKind, text: string): void => {
    const last = parts.at(-1)
    if (text === '') return
    if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text }
    else parts.push({ kind, text })
  }
  stretches.forEach(({ old: [from, to], fresh: [freshFrom, freshTo] }, index) => {
    const same = places[index] ?? []
    for (const [at, freshAt] of same) putSame(put, old[at], fresh[freshAt])
    putChanged(put, old.slice(from, to), fresh.slice(freshFrom, freshTo))
  })
  for (const [at, freshAt] of places.at(-1) ?? []) putSame(put, old[at], fresh[freshAt])
  return parts
}

type Put = (kind: RedlineKind, text: string) => void

/** The same word; the spaces before it may be others. */
function putSame(put: Put, old: Token | undefined, fresh: Token | undefined): void {
  if (old === undefined || fresh === undefined) return
  putSpaces(put, old.space, fresh.space)
  put('SAME', fresh.word)
}

/** Other words. The space before both stays out of the marking. */
function putChanged(put: Put, old: readonly Token[], fresh: readonly Token[]): void {
  const [first, freshFirst] = [old[0], fresh[0]]
  const shared = first !== undefined && freshFirst !== undefined && first.space === freshFirst.space ? first.space : ''
  put('SAME', shared)
  put('REMOVED', written(old).slice(shared.length))
  put('ADDED', written(fresh).slice(shared.length))
}

function putSpaces(put: Put, old: string, fresh: string): void {
  if (old === fresh) return put('SAME', fresh)
  put('REMOVED', old)
  put('ADDED', fresh)
}

const written = (tokens: readonly Token[]): string => tokens.map(({ space, word }) => space + word).join('')

/** The last token is always the end of the text, with the spaces before it and no word. */
function tokensOf(text: string): readonly Token[] {
  const tokens = [...text.matchAll(TOKEN)].map(([, space = '', word = '']) => ({ space, word }))
  const end = tokens.findIndex(({ word }) => word === '')
  return end < 0 ? [...tokens, { space: '', word: '' }] : tokens.slice(0, end + 1)
}

/** A stretch of changed tokens in both texts, from one index up to another. */
interface Stretch {
  readonly old: readonly [number, number]
  readonly fresh: readonly [number, number]
}

/** The changed stretches, and before each of them (and after the last) the pairs of equal tokens. */
function matched(old: readonly Token[], fresh: readonly Token[]): { readonly stretches: readonly Stretch[]; readonly places: readonly (readonly (readonly [number, number])[])[] } {
  const words = (tokens: readonly Token[]): string[] => tokens.slice(0, -1).map(({ word }) => word)
  const stretches = withoutSplinters(changedStretches(words(old), words(fresh)), old)
  const starts = [[0, 0] as const, ...stretches.map((one) => [one.old[1], one.fresh[1]] as const)]
  const ends = [...stretches.map((one) => one.old[0]), old.length]
  const places = starts.map(([at, freshAt], index) => Array.from({ length: (ends[index] ?? at) - at }, (_, step) => [at + step, freshAt + step] as const))
  return { stretches, places }
}

/** What is alike at both ends is cut off first: most of a letter is last year's, and the comparer is slow where one word stands often. */
function changedStretches(old: string[], fresh: string[]): readonly Stretch[] {
  const most = Math.min(old.length, fresh.length)
  let head = 0
  while (head < most && old[head] === fresh[head]) head += 1
  let tail = 0
  while (tail < most - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1
  return diffIndices(old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail)).map(({ buffer1: [at, length], buffer2: [freshAt, freshLength] }) => ({
    old: [head + at, head + at + length], fresh: [head + freshAt, head + freshAt + freshLength],
  }))
}

/** Stretches with nothing but slight words between them become one. */
function withoutSplinters(stretches: readonly Stretch[], tokens: readonly Token[]): readonly Stretch[] {
  return stretches.reduce<readonly Stretch[]>((done, next) => {
    const last = done.at(-1)
    const slight = last !== undefined && tokens.slice(last.old[1], next.old[0]).every(({ word }) => [...word].length <= SLIGHT_WORD_LENGTH)
    return last !== undefined && slight ? [...done.slice(0, -1), { old: [last.old[0], next.old[1]], fresh: [last.fresh[0], next.fresh[1]] }] : [...done, next]
  }, [])
}

/** Something of a letter beside what it was in the letter before. */
export interface RedlineRow<Row> {
  readonly change: RedlineChange
  /** Null: it is new. */
  readonly before: Row | null
  /** Null: it was taken out. */
  readonly after: Row | null
  /** The redline of its words. */
  readonly parts: readonly RedlinePart[]
}

/** A letter held against the one before, each part in the new letter's order; what was taken out stands where it was. */
export interface LetterRedline {
  readonly title: readonly RedlinePart[]
  readonly sections: readonly RedlineRow<SectionText>[]
  /** The numbered points, by their ids. A point with the same words and another measure has changed. */
  readonly points: readonly RedlineRow<IntentPoint>[]
  /** Goals and follow-up activities, by their words. */
  readonly goals: readonly RedlineRow<IntentGoal>[]
  readonly followUps: readonly RedlineRow<FollowUpActivity>[]
  /** By who and for which organisation. */
  readonly mandates: readonly RedlineRow<AnnexMandate>[]
  /** The days on which it holds are others. */
  readonly validityChanged: boolean
}

/** Everything that a letter says otherwise than the one before, section by section and point by point. */
export function redlineLetters(before: IntentContent, after: IntentContent): LetterRedline {
  const ofWords = ({ text }: { readonly text: string }): string => text
  return {
    title: redline(before.title, after.title),
    sections: redlineRows(inSectionOrder(before.sections), inSectionOrder(after.sections), { keyOf: ({ code }) => code, textOf: ofWords, restOf: () => '' }),
    points: redlineRows(before.points, after.points, { keyOf: ({ id }) => id, textOf: ofWords, restOf: ({ measure }) => exactMeasure(measure) }),
    goals: redlineRows(before.goals, after.goals, {
      keyOf: ofWords, textOf: ofWords, restOf: ({ level, ownerOrganisationId, dueOn }) => JSON.stringify([level, ownerOrganisationId, dueOn]) }),
    followUps: redlineRows(before.followUps, after.followUps, { keyOf: ofWords, textOf: ofWords, restOf: ({ dueOn }) => dueOn }),
    mandates: redlineRows(before.mandates, after.mandates, {
      keyOf: ({ who, organisationId }) => JSON.stringify([who, organisationId]), textOf: ({ who }) => who,
      restOf: ({ organisation, decisions, maxAmountOre, until }) => JSON.stringify([organisation, decisions, maxAmountOre, until]) }),
    validityChanged: before.validFrom !== after.validFrom || before.validTo !== after.validTo,
  }
}

/** How many points are not as they were: "Tre punkter är ändrade sedan 2026". */
export function changedPoints({ points }: LetterRedline): number {
  return points.filter(({ change }) => change !== 'OFORANDRAD').length
}

interface RowWords<Row> {
  /** What makes it the same thing in both letters. */
  readonly keyOf: (row: Row) => string
  readonly textOf: (row: Row) => string
  /** Whatever else it says. */
  readonly restOf: (row: Row) => string
}

function redlineRows<Row extends object>(kept: readonly Row[], fresh: readonly Row[], words: RowWords<Row>): readonly RedlineRow<Row>[] {
  const old = keyed(kept, words.keyOf)
  const rows = [...keyed(fresh, words.keyOf)].map(([key, row]) => ({ key, row: besides(old.get(key) ?? null, row, words) }))
  let place = 0
  for (const [key, row] of old) {
    const at = rows.findIndex((one) => one.key === key)
    if (at < 0) rows.splice(place, 0, { key, row: besides<Row>(row, null, words) })
    place = (at < 0 ? place : at) + 1
  }
  return rows.map(({ row }) => row)
}

function besides<Row extends object>(before: Row | null, after: Row | null, { textOf, restOf }: RowWords<Row>): RedlineRow<Row> {
  const [old, fresh] = [before, after].map((row) => (row === null ? '' : textOf(row)))
  const isSame = before !== null && after !== null && old === fresh && restOf(before) === restOf(after)
  const change = before === null ? 'NY' : after === null ? 'BORTTAGEN' : isSame ? 'OFORANDRAD' : 'ANDRAD'
  return { change, before, after, parts: redline(old ?? '', fresh ?? '') }
}

/** Rows by their keys; the second of the same key is another thing. */
function keyed<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, Row> {
  const seen = new Map<string, number>()
  return new Map(rows.map((row) => {
    const key = keyOf(row)
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return [`${times} ${key}`, row]
  }))
}
