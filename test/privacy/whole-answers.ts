import {
  getNamedType, isAbstractType, isLeafType, isListType, isNonNullType, isObjectType, type GraphQLField, type GraphQLObjectType, type GraphQLOutputType, type GraphQLSchema,
} from 'graphql';

/**
 * Questions that ask for everything: each field of the answer's type, and of theirs, to the bottom. A field that is
 * added to the schema is thereby asked for at once, without anybody having to think of it.
 */

const DEEPEST = 12;

function selection(schema: GraphQLSchema, type: GraphQLOutputType, path: readonly string[]): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (path.length > DEEPEST || path.includes(named.name)) return '{ __typename }';
  if (isAbstractType(named)) {
    // Two members may have a field of one name and different types: each is asked under its own.
    return `{ __typename ${schema.getPossibleTypes(named).map((member) => `... on ${member.name} ${selection(schema, member, path)}`).join(' ')} }`;
  }
  const fields = Object.values((named as GraphQLObjectType).getFields()).filter((field) => field.args.every((argument) => !isNonNullType(argument.type)));
  return `{ ${fields.map((field) => `${field.name} ${selection(schema, field.type, [...path, named.name])}`).join(' ')} }`;
}

export type Operation = 'query' | 'mutation';

export interface Question {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The arguments, one after another, as they were asked: the answer has them as `a0`, `a1`, … */
  readonly asked: readonly Readonly<Record<string, unknown>>[];
}

export function rootField(schema: GraphQLSchema, operation: Operation, name: string): GraphQLField<unknown, unknown> {
  const field = (operation === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields()[name];
  if (field === undefined) throw new Error(`The schema has no ${operation} ${name}`);
  return field;
}

/**
 * Questions for one root field with each of the given arguments, several in one document where they are small.
 * @param together how many to ask in one request; at most what the portal's limits let through
 */
export function wholeQuestions(
  schema: GraphQLSchema, operation: Operation, name: string, args: readonly Readonly<Record<string, unknown>>[], together = 1,
): Question[] {
  const field = rootField(schema, operation, name);
  const body = selection(schema, field.type, []);
  const questions: Question[] = [];
  for (let from = 0; from < args.length; from += together) {
    const asked = args.slice(from, from + together);
    const variables: Record<string, unknown> = {};
    const declared: string[] = [];
    const calls = asked.map((one, place) => {
      const passed = field.args.filter((argument) => argument.name in one).map((argument) => {
        const variable = `${argument.name}${place}`;
        variables[variable] = one[argument.name];
        declared.push(`$${variable}: ${String(argument.type)}`);
        return `${argument.name}: $${variable}`;
      });
      return `a${place}: ${name}${passed.length > 0 ? `(${passed.join(', ')})` : ''} ${body}`;
    });
    questions.push({ document: `${operation}${declared.length > 0 ? ` (${declared.join(', ')})` : ''} { ${calls.join(' ')} }`, variables, asked });
  }
  return questions;
}

/** A value of an answer where it stands: the field that gave it, the path of fields to it, and the objects around it. */
export interface Told {
  /** As the ledger names it: 'FactLine.text'. */
  readonly field: string;
  /** 'sections.items.lines.text': names of fields, without places in lists. */
  readonly path: string;
  readonly value: unknown;
  /** The object that the value is a field of, and those around it, the innermost last. */
  readonly around: readonly { readonly type: string; readonly field: string; readonly value: Readonly<Record<string, unknown>> }[];
}

/** Every field of an answer, those that are objects included, in the order of the answer. */
export function* fieldsTold(schema: GraphQLSchema, type: GraphQLOutputType, value: unknown, path = '', around: Told['around'] = [], by = ''): Generator<Told> {
  const nullable = isNonNullType(type) ? type.ofType : type;
  if (value === null || value === undefined) return;
  if (isListType(nullable)) {
    if (Array.isArray(value)) for (const item of value) yield* fieldsTold(schema, nullable.ofType as GraphQLOutputType, item, path, around, by);
    return;
  }
  const named = getNamedType(nullable);
  if (isLeafType(named) || typeof value !== 'object') return;
  const object = value as Readonly<Record<string, unknown>>;
  const own = isAbstractType(named) ? schema.getType(String(object['__typename'])) : named;
  if (!isObjectType(own)) return;
  const inside = [...around, { type: own.name, field: by, value: object }];
  for (const field of Object.values(own.getFields())) {
    const told = object[field.name];
    if (told === undefined) continue;
    const name = `${own.name}.${field.name}`;
    const at = path === '' ? field.name : `${path}.${field.name}`;
    yield { field: name, path: at, value: told, around: inside };
    yield* fieldsTold(schema, field.type, told, at, inside, name);
  }
}
