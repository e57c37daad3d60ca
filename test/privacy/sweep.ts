import type { GraphQLSchema } from 'graphql';
import type { TestPortal } from '../support/portal.js';
import { Reader } from '../support/reader.js';
import { queries, type Asking } from './operations.js';
import type { Town } from './town-facts.js';
import { wholeQuestions, type Operation } from './whole-answers.js';

/** One answer of the sweep, and what it was an answer to. */
export interface SweptAnswer {
  readonly reader: string;
  readonly operation: Operation;
  readonly field: string;
  readonly args: readonly Readonly<Record<string, unknown>>[];
  readonly status: number;
  /** The bytes of the body. */
  readonly body: string;
  /** Headers that a reader could read something from. */
  readonly headers: Readonly<Record<string, string>>;
  /** Per argument, what came; null where nothing did. */
  readonly told: readonly unknown[];
  readonly errors: readonly { message: string; extensions?: Record<string, unknown> }[];
}

/** Headers that change from one request to the next whoever asks: a clock and names of requests, none made of content. */
const OF_THE_REQUEST = new Set(['date', 'x-request-id', 'set-cookie', 'ratelimit', 'ratelimit-policy', 'ratelimit-remaining', 'ratelimit-reset']);

/** Somebody of the town, or nobody: a browser that has not signed in. */
export async function browserOf(portal: TestPortal, reader: string): Promise<Reader> {
  return reader === 'nobody' ? new Reader(portal.origin) : await portal.as(reader);
}

/** Sends one document as the portal's own page does, and keeps all that came back. */
export async function send(browser: Reader, document: string, variables: object): Promise<Pick<SweptAnswer, 'status' | 'body' | 'headers' | 'errors'> & { data: Record<string, unknown> }> {
  const response = await browser.jar.post('/graphql', { query: document, variables });
  const body = await response.text();
  const parsed = JSON.parse(body) as { data?: Record<string, unknown> | null; errors?: SweptAnswer['errors'] };
  const headers = Object.fromEntries([...response.headers].filter(([name]) => !OF_THE_REQUEST.has(name)));
  return { status: response.status, body, headers, errors: parsed.errors ?? [], data: parsed.data ?? {} };
}

/** Asks one root field as one reader, with everything it is asked with, and to the bottom. */
export async function sweepField(portal: TestPortal, schema: GraphQLSchema, town: Town, reader: string, field: string, asking: Asking): Promise<SweptAnswer[]> {
  const browser = await browserOf(portal, reader);
  const answers: SweptAnswer[] = [];
  for (const { document, variables, asked } of wholeQuestions(schema, 'query', field, asking.args(town), asking.together)) {
    const { data, ...answer } = await send(browser, document, variables);
    answers.push({ reader, operation: 'query', field, args: asked, ...answer, told: asked.map((_, place) => data[`a${place}`] ?? null) });
  }
  return answers;
}

/** Every query of the schema as these readers. */
export async function sweep(portal: TestPortal, schema: GraphQLSchema, town: Town, readers: readonly string[], only?: readonly string[]): Promise<SweptAnswer[]> {
  const answers: SweptAnswer[] = [];
  for (const reader of readers) {
    for (const [field, asking] of Object.entries(queries)) {
      if ((only !== undefined && !only.includes(field)) || !hasField(schema, field)) continue;
      answers.push(...await sweepField(portal, schema, town, reader, field, asking));
    }
  }
  return answers;
}

function hasField(schema: GraphQLSchema, field: string): boolean {
  return schema.getQueryType()?.getFields()[field] !== undefined;
}

/** Root fields without an entry, and entries without a root field. */
export function unswept(schema: GraphQLSchema, operation: Operation, entries: object): string[] {
  const fields = Object.keys((operation === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {});
  return [
    ...fields.filter((field) => !(field in entries)).map((field) => `${operation} ${field} is not in test/privacy/operations.ts`),
    ...Object.keys(entries).filter((field) => !fields.includes(field)).map((field) => `${operation} ${field} is not in the schema`),
  ];
}

