export const now = (): number => Date.now();
export const today = (): Date => new Date();
export const chance = (): number => Math.random();
export const zone = (): string => Temporal.Now.timeZoneId();
