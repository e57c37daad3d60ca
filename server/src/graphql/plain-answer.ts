import {
  GraphQLString, isLeafType, isListType, isNonNullType, isObjectType, Kind, type FieldNode, type FragmentDefinitionNode, type GraphQLObjectType,
  type GraphQLOutputType, type GraphQLSchema, type SelectionSetNode,
} from 'graphql';

/** Makes the answer of a field from what its resolver gave; throws `NotPlain` where graphql-js has to decide. */
export type Answering = (value: unknown) => unknown;

/** What was given is not what a plain answer is made of: a promise, a function, a null where none may be. */
export class NotPlain extends Error {}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/**
 * How to answer a field whose whole selection is plain: objects whose fields are properties, lists and leaves. A view
 * is read property by property, as graphql-js would, without its steps between. Null when anything in the selection
 * is not plain: a directive, a union, a field with a resolver of its own.
 */
export function answering(schema: GraphQLSchema, type: GraphQLOutputType, nodes: readonly FieldNode[], fragments: Fragments): Answering | null {
  if (isNonNullType(type)) {
    const inner = answering(schema, type.ofType, nodes, fragments);
    return inner && ((value) => inner(value) ?? notPlain());
  }
  if (isListType(type)) {
    const each = answering(schema, type.ofType, nodes, fragments);
    return each && ((value) => (value === null || value === undefined ? null : Array.isArray(value) ? value.map(each) : notPlain()));
  }
  if (isLeafType(type)) {
    // A text is a text; everything else is the scalar's or the enumeration's to write.
    if (type === GraphQLString) return (value) => (typeof value === 'string' ? value : leaf(type, value));
    return (value) => leaf(type, value);
  }
  return isObjectType(type) ? answeringObject(schema, type, nodes, fragments) : null;
}

function leaf(type: { serialize(value: unknown): unknown }, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  return type.serialize(value) ?? notPlain();
}

function answeringObject(schema: GraphQLSchema, type: GraphQLObjectType, nodes: readonly FieldNode[], fragments: Fragments): Answering | null {
  if (type.isTypeOf) return null;
  const grouped = new Map<string, FieldNode[]>();
  for (const node of nodes) if (node.selectionSet === undefined || !gather(type, node.selectionSet, fragments, grouped)) return null;
  const keys: string[] = [];
  const names: string[] = [];
  const parts: (Answering | null)[] = [];
  for (const [key, [first, ...others]] of grouped) {
    if (first === undefined) return null;
    keys.push(key);
    names.push(first.name.value);
    if (first.name.value === '__typename') {
      parts.push(null);
      continue;
    }
    const field = type.getFields()[first.name.value];
    const part = field === undefined || field.resolve !== undefined ? null : answering(schema, field.type, [first, ...others], fragments);
    if (part === null) return null;
    parts.push(part);
  }
  return (value) => {
    if (value === null || value === undefined) return null;
    if (typeof value !== 'object' || 'then' in value) return notPlain();
    const source = value as Record<string, unknown>;
    const answer: Record<string, unknown> = {};
    for (let index = 0; index < keys.length; index += 1) {
      const part = parts[index];
      answer[keys[index] ?? ''] = part ? part(property(source, names[index] ?? '')) : type.name;
    }
    return answer;
  };
}

function property(source: Record<string, unknown>, name: string): unknown {
  const value = source[name];
  return typeof value === 'function' ? notPlain() : value;
}

/** Puts the fields of a selection under their keys; false when it holds what is not plain. */
function gather(type: GraphQLObjectType, { selections }: SelectionSetNode, fragments: Fragments, grouped: Map<string, FieldNode[]>): boolean {
  return selections.every((selection) => {
    if (selection.directives !== undefined && selection.directives.length > 0) return false;
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      // A key of this name would set the answer's prototype.
      if (key === '__proto__') return false;
      grouped.set(key, [...(grouped.get(key) ?? []), selection]);
      return true;
    }
    const of = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    if (of === undefined || (of.directives?.length ?? 0) > 0) return false;
    const condition = of.typeCondition?.name.value;
    return (condition === undefined || condition === type.name) && gather(type, of.selectionSet, fragments, grouped);
  });
}

function notPlain(): never {
  throw new NotPlain();
}
