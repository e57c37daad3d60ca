import { useEffect, useRef } from 'react'

/** A row as it was answered. */
export interface Entry {
  readonly id: string
  /** What sort of row it is; null for one's own, which may go but is never lost. */
  readonly sort: string | null
}

/** Where a row stands in this visit. Of a lost one nothing is remembered but that there was one. */
export interface Place extends Entry {
  readonly lost: boolean
}

/**
 * The rows after a new answer. When ground is lost nothing moves: what was shown keeps its place as long as the answer
 * says that something can no longer be told. A row that comes in the stead of another of its sort takes its place.
 */
export function placesAfter(before: readonly Place[], entries: readonly Entry[], lost: boolean): readonly Place[] {
  const now = new Map(entries.map((entry) => [entry.id, entry]))
  const fresh = entries.filter(({ id }) => !before.some((place) => place.id === id))
  const places = before.flatMap((place): Place[] => {
    const still = now.get(place.id)
    if (still) return [{ ...still, lost: false }]
    const instead = place.sort === null ? -1 : fresh.findIndex(({ sort }) => sort === place.sort)
    if (instead >= 0) return fresh.splice(instead, 1).map((entry) => ({ ...entry, lost: false }))
    return lost && (place.lost || place.sort !== null) ? [{ id: place.id, sort: null, lost: true }] : []
  })
  for (const entry of fresh) {
    const above = entries[entries.findIndex(({ id }) => id === entry.id) - 1]
    places.splice(above ? places.findIndex(({ id }) => id === above.id) + 1 : 0, 0, { ...entry, lost: false })
  }
  return places
}

/** The rows of a list with the places they have had since the page was opened. `lost`: the answer says that some can no longer be told. */
export function useKeptPlaces(entries: readonly Entry[], lost: boolean): readonly Place[] {
  const before = useRef<readonly Place[]>([])
  const places = placesAfter(before.current, entries, lost)
  useEffect(() => {
    before.current = places
  })
  return places
}
