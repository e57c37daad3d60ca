import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { fromIso, instant, localDate, toIso, type Instant, type LocalDate } from '@bokvar/domain/vocabulary';

/** A date in Sweden, 'YYYY-MM-DD'. */
export const LocalDateScalar = new GraphQLScalarType<LocalDate, string>({
  name: 'LocalDate',
  description: 'A date in Europe/Stockholm, written YYYY-MM-DD.',
  serialize: (value) => localDate(textOf(value, 'LocalDate')),
  parseValue: (value) => readAs('LocalDate', () => localDate(textOf(value, 'LocalDate'))),
  parseLiteral: (node) => readAs('LocalDate', () => localDate(node.kind === Kind.STRING ? node.value : '')),
});

/** A point in time: milliseconds in the server, ISO 8601 in UTC on the wire. */
export const InstantScalar = new GraphQLScalarType<Instant, string>({
  name: 'Instant',
  description: 'A point in time, written as ISO 8601 in UTC: 2026-11-19T09:42:00.000Z.',
  serialize: (value) => toIso(instant(Number(value))),
  parseValue: (value) => readAs('Instant', () => fromIso(textOf(value, 'Instant'))),
  parseLiteral: (node) => readAs('Instant', () => fromIso(node.kind === Kind.STRING ? node.value : '')),
});

function textOf(value: unknown, scalar: string): string {
  if (typeof value !== 'string') throw new GraphQLError(`${scalar} is written as text.`);
  return value;
}

/** A message of its own, because the usual one repeats what was sent. */
function readAs<T>(scalar: string, read: () => T): T {
  try {
    return read();
  } catch {
    throw new GraphQLError(`Not a value of ${scalar}.`);
  }
}
