import { serverInstant } from './server-time'

/** Opening the page is the person's own doing. */
let doneSinceAsked = true
let lastOwnAt = 0

function note(): void {
  doneSinceAsked = true
}

/** Notes that somebody presses keys or points, for as long as the page is open. */
export function watchForDoing(): void {
  for (const kind of ['keydown', 'pointerdown']) addEventListener(kind, note, { capture: true, passive: true })
}

/** Asked once for each question to the server: whether the person has done anything since the last one. */
export function isOwnDoing(): boolean {
  const own = doneSinceAsked
  doneSinceAsked = false
  if (own) lastOwnAt = serverInstant()
  return own
}

/** When the person last made the page ask, in milliseconds since the epoch by the server's clock; 0: never. */
export function lastOwnDoingAt(): number {
  return lastOwnAt
}
