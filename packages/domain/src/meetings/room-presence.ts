import { overlap, type Window } from '../disclosure/window.js'

/** A stretch of time in which somebody was in the room. */
export interface Stay extends Window {
  readonly userId: string
}

/**
 * Who was in while an item was open, from when to when: the times that her being in the room and the item's being open have in
 * common. Who comes back has two lines. An item that is opened twice has its own lines each time.
 * @returns in the order in which they came; `to` null: still
 */
export function whoWasIn(openings: readonly Window[], stays: readonly Stay[]): readonly Stay[] {
  return openings
    .flatMap((opening) => stays.flatMap(({ userId, ...stay }) => {
      const common = overlap(opening, stay)
      return common === null ? [] : [{ userId, ...common }]
    }))
    .toSorted((a, b) => a.from - b.from)
}
