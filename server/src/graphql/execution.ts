import {
  execute, GraphQLNonNull, GraphQLObjectType, GraphQLScalarType, GraphQLSchema, isInputType, isNonNullType, Kind, type DocumentNode, type ExecutionArgs,
  type ExecutionResult, type FieldNode, type GraphQLFieldConfigMap, type OperationDefinitionNode,
} from 'graphql';
import { answering, NotPlain, type Answering } from './plain-answer.js';

type Question = Pick<ExecutionArgs, 'document' | 'contextValue' | 'variableValues' | 'operationName'>;

/**
 * Answers documents by `schema`, with graphql-js, which decides on arguments, variables, errors and root fields. The
 * answer below a root field is made directly from the view that its resolver gave, where the selection is plain and so
 * is the view; else graphql-js asks and answers all of it as always. The two give the same bytes: tests hold them equal.
 */
export function executionOf(schema: GraphQLSchema): (question: Question) => Promise<ExecutionResult> {
  const shadow = shadowOf(schema);
  const known = new WeakMap<DocumentNode, DocumentNode | null>();
  return async (question) => {
    const { document } = question;
    let plain = known.get(document);
    if (plain === undefined) known.set(document, plain = shadow === null ? null : shadow.plain(document));
    if (plain !== null && shadow !== null) {
      const result = await execute({ ...question, schema: shadow.schema, document: plain });
      if (!result.errors?.some(({ originalError }) => originalError instanceof NotPlain)) return result;
    }
    return await execute({ ...question, schema });
  };
}

/** Whatever goes wrong in making an answer is for graphql-js to find again, and to tell where. */
function finish(value: unknown, answer: Answering | undefined): unknown {
  try {
    if (answer) return answer(value);
  } catch {
    // Asked once more by the ordinary way.
  }
  throw new NotPlain();
}

/** A schema whose root questions are leaves: what they answer is finished already. */
function shadowOf(schema: GraphQLSchema) {
  const query = schema.getQueryType();
  if (!query) return null;
  /** By the root field's node in the document with its selection cut away. */
  const answers = new WeakMap<FieldNode, Answering>();
  const finished = new GraphQLScalarType({ name: 'Finished', description: 'An answer that is made already.', serialize: (value) => value });
  const { fields, ...rest } = query.toConfig();
  const shadowed: GraphQLFieldConfigMap<unknown, unknown> = Object.fromEntries(Object.entries(fields).map(([name, field]) => {
    const { resolve } = field;
    return [name, {
      ...field,
      type: isNonNullType(field.type) ? new GraphQLNonNull(finished) : finished,
      resolve: async (source, args, context, info) => {
        const value: unknown = await resolve?.(source, args, context, info);
        const [node] = info.fieldNodes;
        const answer = node && answers.get(node);
        return finish(value, answer);
      },
    }];
  }));
  return {
    // With every type that a variable may have, also one that only a field below a root uses.
    schema: new GraphQLSchema({ query: new GraphQLObjectType({ ...rest, fields: shadowed }), types: Object.values(schema.getTypeMap()).filter(isInputType), assumeValid: true }),
    /** The document with every root field's selection cut away; null when one of them is not plain. */
    plain: (document: DocumentNode): DocumentNode | null => {
      const operations = document.definitions.filter((definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION);
      const [operation] = operations;
      if (operation === undefined || operations.length > 1 || String(operation.operation) !== 'query' || (operation.directives?.length ?? 0) > 0) return null;
      const fragments = new Map(document.definitions.flatMap((definition) => (definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [])));
      const selections: FieldNode[] = [];
      const keys = new Set<string>();
      for (const node of operation.selectionSet.selections) {
        if (node.kind !== Kind.FIELD || (node.directives?.length ?? 0) > 0) return null;
        const key = node.alias?.value ?? node.name.value;
        if (keys.has(key)) return null;
        keys.add(key);
        const { selectionSet: _selectionSet, ...cut } = node;
        selections.push(cut);
        if (node.name.value === '__typename') continue;
        const field = query.getFields()[node.name.value];
        const answer = field?.resolve === undefined ? null : answering(schema, field.type, [node], fragments);
        if (answer === null) return null;
        answers.set(cut, answer);
      }
      const cutOperation: OperationDefinitionNode = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } };
      return { kind: Kind.DOCUMENT, definitions: [cutOperation] };
    },
  };
}
