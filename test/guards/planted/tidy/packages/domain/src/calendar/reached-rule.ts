const DAYS = 3;

export function byRule(day: number): number {
  return day + DAYS;
}

export function reached(day: number): number {
  return byRule(day);
}

export function promisedToNobody(day: number): number {
  return byRule(day) + 1;
}
