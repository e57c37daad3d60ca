import { ApolloArmor } from '@escape.tech/graphql-armor';
import { NoSchemaIntrospectionCustomRule, type ValidationRule } from 'graphql';

/** Tokens of one document: the longest of the client's own has about a third of it. */
export const MAX_TOKENS = 3_000;

/**
 * What a document may ask for, before it is run. The largest page of the client stays well below each limit; in
 * production only the client's own documents are taken at all, and these hold as a second line.
 */
export function documentRules(options: { readonly introspection: boolean }): readonly ValidationRule[] {
  const armor = new ApolloArmor({
    maxDepth: { n: 14 },
    // Nothing is exempt: an alias on __typename costs as much as another.
    maxAliases: { n: 30, allowList: [] },
    maxDirectives: { n: 50 },
    costLimit: { maxCost: 20_000, objectCost: 2, scalarCost: 1, depthCostFactor: 1.3, ignoreIntrospection: true },
    blockFieldSuggestion: { enabled: true },
    // Apollo's own limit answers 400; armor's answers 500.
    maxTokens: { enabled: false },
  });
  const { validationRules } = armor.protect();
  return options.introspection ? validationRules : [...validationRules, NoSchemaIntrospectionCustomRule];
}
