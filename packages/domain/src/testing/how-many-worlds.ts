/**
 * How many random worlds a property runs through: what the environment asks for (a whole number above 0), otherwise
 * the fallback. The environment is passed in, so that only tests read it.
 */
export function howManyWorlds(environment: Readonly<Record<string, string | undefined>> | undefined, fallback: number): number {
  const asked = Number(environment?.['BOKVAR_WORLDS'])
  return Number.isSafeInteger(asked) && asked > 0 ? asked : fallback
}
