import { townId } from '@bokvar/server/database/seed/town-ids';
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

/** An answer, and the facts that were written in the log of what is shown while it was made. */
export interface LoggedAnswer extends SweptAnswer {
  readonly logged: ReadonlySet<string>;
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

/** Every query of the schema as these readers, each with what the log says that it showed. */
export async function sweep(portal: TestPortal, schema: GraphQLSchema, town: Town, readers: readonly string[], only?: readonly string[]): Promise<LoggedAnswer[]> {
  const answers: LoggedAnswer[] = [];
  for (const reader of readers) {
    for (const [field, asking] of Object.entries(queries)) {
      if ((only !== undefined && !only.includes(field)) || !hasField(schema, field)) continue;
      const before = await lastLogged(portal);
      const answered = await sweepField(portal, schema, town, reader, field, asking);
      const logged = await loggedAfter(portal, before, reader);
      answers.push(...answered.map((answer) => ({ ...answer, logged })));
    }
  }
  return answers;
}

async function lastLogged(portal: TestPortal): Promise<string> {
  const [row]: { id: string }[] = await portal.database.system().execute('select coalesce(max(id), 0)::text as id from disclosure_seen');
  return row?.id ?? '0';
}

/** The facts that have been logged as shown to this reader since, at the instant that the portal's clock shows. */
async function loggedAfter(portal: TestPortal, before: string, reader: string): Promise<Set<string>> {
  const rows: { id: string }[] = await portal.database.system().execute(
    `select distinct f.id from disclosure_seen l, unnest(l.fact_ids) f(id) where l.id > ?::bigint and l.user_id = ? and ms(l.at) = ?`, [before, townId.user(reader), portal.clock.now()]);
  return new Set(rows.map(({ id }) => id));
}

/** Facts whose ids an answer told and that nobody wrote down as shown: `operation told kind of category`. */
export function unlogged(town: Town, answers: readonly LoggedAnswer[]): string[] {
  const facts = new Map(town.facts.map((row) => [row.fact.id as string, row]));
  const missing = answers.flatMap(({ field, body, logged }) => [...new Set(body.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g))].flatMap((id) => {
    const row = facts.get(id);
    return row === undefined || logged.has(id) ? [] : [`${field} told ${row.kind} of ${row.fact.category}, ${row.table}`];
  }));
  return [...new Set(missing)].toSorted();
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

