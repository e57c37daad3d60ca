/** How a meeting stands, with the portal open: not begun, going on, over. */
export const roomStates = ['EJ_BORJAT', 'PAGAR', 'SLUT'] as const

export type RoomState = (typeof roomStates)[number]

/** Where somebody who is at a meeting is: in the room, out of it, or out of it because of jäv at the item [FL 16–18 §§]. */
export const presences = ['INNE', 'UTE', 'JAV'] as const

export type Presence = (typeof presences)[number]
