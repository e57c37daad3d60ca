import { useEffect, useState } from 'react'

/** One key of the room, and the visible button that does the same. */
export interface RoomKey {
  /** As it stands on the keyboard. */
  readonly sign: string
  readonly words: string
  readonly go: () => void
}

/** Where letters are written, and not pressed. */
const FIELDS = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]'

// For as long as the visit lasts: a wish about keys is not worth a place in the browser.
let wanted = true

/**
 * Single letters that act, when no field has focus and no other key is held [WCAG 2.1.4]. They can be turned off.
 * @returns whether they act, and what turns them off and on
 */
export function useRoomKeys(keys: readonly RoomKey[]): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(wanted)
  useEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.repeat) return
      if (event.target instanceof Element && event.target.closest(FIELDS)) return
      const key = keys.find(({ sign }) => sign === event.key.toLocaleUpperCase('sv'))
      if (!key) return
      event.preventDefault()
      key.go()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [keys, on])
  return [on, (next) => { wanted = next; setOn(next) }]
}
