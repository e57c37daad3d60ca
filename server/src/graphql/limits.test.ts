import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { documentRules, MAX_TOKENS } from './limits.js';

const TOP = join(import.meta.dirname, '..', '..', '..');
const schema = buildSchema(readFileSync(join(TOP, 'schema', 'schema.graphql'), 'utf8'));

/** The client's operations with their fragments, as the code generation joins them. */
const LIST = join(TOP, 'client', 'src', 'gql', 'persisted-documents.json');
const documents: Record<string, string> = existsSync(LIST) ? (JSON.parse(readFileSync(LIST, 'utf8')) as Record<string, string>) : {};

describe('the client’s own operations', () => {
  it('stay within a third of what one document may hold', () => {
    for (const text of Object.values(documents)) expect(() => parse(text, { maxTokens: MAX_TOKENS / 3 })).not.toThrow();
  });

  it('stay within every limit', () => {
    const rules = documentRules({ introspection: false });
    for (const text of Object.values(documents)) expect(validate(schema, parse(text), [...rules])).toEqual([]);
  });
});

it('introspection is closed in production and open otherwise', () => {
  const question = parse('{ __schema { types { name } } }');
  const faults = (introspection: boolean) => validate(schema, question, [...specifiedRules, ...documentRules({ introspection })]).length;
  expect(faults(false)).toBeGreaterThan(0);
  expect(faults(true)).toBe(0);
});
