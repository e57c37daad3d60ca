/**
 * Names of what may happen while somebody is looking. One name for every kind of change, because two names would tell
 * the landlord's socket what social services is doing [OSL 26:1; domain R2].
 */
export const eventNames = ['changed'] as const;

export type EventName = (typeof eventNames)[number];
