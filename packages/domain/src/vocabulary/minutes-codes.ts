/** What the writing from a meeting is: notes from it, or minutes with a named secretary and adjusters. */
export const minutesKinds = ['MINNESANTECKNING', 'PROTOKOLL'] as const

export type MinutesKind = (typeof minutesKinds)[number]

/** Where it is: being written, with those who adjust it, or adjusted and locked. */
export const minutesStates = ['UTKAST', 'FOR_JUSTERING', 'JUSTERAD'] as const

export type MinutesState = (typeof minutesStates)[number]

/** What has been done with it: sent to be adjusted, approved by one, brought back, adjusted by all, added to afterwards. */
export const minutesEventKinds = ['SKICKAD', 'GODKAND', 'TILLBAKA', 'JUSTERAD', 'TILLAGG'] as const

export type MinutesEventKind = (typeof minutesEventKinds)[number]

/** The parts of it that are written: who could not come, a point of the agenda, what was decided, anything else. */
export const minutesParts = ['FORHINDER', 'PUNKT', 'BESLUT', 'OVRIGT'] as const

export type MinutesPart = (typeof minutesParts)[number]
