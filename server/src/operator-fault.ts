import { refusalText } from '@bokvar/domain/vocabulary';
import { Refused } from './database/refused.js';

/** Something that whoever runs the portal can mend. Its message is Swedish, names the cure, and quotes no secret and no row. */
export class OperatorFault extends Error {
  override readonly name: string = 'OperatorFault';
}

const ADDRESS = 'Kontrollera värd och port i adressen, och att databasen är startad.';
const PAPER = 'Så görs databasen i ordning: OPERATING.md, avsnittet PostgreSQL.';

/** PostgreSQL's SQLSTATE, and the codes of a connection that was never made. */
const DATABASE_FAULTS: Readonly<Record<string, string>> = {
  '28P01': 'Databasen tar inte emot lösenordet. Kontrollera användare och lösenord; tecken som @ : / # % skrivs procentkodade i en adress (@ blir %40).',
  '28000': `Databasen släpper inte in rollen. Kontrollera att den finns och får logga in. ${PAPER}`,
  '3D000': `Databasen finns inte, och den skapas inte av sig själv. Kontrollera namnet sist i adressen. ${PAPER}`,
  '42501': `Rollen har inte rätt att göra det i databasen. ${PAPER}`,
  '42P01': 'Databasen är inte färdig. Kör pnpm bokvar migrate.',
  '53300': 'Databasen tar inte emot fler anslutningar. Vänta en stund, eller höj max_connections i PostgreSQL.',
  '57P03': 'Databasen håller på att starta eller stänga. Försök igen om en stund.',
  ECONNREFUSED: `Ingen databas svarar på adressen. ${ADDRESS}`,
  ECONNRESET: `Databasen bröt anslutningen. ${ADDRESS}`,
  ENOTFOUND: `Databasens värd finns inte. ${ADDRESS}`,
  EAI_AGAIN: `Databasens värd går inte att slå upp. ${ADDRESS}`,
  ETIMEDOUT: `Databasen svarar inte. ${ADDRESS}`,
  EHOSTUNREACH: `Databasens värd går inte att nå. ${ADDRESS}`,
  ENETUNREACH: `Databasens värd går inte att nå. ${ADDRESS}`,
  ENOSPC: 'Disken är full. Gör plats och starta igen.',
};

/**
 * What to print when starting or a command fails: one line with a cure for what an operator can mend, otherwise the error's
 * kind alone, since its own words may quote what stood in a row.
 * @param debug add where it was thrown (`BOKVAR_LOG=debug`)
 */
export function operatorText(error: unknown, debug: boolean): string {
  const told = toldText(error) ?? `Det gick inte: ${kindOf(error)}.${debug ? '' : ' Med BOKVAR_LOG=debug visas var i programmet det hände.'}`;
  return debug && error instanceof Error ? `${told}\n${placesOf(error)}` : told;
}

/** The words for a fault of the database, with the setting it is in; null when they are not known. */
export function databaseText(error: unknown, setting: string | null): string | null {
  const text = codesOf(error).map((code) => DATABASE_FAULTS[code]).find((found) => found !== undefined);
  return text === undefined ? null : setting === null ? text : `${setting}: ${text}`;
}

function toldText(error: unknown): string | null {
  if (error instanceof OperatorFault) return error.message;
  if (error instanceof Refused) return refusalText(error.code, 'sv');
  return databaseText(error, null);
}

/** An ORM's error wraps the driver's, and several attempts to connect come as one error of many. */
export function codesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  const own = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  const many = error instanceof AggregateError ? error.errors.flatMap(codesOf) : [];
  return [...own, ...many, ...codesOf(error.cause)];
}

function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'okänt fel';
  const [code] = codesOf(error);
  return code === undefined ? error.constructor.name : `${error.constructor.name} ${code}`;
}

function placesOf({ message, stack = '' }: Error): string {
  return stack.slice(stack.indexOf(message) + message.length).split('\n').filter((line) => /^\s+at /.test(line)).join('\n');
}
