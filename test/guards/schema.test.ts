import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildASTSchema, concatAST, Kind, parse, validate, visit, type DocumentNode } from 'graphql';
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
