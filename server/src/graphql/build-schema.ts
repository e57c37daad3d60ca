import 'reflect-metadata';
import type { GraphQLField, GraphQLSchema } from 'graphql';
import { buildSchema, type NonEmptyArray } from 'type-graphql';
import { accessOf, guardField } from './access.js';
import type { RequestContext } from './context.js';
import { readIds } from './read-ids.js';

// Type-graphql takes resolver classes by their constructor, whatever it takes.
type ResolverClass = abstract new (...parts: never[]) => object;

/**
 * The schema of the resolvers listed, and of no others. Throws when a root field does not declare who may ask it: the
 * server then does not start, which is better than a field that everybody may ask.
 */
export async function buildPortalSchema(resolvers: readonly [ResolverClass, ...ResolverClass[]]): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [...resolvers] as NonEmptyArray<ResolverClass>,
    orphanedTypes: [],
    pubSub: unused,
    // Unknown values are no fault: an input class without any rule of class-validator would otherwise be refused whole.
    validate: { forbidUnknownValues: false },
  });
  guardRootFields(schema);
  return schema;
}

/** Type-graphql asks for one wherever there is a subscription; ours listen to the ChangeHub of their context. */
const unused = {
  publish: () => { throw new Error('Frames are published through the outbox.'); },
  subscribe: () => { throw new Error('Subscriptions listen to the ChangeHub of their context.'); },
};

/** Puts the access check, and then the reading of ids, in front of every root field; throws naming all fields that lack a declaration. */
export function guardRootFields(schema: GraphQLSchema): void {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const open: string[] = [];
  for (const root of roots) {
    const fields: GraphQLField<unknown, RequestContext>[] = Object.values(root?.getFields() ?? {});
    for (const field of fields) {
      const rule = accessOf(field);
      readIds(field);
      if (rule) guardField(field, rule);
      else open.push(`${root?.name ?? ''}.${field.name}`);
    }
  }
  if (open.length > 0) throw new Error(`Nobody has declared who may ask ${open.join(', ')}: add @Access(…) to it.`);
}
