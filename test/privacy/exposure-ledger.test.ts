import { isObjectType, buildSchema, type GraphQLSchema } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { factCategories } from '@bokvar/domain/disclosure';
import { buildPortalSchema } from '@bokvar/server/graphql/build-schema';
import { resolvers } from '@bokvar/server/features';
import { exposure } from '../../schema/exposure.js';
import type { ExposedType } from '../../schema/exposure-kinds.js';

/** Every output field of the schema stands in the ledger, and the ledger holds nothing else. */
let schema: GraphQLSchema;
beforeAll(async () => { schema = await buildPortalSchema(resolvers); });

function outputFields(of: GraphQLSchema): Set<string> {
  const types = Object.values(of.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__'));
  return new Set(types.flatMap((type) => (isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : [])));
}

const ledgerFields = (ledger: Readonly<Record<string, ExposedType>>): Set<string> =>
  new Set(Object.entries(ledger).flatMap(([type, { fields }]) => Object.keys(fields).map((field) => `${type}.${field}`)));

/** What is told and not written down, and what is written down and not told. */
function faults(of: GraphQLSchema, ledger: Readonly<Record<string, ExposedType>>): string[] {
  const told = outputFields(of);
  const written = ledgerFields(ledger);
  return [
    ...[...told].filter((field) => !written.has(field)).map((field) => `${field} is told and not in schema/exposure.ts`),
    ...[...written].filter((field) => !told.has(field)).map((field) => `${field} is in schema/exposure.ts and not told`),
  ];
}

describe('the ledger of exposure', () => {
  it('holds every field of the schema, and no other', () => {
    expect(faults(schema, exposure)).toEqual([]);
  });

  // Words, for whoever reviews a new line: what each reader is told is swept in `reader-sweep.test.ts`, and the frames in `frames-and-files.test.ts`.
  it('has words for every type on who reads it and why', () => {
    for (const [type, { readers, why }] of Object.entries(exposure)) expect([type, readers.length > 3, why.length > 3]).toEqual([type, true, true]);
  });

  it('names categories of the domain for every fact', () => {
    for (const [type, { fields }] of Object.entries(exposure)) for (const [field, told] of Object.entries(fields)) {
      if (told.kind !== 'fact' || told.categories === 'ANY') continue;
      expect(told.categories.length, `${type}.${field}`).toBeGreaterThan(0);
      expect(told.categories.filter((category) => !factCategories.some((known) => known === category)), `${type}.${field}`).toEqual([]);
    }
  });

  it('is seen to find a field that nobody wrote down', () => {
    const more = buildSchema('type Query { viewer: Viewer } type Viewer { passwordHash: String }');
    expect(faults(more, exposure)).toContain('Viewer.passwordHash is told and not in schema/exposure.ts');
  });

  it('is seen to find a line whose field is gone', () => {
    const stale = { ...exposure, Bill: { ...(exposure['Bill'] as ExposedType), fields: { ...exposure['Bill']?.fields, remark: { kind: 'words' as const } } } };
    expect(faults(schema, stale)).toEqual(['Bill.remark is in schema/exposure.ts and not told']);
  });
});
