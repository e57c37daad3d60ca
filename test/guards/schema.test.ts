import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolvers } from '@bokvar/server/features';
import { buildPortalSchema } from '@bokvar/server/graphql/build-schema';
import { buildASTSchema, concatAST, Kind, lexicographicSortSchema, parse, printSchema, validate, visit, type DocumentNode } from 'graphql';
import { describe, expect, it } from 'vitest';

const top = join(import.meta.dirname, '../..');
const committed = readFileSync(join(top, 'schema/schema.graphql'), 'utf8');
const files = globSync('client/src/**/*.graphql', { cwd: top }).toSorted();

/** The client's operations and fragments, all as one document: fragments may stand in another file. */
function operations(): DocumentNode {
  return concatAST(files.map((path) => parse(readFileSync(join(top, path), 'utf8'))));
}

const faultsAgainst = (sdl: DocumentNode): string[] => validate(buildASTSchema(sdl), operations()).map((fault) => fault.message);

/** The schema as if somebody had taken one field away from the root. */
function without(field: string): DocumentNode {
  return visit(parse(committed), {
    FieldDefinition: (node, _key, _parent, _path, ancestors) => {
      const owner = ancestors.findLast((one) => 'kind' in one && one.kind === Kind.OBJECT_TYPE_DEFINITION);
      return node.name.value === field && owner && 'name' in owner && owner.name?.value === 'Query' ? null : undefined;
    },
  });
}

/** Lines that one text has and the other lacks. */
function unlike(one: string, other: string): string[] {
  const [first, second] = [one.split('\n'), other.split('\n')];
  return [...first.filter((line) => !second.includes(line)).map((line) => `- ${line}`), ...second.filter((line) => !first.includes(line)).map((line) => `+ ${line}`)];
}

describe('the committed schema', () => {
  it('is what the server serves (if not: pnpm schema)', async () => {
    const served = `${printSchema(lexicographicSortSchema(await buildPortalSchema(resolvers)))}\n`;
    expect(unlike(committed, served)).toEqual([]);
    expect(committed).toBe(served);
    const [gone = ''] = /^ {2}viewer: Viewer$/m.exec(served) ?? [];
    expect(unlike(committed.replace(`${gone}\n`, ''), served)).toEqual(['+   viewer: Viewer']);
  });
});

describe('the client asks only what the schema offers', () => {
  it('every operation is valid', () => {
    expect(files.length).toBeGreaterThan(3);
    expect(faultsAgainst(parse(committed))).toEqual([]);
  });

  it('every operation has a name of its own', () => {
    const names = operations().definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? [one.name?.value] : []));
    expect(names).not.toContain(undefined);
    expect(new Set(names).size).toBe(names.length);
  });

  it('is seen to be told when a field that it asks for is gone', () => {
    expect(faultsAgainst(without('viewer'))).toContain('Cannot query field "viewer" on type "Query".');
  });
});
