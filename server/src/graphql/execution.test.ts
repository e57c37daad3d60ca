import { describe, expect, it } from 'vitest';
import {
  execute, GraphQLBoolean, GraphQLEnumType, GraphQLError, GraphQLID, GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLObjectType, GraphQLScalarType, GraphQLSchema, GraphQLString,
  GraphQLUnionType, parse, validate,
} from 'graphql';
import { executionOf } from './execution.js';

const Tone = new GraphQLEnumType({ name: 'Tone', values: { CALM: { value: 'calm' }, LOUD: { value: 'loud' } } });
const Day = new GraphQLScalarType({ name: 'Day', serialize: (value) => { if (typeof value !== 'number') throw new GraphQLError('no day'); return `day ${value}`; } });
const Place: GraphQLObjectType = new GraphQLObjectType({ name: 'Place', fields: () => ({
  id: { type: new GraphQLNonNull(GraphQLID) }, name: { type: GraphQLString }, tone: { type: Tone }, day: { type: Day }, count: { type: GraphQLInt },
  needed: { type: new GraphQLNonNull(GraphQLString) }, near: { type: Place }, all: { type: new GraphQLList(Place) },
  every: { type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(Place))) }, names: { type: new GraphQLList(new GraphQLNonNull(GraphQLString)) },
  loud: { type: GraphQLString, args: { tone: { type: Tone } } },
  worked: { type: GraphQLString, resolve: () => 'worked out' },
}) });
const Other = new GraphQLObjectType({ name: 'Other', fields: { text: { type: GraphQLString } } });
const Either = new GraphQLUnionType({ name: 'Either', types: [Place, Other], resolveType: () => 'Other' });

class View {
  readonly #near: object | null;
  constructor(readonly id: string | number, near: object | null = null) { this.#near = near; }
  readonly name = 'Björkvägen';
  readonly tone = 'loud';
  readonly day = 4;
  readonly count = 7;
  readonly needed = 'here';
  readonly names = ['a', 'b'];
  readonly every: object[] = [];
  get near() { return this.#near; }
  get all() { return this.#near === null ? null : [this.#near, null]; }
}

/** What the root field gives, by name: whole views, and all that can be wrong with one. */
const GIVEN: Readonly<Record<string, () => unknown>> = {
  whole: () => new View('1', new View(2)),
  nothing: () => null,
  missing: () => undefined,
  later: () => Promise.resolve(new View('1', new View('2'))),
  thrown: () => { throw new Error('broken'); },
  lacking: () => ({ id: '1', needed: null, every: [] }),
  lackingInside: () => new View('1', { id: '2', every: [null] }),
  wrongDay: () => ({ id: '1', day: 'x', every: [], needed: 'n' }),
  wrongTone: () => ({ id: '1', tone: 'none', every: [] }),
  wrongList: () => ({ id: '1', names: 'abc', every: [], all: new Set([new View('3')]) }),
  nullInList: () => ({ id: '1', names: ['a', null], every: [] }),
  promiseInside: () => ({ id: '1', name: Promise.resolve('later'), near: Promise.resolve(new View('2')), every: [] }),
  functionInside: () => ({ id: '1', name: () => 'called', every: [] }),
  numbers: () => ({ id: 5, name: 12, count: '3', every: [] }),
  text: () => 'no object',
};

const place = { type: Place, args: { given: { type: new GraphQLNonNull(GraphQLString) } }, resolve: (_: unknown, { given }: { given: string }) => GIVEN[given]?.() };
const schema = new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields: {
  place, surely: { ...place, type: new GraphQLNonNull(Place) }, places: { ...place, type: new GraphQLList(Place), resolve: (source, args) => [place.resolve(source, args)] },
  either: { type: Either, resolve: () => ({ text: 'other' }) }, plain: { type: GraphQLString, resolve: () => 'text' } } }) });

const SELECTIONS = [
  '{ id name tone day count needed names }',
  '{ __typename id again: id near { id name __typename } }',
  '{ ...A near { ...A } ... on Place { count } ... { day } } ',
  '{ id id near { id } near { name } }',
  '{ all { id } every { id } }',
  '{ needed every { needed } near { needed every { id } } }',
  '{ id worked }',
  '{ id name @include(if: false) near @skip(if: true) { id } }',
  '{ loud(tone: $tone) id }',
  '{ names day }', '{ tone }', '{ name }', '{ near { name } }', '{ all { name } }', '{ count name }',
];

describe('answers are those of graphql-js, to the byte', () => {
  const answer = executionOf(schema);
  const asGraphqlJs = async (text: string, variableValues: Record<string, unknown>) => await execute({ schema, document: parse(text), variableValues });
  const both = async (text: string, variableValues: Record<string, unknown> = {}) => {
    const document = parse(text);
    expect(validate(schema, document)).toEqual([]);
    const theirs = JSON.stringify(await asGraphqlJs(text, variableValues));
    // Asked twice: the second time the document is known.
    for (let time = 0; time < 2; time += 1) expect(JSON.stringify(await answer({ document, variableValues }))).toBe(theirs);
  };

  it.each(Object.keys(GIVEN))('%s', async (given) => {
    for (const selection of SELECTIONS) {
      const fragment = selection.includes('...A') ? ' fragment A on Place { id day }' : '';
      const variables = selection.includes('$tone') ? ', $tone: Tone' : '';
      for (const field of ['place', 'surely', 'places']) {
        await both(`query ($given: String!${variables}) { ${field}(given: $given) ${selection} }${fragment}`, { given, ...(variables === '' ? {} : { tone: 'LOUD' }) });
      }
    }
  });

  it('several roots, a leaf, a union, and the name of the root itself', async () => {
    await both('{ __typename plain a: place(given: "whole") { id } b: place(given: "lacking") { needed } c: surely(given: "whole") { id } }');
    await both('{ place(given: "whole") { id } place(given: "whole") { name } }');
    await both('{ either { ... on Other { text } } plain }');
    await both('{ ...Q } fragment Q on Query { plain place(given: "whole") { id } }');
    await both('{ __schema { queryType { name } } }');
  });

  it('variables that are wrong, and operations by name', async () => {
    await both('query ($given: String!) { place(given: $given) { id } }', {});
    const document = parse('query One { plain } query Two { place(given: "whole") { id } }');
    expect(JSON.stringify(await answer({ document, operationName: 'Two' }))).toBe(JSON.stringify(await execute({ schema, document, operationName: 'Two' })));
    expect(JSON.stringify(await answer({ document }))).toBe(JSON.stringify(await execute({ schema, document })));
    const one = parse('query One { plain }');
    expect(JSON.stringify(await answer({ document: one, operationName: 'None' }))).toBe(JSON.stringify(await execute({ schema, document: one, operationName: 'None' })));
  });

  it('a plain view is answered at once; what is not plain is asked for again, the ordinary way', async () => {
    let asked = 0;
    const One = new GraphQLObjectType({ name: 'One', fields: { id: { type: GraphQLID } } });
    const resolve = (_: unknown, { plain }: { plain: boolean }) => {
      asked += 1;
      return { id: plain ? '1' : () => '1' };
    };
    const one = { type: One, args: { plain: { type: GraphQLBoolean } }, resolve };
    const own = executionOf(new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields: { one } }) }));
    expect(await own({ document: parse('{ one(plain: true) { id } }') })).toEqual({ data: { one: { id: '1' } } });
    expect(asked).toBe(1);
    expect(await own({ document: parse('{ one(plain: false) { id } }') })).toEqual({ data: { one: { id: '1' } } });
    expect(asked).toBe(3);
  });
});
