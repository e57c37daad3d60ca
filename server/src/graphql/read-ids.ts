import {
  GraphQLError, GraphQLID, isInputObjectType, isListType, isNonNullType, type GraphQLField, type GraphQLInputField, type GraphQLArgument, type GraphQLInputType,
} from 'graphql';
import { readUuid } from '../uuid.js';
import type { RequestContext } from './context.js';

/** The id of nothing: no row has it. */
const NOTHING = '00000000-0000-0000-0000-000000000000';

/** The argument that names an intent, and not anything in the database. */
const KEY = 'key';

type Reading = (value: unknown) => unknown;

/**
 * Reads every id among a field's arguments before its resolver does. What is no id is read as the id of nothing, so that
 * an address somebody mistyped is answered as one of a case that is not there, in every question alike. A change
 * without a key that can be one is the asker's own mistake.
 */
export function readIds(field: GraphQLField<unknown, RequestContext>): void {
  const { resolve } = field;
  const reading = readingOf(field.args);
  if (!resolve || !reading) return;
  field.resolve = (source, args: Record<string, unknown>, context, info) => resolve(source, reading(args) as Record<string, unknown>, context, info);
}

/** The reading of the ids among named values; null when none of them is or holds one. */
function readingOf(parts: readonly (GraphQLArgument | GraphQLInputField)[]): Reading | null {
  const readings = parts.flatMap(({ name, type }) => {
    const reading = name === KEY ? keyReading : readingOfType(type);
    return reading ? [[name, reading] as const] : [];
  });
  if (readings.length === 0) return null;
  return (values) => {
    const given = values as Record<string, unknown>;
    return { ...given, ...Object.fromEntries(readings.flatMap(([name, reading]) => (name in given ? [[name, reading(given[name])]] : []))) };
  };
}

function readingOfType(type: GraphQLInputType): Reading | null {
  if (isNonNullType(type)) return readingOfType(type.ofType);
  const reading = innerReading(type);
  return reading && ((value) => (value === null || value === undefined ? value : reading(value)));
}

function innerReading(type: GraphQLInputType): Reading | null {
  if (isListType(type)) {
    const each = readingOfType(type.ofType);
    return each && ((values) => (values as unknown[]).map(each));
  }
  if (isInputObjectType(type)) return readingOf(Object.values(type.getFields()));
  return type === GraphQLID ? (value) => readUuid(String(value)) ?? NOTHING : null;
}

function keyReading(value: unknown): string {
  const key = readUuid(String(value));
  if (key === null) throw new GraphQLError('A key is a UUID.', { extensions: { code: 'BAD_USER_INPUT' } });
  return key;
}
