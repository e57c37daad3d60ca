const CLOCK = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Stockholm', hourCycle: 'h23', hour: '2-digit', minute: '2-digit' })

/** What the clock in Sweden shows at an instant, as a field of time has it: `09:00`. */
export function timeOfDay(at: string): string {
  return CLOCK.format(new Date(at))
}
