import 'reflect-metadata';
import { graphql, type GraphQLSchema } from 'graphql';
import { createUnionType, Field, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../features/sessions/viewer.store.js';
import { Access, checkAccess, signedIn, type AccessRule } from './access.js';
import { buildPortalSchema } from './build-schema.js';
import { RefusalView } from './refusal.view.js';

@ObjectType('Box')
class Box {
  @Field(() => String)
  content = 'secret';
}
const BoxResult = createUnionType({ name: 'BoxResult', types: () => [Box, RefusalView] as const });

const forSocial: AccessRule = { kinds: ['SOCIALTJANST'], roles: ['SAMORDNARE'] };

@Resolver()
class BoxResolver {
  @Access(forSocial)
  @Query(() => Box, { nullable: true })
  box(): Box { return new Box(); }

  @Access(forSocial)
  @Query(() => [Box])
  boxes(): Box[] { return [new Box()]; }

  @Access({ ...forSocial, otherwise: () => ({ content: 'nothing' }) })
  @Query(() => Box)
  alwaysBox(): Box { return new Box(); }

  @Access(forSocial)
  @Query(() => Box)
  strictBox(): Box { return new Box(); }

  @Access({ public: 'Says nothing.' })
  @Query(() => String)
  hello(): string { return 'hello'; }

  @Access(forSocial)
  @Mutation(() => BoxResult)
  openBox(): Box { return new Box(); }

  @Access(signedIn)
  @Mutation(() => BoxResult)
  anybodyBox(): Box { return new Box(); }
}

@Resolver()
class Forgotten {
  @Query(() => String)
  forgotten(): string { return ''; }

  @Access({ public: '' })
  @Query(() => String)
  withoutReason(): string { return ''; }
}

let schema: GraphQLSchema;
beforeAll(async () => { schema = await buildPortalSchema([BoxResolver]); });

const viewer = (organisationKind: string, role: string) => ({ organisationKind, role }) as unknown as Viewer;
const social = viewer('SOCIALTJANST', 'SAMORDNARE');
const ask = async (source: string, asker: Viewer | null) => graphql({ schema, source, contextValue: { viewer: asker, language: 'sv' } });

describe('a root field', () => {
  it('without a declaration stops the server, and is named', async () => {
    await expect(buildPortalSchema([Forgotten])).rejects.toThrow('Query.forgotten, Query.withoutReason');
  });

  it('answers those it is for', async () => {
    expect((await ask('{ box { content } boxes { content } strictBox { content } }', social)).data)
      .toEqual({ box: { content: 'secret' }, boxes: [{ content: 'secret' }], strictBox: { content: 'secret' } });
  });

  it.each([viewer('KOMMUNALT_BOLAG', 'SAMORDNARE'), viewer('SOCIALTJANST', 'CHEF')])('answers the others as if there were nothing', async (other) => {
    expect(await ask('{ box { content } boxes { content } alwaysBox { content } }', other))
      .toEqual({ data: { box: null, boxes: [], alwaysBox: { content: 'nothing' } } });
    expect((await ask('mutation { openBox { __typename ... on Refusal { code field } } }', other)).data)
      .toEqual({ openBox: { __typename: 'Refusal', code: 'NOT_ALLOWED', field: null } });
    expect((await ask('{ strictBox { content } }', other)).errors?.[0]?.extensions['code']).toBe('NOTHING_TO_SEE');
  });

  it('asks whoever is not signed in to sign in', async () => {
    for (const source of ['{ box { content } }', '{ boxes { content } }', 'mutation { anybodyBox { __typename } }']) {
      const { data, errors } = await ask(source, null);
      expect(JSON.stringify(data ?? null)).not.toContain('secret');
      expect(errors?.[0]?.extensions['code']).toBe('SIGN_IN_NEEDED');
    }
    expect((await ask('{ hello }', null)).data).toEqual({ hello: 'hello' });
  });
});

describe('an access rule', () => {
  it.each<[AccessRule, 'OPEN' | 'SIGN_IN' | 'NOTHING', Viewer | null]>([
    [{ public: 'why' }, 'OPEN', null], [signedIn, 'SIGN_IN', null], [signedIn, 'OPEN', social], [{ roles: ['CHEF'] }, 'NOTHING', social],
    [{ roles: ['CHEF', 'SAMORDNARE'] }, 'OPEN', social], [{ kinds: ['POLIS'] }, 'NOTHING', social], [{ kinds: ['POLIS'] }, 'SIGN_IN', null], [{ roles: [] }, 'NOTHING', social],
  ])('%j is %s', (rule, outcome, asker) => {
    expect(checkAccess(rule, asker)).toBe(outcome);
  });
});
